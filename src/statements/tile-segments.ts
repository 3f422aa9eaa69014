// Windows of neighbouring segments, one encoder sequence each: [CLS] segment [SEP] segment [SEP] …; a segment is read beside the
// paragraphs around it. As few windows as hold them, about equally large; train/windows.py does the same.
import type { Segment } from './segment.ts'

/** A window of segments, half-open, with its pieces. */
export interface Tile {
  readonly first: number
  readonly end: number
}

/** Ranges that tile the segments; each has at most `room` pieces, the separators counted, unless one segment has more. */
export function tileSegments(segments: readonly Segment[], room: number): Tile[] {
  const tiles: Tile[] = []
  let left = segments.reduce((sum, { size }) => sum + size + 1, 0)
  for (let start = 0; start < segments.length;) {
    const share = left / Math.ceil(left / room)
    let end = start + 1
    let size = segments[start]!.size + 1
    for (; end < segments.length; end++) {
      const wider = size + segments[end]!.size + 1
      if (wider > room || Math.abs(wider - share) > Math.abs(size - share)) break
      size = wider
    }
    tiles.push({ first: start, end })
    left -= size
    start = end
  }
  return tiles
}
