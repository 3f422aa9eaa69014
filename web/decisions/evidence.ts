// Marks spans of the text on the page as what a name was worked out from: all of them, by the CSS Custom Highlight API, and the first brought to the
// middle of the screen. A browser without it selects the first.
import type { Span } from '../../src/document/span.ts'
import { showSpan } from '../document/show-span.ts'

const name = 'sayso-evidence'

/** How many of the spans were found in the text on the page. */
export function lightEvidence(spans: readonly Span[]): number {
  const article = document.querySelector<HTMLElement>('main article')
  if (article === null) return 0
  const ranges: Range[] = []
  // The first is brought to the screen last, and stays there.
  for (const [start, end] of spans.toReversed()) {
    if (!showSpan(article, start, end)) continue
    const range = getSelection()?.getRangeAt(0).cloneRange()
    if (range !== undefined) ranges.push(range)
  }
  if ('highlights' in CSS) {
    CSS.highlights.set(name, new Highlight(...ranges))
    getSelection()?.removeAllRanges()
  }
  return ranges.length
}

export function unlightEvidence(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name)
}
