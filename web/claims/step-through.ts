// Keys that go through a list: the focus goes to the next or previous of the links that a selector names.

/** From outside the list, forwards to its first and backwards to its last; stays at the ends. */
export function stepThrough(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const at = all.findIndex((one) => one === document.activeElement || one.closest('li')?.contains(document.activeElement) === true)
  all[at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.max(0, Math.min(at + by, all.length - 1))]?.focus()
}
