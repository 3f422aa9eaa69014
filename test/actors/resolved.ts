// A text in the mini-notation with its actors resolved, for the tests of who holds what.
import { resolveActors } from '../../src/actors/resolve-actors.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { Authority } from '../../src/statements/attribution.ts'
import { mark } from '../mark.ts'

const tagger = createWinkTagger()

/** The actors of the text and, by attribution, who holds it (names joined by “&”, null for nobody) on what authority; `reader` is what the reader makes of every source. */
export function resolve(notation: string, reader: Authority | null = null) {
  const { document, attributions, text } = mark(notation)
  const { actors, resolutions } = resolveActors(document, findParagraphs(document, tagger).paragraphs, attributions.map((one) => ({ ...one, authority: reader ?? one.authority })))
  const holders = resolutions.map(({ actor, alsoActors }) => (actor === null ? [] : [actor, ...alsoActors]).map((i) => actors[i]?.name).join(' & ') || null)
  return { actors, resolutions, holders, text, authorities: resolutions.map(({ authority }) => authority) }
}

/** Who holds each attribution. */
export const holders = (notation: string): readonly (string | null)[] => resolve(notation).holders
