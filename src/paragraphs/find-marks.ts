// The quotation marks of one paragraph, with what each can be where it stands. Apostrophes, possessives, elisions and measures
// (5'10") are told apart from marks here; pairing is left to find-quotations, save for single marks, which come out in pairs.

export type Style = 'curly' | 'straight' | 'apostrophes' | 'guillemets' | 'low' | 'single'

export interface Mark {
  readonly style: Style
  readonly start: number
  readonly end: number
  /** What the mark can be where it stands. */
  readonly opens: boolean
  readonly closes: boolean
  /** A mark after a digit that may be inches: it closes a quotation that is open and is nothing otherwise. */
  readonly measure: boolean
}

// White space, brackets, dashes, and the format characters that right-to-left text puts beside a mark.
const before = /[\s([{\u2014\u2013/\-\u200B-\u200F\u202A-\u202E\u2060-\u2069]/
const after = /[\s)\]}.,;:!?\u2014\u2013\u2026/\-\u200B-\u200F\u202A-\u202E\u2060-\u2069\u060C\u061B\u061F]/

const anyMark = /["'`“”„«»‘’＂]/g

/** Where the next character that may be a mark stands; -1 for nowhere. */
function nextMark(text: string, from: number): number {
  anyMark.lastIndex = from
  return anyMark.exec(text)?.index ?? -1
}

/** Marks in text order; `following` is the mark that the next paragraph starts with, null for none. Linear in the text. */
export function findMarks(text: string, following: Mark | null): Mark[] {
  const marks: Mark[] = []
  let low = false
  for (let i = nextMark(text, 0); i >= 0; i = nextMark(text, i + 1)) {
    const unit = text[i] as string
    const previous = text[i - 1] ?? ' '
    const next = text[i + 1] ?? ' '
    const left = before.test(previous)
    const right = after.test(next)
    const push = (style: Style, opens: boolean, closes: boolean, length = 1) => {
      const measure = !opens && /\d/.test(previous) && (style === 'straight' || style === 'apostrophes')
      marks.push({ style, start: i, end: i + length, opens, closes, measure })
      i += length - 1
    }
    switch (unit) {
      case '“':
        // “ also closes in German and Slavic typesetting: „so“.
        push('curly', true, low && right)
        break
      case '”':
        push('curly', left && !right, true)
        break
      case '„':
        low = true
        push('low', true, false)
        break
      case '«':
      case '»': {
        // «so» in French and Arabic, »so« in German and Danish.
        const turned = unit === '«' ? !left && right : left && !right
        push('guillemets', (unit === '«') !== turned, (unit === '»') !== turned)
        break
      }
      case '"':
      case '＂':
        push('straight', left || (!right && !/\d/.test(previous)), !left || right)
        break
      default: {
        if (unit === '`') {
          if (next === '`') push('apostrophes', true, false, 2)
          break
        }
        if (next === unit) {
          // '' opens or closes, ‘‘ opens, ’’ closes.
          const opens = unit === '‘' || (unit === "'" && left)
          push('apostrophes', opens, !opens, 2)
          break
        }
        const word = /[\p{L}\p{N}]/u
        const opens = unit !== '’' && (unit === '‘' ? !/\p{L}/u.test(previous) : left && /[\p{L}\p{Sc}"“([…]/u.test(next)) && !elided(text, i)
        const closes = unit !== '‘' && !word.test(next) && !/\s/.test(previous)
        if (opens || closes) push('single', opens, closes && !opens)
      }
    }
  }
  return settleSingles(text, marks, following)
}

/** The opening mark that `text` starts with, null where it starts with another character. */
export function opensWith(text: string): Mark | null {
  const lead = text.slice(0, 16)
  const start = lead.length - lead.trimStart().length
  if (!/^["“„«»‘'`＂]/.test(lead.slice(start))) return null
  const style: Style = lead[start] === '“' ? 'curly' : lead[start] === '„' ? 'low' : /["＂]/.test(lead[start] as string) ? 'straight'
    : /[«»]/.test(lead[start] as string) ? 'guillemets' : lead[start] === lead[start + 1] ? 'apostrophes' : 'single'
  if (lead[start] === '`' && style === 'single') return null
  return { style, start, end: start + (style === 'apostrophes' ? 2 : 1), opens: true, closes: false, measure: false }
}

// Of the closing candidates of a single-quoted stretch, “homes’ roofs” is a possessive, “goin’ home” an elision and “,’” an
// end: the first that is surely a mark closes, else the first that could be one. An opening mark without any is dropped, unless
// it starts a paragraph of a quotation that the next paragraph goes on with.
function settleSingles(text: string, marks: readonly Mark[], following: Mark | null): Mark[] {
  const settled: Mark[] = []
  const firstWord = text.length - text.trimStart().length
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.style !== 'single') {
      settled.push(mark)
      continue
    }
    if (!mark.opens) continue
    let close: Mark | null = null
    let sure = false
    let doubles = 0
    let doublesInside = 0
    let j = i + 1
    for (; j < marks.length && !sure; j++) {
      const candidate = marks[j] as Mark
      if (candidate.style !== 'single') doubles++
      else if (candidate.opens) break
      else {
        sure = !isApostrophe(text, candidate.start)
        if (close === null || sure) {
          close = candidate
          doublesInside = doubles
        }
      }
    }
    const goesOn = following?.style === 'single' && mark.start === firstWord
    if (goesOn && !sure) settled.push(mark)
    // Half of a pair of double marks inside: the stretch is an accident of apostrophes.
    else if (close !== null && doublesInside % 2 === 0) settled.push(mark, close)
  }
  return settled.sort((a, b) => a.start - b.start)
}

// Whether a mark at a word's end is rather an apostrophe: “the homes' roofs”, “goin' home”, “an' all”.
function isApostrophe(text: string, at: number): boolean {
  return /^['’]\s+[\p{L}\p{N}]/u.test(text.slice(at, at + 6)) && /(?:s|\p{L}in|\b(?:an|o|ol|th))$/iu.test(text.slice(Math.max(0, at - 8), at))
}

const elisions = /^['‘](?:tis|twas|em|til|n|cause|bout|round)\b|^['‘]\d0s\b/i

function elided(text: string, at: number): boolean {
  return elisions.test(text.slice(at, at + 8))
}
