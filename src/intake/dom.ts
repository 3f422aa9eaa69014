// The little of the DOM standard that intake touches, and the one place where markup becomes a tree. Measures markup before
// parsing it, since parsers and extractors are quadratic or worse in depth; decides nothing about what is the article.
import { SaysoError } from '../sayso-error.ts'
import { inMegabytes } from './intake-options.ts'

export interface DomNode {
  readonly nodeType: number
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  /** Text of a text node. */
  readonly data?: string
  readonly localName?: string
}

export interface DomElement extends DomNode {
  readonly localName: string
  getAttribute(name: string): string | null
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null
}

// linkedom took 2 s for 100,000 nested links and is linear below this; 200,000 elements are 180 MB.
const deepest = 2_000
const mostTags = 200_000

// Elements whose end tag may be left out or must be: they close one another and so do not nest without help.
const closing = new Set(('p li td th tr dt dd option optgroup tbody thead tfoot colgroup rt rp '
  + 'area base br col embed hr img input link meta param source track wbr').split(' '))

/** Parses markup into a document with linkedom; throws `too-large` for markup that would take more time or memory than any article. */
export async function parseMarkup(markup: string, label: string, markupLength: number): Promise<DomDocument> {
  if (markup.length > markupLength) {
    throw new SaysoError('too-large', `the page ${label} has ${inMegabytes(markup.length)} of markup, more than ${inMegabytes(markupLength)}. `
      + 'Save the article alone as text and read that.')
  }
  const { tags, depth } = measureMarkup(markup)
  if (tags > mostTags) {
    throw new SaysoError('too-large', `the page ${label} has ${tags} tags, more than ${mostTags}. Save the article alone as text and read that.`)
  }
  if (depth > deepest) {
    throw new SaysoError('too-large', `the page ${label} nests elements about ${depth} deep, more than ${deepest}. Save the article alone as text and read that.`)
  }
  const { parseHTML } = await import('linkedom')
  // linkedom makes a tree without a root out of bare text.
  const whole = /<(?:html|body)[\s>]/i.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}

/** Opening and other tags in the markup, and the deepest nesting if no end tag is implied; an estimate from above. */
export function measureMarkup(markup: string): { readonly tags: number; readonly depth: number } {
  let tags = 0
  let open = 0
  let depth = 0
  for (const match of markup.matchAll(/<(?:(\/)?([a-z][a-z0-9-]{0,30})|!)/gi)) {
    tags += 1
    const name = match[2]?.toLowerCase()
    if (name === undefined || closing.has(name)) continue
    open = match[1] === undefined ? open + 1 : Math.max(0, open - 1)
    if (open > depth) depth = open
  }
  return { tags, depth }
}

/** The node after this one in document order inside `root`, stepping over the children when `skip` says so; null at the end. */
export function nextNode(node: DomNode, root: DomNode, skip: boolean): DomNode | null {
  if (!skip && node.firstChild !== null) return node.firstChild
  let at: DomNode | null = node
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode
  }
  return null
}

/** The elements below a root in document order. */
export function* elementsOf(root: DomNode): Generator<DomElement> {
  for (let node = nextNode(root, root, false); node !== null; node = nextNode(node, root, false)) {
    if (node.nodeType === 1) yield node as DomElement
  }
}

/** All text below a root, white space collapsed and trimmed. */
export function plainText(root: DomNode): string {
  const parts: string[] = []
  for (let node = nextNode(root, root, false); node !== null; node = nextNode(node, root, false)) {
    if (node.nodeType === 3) parts.push(node.data ?? '')
    else if (node.nodeType === 1) parts.push(/^(?:br|div|p)$/.test(node.localName ?? '') ? ' ' : '')
  }
  return collapse(parts.join(''))
}

/** White space runs (no-break spaces too) as one space, ends trimmed, soft hyphens and zero-width spaces gone. */
export function collapse(text: string): string {
  return text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/\s+/g, ' ').trim()
}
