// A copy of a paragraph that the tagger reads better, and the way back to the stored offsets: spaces put in where two
// sentences run together, two apostrophes read as one quotation mark, odd spaces made plain. The stored text stays as it is.

export interface RepairedText {
  readonly text: string
  /** Stored offset at which the repaired unit `i` starts; `length` maps to the end. */
  start(i: number): number
  /** Stored offset at which the repaired unit before `i` ends. */
  end(i: number): number
  /** Stored offsets at which a space is missing. */
  readonly missingSpaces: readonly number[]
}

// “casualties.Both”, “However,they”: three letters before, so that initials, domains and “p.m.” stay whole.
const runTogether = /(?<=\p{Ll}{3}[.!?]["”’]?)(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2},)(?=\p{L}{2})/gu
const twoApostrophes = /''/g
const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g

/** Repairs one paragraph's text; identity (and no cost later) where nothing is wrong. */
export function repairText(original: string): RepairedText {
  const text = original.replace(oddSpaces, ' ')
  const edits: { at: number; remove: number; insert: string }[] = []
  const missingSpaces: number[] = []
  for (const match of text.matchAll(runTogether)) {
    if (isAddress(text, match.index)) continue
    missingSpaces.push(match.index)
    edits.push({ at: match.index, remove: 0, insert: ' ' })
  }
  for (const match of text.matchAll(twoApostrophes)) edits.push({ at: match.index, remove: 2, insert: '"' })
  if (edits.length === 0) return { text, start: (i) => i, end: (i) => i, missingSpaces }

  edits.sort((a, b) => a.at - b.at)
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
    copy(at)
    repaired += insert
    starts.push(at)
    ends.push(at + remove)
    done = at + remove
  }
  copy(text.length)
  return {
    text: repaired,
    start: (i) => starts[i] ?? original.length,
    end: (i) => (i === 0 ? 0 : (ends[i - 1] ?? original.length)),
    missingSpaces,
  }
}

// An address or e-mail around the place is left alone: “example.Org/page”.
function isAddress(text: string, at: number): boolean {
  const from = text.lastIndexOf(' ', at - 1) + 1
  const space = text.indexOf(' ', at)
  const word = text.slice(from, space < 0 ? text.length : space)
  return /[@/]|www\./.test(word)
}
