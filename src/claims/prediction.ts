// A prediction: what a statement says will happen, in the words of the text, by when, on what conditions and how sure. The machine says only
// whether it is open or due; whether it came true is for a person to say, in a decision that names the statement which settled it.
import type { Part } from '../document/span.ts'
import type { Statement } from '../statements/statement.ts'
import type { ConfidenceLevel, LikelihoodBand } from './likelihood.ts'

/** commitment: the speaker's side says what it will do itself; threat: a commitment to harm; prediction: the rest. */
export type PredictionKind = 'prediction' | 'commitment' | 'threat'

export interface Prediction {
  readonly type: 'prediction'
  readonly kind: PredictionKind
  /** The words that point ahead: “will”, “plans to”, “vowed”. */
  readonly marker: Part
  /** The sentence of the content that says it. */
  readonly what: Part
  /** The word for what is to happen, as written, lower case: “closed” of “will not be closed”, “nominee” of “will be the nominee”; null where none follows. */
  readonly deed: string | null
  /** Whether it says that something will not be. */
  readonly negated: boolean
  readonly by: ByWhen | null
  /** “if …”, “unless …”, in text order. */
  readonly conditions: readonly Part[]
  /** null where no word of ICD 203's table is used. */
  readonly likelihood: { readonly band: LikelihoodBand; readonly words: Part } | null
  /** How well founded the judgement is said to be; never mixed with the likelihood. */
  readonly confidence: { readonly level: ConfidenceLevel; readonly words: Part } | null
}

/** What of a statement is read. */
export type Said = Pick<Statement, 'source' | 'cue' | 'content' | 'act'>

/** First and last day on which it is to happen, inclusive, ISO 8601; `words` name the date. */
export interface ByWhen {
  readonly from: string
  readonly to: string
  readonly words: Part
}

/** Finds dates in a text, read from a reference day: offsets into the text, first and last day inclusive, empty for a clock time without a day. */
export interface DateFinder {
  (text: string, referenceDay: string): readonly { readonly start: number; readonly end: number; readonly from: string; readonly to: string }[]
}

/** due: its last day is past. Says nothing of what happened. */
export type MachineStatus = 'open' | 'due'

/** What a person decides. */
export type Outcome = 'came-true' | 'did-not' | 'unclear'

/** What is shown: a person's decision where there is one, else open or due on the given day (ISO 8601). */
export function statusOn(today: string, by: Pick<ByWhen, 'to'> | null, decided: Outcome | null): MachineStatus | Outcome {
  return decided ?? (by !== null && by.to < today.slice(0, 10) ? 'due' : 'open')
}
