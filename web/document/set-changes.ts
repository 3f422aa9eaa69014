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
