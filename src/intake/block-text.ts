// A tree of markup → the text a reader sees, one paragraph for each block, blank lines between, and what part each block plays.
// White space inside a block is collapsed as a browser would; figure captions are left out, because they describe pictures the
// ledger does not hold. Walks without recursion. Decides nothing about which part of a page is the article.
import type { Block, BlockKind } from '../document/document.ts'
import type { DomElement, DomNode } from './dom.ts'
import { collapse, nextNode } from './dom.ts'
import { isByline } from './stated-author.ts'

export interface BlockText {
  readonly text: string
  /** One block for each paragraph, in text order, at exact offsets into `text`. */
  readonly blocks: readonly Block[]
}

export interface Paragraph {
  readonly kind: BlockKind
  readonly text: string
}

const blockElements = new Set(('address article aside blockquote body center dd details dialog dir div dl dt fieldset figure footer form '
  + 'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul').split(' '))

const unseen = new Set(('script style noscript template head title iframe object embed svg math canvas audio video select button textarea input '
  + 'datalist dialog figcaption caption map noframes rp').split(' '))

const heading = /^h[1-6]$/

/** The paragraphs below a root in reading order; empty ones are left out. */
export function paragraphsOf(root: DomNode): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let words: string[] = []
  let kind: BlockKind = 'body'
  let breaks = 0

  const close = (): void => {
    const text = collapse(words.join(''))
    if (text !== '') paragraphs.push({ kind, text })
    words = []
    breaks = 0
  }

  let node: DomNode | null = root
  while (node !== null) {
    let skip = false
    if (node.nodeType === 3) {
      const data = node.data ?? ''
      if (words.length === 0) kind = kindAt(node, root)
      words.push(data)
      if (breaks > 0 && data.trim() !== '') breaks = 0
    } else if (node.nodeType === 1) {
      const element = node as DomElement
      skip = isUnseen(element)
      if (!skip && element.localName === 'br') {
        // Two line breaks in a row are how many older pages part paragraphs; a single one only wraps a line.
        breaks += 1
        if (breaks > 1) close()
        else words.push(' ')
      } else if (!skip && blockElements.has(element.localName)) close()
      else if (!skip && element.localName === 'q') words.push('“')
    }
    const next: DomNode | null = nextNode(node, root, skip)
    // Leaving a block ends its paragraph, however many levels are left at once.
    let left: DomNode | null = skip || node.firstChild === null ? node : null
    while (left !== null && left !== root && left !== next?.parentNode) {
      if (left.localName === 'q') words.push('”')
      else if (left.localName !== undefined && blockElements.has(left.localName)) close()
      left = left.parentNode
    }
    node = next
  }
  close()
  return paragraphs
}

/** Lays paragraphs into one text with a blank line between them. */
export function layParagraphs(paragraphs: readonly Paragraph[]): BlockText {
  const blocks: Block[] = []
  const parts: string[] = []
  let at = 0
  for (const { kind, text } of paragraphs) {
    blocks.push({ kind, start: at, end: at + text.length })
    parts.push(text)
    at += text.length + 2
  }
  return { text: parts.join('\n\n'), blocks }
}

/** Marks printed bylines, which stand among the first four paragraphs or the last two. */
export function withBylines(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const edge = index < 4 || index >= paragraphs.length - 2
    return edge && paragraph.kind === 'body' && isByline(paragraph.text) ? { ...paragraph, kind: 'byline' } : paragraph
  })
}

function isUnseen(element: DomElement): boolean {
  if (unseen.has(element.localName)) return true
  if (element.getAttribute('hidden') !== null) return true
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true
  return /(?:^|\s)wp-caption-text(?:\s|$)/.test(element.getAttribute('class') ?? '')
}

/** The nearest enclosing element that gives its words a part to play. */
function kindAt(node: DomNode, root: DomNode): BlockKind {
  for (let at = node.parentNode, steps = 0; at !== null && steps < 12; at = at === root ? null : at.parentNode, steps += 1) {
    const name = at.localName
    if (name === undefined) continue
    if (heading.test(name)) return 'subheading'
    if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item'
    if (name === 'blockquote') return 'quotation'
  }
  return 'body'
}
