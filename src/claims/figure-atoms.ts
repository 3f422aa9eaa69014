// One sentence cut into atoms: numbers in digits with their separators, words, and single marks, each with the tag and lemma that the
// tagger gave the token it stands in. The tagger's own tokens run numbers and units together or apart (“10-12”, “3”+“k”); these do not.
import type { Span } from '../document/span.ts'
import type { Tag, Token } from '../paragraphs/paragraph.ts'

export interface Atom {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  readonly kind: 'digits' | 'word' | 'mark'
  /** What the digits say; NaN for the rest. */
  readonly value: number
  readonly tag: Tag
  readonly lemma: string
  /** Whether white space stands before it. */
  readonly apart: boolean
}

// Digits in groups of three by commas or by narrow and no-break spaces; a plain space between groups is joined below.
const atomPattern = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})+(?!\d)|\d+)(?:\.\d+(?![\d.]))?|\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{M}]+)*|[^\s\p{L}\p{N}]|\p{N}/gu

/** Atoms of the sentence at the span, in text order; `tokens` are its tokens. Linear in its length. */
export function atomsOf(text: string, [from, to]: Span, tokens: readonly Token[]): readonly Atom[] {
  const sentence = text.slice(from, to)
  const atoms: Atom[] = []
  let at = 0
  let done = from
  for (const match of sentence.matchAll(atomPattern)) {
    const start = from + match.index
    const end = start + match[0].length
    while (at < tokens.length && (tokens[at] as Token).end <= start) at++
    const token = tokens[at]
    const covered = token !== undefined && token.start < end ? token : undefined
    const first = match[0].charCodeAt(0)
    const isDigits = first >= 48 && first <= 57
    const kind = isDigits ? 'digits' : /^\p{L}/u.test(match[0]) ? 'word' : 'mark'
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    // A token that holds more than this atom (“10-12”, “12.on”) lends its tag, not its lemma.
    const whole = covered !== undefined && covered.start === start && covered.end === end
    const previous = atoms.at(-1)
    const one: Atom = {
      start, end, text: match[0], lower, kind, apart: start > done,
      value: isDigits ? Number(match[0].replaceAll(/[,\u00A0\u2009\u202F]/g, '')) : NaN,
      tag: isDigits ? 'NUM' : covered?.tag ?? (kind === 'word' ? 'NOUN' : 'PUNCT'),
      lemma: whole ? covered.lemma.toLowerCase() : lower,
    }
    done = end
    // “1 200 voters”: one number, where the first group cannot be a day of the month.
    const joins = isDigits && previous?.kind === 'digits' && one.start === previous.end + 1 && text[previous.end] === ' ' &&
      /^\d{3}$/.test(one.text) && /^[1-9]\d{0,2}(?: \d{3})*$/.test(previous.text) && !isMonthBefore(atoms)
    if (joins) {
      atoms[atoms.length - 1] = { ...previous, end, text: `${previous.text} ${one.text}`, lower: `${previous.lower} ${one.lower}`, value: previous.value * 1000 + one.value }
      continue
    }
    atoms.push(one)
  }
  return atoms
}

function isMonthBefore(atoms: readonly Atom[]): boolean {
  const before = atoms.at(-2)
  return before !== undefined && /^\p{Lu}/u.test(before.text) && before.text.length > 1
}
