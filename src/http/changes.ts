// Two versions of a text → what changed between them, by words. Lines are compared first, and words only where lines differ, within a
// time that a server can spare; what would take longer counts as replaced whole. Says nothing about why.
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Changes } from './api.ts'

/** Milliseconds for all comparisons of one pair of texts. */
const patience = 300
/** UTF-16 units of two stretches that are compared word by word; taking longer ones apart alone would take too long. */
const longest = 400_000

type Piece = NonNullable<Changes['parts']>[number]

/** Removed and added pieces in text order; `parts` is null where no line stayed and the words could not be compared in time. */
export function changesBetween(before: string, after: string): Pick<Changes, 'wordsAdded' | 'wordsRemoved' | 'parts'> {
  const deadline = performance.now() + patience
  const parts = compare(before, after, deadline)
  const words = (change: Piece['change']): number => (parts ?? []).filter((part) => part.change === change).reduce((sum, { text }) => sum + wordsIn(text), 0)
  if (parts === null) return { wordsAdded: wordsIn(after), wordsRemoved: wordsIn(before), parts }
  return { wordsAdded: words('added'), wordsRemoved: words('removed'), parts }
}

function compare(before: string, after: string, deadline: number): Piece[] | null {
  const lines = diffArrays(linesOf(before), linesOf(after), { timeout: patience / 2 })
  if (lines === undefined) return null
  const pieces: Piece[] = []
  let kept = false
  let compared = true
  for (let i = 0; i < lines.length; i++) {
    const part = lines[i]
    if (part === undefined) continue
    const text = part.value.join('')
    const next = lines[i + 1]
    if (part.removed && next?.added === true) {
      const words = compareWords(text, next.value.join(''), deadline)
      if (words === null) compared = false
      for (const piece of words ?? [{ change: 'removed', text }, { change: 'added', text: next.value.join('') }] satisfies Piece[]) push(pieces, piece)
      i++
      continue
    }
    if (!part.removed && !part.added) kept = true
    push(pieces, { change: part.removed ? 'removed' : part.added ? 'added' : 'same', text })
  }
  return kept || compared ? pieces : null
}

/** Null where there is no time for it. */
function compareWords(before: string, after: string, deadline: number): Piece[] | null {
  const left = deadline - performance.now()
  if (left <= 0 || before.length + after.length > longest) return null
  const parts = diffWordsWithSpace(before, after, { timeout: left })
  return parts?.map(({ value, added, removed }) => ({ change: removed ? 'removed' : added ? 'added' : 'same', text: value })) ?? null
}

/** Joins what continues the piece before it. */
function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last?.change === piece.change) last.text += piece.text
  else if (piece.text !== '') pieces.push({ ...piece })
}

/** Lines with their breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
