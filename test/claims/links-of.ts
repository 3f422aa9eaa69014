// Links of a text in the tests' mini-notation, and the reasons with their words.
import { resolveActors } from '../../src/actors/resolve-actors.ts'
import type { Link, Reason } from '../../src/claims/link.ts'
import { linkStatements } from '../../src/claims/link-statements.ts'
import type { Span } from '../../src/document/span.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { Statement } from '../../src/statements/statement.ts'
import { mark } from '../mark.ts'

const tagger = createWinkTagger()

/** The text without marks, its statements and the links among them. */
export function readLinks(notation: string): { readonly text: string; readonly statements: readonly Statement[]; readonly links: readonly Link[] } {
  const { text, document, attributions } = mark(notation)
  const { paragraphs } = findParagraphs(document, tagger)
  const { actors, resolutions } = resolveActors(document, paragraphs, attributions)
  const statements = attributions.map((attribution, i): Statement => ({ ...attribution, ...resolutions[i]!, type: 'statement' }))
  return { text, statements, links: linkStatements(document, paragraphs, statements, actors) }
}

/** Each link as “1 denies 0”. */
export function linksOf(notation: string): readonly string[] {
  return readLinks(notation).links.map(({ from, link, to }) => `${from} ${link} ${to}`)
}

/** The reasons of the text's only link, by kind, as the words at their spans. */
export function wordsOfReasons(notation: string): Readonly<Partial<Record<Reason['kind'], { readonly from: readonly string[]; readonly to: readonly string[] }>>> {
  const { text, links } = readLinks(notation)
  if (links.length !== 1) throw new Error(`${links.length} links in: ${notation}`)
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end))
  return Object.fromEntries((links[0]!.why ?? []).map(({ kind, from, to }) => [kind, { from: words(from), to: words(to) }]))
}
