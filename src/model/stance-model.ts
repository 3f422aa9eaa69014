// The shipped stance weights, models/reader-en/stance.json, and the word states they were learnt on: the English reader's encoder, which is opened
// once for both. A stance is found without them too (src/claims/find-stance.ts), less often right.
import { existsSync, readFileSync } from 'node:fs'
import { stanceModelOf, type StanceSettings } from '../claims/stance-settings.ts'
import { wordStatesOf } from '../claims/stance-states.ts'
import type { StanceModel, WordStates } from '../claims/stance-model.ts'
import type { Tagger } from '../paragraphs/paragraph.ts'
import type { ReaderParts } from './open-reader.ts'

const file = new URL('../../models/reader-en/stance.json', import.meta.url)

/** The weights; null where the file is not there. Throws a SyntaxError or RangeError where it is damaged. */
export function openStanceModel(): StanceModel | null {
  return existsSync(file) ? stanceModelOf(JSON.parse(readFileSync(file, 'utf8')) as StanceSettings) : null
}

/** Gives a text's word states by the reader's encoder; rejects with `reader-missing` where that cannot be opened. */
export function stanceEncoder({ model, words }: ReaderParts, tagger: Tagger): (text: string) => Promise<WordStates> {
  return (text) => wordStatesOf(text, model, words, tagger)
}
