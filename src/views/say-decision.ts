// A decision → one line for people, whole or in pieces that know what they speak of. Names a name only where it is known that it may be named: a private person and a name that nobody has are
// told alike, so that the line says nothing about who stands in the texts. The names themselves stand in the history.
import type { Decision, StatementRef } from '../ledger/decision.ts'

/** Whether a name may be shown; asked with the names of the decision. */
export interface MayBeShown {
  (name: string): boolean
}

/** UTF-16 units of a quotation. */
const longestQuote = 60
const somebody = 'a name not shown here'

/** The names of actors that a decision speaks of. */
export function namesIn(decision: Decision): readonly string[] {
  switch (decision.decision) {
    case 'merge-actors': return [...decision.names, decision.into]
    case 'split-actor': return [decision.name, decision.as]
    case 'class-actor': case 'kind-actor': case 'describe-actor': return [decision.name]
    case 'correct-actor': return decision.actor === null ? [] : [decision.actor.name]
    default: return []
  }
}

/** A stretch of the line, and what it speaks of; null where it is words alone. */
export interface Piece {
  readonly text: string
  readonly about:
    | { readonly type: 'actor'; readonly name: string }
    | { readonly type: 'statement' | 'claim'; readonly ref: StatementRef }
    | { readonly type: 'document'; readonly address: string }
    | null
}

/** The line; statements by the beginning of their words and the address they stand at. */
export function sayDecision(decision: Decision, mayBeShown: MayBeShown): string {
  return decisionPieces(decision, mayBeShown).map(({ text }) => text).join('')
}

/** The same line in pieces, in order. */
export function decisionPieces(decision: Decision, mayBeShown: MayBeShown): readonly Piece[] {
  const named = (name: string): Piece => (mayBeShown(name) ? { text: `“${name}”`, about: { type: 'actor', name } } : plain(somebody))
  switch (decision.decision) {
    case 'merge-actors': return [...joined(decision.names.map(named)), plain(' → '), named(decision.into)]
    case 'split-actor': return [named(decision.name), plain(' in '), placed(decision.address), plain(' is '), named(decision.as)]
    case 'class-actor': return [...(decision.address === null ? [named(decision.name)] : [plain('a holder in '), placed(decision.address)]), plain(` counts as ${decision.privacy.replace('-', ' ')}`)]
    case 'kind-actor': return [named(decision.name), plain(` is ${decision.kind.replace('-', ' ')}`)]
    case 'describe-actor': return [named(decision.name), plain(`: ${decision.roles.map(({ role }) => role).join(', ')} (${decision.source})`)]
    case 'correct-actor': return [...quote(decision.statement), plain(' is held by '), decision.actor === null ? plain('nobody named') : mayBeShown(decision.actor.name) ? named(decision.actor.name) : plain('a private person')]
    case 'merge-claims': return [held('one claim', decision.statements[0]), plain(': '), ...quote(decision.statements[0]), plain(' and '), ...quote(decision.statements[1])]
    case 'move-statement': return [...quote(decision.statement), plain(' belongs with '), ...(decision.to === null ? [plain('no other')] : quote(decision.to))]
    case 'rename-claim': return [held('the claim', decision.statement), plain(' of '), ...quote(decision.statement), plain(` is called “${decision.title}”`)]
    case 'judge-link': return [...quote(decision.from), plain(` ${decision.holds ? '' : 'does not link: '}${decision.link} `), ...quote(decision.to)]
    case 'settle-prediction': return [...quote(decision.statement), plain(`: ${decision.outcome.replace('-', ' ')}`), ...(decision.by === null ? [] : [plain(', by '), ...quote(decision.by)])]
  }
}

function plain(text: string): Piece {
  return { text, about: null }
}

function placed(address: string): Piece {
  return { text: address, about: { type: 'document', address } }
}

function held(text: string, ref: StatementRef): Piece {
  return { text, about: { type: 'claim', ref } }
}

/** Each once, with commas between them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return [...new Map(pieces.map((piece) => [piece.text, piece])).values()].flatMap((piece, index) => (index === 0 ? [piece] : [plain(', '), piece]))
}

function quote(ref: StatementRef): readonly Piece[] {
  const line = ref.quote.replace(/\s+/gu, ' ').trim()
  const text = `“${line.length <= longestQuote ? line : `${line.slice(0, longestQuote).toWellFormed().trimEnd()}…`}”`
  return [{ text, about: { type: 'statement', ref } }, plain(' ('), placed(ref.address), plain(')')]
}
