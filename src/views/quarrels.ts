// One quarrel often has several claims: what two parties dispute of one another stands together in a list. Who is a party is read from the claims'
// sides as they are; nothing is merged, and no claim is moved.
import type { StatementRow } from '../store/ledger-store.ts'
import type { Stance } from '../store/woven-rows.ts'
import type { ClaimSheet } from './claim-sheet.ts'
import { mayBeNamed } from './shown-actor.ts'

/** The disputes as quarrels, in the order of their first: each dispute stands under the first before it that is between the same parties. */
export function quarrelsOf(sheets: readonly ClaimSheet[]): readonly (readonly [ClaimSheet, ...ClaimSheet[]])[] {
  const quarrels: { readonly parties: Parties; readonly sheets: [ClaimSheet, ...ClaimSheet[]] }[] = []
  for (const sheet of sheets) {
    const parties = partiesOf(sheet)
    const known = quarrels.find((quarrel) => isBetweenSame(quarrel.parties, parties))
    if (known === undefined) quarrels.push({ parties, sheets: [sheet] })
    else known.sheets.push(sheet)
  }
  return quarrels.map((quarrel) => quarrel.sheets)
}

interface Parties {
  readonly for: ReadonlySet<string>
  readonly against: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
}

function partiesOf({ members }: ClaimSheet): Parties {
  const holding = (...stances: readonly Stance[]) => new Set(members.filter(({ stance }) => stances.includes(stance)).map(({ statement }) => partyOf(statement)))
  return { for: holding('asserts'), against: holding('denies', 'doubts'), documents: new Set(members.map(({ statement }) => statement.document)) }
}

/** Who may be named is one party throughout; who may not, and who is not resolved (“officials”), within a document. */
function partyOf(row: StatementRow): string {
  const { id, actor, source, authority, document } = row
  if (actor !== null) return mayBeNamed(actor, row) ? actor.name.toLowerCase() : `${document} ${actor.name.toLowerCase()}`
  return source === null || authority === 'unsourced' ? id : `${document} ${source.text.toLowerCase()}`
}

/** Each side of one has somebody of a side of the other; where nobody asserts it, one who denies both in one document is enough. */
function isBetweenSame(one: Parties, other: Parties): boolean {
  if (one.for.size === 0 || other.for.size === 0) return meet(one.against, other.against) && meet(one.documents, other.documents)
  return (meet(one.for, other.for) && meet(one.against, other.against)) || (meet(one.for, other.against) && meet(one.against, other.for))
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((party) => other.has(party))
}
