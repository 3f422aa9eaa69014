// What changed between two versions, as pieces of words → paragraphs for reading, with each change numbered: words taken out and what stands in
// their place are one change. Long stretches where nothing changed can be folded. Says nothing about why anything was changed.
import type { Changes } from '../../src/http/api.ts'

export type Piece = NonNullable<Changes['parts']>[number]

export interface Run extends Piece {
  /** The number of the change, from 0; null for what stayed. */
  readonly number: number | null
}

export interface ChangedParagraph {
  readonly type: 'paragraph'
  readonly runs: readonly Run[]
}

/** Paragraphs in which nothing changed, left out between others. */
export interface Fold {
  readonly type: 'fold'
  readonly paragraphs: readonly ChangedParagraph[]
}

export interface SetChanges {
  readonly changes: number
  readonly paragraphs: readonly ChangedParagraph[]
}

/** The pieces by lines; a line that is blank in both versions makes no paragraph. */
export function setChanges(pieces: readonly Piece[]): SetChanges {
  const paragraphs: ChangedParagraph[] = []
  let runs: Run[] = []
  let changes = 0
  let before: Piece['change'] = 'same'
  const close = (): void => {
    if (runs.some(({ text }) => /\S/.test(text))) paragraphs.push({ type: 'paragraph', runs })
    runs = []
  }
  for (const { change, text } of pieces) {
    if (change !== 'same' && before === 'same' && /\S/.test(text)) changes += 1
    // A change of mere space is shown as it stands now, not as a change.
    const shown = change === 'same' || !/\S/.test(text) ? 'same' : change
    before = /\S/.test(text) ? change : before
    for (const [i, line] of text.split('\n').entries()) {
      // A line break that was taken out ended a paragraph of the old text alone: what follows it goes on in the new one.
      if (i > 0) close()
      if (line !== '' && !(change === 'removed' && shown === 'same')) runs.push({ change: shown, text: line, number: shown === 'same' ? null : changes - 1 })
    }
  }
  close()
  return { changes, paragraphs }
}

/** Words of a stretch that stayed between two changes, up to which it is read as part of them. */
const stray = 2

/** Joins changes that only a word or two (“of the”) hold apart: who reads wants the old sentence and then the new one, not every second word of each. */
export function joinNearChanges(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') joined.push({ change: 'removed', text: removed })
    if (added !== '') joined.push({ change: 'added', text: added })
    removed = added = ''
  }
  for (const [i, { change, text }] of pieces.entries()) {
    if (change === 'removed') removed += text
    else if (change === 'added') added += text
    else if ((removed !== '' || added !== '') && isStray(text) && wordsAround(pieces, i) > 2 * wordsIn(text)) {
      removed += text
      added += text
    } else {
      flush()
      joined.push({ change, text })
    }
  }
  flush()
  return joined
}

/** The share of words, 0 to 1, that stand in both versions; 1 where there are none. */
export function shareKept(pieces: readonly Piece[]): number {
  const all = pieces.reduce((sum, { text }) => sum + wordsIn(text), 0)
  return all === 0 ? 1 : pieces.reduce((sum, { change, text }) => sum + (change === 'same' ? wordsIn(text) : 0), 0) / all
}

function isStray(text: string): boolean {
  return !text.includes('\n') && wordsIn(text) <= stray
}

/** Words of the changes on both sides of a piece; 0 where one side has none. */
function wordsAround(pieces: readonly Piece[], at: number): number {
  const side = (by: 1 | -1): number => {
    let words = 0
    for (let i = at + by; pieces[i] !== undefined && pieces[i]?.change !== 'same'; i += by) words += wordsIn(pieces[i]?.text ?? '')
    return words
  }
  const [before, after] = [side(-1), side(1)]
  return before === 0 || after === 0 ? 0 : before + after
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Leaves out stretches of more than `keep` × 2 unchanged paragraphs but for `keep` at either side. */
export function foldUnchanged(paragraphs: readonly ChangedParagraph[], keep: number): readonly (ChangedParagraph | Fold)[] {
  const shown: (ChangedParagraph | Fold)[] = []
  let same: ChangedParagraph[] = []
  const flush = (last: boolean): void => {
    const before = shown.length === 0 ? 0 : keep
    const after = last ? 0 : keep
    if (same.length > before + after + 1) {
      shown.push(...same.slice(0, before), { type: 'fold', paragraphs: same.slice(before, same.length - after) }, ...same.slice(same.length - after))
    } else shown.push(...same)
    same = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.runs.every(({ number }) => number === null)) same.push(paragraph)
    else {
      flush(false)
      shown.push(paragraph)
    }
  }
  flush(true)
  return shown
}
