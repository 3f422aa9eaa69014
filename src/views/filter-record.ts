// A reading → the record that `sayso filter` and `sayso check --format json` print. The raw reading: names stand as the text
// has them; what becomes of them (DESIGN.md, privacy) is up to the program that asked.
import type { ActorKind } from '../actors/actor.ts'
import type { LinkType } from '../claims/link.ts'
import type { Part } from '../document/span.ts'
import type { Note, Reading } from '../ledger/reading.ts'
import type { Act, Authority, Distance, Form } from '../statements/attribution.ts'

export interface FilterStatement {
  readonly source: Part | null
  readonly cue: Part
  readonly content: Part
  readonly form: Form
  readonly actor: { readonly name: string; readonly kind: ActorKind } | null
  readonly authority: Authority
  readonly act: Act
  readonly distance: Distance
  readonly confidence: number
  /** Index of the statement whose content holds this one. */
  readonly within: number | null
}

export interface FilterRecord {
  readonly reader: string
  readonly statements: readonly FilterStatement[]
  readonly links: readonly { readonly from: number; readonly to: number; readonly type: LinkType; readonly confidence: number }[]
  readonly notes: readonly Note[]
}

/** The record without its `id`; statements keep their order and indices. */
export function filterRecord(reading: Reading): FilterRecord {
  return {
    reader: reading.reader,
    statements: reading.statements.map(({ source, cue, content, form, actor, authority, act, distance, confidence, within }) => {
      const holder = actor === null ? null : reading.actors[actor] ?? null
      return {
        source, cue, content, form,
        actor: holder === null ? null : { name: holder.name, kind: holder.kind },
        authority, act, distance, confidence, within,
      }
    }),
    links: reading.links.map(({ from, to, link, confidence }) => ({ from, to, type: link, confidence })),
    notes: reading.notes,
  }
}
