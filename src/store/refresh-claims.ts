// Claims' rows made anew from their statements: counts, days, origins, whether it is disputed or its figures differ, and the title
// (title-claims.ts). A claim that no statement is left in goes.
import type { Kysely } from 'kysely'
import { figuresApart } from '../claims/figures-apart.ts'
import type { Database } from './database.ts'
import { statedFigures, type ClaimMember } from './claim-members.ts'
import { inParts } from './in-parts.ts'
import { isPlainDenial } from './own-stance.ts'
import { Sides } from './stance-in-claim.ts'
import { fold } from './search-words.ts'
import type { ClaimTable, Tables } from './tables.ts'
import { titlesOf, titleStatement, type Titled } from './title-claims.ts'

/** More members than this change neither the title nor what differs. */
const mostLookedAt = 200
const mostFigured = 60

/** Makes the rows anew; gives the claims that are gone. */
export async function refreshClaims(db: Kysely<Tables>, database: Database, claims: readonly number[], members: ReadonlyMap<number, readonly ClaimMember[]>): Promise<readonly number[]> {
  const gone: number[] = []
  for (const part of inParts(claims, 400)) {
    const made: Made[] = []
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
    const titles = await titlesOf(db, made.flatMap(({ titled }) => titled ?? []))
    const columns = made.map(({ row: { id, title: named }, titled, counted }) => {
      const title = titled === null ? named : titles.get(titled.member.statement) ?? titled.member.content
      return { id, title, folded: fold(title), title_statement: titled?.member.statement ?? null, ...counted }
    })
    await database.change(db, 'claim', columns)
  }
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

interface Made {
  readonly row: Pick<ClaimTable, 'id' | 'title'>
  /** null where a person gave the title. */
  readonly titled: Titled | null
  readonly counted: ReturnType<typeof countedIn>
}

function claimColumns(row: Pick<ClaimTable, 'id' | 'named' | 'title'>, members: readonly ClaimMember[]): Made {
  const sides = new Sides()
  const dispute = disputeIn(members, sides)
  // What is disputed is the claim, whatever else its statements say in common.
  const titled = row.named === 1 ? null : titleStatement(dispute.opposed.length > 0 ? dispute.opposed : members.slice(0, mostLookedAt), members, sides)
  return { row, titled, counted: countedIn(members, dispute.is, sides) }
}

function countedIn(members: readonly ClaimMember[], isDisputed: boolean, sides: Sides) {
  // When a text was read is no day on which anybody said anything.
  const days = members.flatMap((member) => member.published ?? []).toSorted()
  const counts = { asserts: 0, denies: 0, doubts: 0, reports: 0 }
  for (const { stance } of members) counts[stance] += 1
  return {
    statements: members.length, ...counts,
    documents: new Set(members.map(({ document }) => document)).size, origins: new Set(members.map(({ origin }) => origin)).size,
    first_day: days[0]?.slice(0, 10) ?? '', last_day: days.at(-1)?.slice(0, 10) ?? '',
    disputed: isDisputed ? 1 : 0, figures_differ: figuresDiffer(members, sides) ? 1 : 0,
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
  const figured = members.filter(({ figures }) => figures.length > 0).slice(0, mostFigured).map((member) => ({ statement: member.statement, notApart: member.notApart, origin: member.origin, figures: statedFigures(member), words: sides.words(member.content) }))
  return figured.some((later, index) => figured.slice(0, index).some((earlier) => earlier.origin !== later.origin && !later.notApart.has(earlier.statement) && !earlier.notApart.has(later.statement) && figuresApart(later, earlier)?.apart === 'differ'))
}
