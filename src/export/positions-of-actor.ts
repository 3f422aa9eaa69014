// An actor's positions: towards each claim they speak of, or towards one claim or another actor, over time, with what was read in every period.
// Looks rows up; a change is told only where enough was read and said on both sides (positions-of.ts). A private person has none.
import { sideOfAct, sideOfClaim, type CoverageItem, type PositionPoint, type Positions, type TakenBack } from '../claims/position.ts'
import { positionsOf } from '../claims/positions-of.ts'
import { nameableActor } from './may-be-named.ts'
import type { LedgerStore, StatementRow } from '../store/ledger-store.ts'
import type { ClaimRow } from '../store/woven-rows.ts'

export interface ActorPosition {
  readonly towards: { readonly kind: 'claim'; readonly claim: ClaimRow } | { readonly kind: 'actor'; readonly name: string }
  readonly positions: Positions
  /** The statements behind the points, by id. */
  readonly statements: ReadonlyMap<string, StatementRow>
}

const mostClaims = 200
const mostStatements = 5000

/** Positions towards claims in which the actor has the most statements first; with `towards`, towards that claim (`c12`) or actor alone. null where nobody who may be named has the name. */
export async function positionsOfActor(ledger: LedgerStore, actor: string, towards: string | null): Promise<readonly ActorPosition[] | null> {
  if (await nameableActor(ledger, actor) === null) return null
  const coverage = (await ledger.coverage(actor)).flatMap(({ day, documents, speaking }) => Array.from({ length: documents }, (_, number): CoverageItem => ({ document: `${day}#${number}`, day, speaks: number < speaking })))
  if (towards !== null && !/^c[1-9]\d*$/.test(towards)) {
    const target = await nameableActor(ledger, towards)
    const position = target === null ? null : await towardsActor(ledger, actor, target, coverage)
    return position === null ? [] : [position]
  }
  const claims = towards === null ? (await ledger.claims({ actor, documents: 1 }, 'origins', { offset: 0, limit: mostClaims })).rows : [await ledger.claim(towards)].flatMap((claim) => claim ?? [])
  const found: ActorPosition[] = []
  for (const claim of claims) {
    const members = (await ledger.membersOf(claim.id)).filter(({ statement }) => isHeldBy(statement, actor))
    if (members.length === 0) continue
    const points = members.map(({ statement, stance, origin }): PositionPoint => ({ statement: statement.id, document: statement.document, origin, day: statement.published, stance: sideOfClaim(stance) }))
    const takenBack = await takenBackBy(ledger, points)
    found.push({ towards: { kind: 'claim', claim }, positions: positionsOf(points, [...coverage, ...own(points)], { takenBack }), statements: new Map(members.map(({ statement }) => [statement.id, statement])) })
  }
  return found.toSorted((a, b) => b.positions.changes.length - a.positions.changes.length || b.statements.size - a.statements.size)
}

async function towardsActor(ledger: LedgerStore, actor: string, target: string, coverage: readonly CoverageItem[]): Promise<ActorPosition | null> {
  const rows = (await ledger.statements({ speaker: [actor], text: `"${target}"` }, { limit: mostStatements })).filter((row) => row.content.text.includes(target) && sideOfAct(row.act) !== 'neither')
  const origins = await ledger.originsOf(rows.map(({ document }) => document))
  const points = rows.map((row): PositionPoint => ({ statement: row.id, document: row.document, origin: origins.get(row.document) ?? row.document, day: row.published, stance: sideOfAct(row.act) }))
  if (points.length === 0) return null
  return { towards: { kind: 'actor', name: target }, positions: positionsOf(points, [...coverage, ...own(points)]), statements: new Map(rows.map((row) => [row.id, row])) }
}

/** The documents behind the points, which coverage knows by the day alone, are not counted twice. */
function own(points: readonly PositionPoint[]): readonly CoverageItem[] {
  return points.map(({ document, day }) => ({ document, day, speaks: true }))
}

async function takenBackBy(ledger: LedgerStore, points: readonly PositionPoint[]): Promise<readonly TakenBack[]> {
  const ids = points.map(({ statement }) => statement)
  const mine = new Set(ids)
  return [...await ledger.linksOf(ids), ...await ledger.tiesOf(ids)].flatMap(({ link, from, to }) =>
    ((link === 'withdraws' || link === 'corrects') && mine.has(from) && mine.has(to) ? [{ link, from, to }] : []))
}

function isHeldBy({ actor, alsoActors }: StatementRow, name: string): boolean {
  const folded = name.toLowerCase()
  return [actor, ...alsoActors].some((one) => one?.name.toLowerCase() === folded)
}
