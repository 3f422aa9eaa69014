// Who a name stands for once a person has decided: merges, splits, classes and kinds applied in the order they were made. Takes the decisions
// in force and how names are compared; gives for each name at each address what is shown. Joins nothing by itself.
import type { Decided, Decision, NamedActor } from './decision.ts'

export interface Identities {
  /** What the actor at the address is shown as. */
  at(address: string, actor: NamedActor): NamedActor
  /** Folded names that some decision speaks of: any other stands for itself. */
  readonly concerned: ReadonlySet<string>
}

/** Identities by the decisions; `fold` gives the form under which two spellings of a name are one. */
export function identitiesOf(decided: readonly Decided[], fold: (name: string) => string): Identities {
  const steps = decided.flatMap(({ decision }) => stepOf(decision, fold) ?? [])
  const concerned = new Set(steps.flatMap(({ names }) => [...names]))
  return {
    concerned,
    at(address, actor) {
      if (!concerned.has(fold(actor.name))) return actor
      let shown = actor
      for (const { names, address: only, change } of steps) {
        if ((only === null || only === address) && names.has(fold(shown.name))) shown = change(shown)
      }
      return shown
    },
  }
}

interface Step {
  readonly names: ReadonlySet<string>
  readonly address: string | null
  readonly change: (actor: NamedActor) => NamedActor
}

function stepOf(decision: Decision, fold: (name: string) => string): Step | null {
  switch (decision.decision) {
    case 'merge-actors': return { names: new Set(decision.names.map(fold)), address: null, change: (actor) => ({ ...actor, name: decision.into }) }
    case 'split-actor': return { names: new Set([fold(decision.name)]), address: decision.address, change: (actor) => ({ ...actor, name: decision.as }) }
    case 'class-actor': return { names: new Set([fold(decision.name)]), address: decision.address, change: (actor) => ({ ...actor, privacy: decision.privacy }) }
    case 'kind-actor': return { names: new Set([fold(decision.name)]), address: null, change: (actor) => ({ ...actor, kind: decision.kind }) }
    default: return null
  }
}
