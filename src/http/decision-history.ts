// All decisions that were ever made, newest first, each in a line whose words lead to what it is about: statements found again by their words, the
// claims that hold them, documents, and actors who may be named. Looked up for a whole stretch at once.
import { namesShown } from '../export/may-be-named.ts'
import { refsIn, type StatementRef } from '../ledger/decision.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { decisionPieces, type Piece } from '../views/say-decision.ts'
import type { DecisionHistory, DecisionMade } from './woven-api.ts'

type Target = DecisionMade['parts'][number]['to']

/** A stretch of them; `next` is the number to go on below. */
export async function decisionHistory(ledger: LedgerStore, page: { readonly before?: number; readonly limit: number }): Promise<DecisionHistory> {
  const { total, rows } = await ledger.decisionsMade({ ...page, limit: page.limit + 1 })
  const made = rows.slice(0, page.limit)
  const { mayBeShown, hasPage } = await namesShown(ledger, made)
  const lines = made.map(({ decision }) => decisionPieces(decision, mayBeShown))
  const meant = await meantBy(ledger, made.flatMap(({ decision }) => refsIn(decision)))
  const documents = await documentsAt(ledger, lines.flat())
  const leadTo = ({ about }: Piece): Target => {
    switch (about?.type) {
      case undefined: return null
      case 'actor': return hasPage(about.name) ? { kind: 'actor', name: about.name } : null
      case 'document': return documents.get(about.address) ?? null
      case 'statement': return meant.statement(about.ref)
      case 'claim': return meant.claim(about.ref)
    }
  }
  return {
    total,
    items: made.map(({ number, at, who, why, decision, undone }, index): DecisionMade => {
      const pieces = lines[index] ?? []
      return {
        number, at, who, why, decision: decision.decision, says: pieces.map(({ text }) => text).join(''), placed: refsIn(decision).every((ref) => meant.statement(ref) !== null),
        undone: undone === null ? null : { ...undone }, parts: pieces.map((piece) => ({ text: piece.text, to: leadTo(piece) })),
      }
    }),
    next: rows.length > page.limit ? made.at(-1)?.number ?? null : null,
  }
}

interface Meant {
  statement(ref: StatementRef): Target
  claim(ref: StatementRef): Target
}

async function meantBy(ledger: LedgerStore, refs: readonly StatementRef[]): Promise<Meant> {
  const ids = await ledger.statementsMeant(refs)
  const idOf = new Map(refs.map((ref, index) => [keyOf(ref), ids[index] ?? null]))
  const known = ids.filter((id) => id !== null)
  const rows = new Map((await ledger.statementsWith(known)).map((row) => [row.id, row]))
  const claims = await ledger.claimsOf(known)
  return {
    statement(ref) {
      const row = rows.get(idOf.get(keyOf(ref)) ?? '')
      return row === undefined ? null : { kind: 'statement', id: row.id, document: row.document }
    },
    claim(ref) {
      const id = claims.get(idOf.get(keyOf(ref)) ?? '')
      return id === undefined ? null : { kind: 'claim', id }
    },
  }
}

async function documentsAt(ledger: LedgerStore, pieces: readonly Piece[]): Promise<ReadonlyMap<string, Target>> {
  const found = new Map<string, Target>()
  for (const { about } of pieces) {
    if (about?.type !== 'document' || found.has(about.address)) continue
    const known = await ledger.known(about.address)
    const row = known === null ? null : await ledger.document(known.document)
    found.set(about.address, row === null ? null : { kind: 'document', id: row.id, title: row.title ?? row.opening ?? row.address })
  }
  return found
}

function keyOf({ address, quote, start }: StatementRef): string {
  return `${address}\0${start}\0${quote}`
}
