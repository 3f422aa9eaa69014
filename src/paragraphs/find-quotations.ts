// Quotations of one paragraph: curly, straight, two apostrophes, guillemets, low-high and single marks; quotations that run
// over paragraphs (an opening mark each paragraph, one closing); marks that are missing. Only outermost quotations are given.
import type { Quotation } from './paragraph.ts'

export interface QuotationScan {
  readonly quotations: readonly Quotation[]
  /** True when the last quotation goes on into the next paragraph (if that starts with an opening mark). */
  readonly open: boolean
  /** Offsets of marks that had no partner. */
  readonly odd: readonly number[]
}

type Style = 'curly' | 'straight' | 'apostrophes' | 'guillemets' | 'low' | 'single'

interface Mark {
  readonly style: Style
  readonly start: number
  readonly end: number
  /** What the mark can be where it stands. */
  readonly opens: boolean
  readonly closes: boolean
}

const before = /[\s([{\u2014\u2013/-]/
const after = /[\s)\]}.,;:!?\u2014\u2013\u2026/-]/

/**
 * Finds the quotations of `text` (offsets relative to it). `continued` says that the paragraph before ended inside a
 * quotation: an opening mark at the start then continues it, and a closing mark without an opening one ends it.
 */
export function findQuotations(text: string, continued: boolean): QuotationScan {
  const marks = findMarks(text)
  const quotations: Quotation[] = []
  const odd: number[] = []
  let open: Mark | null = null
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
      // A closing mark, or a straight one that could be either: a quotation that is open ends first.
      if (mark.closes) {
        add(open.start, open.end, mark.start, mark.end, true, true)
        open = null
      } else if (mark.opens && mark.style !== 'single' && mark.style !== 'guillemets') {
        // Opened twice: the first was never closed. It ends where its sentence does.
        const end = sentenceEnd(text, open.end, mark.start)
        odd.push(open.start)
        add(open.start, open.end, end, end, true, false)
        open = mark
      }
      continue
    }
    if (mark.opens && (mark.style !== 'single' || hasSingleClose(marks, i))) {
      open = mark
    } else if (mark.closes && mark.style !== 'single') {
      // Closed but never opened: it belongs to the paragraph before, or the mark was lost at the start of the sentence.
      const from = quotations.at(-1)?.span[1] ?? 0
      const start = continued && quotations.length === 0 ? firstWord(text) : sentenceStart(text, from, mark.start)
      if (!continued) odd.push(mark.start)
      add(start, start, mark.start, mark.end, false, true)
    }
  }
  if (open !== null) {
    if (open.style !== 'single') {
      const whole = text.slice(0, open.start).trim() === '' || /[:,]\s*$/.test(text.slice(0, open.start))
      const end = whole ? text.trimEnd().length : sentenceEnd(text, open.end, text.length)
      add(open.start, open.end, end, end, true, false)
      if (whole) return { quotations, open: true, odd }
      odd.push(open.start)
    }
  } else if (continued && marks.length === 0) {
    return { quotations, open: false, odd }
  }
  return { quotations, open: false, odd }
}

function findMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    const previous = text[i - 1] ?? ' '
    const next = text[i + 1] ?? ' '
    switch (unit) {
      case '“':
        // “ also closes in German and Slavic typesetting: „so“.
        marks.push({ style: 'curly', start: i, end: i + 1, opens: true, closes: marks.some((mark) => mark.style === 'low') && after.test(next) })
        break
      case '”':
        marks.push({ style: 'curly', start: i, end: i + 1, opens: before.test(previous) && !after.test(next), closes: true })
        break
      case '„':
        marks.push({ style: 'low', start: i, end: i + 1, opens: true, closes: false })
        break
      case '«':
        marks.push({ style: 'guillemets', start: i, end: i + 1, opens: true, closes: false })
        break
      case '»':
        marks.push({ style: 'guillemets', start: i, end: i + 1, opens: false, closes: true })
        break
      case '"':
      case '＂': {
        // 5'10" and 12" are measures.
        if (/\d/.test(previous) && !marks.some((mark) => mark.style === 'straight')) break
        const left = before.test(previous) || i === 0
        const right = after.test(next) || i === text.length - 1
        marks.push({ style: 'straight', start: i, end: i + 1, opens: left || !right, closes: !left || right })
        break
      }
      case "'":
      case '‘':
      case '’': {
        if (unit === "'" && next === "'") {
          const left = before.test(previous) || i === 0
          marks.push({ style: 'apostrophes', start: i, end: i + 2, opens: left, closes: !left })
          i++
          break
        }
        const opens = unit === '‘' ? !/\p{L}/u.test(previous) : unit === "'" && (i === 0 || before.test(previous)) && /\p{L}/u.test(next) && !elided(text, i)
        const closes = unit !== '‘' && !/[\p{L}\p{N}]/u.test(next) && !/\s/.test(previous)
        if (opens || closes) marks.push({ style: 'single', start: i, end: i + 1, opens, closes })
        break
      }
      default:
    }
  }
  return settleSingles(text, marks)
}

// Of the closing candidates of a single-quoted stretch, “homes’” is a possessive and “,’” an end: a candidate that follows
// punctuation closes; without one the last before the next opening mark does.
function settleSingles(text: string, marks: readonly Mark[]): Mark[] {
  const settled: Mark[] = []
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.style !== 'single') {
      settled.push(mark)
      continue
    }
    if (!mark.opens) continue
    let last: Mark | null = null
    let j = i + 1
    for (; j < marks.length; j++) {
      const candidate = marks[j] as Mark
      if (candidate.style !== 'single') continue
      if (candidate.opens) break
      last = candidate
      if (/[.,!?\u2026]/.test(text[candidate.start - 1] ?? '')) break
    }
    if (last !== null) settled.push({ ...mark, closes: false }, { ...last, opens: false })
  }
  return settled.sort((a, b) => a.start - b.start)
}

const elisions = /^'(?:tis|twas|em|til|n|cause|bout|round)\b|^'\d0s\b/i

function elided(text: string, at: number): boolean {
  return elisions.test(text.slice(at, at + 8))
}

function hasSingleClose(marks: readonly Mark[], from: number): boolean {
  return marks.slice(from + 1).some((mark) => mark.style === 'single' && mark.closes)
}

function samePair(open: Mark, mark: Mark): boolean {
  if (open.style === 'low') return mark.style === 'curly'
  // Editors mix curly and straight; a “ is closed by either. Singles inside doubles are nested and never close them.
  const double = (style: Style) => style === 'curly' || style === 'straight'
  return open.style === mark.style || (double(open.style) && double(mark.style))
}

function sentenceEnd(text: string, from: number, to: number): number {
  const match = /[.!?\u2026](?=\s|$)/.exec(text.slice(from, to))
  return match ? from + match.index + 1 : text.slice(0, to).trimEnd().length
}

function sentenceStart(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to)
  let start = 0
  for (const match of stretch.matchAll(/[.!?]["”’]?\s+(?=\S)/g)) start = match.index + match[0].length
  return from + start + (stretch.slice(start).length - stretch.slice(start).trimStart().length)
}

function firstWord(text: string): number {
  return text.length - text.trimStart().length
}
