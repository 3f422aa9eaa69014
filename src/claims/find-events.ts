// Texts → those that report one event, by the words they open with: names and pairs of words that few other texts have. A text joins the event
// whose texts it is most like, else begins one (leader clustering). Which event a text is really of is not decided, only which may be compared;
// that two figures in them are of one thing is for the figures to show (figures-of-event.ts). Linear in the texts: a term of many texts is no key.
import { idfOf } from './claim-frequencies.ts'
import { claimTerms } from './claim-terms.ts'

export interface EventText {
  readonly id: string
  /** Title and beginning: what the text is about stands there. */
  readonly opening: string
  /** ISO 8601 day of publication; null where not known. */
  readonly day: string | null
  /** Where its reporting goes back to; reprints share it, and what only they have is had by one. */
  readonly origin: string
  /** Where what it counts happened (toll-places.ts); none where left out. */
  readonly places?: ReadonlySet<string>
}

/** Set on 120 news bodies: at 0.22 two deaths of two leaders are one event, at 0.3 two reports of one crime in other words are two. */
const leastLikeness = 0.28
/** The same for texts that count the dead of one place: set on the example corpus, where reports of one shelling have 0.13 to 0.34, and checked on 240 news bodies. */
const leastOfPlace = 0.13
/** Terms that a text has in common with an event: few texts are alike in little. */
const leastShared = 5
/** With so many texts and more, what one alone has tells nothing of whom it is with; with few it is most of what tells them apart. */
const [fewTexts, manyTexts] = [20, 100]
/** Terms of a text by which it meets others, the rarest first. */
const mostKeys = 30
/** A key that more events have tells none of them. */
const mostEventsAKey = 60
/** Events that a text is compared with, those with which it shares most keys. */
const mostCandidates = 12
/** Reports further apart are of two events, or of one long since told. */
const mostDays = 45

interface Event {
  readonly texts: EventText[]
  readonly weights: Map<number, number>
  readonly places: Set<string>
  norm: number
  last: number
}

/** The terms of an opening as numbers, each with what it weighs there before how rare it is. */
interface Opened {
  readonly terms: Int32Array
  readonly shares: Float32Array
}

/** The events with their texts in order of day, those of one text included; in the order of their first texts. */
export function findEvents(texts: readonly EventText[]): readonly (readonly EventText[])[] {
  const steps = findingEvents(texts)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same, two steps a text, between which others may have their turn. */
export function* findingEvents(texts: readonly EventText[]): Generator<undefined, readonly (readonly EventText[])[]> {
  const vocabulary = new Map<string, number>()
  const opened: Opened[] = []
  /** Per term, in how many origins it stands; and in which it was counted last. */
  const frequency: number[] = []
  const counted: string[] = []
  const byOrigin = [...texts.keys()].toSorted((a, b) => compare(texts[a]?.origin ?? '', texts[b]?.origin ?? '') || a - b)
  let origins = 0
  let before: string | null = null
  for (const index of byOrigin) {
    const { opening, origin } = texts[index] as EventText
    if (origin !== before) origins++
    before = origin
    const terms = claimTerms(opening).filter(({ kind }) => kind !== 'number')
    const numbers = terms.map(({ term }) => {
      const number = vocabulary.get(term) ?? vocabulary.size
      vocabulary.set(term, number)
      return number
    })
    for (const number of numbers) {
      if (counted[number] === origin) continue
      counted[number] = origin
      frequency[number] = (frequency[number] ?? 0) + 1
    }
    opened[index] = { terms: Int32Array.from(numbers), shares: Float32Array.from(terms, ({ kind, count }) => (kind === 'name' ? 1.5 : 1) * (1 + Math.log(count))) }
    yield
  }
  const rarity = Float32Array.from(frequency)
  for (const [term, number] of vocabulary) rarity[number] = idfOf(term, frequency[number] ?? 0, origins)
  const order = [...texts.keys()].toSorted((a, b) => compare(texts[a]?.day ?? '', texts[b]?.day ?? '') || a - b)
  const alone = Math.min(1, Math.max(0, (manyTexts - origins) / (manyTexts - fewTexts)))
  const postings = new Map<number, Event[]>()
  const events: Event[] = []
  const ofOrigin = new Map<string, Event>()
  for (const index of order) {
    const text = texts[index] as EventText
    const { terms, shares } = opened[index] as Opened
    const weights = new Map<number, number>()
    let squared = 0
    for (const [at, term] of terms.entries()) {
      const weight = (shares[at] as number) * (rarity[term] as number)
      const isShared = (frequency[term] ?? 0) > 1
      if (isShared) weights.set(term, weight)
      squared += weight * weight * (isShared ? 1 : alone)
    }
    const norm = Math.sqrt(squared)
    const keys = [...weights.keys()].toSorted((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b).slice(0, mostKeys)
    const day = text.day === null ? NaN : Date.parse(text.day) / 86_400_000
    const votes = new Map<Event, number>()
    for (const key of keys) for (const event of postings.get(key) ?? []) votes.set(event, (votes.get(event) ?? 0) + (weights.get(key) as number))
    const near = [...votes].toSorted(([, a], [, b]) => b - a).slice(0, mostCandidates)
    let best = ofOrigin.get(text.origin) ?? null
    let most = leastOfPlace
    for (const [event] of best === null ? near : []) {
      if (Math.abs(day - event.last) > mostDays) continue
      const { sum, shared } = dot(weights, event.weights)
      const likeness = sum / (norm * event.norm)
      const isOfPlace = [...text.places ?? []].some((place) => event.places.has(place))
      if (likeness > most && shared >= leastShared && (likeness > leastLikeness || isOfPlace)) [best, most] = [event, likeness]
    }
    if (best === null) {
      best = { texts: [], weights: new Map(), places: new Set(), norm: 0, last: day }
      events.push(best)
    }
    take(best, text, weights, norm, day)
    ofOrigin.set(text.origin, best)
    for (const key of keys) {
      const those = postings.get(key)
      if (those === undefined) postings.set(key, [best])
      else if (those.length < mostEventsAKey && !those.includes(best)) those.push(best)
    }
    yield
  }
  return events.map((event) => event.texts)
}

/** Puts the text into the event; each text weighs the same there, however long it opens. */
function take(event: Event, text: EventText, weights: ReadonlyMap<number, number>, norm: number, day: number): void {
  event.texts.push(text)
  for (const place of text.places ?? []) event.places.add(place)
  event.last = Number.isNaN(day) ? event.last : day
  let squares = event.norm * event.norm
  let own = norm * norm
  for (const [term, weight] of weights) {
    const had = event.weights.get(term) ?? 0
    event.weights.set(term, had + weight / norm)
    squares += (had + weight / norm) ** 2 - had * had
    own -= weight * weight
  }
  event.norm = Math.sqrt(Math.max(0, squares + own / (norm * norm)))
}

function dot(small: ReadonlyMap<number, number>, large: ReadonlyMap<number, number>): { readonly sum: number; readonly shared: number } {
  let [sum, shared] = [0, 0]
  for (const [term, weight] of small) {
    const other = large.get(term)
    if (other === undefined) continue
    sum += weight * other
    shared++
  }
  return { sum, shared }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
