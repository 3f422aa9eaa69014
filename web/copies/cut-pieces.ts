// The pieces of one side of two texts, cut further where a stretch begins or ends that the other text tells in another voice. Joined together the pieces
// are the text.
import type { CopyView } from '../../src/http/woven-api.ts'
import type { Span } from '../../src/document/span.ts'

type Piece = CopyView['one']['pieces'][number]

export interface CutPiece {
  readonly kind: Piece['kind']
  readonly text: string
  readonly start: number
  readonly passage: number | null
  /** Of changed words: their passage and how many shared stretches of it stand before, the same on both sides; null elsewhere. */
  readonly change: string | null
  /** Indices of the stretches it stands in. */
  readonly voices: readonly number[]
}

export function cutPieces(pieces: readonly Piece[], voices: readonly Span[]): readonly CutPiece[] {
  const edges = voices.flat()
  const shared = new Map<number, number>()
  return pieces.flatMap(({ kind, text, span: [start, end], passage }) => {
    const before = passage === null ? 0 : shared.get(passage) ?? 0
    if (passage !== null && kind === 'same') shared.set(passage, before + 1)
    const change = kind === 'changed' && text.trim() !== '' ? `${passage}.${before}` : null
    const cuts = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end), end])].toSorted((a, b) => a - b)
    return cuts.slice(0, -1).map((from, index): CutPiece => {
      const to = cuts[index + 1] ?? end
      return { kind, text: text.slice(from - start, to - start), start: from, passage, change, voices: voices.flatMap(([first, last], voice) => (first <= from && to <= last ? [voice] : [])) }
    })
  })
}
