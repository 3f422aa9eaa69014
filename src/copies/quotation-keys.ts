// Keys under which wordings of one quotation meet: three words in a row, and two words of content near one another, so that a store can
// hold them as postings and leave out those that too many quotations share. Short quotations meet by speaker and word alone. Numbers of
// 32 bits: two that differ may share a key by accident, and what meets is judged by drift-class.
import type { ComparedQuotation } from './drift-match.ts'
import type { QuotedWord } from './quotation-words.ts'

/** Words of content are paired with so many that follow, editors' words not counted. */
const reach = 3

/** The keys of a quotation, ascending, none twice; [] where it has no word of content. At most five for each of its words. */
export function quotationKeys({ words, speaker }: ComparedQuotation): readonly number[] {
  const keys = new Set<number>()
  const own = words.filter(({ bracketed }) => !bracketed)
  const content: QuotedWord[] = []
  for (const [i, word] of own.entries()) {
    const [next, last] = [own[i + 1], own[i + 2]]
    // Three function words in a row stand everywhere.
    if (next && last && next.before !== 'gap' && last.before !== 'gap' && [word, next, last].some(isContent)) {
      keys.add(hashOf('3', word.spelling, next.spelling, last.spelling))
    }
    if (!isContent(word)) continue
    // A transliterated name meets the others by its sound.
    const sounds = word.sound === null ? word.spelling : word.sound.skeleton
    for (const before of content.slice(-reach)) {
      const other = before.sound === null ? before.spelling : before.sound.skeleton
      keys.add(sounds < other ? hashOf('2', sounds, other) : hashOf('2', other, sounds))
    }
    content.push(word)
    if (speaker !== null) keys.add(hashOf('s', speaker, word.spelling))
  }
  return [...keys].toSorted((a, b) => a - b)
}

function isContent({ kind }: QuotedWord): boolean {
  return kind === 'content' || kind === 'name' || kind === 'figure'
}

/** FNV-1a over the parts with a unit between them, unsigned. */
function hashOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 0x1f, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
