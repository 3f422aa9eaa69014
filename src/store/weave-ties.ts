// Ties between statements of different documents in one claim: a denial and what it denies, figures for one thing that differ or are revised, and
// the same holder again. What stands in one claim is tied, and figures of one event in two, each with the words it hangs on; a reprint repeats nothing.
import type { Kysely } from 'kysely'
import { figuresApart, type FiguresApart } from '../claims/figures-apart.ts'
import { isAlike, isMostlyOne } from '../claims/common-words.ts'
import type { LinkType, Reason } from '../claims/link.ts'
import { statedFigures, type ClaimMember } from './claim-members.ts'
import type { Database } from './database.ts'
import { inParts } from './in-parts.ts'
import { Sides } from './stance-in-claim.ts'
import { metElsewhere } from './tie-across-claims.ts'
import type { TieTable, Tables } from './tables.ts'
import type { WovenDocument } from './woven-documents.ts'

/** Members of a claim that a new one is compared with. */
const mostMembers = 120
/** Ties of one kind that a new member gets: the claim itself has the rest. */
const mostOfAKind = 3
/** “freed” here and “killed” there: neither speaks of the other. */
const oppositeConfidence = 0.6
/** Terms that a content needs before saying it again is worth a tie. */
const leastRepeated = 4

/** Ties for the members that the documents brought. */
export async function weaveTies(db: Kysely<Tables>, database: Database, claims: ReadonlyMap<number, readonly ClaimMember[]>, documents: ReadonlyMap<number, WovenDocument>): Promise<void> {
  if (documents.size === 0) return
  const elsewhere = await metElsewhere(db, [...claims.values()].flatMap((members) => members.filter(({ document }) => documents.has(document))))
  // Of two new documents the later one ties.
  const isMet = (member: ClaimMember, other: ClaimMember): boolean => other.document !== member.document && (!documents.has(other.document) || other.document < member.document)
  const rows = [...claims.values()].flatMap((members) => tiesAmong(members, (member) => documents.has(member.document), isMet, elsewhere))
  await database.insert(db, 'tie', rows, true)
}

/** Makes the ties within the claims anew, as if their documents came one after another; those that people judged or made stay as they are. */
export async function reweaveTies(db: Kysely<Tables>, database: Database, claims: ReadonlyMap<number, readonly ClaimMember[]>): Promise<void> {
  // Those that are not looked at keep what ties them.
  const claimOf = new Map([...claims.values()].flatMap((members) => members.slice(-mostMembers)).map(({ statement, claim }) => [statement, claim]))
  const rows = [...claims.values()].flatMap((members) => tiesAmong(members, () => true, (member, other) => other.document < member.document, new Map()))
  const wanted = new Set(rows.map(keyOfTie))
  for (const part of inParts([...claimOf.keys()], 400)) {
    const known = await db.selectFrom('tie').select(['from_statement', 'to_statement', 'link']).where('from_statement', 'in', part).where('found', '=', 1).where('judged', 'is', null).execute()
    for (const tie of known) {
      if (claimOf.get(tie.from_statement) !== claimOf.get(tie.to_statement) || wanted.has(keyOfTie(tie))) continue
      await db.deleteFrom('tie').where('from_statement', '=', tie.from_statement).where('to_statement', '=', tie.to_statement).where('link', '=', tie.link).execute()
    }
  }
  await database.insert(db, 'tie', rows, true)
}

function keyOfTie({ from_statement, to_statement, link }: Pick<TieTable, 'from_statement' | 'to_statement' | 'link'>): string {
  return `${from_statement} ${to_statement} ${link}`
}

/** Ties of those members of a claim that are looked at with those that they meet, the last where two of them make the same. */
function tiesAmong(all: readonly ClaimMember[], isLookedAt: (member: ClaimMember) => boolean, isMet: (member: ClaimMember, other: ClaimMember) => boolean, elsewhere: ReadonlyMap<ClaimMember, readonly ClaimMember[]>): readonly TieTable[] {
  const members = all.slice(-mostMembers)
  const sides = new Sides()
  const rows = new Map<string, TieTable>()
  for (const member of members) {
    if (!isLookedAt(member)) continue
    const others = members.filter((other) => other.origin !== member.origin && isMet(member, other))
    for (const tie of tiesOf(member, others, (elsewhere.get(member) ?? []).filter((other) => isMet(member, other)), sides)) rows.set(keyOfTie(tie), tie)
  }
  return [...rows.values()]
}

function tiesOf(member: ClaimMember, others: readonly ClaimMember[], elsewhere: readonly ClaimMember[], sides: Sides): readonly TieTable[] {
  const ties: TieTable[] = []
  const counts = new Map<string, number>()
  const tie = (link: LinkType, from: ClaimMember, to: ClaimMember, confidence: number, why: readonly Reason[]): void => {
    const count = counts.get(link) ?? 0
    if (count >= mostOfAKind) return
    counts.set(link, count + 1)
    ties.push({ from_statement: from.statement, to_statement: to.statement, link, from_reading: from.reading, to_reading: to.reading, confidence, why: JSON.stringify(why), judged: null, found: 1 })
  }
  const words = (from: ClaimMember, to: ClaimMember): Reason => ({ kind: 'words', from: from.spans, to: to.spans })
  const nearest = others.toSorted((a, b) => distance(a, member) - distance(b, member))
  const heard = new Set<string>()
  const repeated = new Set<number>()
  for (const other of nearest) {
    const [later, earlier] = isLater(member, other) ? [member, other] : [other, member]
    const same = member.holder !== null && member.holder === other.holder
    const [denial, denied] = member.stance === 'denies' ? [member, other] : [other, member]
    // One tie to each of those on the other side.
    if (denial.stance === 'denies' && denied.stance === 'asserts' && !heard.has(keyOf(other)) && sides.isOpposed(denial, denied)) {
      heard.add(keyOf(other))
      tie(sides.isContrary(denial, denied) ? 'contradicts' : 'denies', denial, denied, Math.min(0.8, denial.confidence), [{ kind: 'cue', from: denial.cueSpans, to: [] }, words(denial, denied)])
    }
    const apart = figuresApart(figured(later, sides), figured(earlier, sides))
    if (apart !== null) tie(apart.apart === 'differ' ? 'contradicts' : 'corrects', later, earlier, 0.8, figuresReason(apart))
    else if (!same && member.stance === 'asserts' && other.stance === 'asserts' && sides.isContrary(later, earlier)) tie('contradicts', later, earlier, oppositeConfidence, [words(later, earlier)])
    // One document repeats what the same holder said in another once.
    else if (same && member.stance === 'asserts' && other.stance === 'asserts' && !repeated.has(other.document) && isRepeated(member, other, sides)) {
      repeated.add(other.document)
      tie('repeats', later, earlier, 0.7, [{ kind: 'actors', from: later.cueSpans, to: earlier.cueSpans }, words(later, earlier)])
    }
  }
  for (const other of elsewhere) {
    const [later, earlier] = isLater(member, other) ? [member, other] : [other, member]
    const apart = figuresApart(figured(later, sides), figured(earlier, sides))
    if (apart !== null) tie(apart.apart === 'differ' ? 'contradicts' : 'corrects', later, earlier, 0.6, figuresReason(apart))
    else if (sides.isContrary(later, earlier)) tie('contradicts', later, earlier, oppositeConfidence, [words(later, earlier)])
  }
  return ties
}

function figuresReason({ later, earlier }: FiguresApart): readonly Reason[] {
  return [{ kind: 'figures', from: [later.figure.span], to: [earlier.figure.span] }]
}

/** Whether the two say the same, and say something: most words of the shorter are the other's. */
function isRepeated(one: ClaimMember, other: ClaimMember, sides: Sides): boolean {
  const [a, b] = [sides.words(one.content), sides.words(other.content)]
  return Math.min(a.terms.size, b.terms.size) >= leastRepeated && isAlike(a, b) && isMostlyOne(a, b)
}

function figured(member: ClaimMember, sides: Sides): Parameters<typeof figuresApart>[0] {
  return { figures: statedFigures(member), words: sides.words(member.content) }
}

function keyOf({ holder, origin }: ClaimMember): string {
  return holder ?? `origin ${origin}`
}

/** By day; where one has none, or both the same, by the order in which they came in. */
function isLater(one: ClaimMember, other: ClaimMember): boolean {
  if (one.published !== null && other.published !== null && one.published.slice(0, 10) !== other.published.slice(0, 10)) return one.published > other.published
  return one.statement > other.statement
}

function distance(one: ClaimMember, other: ClaimMember): number {
  return Math.abs(Date.parse(one.day) - Date.parse(other.day)) || 0
}
