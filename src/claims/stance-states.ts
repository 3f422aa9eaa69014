// A text's word states for the learnt stance: the trained reader's own encoder, over the same segments that it reads. In: one short text; out:
// a vector a word. Past one window the text is not looked at.
import { findParagraphs } from '../paragraphs/find-paragraphs.ts'
import type { Tagger } from '../paragraphs/paragraph.ts'
import type { ReaderModel } from '../statements/reader-model.ts'
import { segmentsOf } from '../statements/segment.ts'
import type { WordPieces } from '../statements/word-pieces.ts'
import type { WordStates } from './stance-model.ts'

/** Pieces of one encoder sequence, the marks around it counted. */
const window = 250

/** States of the text's words; none for a text without a word. */
export async function wordStatesOf(text: string, model: Pick<ReaderModel, 'encode'>, words: WordPieces, tagger: Tagger): Promise<WordStates> {
  const pieces = [words.begin]
  const features = [0]
  const first: number[] = []
  const spelled: string[] = []
  for (const segment of segmentsOf(findParagraphs({ text, title: null, blocks: [] }, tagger).paragraphs, words)) {
    for (const [i, ids] of segment.pieces.entries()) {
      if (pieces.length + ids.length >= window) break
      first.push(pieces.length)
      spelled.push(text.slice(segment.starts[i], segment.ends[i]))
      for (const id of ids) {
        pieces.push(id)
        features.push(segment.features[i]!)
      }
    }
  }
  if (first.length === 0) return { words: [], states: new Float32Array(0) }
  pieces.push(words.separator)
  features.push(0)
  const { states } = await model.encode(pieces, features, first)
  return { words: spelled, states }
}
