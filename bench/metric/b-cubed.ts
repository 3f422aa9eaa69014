// B-cubed precision, recall and F of a clustering (Bagga & Baldwin 1998; Amigó et al. 2009): for every item, how much of its cluster is of
// its class, and how much of its class is in its cluster; the means over the items. An item alone in its cluster counts like any other.

export interface BCubed {
  /** 0..1, all three. */
  readonly precision: number
  readonly recall: number
  readonly f: number
}

/** Scores clusters against classes, one of each per item, in parallel; all 1 for no items. */
export function bCubed(classes: readonly (string | number)[], clusters: readonly (string | number)[]): BCubed {
  if (classes.length !== clusters.length) throw new RangeError(`${classes.length} classes for ${clusters.length} items in clusters`)
  if (classes.length === 0) return { precision: 1, recall: 1, f: 1 }
  const inClass = countsOf(classes)
  const inCluster = countsOf(clusters)
  const pairs = classes.map((one, i) => JSON.stringify([one, clusters[i]]))
  const inBoth = countsOf(pairs)
  let [precision, recall] = [0, 0]
  for (const [i, pair] of pairs.entries()) {
    const both = inBoth.get(pair) as number
    precision += both / (inCluster.get(clusters[i] as string) as number)
    recall += both / (inClass.get(classes[i] as string) as number)
  }
  precision /= classes.length
  recall /= classes.length
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) }
}

function countsOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
