// How far two outlets keep from the same content: stated in the narrator's voice, attributed to somebody, or attributed with distance
// (“claimed”). Takes two texts' aligned passages and, for each text, its narrator sentences and statements; gives the stretches that both have,
// with the voice on each side. Which of the voices is the right one it does not say.
import type { Span } from '../document/span.ts'
import type { Distance } from '../statements/attribution.ts'
import type { Passage } from './align-texts.ts'
import { wordAfter } from './compared-text.ts'
import type { Words } from './words.ts'

export type Voice = 'stated' | 'attributed' | 'distanced'

/** A text with who speaks where in it; of a reading: `narrator`, and of its statements the contents and distances. */
export interface VoicedText {
  readonly words: Words
  readonly narrator: readonly Span[]
  readonly statements: readonly { readonly content: { readonly spans: readonly Span[] }; readonly distance: Distance; readonly within: number | null }[]
}

export interface VoicedStretch {
  /** The words that both texts have, and what stands between them. */
  readonly span: Span
  readonly voice: Voice
  /** Index of the statement it stands in; null for the narrator. */
  readonly statement: number | null
}

export interface OutletDistance {
  readonly type: 'outlet-distance'
  readonly one: VoicedStretch
  readonly other: VoicedStretch
  /** Equal words. */
  readonly words: number
}

/** Fewer equal words say nothing in common. */
const leastWords = 5
/** Of the words of the shorter of a narrator's sentence and a statement's content, so much has to be the same. */
const leastShare = 0.5

/** What both texts have, in the order of `one`, a narrator's sentence or a statement on each side; the voices may be the same. */
export function outletDistances(one: VoicedText, other: VoicedText, passages: readonly Passage[]): readonly OutletDistance[] {
  const [ours, theirs] = [unitsOf(one), unitsOf(other)]
  interface Meeting { readonly one: Unit; readonly other: Unit; words: number; readonly ones: [number, number]; readonly others: [number, number] }
  const meetings = new Map<string, Meeting>()
  for (const { runs } of passages) {
    for (const run of runs) {
      const [i, j] = [wordAfter(one.words, run.one[0]), wordAfter(other.words, run.other[0])]
      for (let k = 0; k < run.words; k++) {
        const [a, b] = [ours.at[i + k] as number, theirs.at[j + k] as number]
        if (a === 0 || b === 0) continue
        const known = meetings.get(`${a} ${b}`)
        if (known === undefined) {
          const units = { one: ours.units[a - 1]!, other: theirs.units[b - 1]! }
          meetings.set(`${a} ${b}`, { ...units, words: 1, ones: [i + k, i + k], others: [j + k, j + k] })
        } else {
          known.words++
          widen(known.ones, i + k)
          widen(known.others, j + k)
        }
      }
    }
  }
  return [...meetings.values()]
    .filter(({ one: a, other: b, words }) => words >= leastWords && words >= leastShare * Math.min(a.words, b.words))
    .map(({ one: a, other: b, words, ones, others }): OutletDistance => ({
      type: 'outlet-distance', words,
      one: { span: spanOf(one.words, ones), voice: a.voice, statement: a.statement },
      other: { span: spanOf(other.words, others), voice: b.voice, statement: b.statement },
    }))
    .toSorted((a, b) => a.one.span[0] - b.one.span[0] || a.other.span[0] - b.other.span[0])
}

interface Unit {
  readonly voice: Voice
  readonly statement: number | null
  words: number
}

/** Narrator sentences and outermost statements, and for each word the number of its unit from 1; 0 for none. */
function unitsOf({ words, narrator, statements }: VoicedText): { readonly units: readonly Unit[]; readonly at: Uint32Array } {
  const units: Unit[] = []
  const at = new Uint32Array(words.count)
  const add = (unit: Unit, spans: readonly Span[]) => {
    units.push(unit)
    for (const [start, end] of spans) {
      for (let i = wordAfter(words, start); i < words.count && (words.starts[i] as number) < end; i++) {
        if (at[i] !== 0) continue
        at[i] = units.length
        unit.words++
      }
    }
  }
  for (const [statement, { content, distance, within }] of statements.entries()) {
    // What somebody said somebody said has the distance that the reporter took from the first.
    if (within === null) add({ voice: distance === 'distancing' || distance === 'rejecting' ? 'distanced' : 'attributed', statement, words: 0 }, content.spans)
  }
  for (const span of narrator) add({ voice: 'stated', statement: null, words: 0 }, [span])
  return { units, at }
}

function widen(range: [number, number], word: number): void {
  range[0] = Math.min(range[0], word)
  range[1] = Math.max(range[1], word)
}

function spanOf({ starts, ends }: Words, [first, last]: readonly [number, number]): Span {
  return [starts[first] as number, ends[last] as number]
}
