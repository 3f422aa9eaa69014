// Whether reading more documents costs more for each. Taken between counts, so that the start of the process does not flatter it.

/**
 * Seconds per further document between the last two of three ascending counts, over the same between the first two; 1 is
 * linear, null for fewer than three counts.
 */
export function linearityOf(runs: readonly { readonly documents: number; readonly seconds: number }[]): number | null {
  const [small, middle, large] = runs.slice(-3)
  if (small === undefined || middle === undefined || large === undefined) return null
  const first = (middle.seconds - small.seconds) / (middle.documents - small.documents)
  const last = (large.seconds - middle.seconds) / (large.documents - middle.documents)
  return last / first
}
