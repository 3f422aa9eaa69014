// Which of the texts that share keys with a new one are worth aligning with it. Judged by containment (Broder 1997: shared keys over
// those of the smaller text), never by likeness of the whole, so that a paragraph taken into a long piece counts. Nothing here is a copy
// yet: a candidate is only where to look.
import { keyKinds, type KeyKind, type KeySizes } from './reuse-keys.ts'
import type { ReuseAnswer } from './reuse-postings.ts'

export interface Candidate<Id> {
  readonly document: Id
  /** Shared keys over those of the smaller text, of the kind where most are shared, from 0 to 1. */
  readonly containment: number
  /** The kind it was chosen for. */
  readonly kind: KeyKind
  readonly shared: KeySizes
}

/**
 * Shared keys that make a candidate: at least `share` of the smaller text's and `least` of them, or `many` whatever the share. Of 77,531 pairs of
 * news bodies that share some key but no passage, all but 32 share no more than two shingles, all at most one stop-word 8-gram, and 98 % fewer
 * than eight pairs of names (as texts on one matter do).
 */
const enough: Readonly<Record<KeyKind, { readonly share: number; readonly least: number; readonly many: number }>> = {
  shingles: { share: 0.05, least: 3, many: 8 },
  stopGrams: { share: 0.06, least: 4, many: 10 },
  names: { share: 0.3, least: 8, many: Infinity },
}

/** How many candidates a text has at the most: a story that hundreds carry is tied to the likest of them, and through them to all. */
const mostCandidates = 20

/** The candidates, likest first; equally like ones in the order of the answer. */
export function chooseCandidates<Id>({ hits, asked }: ReuseAnswer<Id>, most = mostCandidates): readonly Candidate<Id>[] {
  const chosen: Candidate<Id>[] = []
  for (const { document, shared, sizes } of hits) {
    let containment = 0
    let kind: KeyKind | null = null
    for (const one of keyKinds) {
      const { share, least, many } = enough[one]
      if (shared[one] < least) continue
      const part = Math.min(1, shared[one] / Math.max(1, Math.min(asked[one], sizes[one])))
      if ((part < share && shared[one] < many) || part <= containment) continue
      containment = part
      kind = one
    }
    if (kind !== null) chosen.push({ document, containment, kind, shared })
  }
  return chosen.toSorted((a, b) => b.containment - a.containment).slice(0, most)
}
