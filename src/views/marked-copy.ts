// Two texts that share passages, cut to pieces for showing side by side: what both have word for word, what stands in a passage on this side only
// or was changed, and what the other has not. Takes the texts and their passages; gives each text whole, in order, nothing left out.
import type { Passage } from '../copies/align-texts.ts'
import type { Span } from '../document/span.ts'

/** same: word for word in both. changed: in a shared passage, but not so in the other. own: in no passage. */
export type PieceKind = 'same' | 'changed' | 'own'

export interface MarkedPiece {
  readonly kind: PieceKind
  readonly text: string
  readonly span: Span
  /** Which passage it stands in, from 0; null for `own`. */
  readonly passage: number | null
}

/** The pieces of one side of the passages. */
export function markedCopy(text: string, passages: readonly Passage[], side: 'one' | 'other'): readonly MarkedPiece[] {
  const ordered = passages.map((passage, number) => ({ passage, number, span: passage[side] })).toSorted((a, b) => a.span[0] - b.span[0])
  const pieces: MarkedPiece[] = []
  const add = (kind: PieceKind, from: number, to: number, passage: number | null): void => {
    if (to > from) pieces.push({ kind, text: text.slice(from, to), span: [from, to], passage })
  }
  let at = 0
  for (const { passage, number, span } of ordered) {
    add('own', at, span[0], null)
    at = Math.max(at, span[0])
    for (const run of passage.runs.toSorted((a, b) => a[side][0] - b[side][0])) {
      const [from, to] = run[side]
      add('changed', at, from, number)
      add('same', Math.max(at, from), to, number)
      at = Math.max(at, to)
    }
    add('changed', at, span[1], number)
    at = Math.max(at, span[1])
  }
  add('own', at, text.length, null)
  return pieces
}
