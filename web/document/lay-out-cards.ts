// Cards beside a text, as margin notes are set: each at the line it belongs to, pushed down where another stands there already. The one that is
// being looked at stands exactly at its line, and those before it make room above. All lengths in pixels.

export interface CardPlace {
  /** Where its line is. */
  readonly line: number
  readonly height: number
}

export interface CardColumn {
  readonly gap: number
  /** No card may stand above this. */
  readonly top: number
  /** Index of the card that stands at its line, or null. */
  readonly active: number | null
}

/** The top of each card, in the order given: none overlaps another. The active card leaves its line only where those before it need the room. */
export function layOutCards(cards: readonly CardPlace[], { gap, top, active }: CardColumn): readonly number[] {
  const tops = pushDown(cards, cards.map(({ line }) => line), gap, top)
  const pinned = active === null ? undefined : cards[active]
  if (active === null || pinned === undefined) return tops
  tops[active] = pinned.line
  for (let i = active - 1; i >= 0; i--) tops[i] = Math.min(tops[i] ?? 0, (tops[i + 1] ?? 0) - gap - (cards[i]?.height ?? 0))
  return pushDown(cards, [...tops.slice(0, active + 1), ...cards.slice(active + 1).map(({ line }) => line)], gap, top)
}

function pushDown(cards: readonly CardPlace[], wanted: readonly number[], gap: number, top: number): number[] {
  let free = top
  return cards.map(({ height }, i) => {
    const at = Math.max(wanted[i] ?? 0, free)
    free = at + height + gap
    return at
  })
}

/** Indices from the first card that reaches below `from` to the last that begins above `to`; `tops` must ascend. */
export function cardsBetween(cards: readonly CardPlace[], tops: readonly number[], from: number, to: number): readonly [first: number, end: number] {
  const first = firstWhere(tops.length, (i) => (tops[i] ?? 0) + (cards[i]?.height ?? 0) > from)
  const end = firstWhere(tops.length, (i) => (tops[i] ?? 0) >= to)
  return [first, Math.max(first, end)]
}

/** The lowest index for which it holds, where it holds for all after it too; `length` where it never does. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
