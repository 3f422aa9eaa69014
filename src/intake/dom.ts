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
  getAttributeNames(): readonly string[]
}

/** A parsed page by its root element; linkedom's document node itself does not link its children. */
export interface DomDocument {
  readonly documentElement: DomElement
}

// linkedom took 2 s for 100,000 nested links; 200,000 elements are 180 MB, and 200,000 character references 2 s (quadratic beyond).
const deepest = 2_000
const mostMarks = 200_000
// linkedom compares each attribute of a tag with all before it: 5,000 on one tag took 54 ms, so this sum of squares takes 2 s.
const mostAttributeWork = 1_000_000_000

// Elements whose end tag may be left out or must be: they close one another and so do not nest without help.
const closing = new Set(('p li td th tr dt dd option optgroup tbody thead tfoot colgroup rt rp '
  + 'area base br col embed hr img input link meta param source track wbr').split(' '))

/** Parses markup into a document with linkedom; throws `too-large` for markup that would take more time or memory than any article. */
export async function parseMarkup(markup: string, label: string, markupLength: number): Promise<DomDocument> {
  if (markup.length > markupLength) {
    throw new SaysoError('too-large', `the page ${label} has ${inMegabytes(markup.length)} of markup, more than ${inMegabytes(markupLength)}. `
      + 'Save the article alone as text and read that.')
  }
  const { marks, depth, attributes } = measureMarkup(markup)
  if (marks > mostMarks) {
    throw new SaysoError('too-large', `the page ${label} has ${marks} tags and character references, more than ${mostMarks}. Save the article alone as text and read that.`)
  }
  if (depth > deepest) {
    throw new SaysoError('too-large', `the page ${label} nests elements about ${depth} deep, more than ${deepest}. Save the article alone as text and read that.`)
  }
  if (attributes > mostAttributeWork) {
    throw new SaysoError('too-large', `the page ${label} has tags with thousands of attributes each. Save the article alone as text and read that.`)
  }
  const { parseHTML } = await import('linkedom')
  // linkedom makes a tree without a root out of bare text.
  const whole = /<(?:html|body)[\s>]/i.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}

/** Tags, comments and character references in the markup, the deepest nesting if no end tag is implied, and the
 * sum over tags of their attributes squared; estimates from above. */
export function measureMarkup(markup: string): { readonly marks: number; readonly depth: number; readonly attributes: number } {
  let marks = 0
  let open = 0
  let depth = 0
  let attributes = 0
  // Tags may be written so that each seems to run to the page's end; looking that far for every one would be quadratic.
  let steps = 8 * markup.length
  for (const match of markup.matchAll(/&|<(?:(\/)?([a-z][a-z0-9-]{0,30})|!)/gi)) {
    marks += 1
    const name = match[2]?.toLowerCase()
    if (name !== undefined && match[1] === undefined) {
      const tag = countAttributes(markup, match.index + name.length + 1, steps)
      attributes += tag.count * tag.count
      steps -= tag.length
      if (steps <= 0) return { marks, depth, attributes: Infinity }
    }
    if (name === undefined || closing.has(name)) continue
    open = match[1] === undefined ? open + 1 : Math.max(0, open - 1)
    if (open > depth) depth = open
  }
  return { marks, depth, attributes }
}

function countAttributes(markup: string, start: number, most: number): { readonly count: number; readonly length: number } {
  let count = 0
  let at = start
  for (; at < markup.length && at - start < most; at += 1) {
    const sign = markup.charCodeAt(at)
    if (sign === 62) break
    if (sign === 61 && (markup[at + 1] === '"' || markup[at + 1] === "'")) {
      const end = markup.indexOf(markup[at + 1]!, at + 2)
      at = end < 0 ? markup.length : end
    } else if (sign <= 32 && markup.charCodeAt(at + 1) > 32) count += 1
  }
  return { count, length: at - start }
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
