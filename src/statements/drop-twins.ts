// One saying, found twice: in the contents of two others, which overlap; by two cues of one verb phrase (“released a statement saying”).
import type { Span } from '../document/span.ts'
import type { Found } from './settle-attributions.ts'

/** The same without those that another stands for, the surer of two; what was found outermost stands before what was found in a content. */
export function dropTwins(outermost: readonly Found[], inner: readonly Found[]): readonly Found[] {
  const kept = withoutTwins(outermost, (one, other) => isSame(one.source, other.source) && one.source.length > 0 && isSame(one.content, other.content))
  return [...kept, ...withoutTwins(inner.filter((one) => !outermost.some((other) => overlaps(one.cue, other.cue))), (one, other) => overlaps(one.cue, other.cue))]
}

function withoutTwins(found: readonly Found[], isTwin: (one: Found, other: Found) => boolean): readonly Found[] {
  const dropped = new Set<Found>()
  // Twins stand in one place, so those that follow one another by cue are enough to look at.
  const ordered = found.toSorted((a, b) => a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1])
  for (const [index, one] of ordered.entries()) {
    for (const other of ordered.slice(index + 1, index + 1 + mostBetween)) {
      if (!dropped.has(one) && !dropped.has(other) && isTwin(one, other)) dropped.add(one.confidence >= other.confidence ? other : one)
    }
  }
  return found.filter((one) => !dropped.has(one))
}

const mostBetween = 3

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(([start, end], i) => b[i]?.[0] === start && b[i]?.[1] === end)
}
