// Counts and the figures made from them. Precision and recall keep their own numerators, because a group (a form, a publisher)
// may hold the gold side of a match and not the predicted side.

export interface Counts {
  readonly gold: number
  readonly predicted: number
  /** Gold things that were found. */
  readonly found: number
  /** Predicted things that are right. */
  readonly right: number
}

/** Percentages 0..100; each is null where its denominator is 0. */
export interface Score {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  readonly gold: number
  readonly predicted: number
}

/** Precision, recall and F1 in per cent. F1 is 0 when one of the two is 0 or has nothing to divide by, null when both sides are empty. */
export function scoreOf({ gold, predicted, found, right }: Counts): Score {
  const precision = predicted === 0 ? null : (100 * right) / predicted
  const recall = gold === 0 ? null : (100 * found) / gold
  const sum = (precision ?? 0) + (recall ?? 0)
  const f1 = gold === 0 && predicted === 0 ? null : sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum
  return { precision, recall, f1, gold, predicted }
}

/** Counts of things that hold on the gold side and on the predicted side. */
export function countsOf<G, P>(gold: readonly G[], predicted: readonly P[], found: (thing: G) => boolean, right: (thing: P) => boolean): Counts {
  return { gold: gold.length, predicted: predicted.length, found: gold.filter(found).length, right: predicted.filter(right).length }
}

/** hits of total in per cent, null for none. */
export function percent(hits: number, total: number): number | null {
  return total === 0 ? null : (100 * hits) / total
}
