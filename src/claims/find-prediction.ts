// findPrediction(statement, documentDay, findDates): whether a statement says what will happen, in which of its words, by when, on what conditions and
// how sure. Likelihood and confidence after ICD 203 (likelihood.ts). Reads the words of one statement only; leaves out questions, wishes, demands,
// the unreal past (“would have”) and plans that were (“had planned to”), and never says whether it came true.
import type { Part, Span } from '../document/span.ts'
import { findConfidence, findLikelihoods, type FoundLikelihood } from './likelihood.ts'
import type { DateFinder, Prediction, Said } from './prediction.ts'
import { conditionsIn } from './prediction-conditions.ts'
import { byWhen } from './prediction-date.ts'
import { findMarker, longest, nobody, type Marker } from './prediction-markers.ts'
import { deedOf, kindOf } from './prediction-kind.ts'
import { denyingCue, negating } from './prediction-words.ts'

/** The prediction a statement makes, the first where it makes several; null where its words do not plainly look ahead. `documentDay` null (an undated text) gives no date. */
export function findPrediction(statement: Said, documentDay: string | null, findDates: DateFinder): Prediction | null {
  const { cue, content } = statement
  const marker = findMarker(statement)
  if (marker === null) return null
  const sentence = marker.sentence
  const words = content.text.slice(sentence[0], Math.min(sentence[1], sentence[0] + longest))
  const conditions = conditionsIn(words)
  const at = marker.inCue ? 0 : marker.start - sentence[0]
  const likelihood = nearest(findLikelihoods(words), at)
  const inCue = likelihood === null ? (findLikelihoods(cue.text)[0] ?? null) : null
  const confidence = findConfidence(words)
  const cueConfidence = confidence === null ? findConfidence(cue.text) : null
  const part = (start: number, end: number) => partAt(content, sentence[0] + start, sentence[0] + end)
  return {
    type: 'prediction',
    kind: kindOf(statement, marker, words),
    marker: marker.inCue ? partAt(cue, marker.start, marker.end) : partAt(content, marker.start, marker.end),
    what: partAt(content, sentence[0], sentence[1]),
    deed: deedOf(marker, words),
    negated: isNegated(words, cue.text, at, marker, likelihood) !== ((!marker.inCue && denyingCue.test(cue.text)) || (marker.inCue && nobody.test(statement.source?.text ?? ''))),
    by: documentDay === null ? null : byWhen(words, [at, marker.inCue ? 0 : at + marker.end - marker.start], conditions, documentDay.slice(0, 10), findDates, part),
    conditions: conditions.map(([start, end]) => part(start, end)),
    likelihood: likelihood !== null
      ? { band: likelihood.band, words: part(likelihood.start, likelihood.end) }
      : inCue && { band: inCue.band, words: partAt(cue, inCue.start, inCue.end) },
    confidence: confidence !== null
      ? { level: confidence.level, words: part(confidence.start, confidence.end) }
      : cueConfidence && { level: cueConfidence.level, words: partAt(cue, cueConfidence.start, cueConfidence.end) },
  }
}

/** The words [start, end) of a part's text as a part: its spans lie in the document, one for each piece they cover. */
function partAt(part: Part, start: number, end: number): Part {
  const spans: Span[] = []
  const pieces: string[] = []
  let before = 0
  for (const [from, to] of part.spans) {
    const first = Math.max(start - before, 0)
    const last = Math.min(end - before, to - from)
    if (first < last) {
      spans.push([from + first, from + last])
      pieces.push(part.text.slice(before + first, before + last))
    }
    // The pieces of a part stand joined by one space.
    before += to - from + 1
  }
  return { spans, text: pieces.join(' ') }
}

function nearest(found: readonly FoundLikelihood[], at: number): FoundLikelihood | null {
  return found.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0] ?? null
}

// “will not”, “probably won't”, “nobody will”; “unlikely” is a likelihood and no negation.
function isNegated(words: string, cue: string, at: number, marker: Marker, likelihood: FoundLikelihood | null): boolean {
  const end = at + (marker.end - marker.start)
  const clauseStart = Math.max(0, ...[...words.slice(0, at).matchAll(/[,;:—]|\b(?:that|because|but|and|if)\b/g)].map((match) => match.index + match[0].length))
  const after = /^\s*(?:\p{L}+\s+){0,2}?(?:not|never|no longer)\b/u.exec(words.slice(end))?.[0] ?? ''
  if (marker.inCue) return negating.test(cue) || /\brul(?:es?|ed|ing)\s+out\b/i.test(cue) || /^\W*(?:not|never)\s+to\b/i.test(words)
  const near = `${words.slice(clauseStart, end)}${after}`
  const withoutLikelihood = likelihood === null ? near : near.replace(words.slice(likelihood.start, likelihood.end), '')
  return negating.test(withoutLikelihood)
}
