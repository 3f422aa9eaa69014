// A link: a typed tie between two statements. `from` is the one that reacts; `why` holds the very words on both sides that it hangs on.
import type { Span } from '../document/span.ts'

/**
 * denies: says that the other is false, or rejects it. contradicts: both cannot hold, and neither speaks of the other.
 * agrees: another holder affirms it. repeats: the same holder again. corrects: the same holder puts another figure in its place.
 * withdraws: the same holder takes it back.
 */
export type LinkType = 'denies' | 'contradicts' | 'agrees' | 'repeats' | 'corrects' | 'withdraws'

/**
 * One ground of a link. cue: the words that deny, affirm, correct or take back. reference: what the other statement is called.
 * figures: numbers that differ. negation: one has it, the other not. actors: one names the other's holder, or itself.
 * words: content words of both. continuation: the holder goes on with a reaction just made, whose cue stands in `from`.
 */
export interface Reason {
  readonly kind: 'cue' | 'reference' | 'figures' | 'negation' | 'actors' | 'words' | 'continuation'
  /** Spans into the text, in text order, in or beside the statement that reacts. */
  readonly from: readonly Span[]
  /** The same for the other; [] where the ground stands on one side only. */
  readonly to: readonly Span[]
}

export interface Link {
  readonly type: 'link'
  readonly link: LinkType
  /** Indices into the reading's statements. */
  readonly from: number
  readonly to: number
  /** 0..1 */
  readonly confidence: number
  /** What it hangs on, the strongest ground first; linking always gives it, a stored link need not. */
  readonly why?: readonly Reason[]
}
