// A decision as a person gives it (statements and documents by id, actors by the name they see) → as the history keeps it. Looks up what ids
// mean; answers nobody and a private person alike, so that asking tells nothing about who stands in the texts.
import type { Decision, NamedActor, StatementRef } from '../ledger/decision.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'

/** What may be asked for; statements are ids such as `s12`, documents such as `d3`. */
export type AskedDecision =
  | { readonly decision: 'merge-actors'; readonly names: readonly string[]; readonly into: string }
  | { readonly decision: 'split-actor'; readonly name: string; readonly document: string; readonly as: string }
  /** By name everywhere, or the holder of a statement in its document alone. */
  | { readonly decision: 'class-actor'; readonly name?: string | undefined; readonly statement?: string | undefined; readonly privacy: NamedActor['privacy'] }
  | { readonly decision: 'kind-actor'; readonly name: string; readonly kind: NamedActor['kind'] }
  /** A name that the ledger does not know is a private person's unless a class is given. */
  | { readonly decision: 'correct-actor'; readonly statement: string; readonly name: string | null; readonly kind?: NamedActor['kind'] | undefined; readonly privacy?: NamedActor['privacy'] | undefined }
  | { readonly decision: 'merge-claims'; readonly statements: readonly [string, string] }
  | { readonly decision: 'move-statement'; readonly statement: string; readonly to: string | null }
  | { readonly decision: 'rename-claim'; readonly statement: string; readonly title: string }
  | { readonly decision: 'judge-link'; readonly from: string; readonly to: string; readonly link: Extract<Decision, { decision: 'judge-link' }>['link']; readonly holds: boolean }
  | { readonly decision: 'settle-prediction'; readonly statement: string; readonly outcome: Extract<Decision, { decision: 'settle-prediction' }>['outcome']; readonly by: string | null }

/** The decision to record; throws not-found for what the ledger does not have, bad-usage for what lacks a part. */
export async function decisionOf(ledger: LedgerStore, asked: AskedDecision): Promise<Decision> {
  const refOf = async (id: string): Promise<StatementRef> => {
    const ref = await ledger.statementRef(id)
    if (ref === null) throw new SaysoError('not-found', `there is no statement ${id.slice(0, 40)} in this ledger.`)
    return ref
  }
  switch (asked.decision) {
    case 'merge-actors': {
      for (const name of asked.names) if (name.trim().toLowerCase() === asked.into.trim().toLowerCase()) throw new SaysoError('bad-usage', `"${name}" is the name to merge into. Give it once.`)
      return { decision: asked.decision, names: asked.names, into: asked.into }
    }
    case 'split-actor': {
      const document = await ledger.document(asked.document)
      if (document === null) throw new SaysoError('not-found', `there is no document ${asked.document.slice(0, 40)} in this ledger.`)
      return { decision: asked.decision, name: asked.name, address: document.address, as: asked.as }
    }
    case 'class-actor': return classOf(ledger, asked, refOf)
    case 'kind-actor': return { decision: asked.decision, name: asked.name, kind: asked.kind }
    case 'correct-actor': {
      const statement = await refOf(asked.statement)
      return { decision: asked.decision, statement, actor: asked.name === null ? null : await actorCalled(ledger, asked.name, asked) }
    }
    case 'merge-claims': return { decision: asked.decision, statements: [await refOf(asked.statements[0]), await refOf(asked.statements[1])] }
    case 'move-statement': return { decision: asked.decision, statement: await refOf(asked.statement), to: asked.to === null ? null : await refOf(asked.to) }
    case 'rename-claim': return { decision: asked.decision, statement: await refOf(asked.statement), title: asked.title }
    case 'judge-link': return { decision: asked.decision, from: await refOf(asked.from), to: await refOf(asked.to), link: asked.link, holds: asked.holds }
    case 'settle-prediction': return { decision: asked.decision, statement: await refOf(asked.statement), outcome: asked.outcome, by: asked.by === null ? null : await refOf(asked.by) }
  }
}

async function classOf(ledger: LedgerStore, asked: Extract<AskedDecision, { decision: 'class-actor' }>, refOf: (id: string) => Promise<StatementRef>): Promise<Decision> {
  const { name, statement, privacy } = asked
  if (statement !== undefined) {
    const { address } = await refOf(statement)
    const holder = await holderOf(ledger, statement)
    if (holder === null) throw new SaysoError('not-found', `nobody who could have a class holds the statement ${statement.slice(0, 40)}.`)
    return { decision: 'class-actor', name: holder.name, address, privacy }
  }
  const known = name === undefined ? null : await namedSpeaker(ledger, name)
  if (known === null) throw new SaysoError('not-found', 'nobody who may be named has this name in this ledger. For a private person give the statement they hold, such as s12.')
  return { decision: 'class-actor', name: known.name, address: null, privacy }
}

async function actorCalled(ledger: LedgerStore, name: string, asked: { readonly kind?: NamedActor['kind'] | undefined; readonly privacy?: NamedActor['privacy'] | undefined }): Promise<NamedActor> {
  const known = await namedSpeaker(ledger, name)
  return known ?? { name, kind: asked.kind ?? 'person', privacy: asked.privacy ?? 'private-person' }
}

/** The actor with exactly this name who may be named; null for nobody. */
export async function namedSpeaker(ledger: LedgerStore, name: string): Promise<NamedActor | null> {
  const [row] = await ledger.statements({ speaker: [name] }, { limit: 1 })
  const folded = name.trim().toLowerCase()
  const actor = row === undefined ? null : [row.actor, ...row.alsoActors].find((one) => one?.name.toLowerCase() === folded) ?? row.actor
  return actor && { name: actor.name, kind: actor.kind, privacy: actor.privacy }
}

async function holderOf(ledger: LedgerStore, statement: string): Promise<NamedActor | null> {
  const document = await ledger.documentOfStatement(statement)
  if (document === null) return null
  return (await ledger.statementsOf(document)).find(({ id }) => id === statement)?.actor ?? null
}
