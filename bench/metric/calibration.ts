// How well a confidence says how often it is right: the expected calibration error (Guo et al., ICML 2017) in ten bins of equal width.
// Right is a predicted attribution that overlaps a marked one in all three roles, as the joined score has it.
import { joinedOutcomes } from './joined.ts'
import type { Item } from './marked.ts'

const bins = 10

/** Mean distance between confidence and share right, weighted by bin, in per cent; null where no item has confidences. */
export function calibrationError(items: readonly Item[]): number | null {
  const totals = Array.from({ length: bins }, () => ({ count: 0, sure: 0, right: 0 }))
  for (const item of items) {
    for (const { index, overlap } of joinedOutcomes(item).predicted) {
      const confidence = item.confidences?.[index]
      if (confidence === undefined) continue
      const bin = totals[Math.min(bins - 1, Math.floor(confidence * bins))]!
      bin.count++
      bin.sure += confidence
      bin.right += overlap ? 1 : 0
    }
  }
  const all = totals.reduce((sum, { count }) => sum + count, 0)
  return all === 0 ? null : (100 * totals.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0)) / all
}
