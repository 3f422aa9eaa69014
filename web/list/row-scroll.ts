// Where the rows of a long list lie, all of one height: how far the browser has scrolled ↔ which rows are in view. Browsers end an element
// at 17.9 (Firefox) or 33.5 (Chromium) million pixels; past `tallest` the bar stands for the whole list in proportion, while a wheel, a
// finger or a key still moves by the pixel. Decides nothing about what a row is.

/** CSS pixels that the list's element may be tall; below every browser's limit, and exact in the 32-bit floats that positions are drawn by. */
export const tallest = 15_000_000

export interface Extent {
  readonly rows: number
  readonly rowHeight: number
  /** The height of what is seen at once. */
  readonly viewport: number
}

/** Where the list stands: the element's `scrollTop`, and the pixels from the first row's top in a list without a limit. */
export interface Place {
  readonly scrollTop: number
  readonly offset: number
}

/** Rows to draw, half-open, and what to take from a row's own place to get its place in the element. */
export interface View {
  readonly first: number
  readonly end: number
  readonly base: number
}

/** The element's height. */
export function heightOf({ rows, rowHeight }: Extent): number {
  return Math.min(rows * rowHeight, tallest)
}

/** The place whose top is `offset`, kept within the list; the bar stands where it says so. */
export function placeAt(extent: Extent, offset: number): Place {
  const { maxOffset, maxScroll } = limits(extent)
  const kept = Math.round(clamp(offset, maxOffset))
  return { scrollTop: Math.round(across(kept, maxOffset, maxScroll)), offset: kept }
}

/** Where a scroll to `scrollTop` leads from `place`: by the pixel when it is short, in proportion when only the bar can have gone so far. */
export function scrolledTo(extent: Extent, place: Place, scrollTop: number): Place {
  const { maxOffset, maxScroll } = limits(extent)
  if (maxOffset <= maxScroll) return { scrollTop, offset: clamp(scrollTop, maxOffset) }
  const by = scrollTop - place.scrollTop
  // The least that a bar moves is half a pixel of its track, which is as long as the viewport.
  if (Math.abs(by) < maxScroll / extent.viewport / 2) return { scrollTop, offset: clamp(place.offset + by, maxOffset) }
  // Whole pixels between the two, so that no row is drawn between pixels.
  return { scrollTop, offset: clamp(scrollTop + Math.round(across(scrollTop, maxScroll, maxOffset) - scrollTop), maxOffset) }
}

/** Whether the element is about to end where the list does not, so that the bar has to be put right before scrolling stops there. */
export function isCornered(extent: Extent, { scrollTop, offset }: Place): boolean {
  const { maxOffset, maxScroll } = limits(extent)
  if (maxOffset <= maxScroll) return false
  const margin = 2 * extent.viewport
  return (scrollTop < margin && offset > scrollTop + 1) || (maxScroll - scrollTop < margin && maxOffset - offset > maxScroll - scrollTop + 1)
}

/** The rows in view with `beyond` more on either side. */
export function viewAt(extent: Extent, { scrollTop, offset }: Place, beyond: number): View {
  const { rows, rowHeight, viewport } = extent
  return {
    first: Math.max(0, Math.floor(offset / rowHeight) - beyond),
    end: Math.min(rows, Math.ceil((offset + viewport) / rowHeight) + beyond),
    // A list pulled beyond its end by a finger moves with the finger.
    base: rows * rowHeight <= tallest ? 0 : offset - scrollTop,
  }
}

/** The offset at which row `index` is whole in view, moved as little as need be; the row's neighbour shows too. */
export function offsetShowing({ rowHeight, viewport }: Extent, { offset }: Place, index: number): number {
  const margin = Math.max(0, Math.min(rowHeight / 2, (viewport - rowHeight) / 2))
  const top = index * rowHeight
  if (top - margin < offset) return top - margin
  if (top + rowHeight + margin > offset + viewport) return top + rowHeight + margin - viewport
  return offset
}

/** Pixels at either end where the bar moves by the pixel, so that the ends are reached as in any list. */
const endZone = 100_000

/** A way along one length → the same along another: alike at both ends, in proportion between them. */
function across(at: number, from: number, to: number): number {
  if (from === to) return at
  const zone = Math.min(endZone, from / 4, to / 4)
  if (at <= zone) return at
  if (from - at <= zone) return to - (from - at)
  return zone + (at - zone) / (from - 2 * zone) * (to - 2 * zone)
}

function limits(extent: Extent): { readonly maxOffset: number; readonly maxScroll: number } {
  return { maxOffset: Math.max(0, extent.rows * extent.rowHeight - extent.viewport), maxScroll: Math.max(0, heightOf(extent) - extent.viewport) }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}
