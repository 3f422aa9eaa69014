// The tests' mini-notation as the bench's metric wants it: bare spans, and items whose two sides are written over one text.
import type { Item, Marked } from '../../bench/metric/marked.ts'
import { mark } from '../mark.ts'

/** Text and bare spans of a marked text, attributions in text order. */
export function parse(notation: string): { readonly text: string; readonly marked: readonly Marked[] } {
  const { text, attributions } = mark(notation)
  return { text, marked: attributions.map(({ source, cue, content }) => ({ source: source?.spans ?? [], cue: cue.spans, content: content.spans })) }
}

/** An item of a gold and a predicted side; throws when their texts differ. */
export function itemOf(gold: string, predicted: string, publisher = 'The Harbour Gazette'): Item {
  const one = parse(gold)
  const other = parse(predicted)
  if (one.text !== other.text) throw new Error(`the two sides differ:\n${one.text}\n${other.text}`)
  return { text: one.text, publisher, gold: one.marked, predicted: other.marked }
}
