// The door to the trained model: three graphs and what training settled. The edge runs them (src/model); the core only says what goes in
// and what comes out. Every call concerns one document alone, so that no text changes what is read in another.
import type { Act, Authority, Distance } from './attribution.ts'
import type { BoundaryChain } from './boundary-chain.ts'

export const stateWidth = 384

/** Settings of a trained reader, as its reader.json holds them. */
export interface ReaderSettings {
  /** Names the reader in every reading, e.g. `en-1`. */
  readonly version: string
  readonly languages: readonly string[]
  /** Pieces a window may hold. */
  readonly window: number
  /** Added to every cue word's evidence, in nats: above 0 finds more. */
  readonly bias: number
  /** Attributions below this confidence are left out. */
  readonly bar: number
  /** From the verdict's logit to a confidence: 1 / (1 + exp(−(scale × logit + shift))), fitted on held-out articles (Platt 1999). */
  readonly calibration: { readonly scale: number; readonly shift: number }
  /** Words that often stand in a cue, in lower case: a content with one of them is read once more, by itself. */
  readonly cueWords: readonly string[]
  /** States outside, cue. */
  readonly cueChain: BoundaryChain
  /** States outside, source, content. */
  readonly roleChain: BoundaryChain
  readonly labels: { readonly authority: readonly Authority[]; readonly act: readonly Act[]; readonly distance: readonly Distance[] }
}

/** Where a cue stands, in words of the states given: its segment and its own words, half-open. */
export interface CuePlace {
  readonly segment: readonly [first: number, end: number]
  readonly cue: readonly [first: number, end: number]
}

export interface CueEvidence {
  /** cues × longest segment × 9. */
  readonly roles: Float32Array
  /** Words of the longest segment. */
  readonly longest: number
  /** Logit that the cue attributes something, one a cue. */
  readonly verdicts: Float32Array
}

/** Logits, one row a cue, in the order of the settings' labels. */
export interface CueLabels {
  readonly authority: Float32Array
  readonly act: Float32Array
  readonly distance: Float32Array
}

export interface ReaderModel {
  /** One window: pieces and features, and the place of every word's first piece. Gives states (words × stateWidth) and cue evidence (words × 6). */
  encode(pieces: readonly number[], features: readonly number[], first: readonly number[]): Promise<{ readonly states: Float32Array; readonly cues: Float32Array }>
  /** What each cue's segment says of source and content. `quotes` runs parallel to the words of `states`. */
  readCues(states: Float32Array, quotes: readonly number[], cues: readonly CuePlace[]): Promise<CueEvidence>
  /** Speaker labels. `roles` holds outside 0, source 1 or content 2 for `longest` words of each cue's segment. */
  labelCues(states: Float32Array, cues: readonly CuePlace[], roles: Uint8Array, longest: number): Promise<CueLabels>
}
