// A copy of a paragraph that the tagger reads better, and the way back to the stored offsets: spaces put in where two sentences
// run together and every 400 characters of a stretch without any, two apostrophes read as one quotation mark, marks that were
// decoded wrongly put back, odd spaces made plain. The stored text stays as it is.

export interface RepairedText {
  readonly text: string
  /** Stored offsets at which each unit of `text` starts and ends; null where nothing was moved. */
  readonly offsets: { readonly starts: readonly number[]; readonly ends: readonly number[]; readonly length: number } | null
  /** Stored offsets at which a space is missing. */
  readonly missingSpaces: readonly number[]
}

/** Stored offset at which the repaired unit `i` starts; the text's length maps to the end. */
export function storedStart({ offsets }: RepairedText, i: number): number {
  return offsets === null ? i : (offsets.starts[i] ?? offsets.length)
}

/** Stored offset at which the repaired unit before `i` ends. */
export function storedEnd({ offsets }: RepairedText, i: number): number {
  if (offsets === null) return i
  return i === 0 ? 0 : (offsets.ends[i - 1] ?? offsets.length)
}

// “casualties.Both”, “However,they”: three letters before, so that initials, domains and “p.m.” stay whole. “go,"he”: any.
const runTogether = /(?<=\p{Ll}{3}[.!?]["”’]?)(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2},)(?=\p{L}{2})|(?<=[\p{L}\d][.!?,…]["”])(?=\p{L})/gu
const doubledMarks = /''|``|‘‘|’’/g
// UTF-8 read as windows-1252 or Latin-1: “â€œ” was “, and “â€” alone was ”, whose third byte means nothing there.
const mangledMarks = /â[€\u0080][œ\u009C\u009D™\u0099˜\u0098“\u0093”\u0094¦]?/g
const mangledThird: Readonly<Record<string, string>> = {
  œ: '“', '\u009C': '“', '\u009D': '”', '™': '’', '\u0099': '’', '˜': '‘', '\u0098': '‘', '“': '–', '\u0093': '–', '”': '—', '\u0094': '—', '¦': '…',
}
// No word is so long; taggers are quadratic in one (100,000 letters took wink-nlp 8 s).
const endless = /\S{400}(?=\S)/gu
// Asked first, at the starts of words only: the search above tries every unit, a twentieth of all reading.
const anyEndless = /(?<!\S)\S{401}/u
const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g

/** Repairs one paragraph's text; identity (and no cost later) where nothing is wrong. */
export function repairText(original: string): RepairedText {
  // Taggers know the dash of English print and not its longer sister, U+2015.
  const text = original.replace(oddSpaces, ' ').replaceAll('―', '—')
  const edits: { at: number; remove: number; insert: string }[] = []
  const missingSpaces: number[] = []
  for (const match of text.matchAll(runTogether)) {
    if (isAddress(text, match.index)) continue
    missingSpaces.push(match.index)
    edits.push({ at: match.index, remove: 0, insert: ' ' })
  }
  for (const match of text.matchAll(doubledMarks)) edits.push({ at: match.index, remove: 2, insert: '"' })
  for (const match of text.matchAll(mangledMarks)) edits.push({ at: match.index, remove: match[0].length, insert: mangledThird[match[0][2] ?? ''] ?? '”' })
  for (const match of (anyEndless.test(text) ? text.matchAll(endless) : [])) edits.push({ at: match.index + match[0].length, remove: 0, insert: ' ' })
  if (edits.length === 0) return { text, offsets: null, missingSpaces }

  edits.sort((a, b) => a.at - b.at || a.remove - b.remove)
  let repaired = ''
  let done = 0
  const starts: number[] = []
  const ends: number[] = []
  const copy = (to: number) => {
    for (let i = done; i < to; i++) {
      starts.push(i)
      ends.push(i + 1)
    }
    repaired += text.slice(done, to)
    done = to
  }
  for (const { at, remove, insert } of edits) {
    // Inside a mark that was already rewritten.
    if (at < done) continue
    copy(at)
    repaired += insert
    starts.push(at)
    ends.push(at + remove)
    done = at + remove
  }
  copy(text.length)
  return { text: repaired, offsets: { starts, ends, length: original.length }, missingSpaces }
}

// An address or e-mail around the place is left alone: “example.Org/page”.
function isAddress(text: string, at: number): boolean {
  const word = `${/\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0]}${/^\S*/.exec(text.slice(at, at + 200))?.[0]}`
  return /[@/]|www\./.test(word)
}
