// Claims' rows made anew from their statements: counts, days, origins, whether it is disputed or its figures differ, and the title, the most
// central of the contents. A claim that no statement is left in goes.
import type { Kysely } from 'kysely'
import { idfOf } from '../claims/claim-frequencies.ts'
import { claimTerms } from '../claims/claim-terms.ts'
import { isAlike } from '../claims/common-words.ts'
import { addToCentroid, createCentroid } from '../claims/cluster-centroid.ts'
import { normOf, similarity, weigh } from '../claims/cluster-similarity.ts'
import { figuresApart } from '../claims/figures-apart.ts'
import type { Database } from './database.ts'
import { statedFigures, type ClaimMember } from './claim-members.ts'
import { inParts } from './in-parts.ts'
import { isPlainDenial } from './own-stance.ts'
import { Sides } from './stance-in-claim.ts'
import { fold } from './search-words.ts'
import type { ClaimTable, Tables } from './tables.ts'

/** More members than this change neither the title nor what differs. */
const mostLookedAt = 200
const mostFigured = 60
const mostAlike = 40

/** Makes the rows anew; gives the claims that are gone. */
export async function refreshClaims(db: Kysely<Tables>, database: Database, claims: readonly number[], members: ReadonlyMap<number, readonly ClaimMember[]>): Promise<readonly number[]> {
  const gone: number[] = []
  const made: ReturnType<typeof claimColumns>[] = []
  for (const part of inParts(claims, 400)) {
    const rows = new Map((await db.selectFrom('claim').select(['id', 'named', 'title', 'merged_into']).where('id', 'in', part).execute()).map((row) => [row.id, row]))
    for (const id of part) {
      const [row, those] = [rows.get(id), members.get(id) ?? []]
      if (row === undefined) continue
      if (those.length === 0) {
        if (!await emptyClaim(db, id, row.merged_into !== null)) gone.push(id)
        continue
      }
      await storeStances(db, those)
      made.push(claimColumns(row, those))
    }
  }
  await database.change(db, 'claim', made)
  return gone
}

/** Whether the claim without statements stays: another that it was merged into, or statements that were moved, may come back to it. */
async function emptyClaim(db: Kysely<Tables>, id: number, isMerged: boolean): Promise<boolean> {
  const found = await db.selectFrom('member').select('statement').where('found_claim', '=', id).limit(1).executeTakeFirst()
  if (isMerged || found !== undefined) {
    await db.updateTable('claim').set({ statements: 0, documents: 0, origins: 0, asserts: 0, denies: 0, doubts: 0, reports: 0, disputed: 0, figures_differ: 0 }).where('id', '=', id).execute()
    return true
  }
  await db.deleteFrom('claim_key').where('claim', '=', id).execute()
  await db.deleteFrom('claim').where('id', '=', id).execute()
  return false
}

async function storeStances(db: Kysely<Tables>, members: readonly ClaimMember[]): Promise<void> {
  for (const { statement, stance, stored, confidence, cueSpans } of members) {
    if (stance !== stored) await db.updateTable('member').set({ stance, confidence, why: JSON.stringify(stance === 'asserts' ? [] : cueSpans) }).where('statement', '=', statement).execute()
  }
}

function claimColumns(row: Pick<ClaimTable, 'id' | 'named' | 'title'>, members: readonly ClaimMember[]) {
  const sides = new Sides()
  const dispute = disputeIn(members, sides)
  // What is disputed is the claim, whatever else its statements say in common.
  const central = row.named === 1 ? null : titleOf(dispute.opposed.length > 0 ? dispute.opposed : members.slice(0, mostLookedAt), members, sides)
  const title = central === null ? row.title : central.content
  const published = members.flatMap((member) => member.published ?? []).toSorted()
  // Where no document says when it was published, when they came in is all there is.
  const days = published.length > 0 ? published : members.map(({ day }) => day)
  const counts = { asserts: 0, denies: 0, doubts: 0, reports: 0 }
  for (const { stance } of members) counts[stance] += 1
  return {
    id: row.id, title, folded: fold(title), title_statement: central?.statement ?? null, statements: members.length, ...counts,
    documents: new Set(members.map(({ document }) => document)).size, origins: new Set(members.map(({ origin }) => origin)).size,
    first_day: days[0]?.slice(0, 10) ?? '', last_day: days.at(-1)?.slice(0, 10) ?? '',
    disputed: dispute.is ? 1 : 0, figures_differ: figuresDiffer(members, sides) ? 1 : 0,
  }
}

/**
 * Whether what one holder asserts another denies or doubts, the two by their own words or by a link in the text of one. Who denies outright answers
 * somebody, also where the ledger has only the answer: a reader of it would ask who said so, and the board shows that side empty. Nobody disputes
 * with himself: where one holder alone stands on both sides, it is his position that moved.
 */
function disputeIn(members: readonly ClaimMember[], sides: Sides): { readonly is: boolean; readonly opposed: readonly ClaimMember[] } {
  const asserting = members.filter(({ stance }) => stance === 'asserts').slice(0, mostLookedAt)
  const isAlone = ({ holder }: ClaimMember): boolean => holder !== null && asserting.length > 0 && asserting.every((other) => other.holder === holder)
  const against = members.filter((member) => (member.stance === 'denies' || member.stance === 'doubts') && !isAlone(member)).slice(0, mostLookedAt)
  const opposed = asserting.filter((other) => against.some((member) => sides.isOpposed(member, other)))
  return { is: opposed.length > 0 || against.some((member) => member.stance === 'denies' && isPlainDenial(member)), opposed }
}

/** Whether statements of two origins give figures for one thing that are apart, and neither replaces the other. */
function figuresDiffer(members: readonly ClaimMember[], sides: Sides): boolean {
  const figured = members.filter(({ figures }) => figures.length > 0).slice(0, mostFigured).map((member) => ({ origin: member.origin, figures: statedFigures(member), words: sides.words(member.content) }))
  return figured.some((later, index) => figured.slice(0, index).some((earlier) => earlier.origin !== later.origin && figuresApart(later, earlier)?.apart === 'differ'))
}

/** Of those, the content nearest to all of them, one that asserts it before any other; a stump, a paragraph, a question or words that point elsewhere only where there is no other. */
function titleOf(those: readonly ClaimMember[], members: readonly ClaimMember[], sides: Sides): ClaimMember {
  const asserting = those.filter(({ stance }) => stance === 'asserts')
  const among = asserting.length > 0 ? asserting : those
  if (among.length === 1) return among[0] as ClaimMember
  const statements = among.map(({ content }) => ({ terms: claimTerms(content), vector: null, day: null, context: [] }))
  const centroid = createCentroid()
  for (const statement of statements) addToCentroid(centroid, statement)
  const even = (term: string): number => idfOf(term, 0, 0)
  const norm = normOf(centroid, even)
  const others = members.slice(0, mostAlike).map(({ content }) => sides.words(content))
  // Near the centre of names alone is what everybody in the story could say; what others say too is the claim.
  const agreed = (content: string): number => others.filter((other) => isAlike(sides.words(content), other)).length / others.length
  const marks = among.map(({ content }, index) => similarity(weigh(statements[index]!, even), centroid, norm).similarity + 0.5 * agreed(content) - unfitAsTitle(content))
  return among[marks.indexOf(Math.max(...marks))] as ClaimMember
}

/** What is taken off a title's likeness: set by reading the titles of 250 news bodies' claims. */
function unfitAsTitle(content: string): number {
  const words = content.split(/\s+/).length
  const length = words < 4 || words > 40 ? 0.3 : words < 7 || words > 30 ? 0.12 : 0
  const asks = /\?["”’')\]]*$/.test(content) ? 0.3 : 0
  // “I've asked them”, “it was his”: whose and what only its own text says.
  const points = /^(?:that )?["“‘']*(?:I|we|my|our|he|she|they|it|this|these|those)\b/i.test(content) ? 0.12 : 0
  return length + asks + points
}
