// Which names may be shown, asked of an open ledger: those of actors who hold statements under them and are no private persons, and the names that
// texts have for such actors where people decided on another. Whatever is not known to be nameable is not: nobody and a private person alike.
import type { Decided } from '../ledger/decision.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { namesIn, sayDecision, type MayBeShown } from '../views/say-decision.ts'
import { mayBeNamed } from '../views/shown-actor.ts'

/** Statements of an actor that are looked at. */
const most = 100

/** The name as the ledger writes it where an actor goes by it who may be named; null for nobody, alike for a private person. */
export async function nameableActor(ledger: LedgerStore, name: string): Promise<string | null> {
  for (const row of await ledger.statements({ speaker: [name] }, { limit: most })) {
    for (const actor of [row.actor, ...row.alsoActors]) if (actor !== null && isSame(actor.name, name) && mayBeNamed(actor, row)) return actor.name
  }
  return null
}

/** The decisions, each in a line that names nobody who may not be named. */
export async function sayDecisions(ledger: LedgerStore, decided: readonly Pick<Decided, 'decision'>[]): Promise<readonly string[]> {
  const { mayBeShown } = await namesShown(ledger, decided)
  return decided.map(({ decision }) => sayDecision(decision, mayBeShown))
}

export interface NamesShown {
  readonly mayBeShown: MayBeShown
  /** Whether an actor goes by the name now, and so has a page under it. */
  readonly hasPage: (name: string) => boolean
}

/** Which names of the decisions may be shown. */
export async function namesShown(ledger: LedgerStore, decided: readonly Pick<Decided, 'decision'>[]): Promise<NamesShown> {
  const names = new Map(decided.flatMap(({ decision }) => namesIn(decision)).map((name) => [folded(name), name]))
  const [going, written] = [new Set<string>(), new Set<string>()]
  for (const [key, name] of names) {
    for (const row of await ledger.statements({ speaker: [name] }, { limit: most })) {
      for (const actor of [row.actor, ...row.alsoActors]) {
        if (actor === null || !isSame(actor.name, name) || !mayBeNamed(actor, row)) continue
        going.add(key)
        if (actor.written !== undefined && mayBeNamed({ ...actor, name: actor.written }, row)) written.add(folded(actor.written))
      }
    }
  }
  return { mayBeShown: (name) => going.has(folded(name)) || written.has(folded(name)), hasPage: (name) => going.has(folded(name)) }
}

function isSame(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}
