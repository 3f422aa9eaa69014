// Words of a document with those searched for marked. What cannot be seen in them is written out, and they keep their direction to themselves.
import type { Span } from '../../src/document/span.ts'
import { visible } from '../../src/views/visible.ts'
import { piecesOf } from './highlight.ts'

export function Highlighted({ text, spans, from = 0 }: { readonly text: string; readonly spans: readonly Span[]; readonly from?: number }) {
  if (spans.length === 0 && from === 0) return oneLine(text)
  return (
    <>
      {from > 0 ? '… ' : null}
      {piecesOf(text, spans, from).map((piece, at) => (piece.marked ? <mark key={at}>{oneLine(piece.text)}</mark> : oneLine(piece.text)))}
    </>
  )
}

/** As visibleLine, but with the spaces at both ends, which part one piece from the next. */
function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' '))
}
