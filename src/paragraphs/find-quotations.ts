// Quotations of one paragraph: curly, straight, two apostrophes, guillemets, low-high and single marks; quotations that run
// over paragraphs (an opening mark each paragraph, one closing); marks that are missing. Only outermost quotations are given.
import { findMarks, opensWith, type Mark } from './find-marks.ts'
import type { Quotation } from './paragraph.ts'

export interface QuotationScan {
  readonly quotations: readonly Quotation[]
  /** True when the last quotation goes on into the next paragraph (if that starts with an opening mark). */
  readonly open: boolean
  /** Offsets of marks that had no partner. */
  readonly odd: readonly number[]
}

/**
 * Finds the quotations of `text` (offsets relative to it). `continued` says that the paragraph before ended inside a
 * quotation: an opening mark at the start then continues it, and a closing mark without an opening one ends it. `next` is the
 * text of the paragraph after it: where that starts with an opening mark, a quotation left open here goes on into it.
 */
export function findQuotations(text: string, continued: boolean, next = ''): QuotationScan {
  const following = opensWith(next)
  const marks = findMarks(text, following)
  const quotations: Quotation[] = []
  const odd: number[] = []
  let open: Mark | null = null
  /** Guillemets inside guillemets: how many are open, and the last that closed an inner one. */
  let depth = 0
  let innerClose: Mark | null = null
  const add = (from: number, innerFrom: number, innerTo: number, to: number, opened: boolean, closed: boolean) => {
    if (innerTo <= innerFrom) return
    quotations.push({
      type: 'quotation', span: [from, to], inner: [innerFrom, innerTo], opened, closed,
      continues: continued && quotations.length === 0 && text.slice(0, from).trim() === '',
    })
  }
  for (const [i, mark] of marks.entries()) {
    if (open !== null) {
      if (!samePair(open, mark)) continue
      // "The door is 12" wide," he said: the mark after it can only close, so these are inches.
      const after = marks[i + 1]
      if (mark.measure && after?.style === mark.style && !after.opens && !after.measure) continue
      if (mark.style === 'guillemets' && mark.opens) {
        depth++
      } else if (depth > 0) {
        depth--
        innerClose = mark
      } else if (mark.closes) {
        // A closing mark, or a straight one that could be either: a quotation that is open ends first.
        add(open.start, open.end, mark.start, mark.end, true, true)
        open = null
      } else if (mark.opens) {
        // Opened twice: the first was never closed. It ends where its sentence does.
        const end = sentenceEnd(text, open.end, mark.start)
        odd.push(open.start)
        add(open.start, open.end, end, end, true, false)
        open = mark
      }
      continue
    }
    if (mark.opens) {
      open = mark
      depth = 0
      innerClose = null
    } else if (mark.style !== 'single' && !mark.measure) {
      // Closed but never opened: it belongs to the paragraph before, or the mark was lost at the start of the sentence.
      const from = quotations.at(-1)?.span[1] ?? 0
      const start = continued && quotations.length === 0 ? firstWord(text) : sentenceStart(text, from, mark.start)
      if (!continued || quotations.length > 0) odd.push(mark.start)
      add(start, start, mark.start, mark.end, false, true)
    }
  }
  if (open === null) return { quotations, open: false, odd }
  if (innerClose !== null) {
    // More guillemets open than close: the last that closes is the quotation's.
    add(open.start, open.end, innerClose.start, innerClose.end, true, true)
    return { quotations, open: false, odd }
  }
  const goesOn = following !== null && samePair(open, following)
  const lead = text.slice(0, open.start)
  if (goesOn || lead.trim() === '' || /[:,]\s*$/.test(lead.slice(-8))) {
    const end = text.trimEnd().length
    add(open.start, open.end, end, end, true, false)
    return { quotations, open: true, odd }
  }
  const end = sentenceEnd(text, open.end, text.length)
  add(open.start, open.end, end, end, true, false)
  odd.push(open.start)
  return { quotations, open: false, odd }
}

function samePair(open: Mark, mark: Mark): boolean {
  if (open.style === 'low') return mark.style === 'curly' || mark.style === 'low'
  // Editors mix curly and straight; a “ is closed by either. Singles inside doubles are nested and never close them.
  const double = ({ style }: Mark) => style === 'curly' || style === 'straight'
  return open.style === mark.style || (double(open) && double(mark))
}

function sentenceEnd(text: string, from: number, to: number): number {
  const match = /[.!?\u2026](?=\s|$)/.exec(text.slice(from, to))
  return match ? from + match.index + 1 : from + text.slice(from, to).trimEnd().length
}

function sentenceStart(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to)
  let start = 0
  for (const match of stretch.matchAll(/[.!?]["”’]?\s+(?=\S)/g)) start = match.index + match[0].length
  return from + start + firstWord(stretch.slice(start))
}

function firstWord(text: string): number {
  return text.length - text.trimStart().length
}
