// One event that stands in two claims, where too few words are the same for one: a toll taken up weeks later meets the first count by its place and by
// what is counted, a miller freed the miller killed by his name. In: the statements that new documents brought; out: whom in other claims they meet.
import type { Kysely } from 'kysely'
import { contentWords, type ContentWords } from '../claims/common-words.ts'
import { isSameSlot } from '../claims/compare-figures.ts'
import { countedTerms, isOfAnyEvent } from '../claims/event-words.ts'
import { opposable } from '../claims/opposites.ts'
import { membersOfClaims, type ClaimMember } from './claim-members.ts'
import { inParts } from './in-parts.ts'
import { Sides } from './stance-in-claim.ts'
import type { Tables } from './tables.ts'

/** A name that stands in more claims than this is no place of an event. */
const mostClaimsAName = 60
const mostNames = 12
const mostMembersAClaim = 60
/** Further apart than this, a place may have seen another event. */
const mostDays = 45
/** Names, or a name and other words, that have to be common besides what is counted. */
const leastCommon = 2

/** For each statement of what happened to somebody, the statements of other claims that may count the same or that say the opposite. */
export async function metElsewhere(db: Kysely<Tables>, members: readonly ClaimMember[]): Promise<ReadonlyMap<ClaimMember, readonly ClaimMember[]>> {
  const found = new Map<ClaimMember, readonly ClaimMember[]>()
  const sides = new Sides()
  const isOfEvent = (member: ClaimMember): boolean => hasToll(member) || hasFate(member)
  const telling = members.filter(isOfEvent).map((member) => ({ member, words: contentWords(member.content) }))
  const names = [...new Set(telling.flatMap(({ words }) => namesOf(words).slice(0, mostNames)))]
  const claims = new Map<string, readonly number[]>()
  for (const part of inParts(names, 200)) {
    const rows = await db.selectFrom('claim_key').select(['key', 'claim']).where('key', 'in', part).orderBy('claim').execute()
    for (const [name, those] of Map.groupBy(rows, ({ key }) => key)) if (those.length <= mostClaimsAName) claims.set(name, those.map(({ claim }) => claim))
  }
  const opened = await membersOfClaims(db, [...new Set([...claims.values()].flat())], mostMembersAClaim)
  const events = new Map([...opened].map(([claim, those]) => [claim, those.filter(isOfEvent)]))
  for (const { member, words } of telling) {
    const near = [...new Set(namesOf(words).flatMap((name) => claims.get(name) ?? []))].filter((claim) => claim !== member.claim).flatMap((claim) => events.get(claim) ?? [])
    const isOne = (other: ClaimMember): boolean => isOneEvent(words, member, other) || ((member.holder === null || other.holder !== member.holder) && sides.isContrary(member, other))
    found.set(member, near.filter((other) => other.origin !== member.origin && isNear(member, other) && isOne(other)))
  }
  return found
}

function hasToll({ figures }: ClaimMember): boolean {
  return figures.some(({ counted }) => counted !== null && counted.outcome !== null && counted.group !== null)
}

function hasFate({ content }: ClaimMember): boolean {
  return opposable(content).fates.some(({ names }) => names.size > 0)
}

/** Names that may be of a place; days and months are of any event. */
function namesOf(words: ContentWords): readonly string[] {
  return [...words.terms].flatMap(([term, kind]) => (kind === 'name' && !isOfAnyEvent(term) ? [term] : []))
}

function isOneEvent(words: ContentWords, member: ClaimMember, other: ClaimMember): boolean {
  const slots = member.figures.filter((figure) => figure.counted?.outcome && other.figures.some((one) => isSameSlot(figure, one)))
  if (slots.length === 0) return false
  const theirs = contentWords(other.content)
  const counted = new Set([...slots, ...other.figures].flatMap(countedTerms))
  const common = [...words.terms].filter(([term, kind]) => theirs.terms.has(term) && kind !== 'number' && !counted.has(term) && !isOfAnyEvent(term))
  return common.length >= leastCommon && common.some(([term, kind]) => kind === 'name' || theirs.terms.get(term) === 'name')
}

function isNear(one: ClaimMember, other: ClaimMember): boolean {
  if (one.published === null || other.published === null) return true
  const days = Math.abs(Date.parse(one.published) - Date.parse(other.published)) / 86_400_000
  return Number.isNaN(days) || days <= mostDays
}
