// settleProposals(prediction, later, options): statements from other documents of a later day that may settle a prediction, the likeliest first, each with why.
// One sentence in the past has to share the prediction's deed, not its topic; actors, the date, negation and figures then say which way it points.
// Whether it came true is a person's decision and never made here.
import { claimTerms, stem } from './claim-terms.ts'
import { sentencesOf } from './prediction-markers.ts'
import { denyingCue, negating } from './prediction-words.ts'
import type { Outcome } from './prediction.ts'
import { cameAsSaid, cameToNothing, pastVerb, saying, stillAhead, withBaseForms } from './settle-words.ts'

/** A quantity as said: null where open at that end; `of` is what is counted, as a lemma. */
export interface SettleFigure {
  readonly least: number | null
  readonly most: number | null
  readonly of: string
}

/** What settling compares of a statement. */
export interface SettleStatement {
  readonly id: string
  readonly document: string
  /** ISO 8601; its day counts. */
  readonly day: string
  readonly cue: string
  /** Its content as written; of a prediction the sentence that says it (`what`). */
  readonly content: string
  /** Keys of who says it and whom it names. */
  readonly actors: ReadonlySet<string>
  readonly figures: readonly SettleFigure[]
}

/** The statement that predicts. */
export interface SettlePrediction extends SettleStatement {
  /** The word for what is to happen; with null nothing is proposed. */
  readonly deed: string | null
  readonly negated: boolean
  readonly by: { readonly from: string; readonly to: string } | null
}

export type SettleReason =
  /** Stems that both have. */
  | { readonly why: 'words'; readonly words: readonly string[] }
  | { readonly why: 'actors'; readonly actors: readonly string[] }
  | { readonly why: 'past' | 'negated' | 'came-to-nothing' | 'came-as-said'; readonly words: string }
  | { readonly why: 'in-time' | 'after-the-date' }
  | { readonly why: 'figures-agree' | 'figures-differ'; readonly of: string }

export interface SettleProposal {
  readonly type: 'settle-proposal'
  /** Id of the statement that may settle it. */
  readonly statement: string
  /** Which way its words point; unclear where they point both ways. */
  readonly pointsTo: Outcome
  /** 0..1, how much ties the two; says nothing of whether it came true. */
  readonly score: number
  readonly reasons: readonly SettleReason[]
}

export interface SettleOptions {
  /** How much a shared stem (claim-terms.ts) tells, > 0: the inverse document frequency, say. 1 for each unless told. */
  readonly weightOf?: (term: string) => number
  /** Proposals at most; 5 unless told. */
  readonly most?: number
}

// Set by eye on the predictions of PolNeAR train against its later articles: below these, what is shared is the topic.
const leastShare = 0.5
const leastShareWithoutActor = 0.7
const leastPlainWords = 2

/**
 * Proposals by score, then day, then id; [] where nothing ties. Statements of the same document, of the same day and before are left out. Give it
 * candidates that share an actor or a rare word: it reads every content it is given.
 */
export function settleProposals(prediction: SettlePrediction, later: Iterable<SettleStatement>, options: SettleOptions = {}): readonly SettleProposal[] {
  const { weightOf = () => 1, most = 5 } = options
  const predicted = predictedTerms(prediction)
  if (prediction.deed === null || predicted.plain.size < leastPlainWords) return []
  const found: { readonly proposal: SettleProposal; readonly day: string }[] = []
  for (const statement of later) {
    if (statement.document === prediction.document || dayOf(statement) <= dayOf(prediction)) continue
    const proposal = proposalOf(prediction, predicted, statement, weightOf)
    if (proposal !== null) found.push({ proposal, day: statement.day })
  }
  return found
    .toSorted((a, b) => b.proposal.score - a.proposal.score || compare(a.day, b.day) || compare(a.proposal.statement, b.proposal.statement))
    .slice(0, most)
    .map(({ proposal }) => proposal)
}

interface Terms {
  readonly terms: ReadonlySet<string>
  /** Without names and numbers. */
  readonly plain: ReadonlySet<string>
}

function predictedTerms({ cue, content }: SettleStatement): Terms {
  const terms = termsOf(saying.test(cue) ? content : `${cue} ${content}`)
  const all = [...terms].filter(([term]) => !aboutAhead.test(term))
  return { terms: new Set(all.map(([term]) => term)), plain: new Set(all.filter(([, kind]) => kind === 'word').map(([term]) => term)) }
}

/** Stems of the words that promise, foretell and date; they are no part of the deed. */
const aboutAhead = /^(?:vow|pledg|promis|plan|intend|expect|predict|threaten|agre|offer|commit|decid|schedul|likely?|unlikely?|probab|soon|next|week|month|year|tomorrow|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/

// “Closed”, “was closed”, “did not close”, “failed to close” for “close”; “the close” and “to close” are none.
function doneIn(sentence: string, deed: string): boolean {
  const wanted = stem(withBaseForms(deed))
  const words = [...sentence.matchAll(/\p{L}[\p{L}’'-]*/gu)]
  return words.some(({ 0: word, index }) => {
    const base = withBaseForms(word).toLowerCase()
    if (stem(base) !== wanted) return false
    if (base !== word.toLowerCase() || base.endsWith('ed')) return true
    return /\b(?:did|didn['’]t|not|never|failed\s+to|refused\s+to|yet\s+to|was|were|been|has|have|had|became|is)(?:\s+(?:not|never|the|an?|also|now))*\s+$/i.test(sentence.slice(Math.max(0, index - 30), index))
  })
}

function termsOf(text: string): readonly (readonly [term: string, kind: string])[] {
  return claimTerms(withBaseForms(text)).filter(({ kind }) => kind !== 'pair').map(({ term, kind }) => [term, kind])
}

function proposalOf(prediction: SettlePrediction, predicted: Terms, later: SettleStatement, weightOf: (term: string) => number): SettleProposal | null {
  const actors = [...prediction.actors].filter((actor) => later.actors.has(actor)).toSorted()
  const weigh = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + weightOf(term), 0)
  const whole = weigh(predicted.terms)
  let best: { readonly share: number; readonly sentence: string; readonly words: readonly string[]; readonly past: string } | null = null
  for (const sentence of pastSentences(later)) {
    const own = new Set(termsOf(sentence.text).map(([term]) => term))
    const words = [...predicted.terms].filter((term) => own.has(term)).toSorted()
    const share = weigh(words) / Math.max(whole, Number.MIN_VALUE)
    const plain = words.filter((term) => predicted.plain.has(term))
    const least = actors.length > 0 ? leastShare : leastShareWithoutActor
    if (plain.length >= leastPlainWords && share >= least && doneIn(sentence.text, prediction.deed ?? '') && share > (best?.share ?? 0)) best = { share, sentence: sentence.text, words, past: sentence.past }
  }
  if (best === null) return null
  const reasons: SettleReason[] = [{ why: 'words', words: best.words }]
  if (actors.length > 0) reasons.push({ why: 'actors', actors })
  reasons.push({ why: 'past', words: best.past })
  const inTime = prediction.by === null || dayOf(later) >= prediction.by.from
  if (prediction.by !== null && inTime) reasons.push({ why: dayOf(later) > prediction.by.to ? 'after-the-date' : 'in-time' })
  const figures = compareFigures(prediction.figures, later.figures)
  const against = oppositeWords(best.sentence, later.cue, predicted)
  const said = cameAsSaid.exec(best.sentence)?.[0]
  reasons.push(...figures, ...against)
  if (said !== undefined) reasons.push({ why: 'came-as-said', words: said })
  const differ = figures.some(({ why }) => why === 'figures-differ')
  const bonus = (actors.length > 0 ? 0.15 : 0) + (inTime ? 0.1 : 0) + (said === undefined && against.length === 0 ? 0 : 0.1)
  return {
    type: 'settle-proposal',
    statement: later.id,
    pointsTo: outcomeOf(prediction.negated, against.length, said !== undefined, differ),
    score: Math.round(Math.min(1, best.share * 0.65 + bonus - (differ ? 0.1 : 0)) * 100) / 100,
    reasons,
  }
}

// Whether there is a negation, not how many: “did not fail to open” and “failed, and was not built” look alike to a list of words.
function outcomeOf(predictedNot: boolean, against: number, asSaid: boolean, figuresDiffer: boolean): Outcome {
  if (asSaid) return against > 0 || figuresDiffer ? 'unclear' : 'came-true'
  if (against > 1) return 'unclear'
  const happened = against === 0
  if (happened === predictedNot) return 'did-not'
  return figuresDiffer ? 'unclear' : 'came-true'
}

function oppositeWords(sentence: string, cue: string, predicted: Terms): readonly SettleReason[] {
  const reasons: SettleReason[] = []
  const nothing = cameToNothing.exec(sentence)?.[0]
  // “The dam failed”, where it was said that it would fail, is the very thing.
  if (nothing !== undefined && !termsOf(nothing).some(([term]) => predicted.terms.has(term))) reasons.push({ why: 'came-to-nothing', words: nothing })
  const negation = (negating.exec(sentence) ?? denyingCue.exec(cue))?.[0]
  if (negation !== undefined) reasons.push({ why: 'negated', words: negation })
  return reasons
}

// Sentences of what is said to have been: “said it would open” settles nothing, “signed the treaty” (where the cue is the deed) may.
function pastSentences({ cue, content }: SettleStatement): readonly { readonly text: string; readonly past: string }[] {
  const isDeed = !saying.test(cue)
  return sentencesOf(content).flatMap(([start, end], index) => {
    const sentence = content.slice(start, end)
    const text = isDeed && index === 0 ? `${cue} ${sentence}` : sentence
    const past = pastVerb.exec(text)?.[0]
    return past === undefined || stillAhead.test(text.replace(cameAsSaid, ' ')) ? [] : [{ text, past }]
  })
}

function compareFigures(predicted: readonly SettleFigure[], later: readonly SettleFigure[]): readonly SettleReason[] {
  return predicted.flatMap((one) => later.filter(({ of }) => of === one.of).map((other): SettleReason => {
    const meet = (one.least ?? -Infinity) <= (other.most ?? Infinity) && (other.least ?? -Infinity) <= (one.most ?? Infinity)
    return { why: meet ? 'figures-agree' : 'figures-differ', of: one.of }
  }))
}

function dayOf({ day }: { readonly day: string }): string {
  return day.slice(0, 10)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
