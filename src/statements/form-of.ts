// The form of a content: direct when every word stands in quotation marks, indirect when none does, mixed otherwise.
import type { Span } from '../document/span.ts'
import type { Quotation } from '../paragraphs/paragraph.ts'
import type { Form } from './attribution.ts'

/** Takes the content's spans and the document's quotations in text order; a leading “that” does not make a quotation mixed. */
export function formOf(text: string, content: readonly Span[], quotations: readonly Quotation[]): Form {
  let inside = 0
  let outside = 0
  for (const [start, end] of content) {
    let at = start
    for (const { span, inner } of quotations) {
      if (span[1] <= start || span[0] >= end) continue
      outside += wordCount(text.slice(at, Math.max(at, span[0])))
      inside += wordCount(text.slice(Math.max(start, inner[0]), Math.min(end, inner[1])))
      at = Math.min(end, span[1])
    }
    outside += wordCount(text.slice(at, end))
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.toLowerCase() !== 'that').length ?? 0
}
