// The stance that a statement takes in its claim, from what the reading says of it: its act, how its text ties it to another statement, and its
// words beside the claim's. Gives the words it hangs on, as spans of the document.
import type { Span } from '../document/span.ts'
import type { WovenStatement } from './woven-documents.ts'
import type { Stance } from './woven-rows.ts'

export interface StanceInClaim {
  readonly stance: Stance
  /** 0..1 */
  readonly confidence: number
  readonly why: readonly Span[]
}

/** `link` is what the statement does to another of its text in the same claim; null where it stands by itself. */
export function stanceInClaim({ act, cue_spans }: WovenStatement, _title: string, link: string | null): StanceInClaim {
  const cue = JSON.parse(cue_spans) as Span[]
  if (link === 'denies' || link === 'contradicts' || link === 'withdraws') return { stance: 'denies', confidence: 0.9, why: cue }
  if (link === 'agrees') return { stance: 'asserts', confidence: 0.8, why: cue }
  switch (act) {
    case 'deny': return { stance: 'denies', confidence: 0.8, why: cue }
    case 'doubt': return { stance: 'doubts', confidence: 0.7, why: cue }
    case 'ask': return { stance: 'reports', confidence: 0.7, why: cue }
    default: return { stance: 'asserts', confidence: 0.7, why: [] }
  }
}
