// Which names may be shown, asked of an open ledger: those of actors who hold statements under them and are no private persons, and the names that
// texts have for such actors where people decided on another. Whatever is not known to be nameable is not: nobody and a private person alike.
import type { Decided } from '../ledger/decision.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { namesIn, sayDecision } from '../views/say-decision.ts'
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
  const names = new Map(decided.flatMap(({ decision }) => namesIn(decision)).map((name) => [folded(name), name]))
  const shown = new Set<string>()
  for (const [key, name] of names) {
    for (const row of await ledger.statements({ speaker: [name] }, { limit: most })) {
      for (const actor of [row.actor, ...row.alsoActors]) {
        if (actor === null || !isSame(actor.name, name) || !mayBeNamed(actor, row)) continue
        shown.add(key)
        if (actor.written !== undefined && mayBeNamed({ ...actor, name: actor.written }, row)) shown.add(folded(actor.written))
      }
    }
  }
  return decided.map(({ decision }) => sayDecision(decision, (name) => shown.has(folded(name))))
}

function isSame(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}
