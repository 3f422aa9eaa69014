// A decision → one line for people. Names a name only where it is known that it may be named: a private person and a name that nobody has are
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

/** The line; statements by the beginning of their words and the address they stand at. */
export function sayDecision(decision: Decision, mayBeShown: MayBeShown): string {
  const named = (name: string): string => (mayBeShown(name) ? `“${name}”` : somebody)
  switch (decision.decision) {
    case 'merge-actors': return `${[...new Set(decision.names.map(named))].join(', ')} → ${named(decision.into)}`
    case 'split-actor': return `${named(decision.name)} in ${decision.address} is ${named(decision.as)}`
    case 'class-actor': return `${decision.address === null ? named(decision.name) : `a holder in ${decision.address}`} counts as ${decision.privacy.replace('-', ' ')}`
    case 'kind-actor': return `${named(decision.name)} is ${decision.kind.replace('-', ' ')}`
    case 'describe-actor': return `${named(decision.name)}: ${decision.roles.map(({ role }) => role).join(', ')} (${decision.source})`
    case 'correct-actor': return `${quote(decision.statement)} is held by ${decision.actor === null ? 'nobody named' : mayBeShown(decision.actor.name) ? `“${decision.actor.name}”` : 'a private person'}`
    case 'merge-claims': return `one claim: ${decision.statements.map(quote).join(' and ')}`
    case 'move-statement': return `${quote(decision.statement)} belongs with ${decision.to === null ? 'no other' : quote(decision.to)}`
    case 'rename-claim': return `the claim of ${quote(decision.statement)} is called “${decision.title}”`
    case 'judge-link': return `${quote(decision.from)} ${decision.holds ? '' : 'does not link: '}${decision.link} ${quote(decision.to)}`
    case 'settle-prediction': return `${quote(decision.statement)}: ${decision.outcome.replace('-', ' ')}${decision.by === null ? '' : `, by ${quote(decision.by)}`}`
  }
}

function quote({ quote: words, address }: StatementRef): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return `“${line.length <= longestQuote ? line : `${line.slice(0, longestQuote).toWellFormed().trimEnd()}…`}” (${address})`
}
