// Whose figure it is and when it was said: each figure goes to the innermost statement whose content holds it, and to the day that the cue
// names (“said on Tuesday”), else the day of publication. A figure in no content is the publication's own. Decides nothing else.
import type { Document } from '../document/document.ts'
import { contains, type Span } from '../document/span.ts'
import type { Statement } from '../statements/statement.ts'
import type { Figure } from './figure.ts'

type Spoken = Pick<Statement, 'cue' | 'content'>

export interface HeldFigure {
  readonly figure: Figure
  /** Index into the statements; null where the publication says it in its own voice. */
  readonly statement: number | null
  /** ISO 8601 day it was said; null where neither the cue nor the document tells. */
  readonly day: string | null
}

/** The figures in their order, each with its statement and day. `figures` in text order. */
export function holdFigures(document: Pick<Document, 'published'>, statements: readonly Spoken[], figures: readonly Figure[]): readonly HeldFigure[] {
  const contents = statements
    .flatMap(({ content }, statement) => content.spans.map((span) => ({ statement, span })))
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const days = statements.map((statement) => saidOn(statement, figures))
  const published = document.published?.slice(0, 10) ?? null
  // Contents nest, so those open at an offset form a stack.
  const open: { readonly statement: number; readonly span: Span }[] = []
  let next = 0
  return figures.map((figure) => {
    while (next < contents.length && (contents[next] as { span: Span }).span[0] <= figure.span[0]) open.push(contents[next++] as { statement: number; span: Span })
    while (open.length > 0 && (open.at(-1) as { span: Span }).span[1] <= figure.span[0]) open.pop()
    const held = open.findLast(({ span }) => contains(span, figure.span))
    if (held === undefined) return { figure, statement: null, day: published }
    return { figure, statement: held.statement, day: days[held.statement] ?? published }
  })
}

/** How far after the cue its day may stand: “said late on Tuesday”. */
const reach = 24

// “said on Tuesday that …”: a single day in the cue or right after it, outside the content.
function saidOn({ cue, content }: Spoken, figures: readonly Figure[]): string | null {
  for (const [start, end] of cue.spans) {
    let low = 0
    let high = figures.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((figures[middle] as Figure).span[0] < start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < figures.length && (figures[i] as Figure).span[0] <= end + reach; i++) {
      const { kind, days, span } = figures[i] as Figure
      if (kind === 'date' && days !== null && days[0] === days[1] && !content.spans.some((one) => one[0] < span[1] && span[0] < one[1])) return days[0]
    }
  }
  return null
}
