// Spans into a document → spans into the words of one part of a statement, which are its pieces joined by a space. Where the words shown are not
// the document's (a private person named in them), there are none.
import type { StatementItem } from '../../src/http/api.ts'
import type { Span } from '../../src/document/span.ts'

type Part = StatementItem['content']

/** In the order given; what stands in no piece of the part is left out. */
export function spansInPart({ spans, text }: Part, wanted: readonly Span[]): readonly Span[] {
  const length = spans.reduce((sum, [start, end]) => sum + end - start, Math.max(0, spans.length - 1))
  if (length !== text.length) return []
  return wanted.flatMap(([from, to]) => {
    let at = 0
    return spans.flatMap(([start, end]): readonly Span[] => {
      const first = Math.max(from, start)
      const last = Math.min(to, end)
      const found: readonly Span[] = first < last ? [[at + first - start, at + last - start]] : []
      at += end - start + 1
      return found
    })
  })
}

/** The words of a statement at spans of its document, part by part in the order of the text: '' where none of them stands in it. */
export function wordsOf(statement: Pick<StatementItem, 'source' | 'cue' | 'content'>, wanted: readonly Span[]): string {
  const parts = [statement.source, statement.cue, statement.content].filter((part) => part !== null)
  const found = parts.flatMap((part) => spansInPart(part, wanted).map(([start, end]) => part.text.slice(start, end)))
  return [...new Set(found)].join(' … ')
}
