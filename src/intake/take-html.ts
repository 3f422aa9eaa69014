// A web page → its article as text. The main content is found by Readability on linkedom, by Defuddle where Readability finds
// none, and is the whole body for pages too deep or large for either (their time is cubic in depth). A headline heads the text only
// where it stands on the page. Captions of figures are left out. Runs no script and fetches nothing.
import { SaysoError } from '../sayso-error.ts'
import type { Paragraph } from './block-text.ts'
import { layParagraphs, paragraphsOf, withBylines } from './block-text.ts'
import { declaredInMarkup, decodeText } from './decode-text.ts'
import type { DomDocument, DomNode } from './dom.ts'
import { collapse, elementsOf, measureMarkup, nextNode, parseMarkup } from './dom.ts'
import { normalText } from './normal-text.ts'
import type { RawText, Source } from './raw-text.ts'
import { pageFacts } from './page-metadata.ts'

// Readability took 1.1 s at a depth of 500 and 50 s at 2,000; real pages stay under 60.
const deepestForExtractors = 150
const depthSumForExtractors = 600_000
// Readability took 35 s over 190,000 comments; long live pages have 30,000 nodes of all kinds.
const mostNodesForExtractors = 50_000
// linkedom keeps attributes in the list of children, so that every step to a first child passes all of them.
const mostAttributesForExtractors = 200

/** The page's article; throws `no-text` where it has none and `too-large` where no article is that large. */
export async function takeHtml(source: Source): Promise<RawText> {
  const markup = normalText(decodeText(source.bytes, source.charset ?? declaredInMarkup(source.bytes)))
  const document = await parseMarkup(markup, source.label, source.limits.markupLength)
  const simple = isSimple(document)
  const { stated, headings } = await pageFacts(document, markup, source.url ?? 'https://example.com/', simple)
  const body = simple ? await mainParagraphs(document, markup, source) : paragraphsOf(document.documentElement)
  if (body.length === 0) {
    throw new SaysoError('no-text', `the page ${source.label} holds no article text. If its text is loaded by scripts, save the page from a browser and read that file.`)
  }
  const { text, blocks } = layParagraphs(withHeadline(body, stated.title, headings))
  return { type: 'raw-text', text, blocks, stated, part: null, link: null, bytes: source.bytes, mediaType: 'text/html' }
}

/** A fragment of markup (a feed item, a rendered Markdown or Word file) as paragraphs; all of it counts as content. */
export async function fragmentParagraphs(markup: string, label: string, markupLength: number): Promise<readonly Paragraph[]> {
  const document = await parseMarkup(`<!doctype html><html><body>${markup}</body></html>`, label, markupLength)
  return withBylines(paragraphsOf(document.documentElement))
}

function isSimple(document: DomDocument): boolean {
  const root = document.documentElement
  let nodes = 0
  let depthSum = 0
  for (let at: DomNode | null = root; at !== null; at = nextNode(at, root, false)) {
    nodes += 1
    if (nodes > mostNodesForExtractors) return false
  }
  for (const element of elementsOf(root)) {
    let depth = 0
    for (let at: DomNode | null = element; at !== null && depth <= deepestForExtractors; at = at.parentNode) depth += 1
    depthSum += depth
    if (element.getAttributeNames().length > mostAttributesForExtractors) return false
    if (depth > deepestForExtractors || depthSum > depthSumForExtractors) return false
  }
  return true
}

async function mainParagraphs(document: DomDocument, markup: string, source: Source): Promise<readonly Paragraph[]> {
  const { Readability } = await import('@mozilla/readability')
  const found = guarded(() => new Readability<DomNode>(document as never, {
    serializer: (node) => node as unknown as DomNode, keepClasses: true, disableJSONLD: true,
  }).parse())
  const paragraphs = found?.content ? withBylines(paragraphsOf(found.content)) : []
  if (paragraphs.length > 0) return paragraphs
  // Readability has changed its document, so Defuddle gets a fresh one.
  const { DefuddleClass } = await import('defuddle/node')
  const again = await parseMarkup(markup, source.label, source.limits.markupLength) as DomDocument & { styleSheets?: unknown }
  again.styleSheets ??= []
  const kept = guarded(() => new DefuddleClass(again as never, { url: source.url ?? 'https://example.com/' }).parse())
  if (!kept?.content || measureMarkup(kept.content).depth > deepestForExtractors) return []
  return fragmentParagraphs(kept.content, source.label, source.limits.markupLength)
}

/** The extractors recurse and reach into odd corners of a tree; what they throw on is a page without an article. */
function guarded<T>(run: () => T): T | null {
  try {
    return run()
  } catch {
    return null
  }
}

function withHeadline(paragraphs: readonly Paragraph[], title: string | null, headings: readonly string[]): readonly Paragraph[] {
  const matching = headings.find((heading) => title !== null && sameWords(heading, title))
  const headline = matching ?? (headings.length === 1 && headings[0]!.split(' ').length > 2 ? headings[0]! : null)
  const lead = paragraphs.findIndex(({ kind, text }, index) => index < 3 && kind === 'subheading'
    && (headline === null ? title !== null && sameWords(text, title) : sameWords(text, headline)))
  if (lead >= 0) return paragraphs.map((paragraph, index) => (index === lead ? { ...paragraph, kind: 'headline' as const } : paragraph))
  return headline === null || headline.length > 400 ? paragraphs : [{ kind: 'headline', text: collapse(headline) }, ...paragraphs]
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const [one, other] = [plain(a), plain(b)]
  return one !== '' && (one === other || (one.length > 15 && other.startsWith(one)) || (other.length > 15 && one.startsWith(other)))
}
