// The quotations that a text prints, each with its stretches inside the marks: from statements (direct and mixed contents), or from the
// typography alone where nothing has been read. An attribution put in the middle (“We will,” she said, “go”) parts one quotation in two
// pieces. Says what stands between marks, not that anybody said it.
import { firstEndingAfter, type Span } from '../document/span.ts'
import type { Quotation } from '../paragraphs/paragraph.ts'
import type { Form } from '../statements/attribution.ts'

/** One quotation as printed: `pieces` are the stretches inside the marks in text order, without the marks; `span` runs from the first to the last. */
export interface PrintedQuotation {
  readonly span: Span
  readonly pieces: readonly Span[]
  /** Index of the statement it belongs to; null where it was found by typography. */
  readonly statement: number | null
}

/** The quotations of every direct or mixed statement, in the order of the statements; `quotations` are the document's, in text order. */
export function quotationsOfStatements(
  statements: readonly { readonly form: Form; readonly content: { readonly spans: readonly Span[] } }[],
  quotations: readonly Quotation[],
): readonly PrintedQuotation[] {
  const printed: PrintedQuotation[] = []
  for (const [index, { form, content }] of statements.entries()) {
    if (form === 'indirect') continue
    const pieces: Span[] = []
    for (const [start, end] of content.spans) {
      for (let i = firstEndingAfter(quotations, start, ({ span }) => span[1]); i < quotations.length; i++) {
        const { inner, span } = quotations[i] as Quotation
        if (span[0] >= end) break
        const piece: Span = [Math.max(inner[0], start), Math.min(inner[1], end)]
        if (piece[1] > piece[0]) pieces.push(piece)
      }
    }
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first && last) printed.push({ span: [first[0], last[1]], pieces, statement: index })
  }
  return printed
}

const smallInTitles = /^(?:a|an|and|the|of|on|in|to|for|at|by|from|with|or|nor|but|as|is|vs|de|la|le|du|von)$/

/** Whether what stands between marks is set as the title of a programme, film, book or headline: two words or more, every one but the small ones with a capital, no sentence's end. */
export function isTitle(words: string): boolean {
  const all = words.trim().replace(/,$/, '').split(/\s+/)
  const isCapital = (word: string) => /^[“”"'‘’(]*[\p{Lu}\p{N}]/u.test(word)
  if (all.length < 2 || all.length > mostInTitle || /[.!?…]$/.test(words.trim()) || !isCapital(all[0] ?? '')) return false
  const telling = all.filter((word) => !smallInTitles.test(word))
  return telling.length > 1 && telling.every(isCapital) && telling.some((word) => /\p{Lu}\p{Ll}/u.test(word))
}

const mostInTitle = 12

/** The quotations of a text by its marks alone, in text order: pieces on both sides of a short attribution in mid-sentence are one. */
export function quotationsByMarks(text: string, quotations: readonly Quotation[]): readonly PrintedQuotation[] {
  const printed: { span: Span; pieces: Span[]; statement: null }[] = []
  let before: Quotation | null = null
  for (const quotation of quotations) {
    const last = printed.at(-1)
    if (last && before && (quotation.continues || isInserted(text, before, quotation))) {
      last.pieces.push(quotation.inner)
      last.span = [last.span[0], quotation.inner[1]]
    } else {
      printed.push({ span: quotation.inner, pieces: [quotation.inner], statement: null })
    }
    before = quotation
  }
  return printed
}

const longestInsertion = 80

// “We will,” she said, “go”: a comma or dash inside the first marks, no sentence ends between, and what follows goes on in lower case.
function isInserted(text: string, before: Quotation, after: Quotation): boolean {
  const [from, to] = [before.span[1], after.span[0]]
  if (to - from > longestInsertion || to <= from) return false
  const between = text.slice(from, to)
  if (/[\n\r;:]|[.!?](?:\s|$)/.test(between)) return false
  const goesOn = /[,\u2014\u2013-]\s*$/.test(text.slice(Math.max(before.inner[0], before.inner[1] - 4), before.inner[1]))
  return goesOn && /[,\u2014\u2013]?\s*$/.test(between) && !/^\p{Lu}(?!['’\s])/u.test(text.slice(after.inner[0], after.inner[0] + 2))
}
