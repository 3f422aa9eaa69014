// Mini-notation for the metric's tests: `{s1:Ada} {c1:said} {q1:it rained}` marks source, cue and content of attribution 1; the braces
// are taken out of the text. A role written twice is discontinuous.
import type { Span } from '../../src/document/span.ts'
import type { Marked } from '../../bench/metric/marked.ts'

const roleOf = { s: 'source', c: 'cue', q: 'content' } as const

/** Text and attributions of a marked text, in the order of their numbers. */
export function parse(notation: string): { readonly text: string; readonly marked: readonly Marked[] } {
  const byNumber = new Map<number, { source: Span[]; cue: Span[]; content: Span[] }>()
  let text = ''
  let last = 0
  for (const match of notation.matchAll(/\{([scq])(\d+):([^}]*)\}/gu)) {
    text += notation.slice(last, match.index)
    last = match.index + match[0].length
    const number = Number(match[2])
    const marked = byNumber.get(number) ?? { source: [], cue: [], content: [] }
    byNumber.set(number, marked)
    marked[roleOf[match[1] as 's' | 'c' | 'q']].push([text.length, text.length + match[3]!.length])
    text += match[3]!
  }
  const order = [...byNumber.keys()].toSorted((a, b) => a - b)
  return { text: text + notation.slice(last), marked: order.map((number) => byNumber.get(number)!) }
}

/** An item whose two sides are written over the same text. */
export function itemOf(gold: string, predicted: string, publisher = 'The Harbour Gazette'): { readonly text: string; readonly publisher: string; readonly gold: readonly Marked[]; readonly predicted: readonly Marked[] } {
  const one = parse(gold)
  const other = parse(predicted)
  if (one.text !== other.text) throw new Error(`the two sides differ:\n${one.text}\n${other.text}`)
  return { text: one.text, publisher, gold: one.marked, predicted: other.marked }
}
