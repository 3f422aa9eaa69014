// Where a list stood, kept for as long as the browser's tab: for each entry of the tab's history by itself, so that Back leads to the rows
// that were left and a fresh visit begins at the top.

/** `row` is the one at the top, with the part of it that is scrolled away; `active` the one that keys act on. */
export interface Position {
  readonly row: number
  readonly active: number | null
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>

const name = (entry: string): string => `sayso-list:${entry}`

/** Null where nothing, or nothing sensible, is kept. */
export function loadPosition(kept: Kept | null, entry: string): Position | null {
  try {
    const value: unknown = JSON.parse(kept?.getItem(name(entry)) ?? 'null')
    if (typeof value !== 'object' || value === null || !('row' in value) || !('active' in value)) return null
    const { row, active } = value
    if (!isPlace(row) || !(active === null || (isPlace(active) && Number.isInteger(active)))) return null
    return { row, active }
  } catch {
    // A browser that keeps nothing, or something else under this name: the list begins at the top.
    return null
  }
}

export function savePosition(kept: Kept | null, entry: string, position: Position): void {
  try {
    kept?.setItem(name(entry), JSON.stringify(position))
  } catch {
    // Storage that is full or refused costs no more than the place in the list.
  }
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
