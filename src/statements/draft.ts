// A draft: an attribution as the rules find it, still in token ranges of one unit. Ranges are [first, last).
import type { Cue } from './cue-lexicon.ts'
import type { Range } from './noun-phrase.ts'
import type { Unit } from './unit.ts'

/** What the content was recognised by, from surest to least; sets the confidence. */
export type Evidence = 'quotation' | 'that' | 'phrase' | 'inverted' | 'passive' | 'bare-clause' | 'noun' | 'complement' | 'adverb'

export interface Draft {
  readonly unit: Unit
  readonly lemma: string
  readonly entry: Cue
  readonly cue: Range
  readonly source: Range | null
  readonly contents: readonly Range[]
  readonly evidence: Evidence
  /** True when the source was borrowed from another clause (“…, adding that”, “and said”). */
  readonly borrowed: boolean
  /** The draft of the same unit whose content holds this one. */
  readonly within: Draft | null
}

/** Measured on PolNeAR train (12,602 drafts): how often one with this evidence meets a marked attribution in cue and content. */
export const evidenceConfidence: Readonly<Record<Evidence, number>> = {
  quotation: 0.94, that: 0.91, phrase: 0.93, inverted: 0.82, passive: 0.73, 'bare-clause': 0.86, noun: 0.45, complement: 0.77, adverb: 0.52,
}

/** Evidence that is mostly found without a source, which its measure already counts. */
export const mostlySourceless: ReadonlySet<Evidence> = new Set(['passive', 'noun', 'adverb'])

/** What a missing source takes off elsewhere: on PolNeAR train 67 % of drafts without one are right, 87 % of those with one. */
export const withoutSource = 0.2
