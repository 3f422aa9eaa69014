// The words of one printed quotation as quotations are compared: folded, contractions undone, number words in digits, each with its place
// in the stored text, what kind it is, whether an editor's brackets hold it, and whether an omission, a sentence's start or nothing
// stands before it. Punctuation, quotation marks and letter case are gone; what they meant is not judged.
import type { Span } from '../document/span.ts'
import { skeletonOf, soundOf, type Sound } from '../actors/spelling.ts'
import { abbreviations, contractedEnds, contractions, decades, figureWords, functionWords, modals, negations, numberWords } from './drift-words.ts'
import { isOpenKey, plainSpelling } from './drift-spelling.ts'

export type WordKind = 'negation' | 'figure' | 'modal' | 'name' | 'content' | 'function'

export interface QuotedWord {
  /** Into the stored text; the parts of one contraction share it. */
  readonly span: Span
  /** As written, in lower case with straight apostrophes. */
  readonly written: string
  /** What is compared first: contractions undone, figures in digits. */
  readonly key: string
  /** The key in one spelling of several; equal for what is one word. */
  readonly spelling: string
  /** How a capitalised word (or the first) sounds, with the key its transliterations share; null for others. */
  readonly sound: (Sound & { readonly skeleton: string; readonly plain: string }) | null
  readonly kind: WordKind
  /** The key stands for several words: “f***ing”, a contraction's 's. */
  readonly open: boolean
  /** In square or round brackets: an editor's words, or said to be. */
  readonly bracketed: boolean
  /** Letters of it were put in brackets: “[W]e”, “place[d]”. */
  readonly patched: boolean
  /** Nothing stands between it and the word before: “300km”, “B1”. */
  readonly glued: boolean
  /** What stands before it: an omission (dots, or an attribution between two pieces), a sentence's start, or nothing. */
  readonly before: 'gap' | 'sentence' | 'word'
}

// A file's or user's name · a word with letters put in brackets · dotted capitals · masked (f***, f—) · word · figure · dots · an end · brackets · signs.
const part = new RegExp(
  '(?<name>[\\p{L}\\p{N}]*(?:_[\\p{L}\\p{N}]+)+)' +
    '|(?<patched>\\p{L}*\\[\\p{L}{1,12}\\]\\p{L}+|\\p{L}+\\[\\p{L}{1,12}\\])' +
    '|(?<dotted>(?:\\p{L}\\.){2,}\\p{L}?)' +
    '|(?<masked>\\p{L}{1,12}[*]{1,12}[*\\p{L}]{0,12}|(?<!\\p{L})[b-hj-z](?:[\\u2014\\u2013]|--)(?=[ \\p{Ll}.,!?])\\p{L}{0,4})' +
    "|(?<word>(?:['’](?=(?:em|cause|til|tis|twas)(?!\\p{L})))?\\p{L}[\\p{L}\\p{M}]*(?:['’`]\\p{L}[\\p{L}\\p{M}]*)*)" +
    '|(?<figure>\\p{N}+(?:[.,:/]\\p{N}+)*)' +
    '|(?<dots>\\u2026|\\.[ \\u00A0]?\\.(?:[ \\u00A0]?\\.)*)' +
    '|(?<end>[.!?])|(?<open>[\\[(])|(?<close>[\\])])|(?<sign>[%&+])',
  'giu',
)

/** How far an opening bracket looks for its closing one. */
const bracketReach = 120

/** The words of the pieces in text order; `pieces` are spans inside the marks. Linear in their length. */
export function quotationWords(text: string, pieces: readonly Span[]): readonly QuotedWord[] {
  const words: QuotedWord[] = []
  for (const [start, end] of pieces) {
    let before: QuotedWord['before'] = words.length === 0 ? 'sentence' : 'gap'
    let bracketEnd = -1
    const own = text.slice(start, end)
    for (const match of own.matchAll(part)) {
      const groups = match.groups as Record<string, string | undefined>
      const at = start + match.index
      const raw = match[0]
      if (groups['dots'] !== undefined) before = 'gap'
      else if (groups['end'] !== undefined) {
        if (before === 'word' && !isAbbreviation(own, match.index)) before = 'sentence'
      } else if (groups['open'] !== undefined) {
        const close = own.slice(match.index, match.index + bracketReach).indexOf(raw === '[' ? ']' : ')')
        if (close > 0 && at > bracketEnd) bracketEnd = at + close
      } else if (groups['close'] === undefined) {
        const bracketed = at < bracketEnd
        const patched = groups['patched'] !== undefined
        const figure = groups['figure'] !== undefined
        const glued = words.at(-1)?.span[1] === at
        const keys = keysOf(raw, groups)
        for (const [index, key] of keys.entries()) {
          const written = keys.length === 1 ? writtenOf(raw) : partOf(writtenOf(raw), key, index)
          words.push(wordOf({ span: [at, at + raw.length], raw, written, key, figure, bracketed, patched, glued, before, first: words.length === 0 }))
          before = 'word'
        }
      }
    }
  }
  for (const [at, word] of words.entries()) {
    // “Sol Adan will”: at a sentence's start the capital tells nothing, but beside another it does. A quotation's own first letter is the
    // reporter's, and never counts.
    const next = words[at + 1]
    const capital = at === 0 || /^\p{Lu}/u.test(text.slice(...word.span))
    if (word.kind === 'content' && word.before !== 'word' && next?.kind === 'name' && capital) words[at] = { ...word, kind: 'name' }
  }
  return isTitle(words) ? words.map((word) => (word.kind === 'name' ? { ...word, kind: 'content' } : word)) : words
}

// “Can This Bridge Carry More”: where every word has a capital, capitals tell no names.
function isTitle(words: readonly QuotedWord[]): boolean {
  let [names, others] = [0, 0]
  for (const [at, { kind, before }] of words.entries()) {
    if (kind === 'name') names++
    else if (kind === 'content' && at > 0 && before === 'word') others++
  }
  return names >= 3 && names > 4 * others
}

/** A longer word is no name that reached the news through several spellings. */
const longestName = 40

type FoundWord = Pick<QuotedWord, 'span' | 'written' | 'key' | 'bracketed' | 'patched' | 'glued' | 'before'> & { readonly raw: string; readonly figure: boolean; readonly first: boolean }

function wordOf({ raw, figure, first, ...found }: FoundWord): QuotedWord {
  const { key, before } = found
  const capital = /^\p{Lu}/u.test(raw)
  const kind = kindOf(key, figure, capital && before === 'word')
  const plain = plainOf(key)
  const sound = (capital || first) && plain.length >= 4 && plain.length <= longestName && (kind === 'content' || kind === 'name') ? soundOf(plain) : null
  return {
    ...found, kind, open: isOpenKey(key), spelling: kind === 'figure' ? key : plainSpelling(plain), sound: sound && { ...sound, skeleton: skeletonOf(sound), plain },
  }
}

function kindOf(key: string, figure: boolean, named: boolean): WordKind {
  if (negations.has(key)) return 'negation'
  // “no one”, “one of us”: a figure only beside other figures, which the digits then tell.
  if (figure || figureWords.has(key) || (/^\d/.test(key) && key !== '1')) return 'figure'
  if (modals.has(key)) return 'modal'
  if (functionWords.has(key) || key === '1') return 'function'
  return named ? 'name' : 'content'
}

function keysOf(raw: string, groups: Record<string, string | undefined>): readonly string[] {
  if (groups['sign'] !== undefined) return raw === '%' ? ['percent'] : raw === '&' ? ['and'] : []
  if (groups['name'] !== undefined) return [raw.toLowerCase()]
  if (groups['figure'] !== undefined) return [raw.replaceAll(/,(?=\d{3})/g, '')]
  if (groups['patched'] !== undefined) return [writtenOf(raw.replaceAll(/[[\]]/g, ''))]
  if (groups['masked'] !== undefined) return [writtenOf(raw.replaceAll(/[*\u2013\u2014-]+/g, '*'))]
  // “US” is a country and “us” is not.
  if (groups['dotted'] !== undefined || raw === 'US') {
    const bare = raw.replaceAll('.', '').toLowerCase()
    return [bare === 'us' ? 'u.s' : bare]
  }
  const word = writtenOf(raw)
  const known = contractions.get(word)
  if (known) return known
  const lone = word.replace(/^'/, '')
  const end = /(?:n't|'(?:re|ve|ll|m|s|d))$/.exec(lone)?.[0]
  if (end !== undefined && end.length < lone.length) return [lone.slice(0, -end.length), contractedEnds.get(end) as string]
  const decade = decades.get(lone)
  if (decade !== undefined) return [decade, 's']
  return [numberWords.get(lone) ?? lone]
}

/** How a part of a contraction is written: “it's” as “it” and “'s”, “can't” as “can” and the whole. */
function partOf(written: string, key: string, index: number): string {
  if (index === 0) return written.startsWith(key) ? key : written
  return /(?:n't|'\p{L}+)$/u.exec(written)?.[0] ?? `${written} ${index}`
}

function writtenOf(raw: string): string {
  return raw.toLowerCase().replaceAll(/[’`]/g, "'")
}

const plainLetters = /^[a-z]+$/

// Almost every word is plain already; only the others are worth the work.
function plainOf(key: string): string {
  return plainLetters.test(key) ? key : key.normalize('NFKD').toLowerCase().replaceAll(/[\p{M}'’‘ʿʾʼ`´.]/gu, '')
}

function isAbbreviation(text: string, at: number): boolean {
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0].toLowerCase()
  return word !== undefined && (abbreviations.has(word) || (word.length === 1 && word !== 'i'))
}
