// Spans: half-open ranges [start, end) in UTF-16 units into a document's stored text, as the Web Annotation Data Model's
// TextPositionSelector counts them (there in code points; Sayso stays with the units JavaScript slices by).

export type Span = readonly [start: number, end: number]

/** One part of an attribution: its spans in text order, and their words joined by a space. */
export interface Part {
  readonly spans: readonly Span[]
  readonly text: string
}

/** Makes a part from spans; spans are put in text order, touching ones joined, empty ones dropped. */
export function partOf(text: string, spans: readonly Span[]): Part {
  const ordered = spans.filter(([start, end]) => end > start).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const joined: [number, number][] = []
  for (const [start, end] of ordered) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return { spans: joined, text: wordsAt(text, joined) }
}

/** The words at the spans, joined by a single space. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ')
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** Index of the first item that ends after `offset`, of items in text order; their number where there is none. */
export function firstEndingAfter<Item>(items: readonly Item[], offset: number, endOf: (item: Item) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(items[middle] as Item) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The smallest span that holds all given; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  let start = Infinity
  let end = -Infinity
  for (const span of spans) {
    start = Math.min(start, span[0])
    end = Math.max(end, span[1])
  }
  return [start, end]
}
