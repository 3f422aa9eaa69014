// Texts → those that report one event, by the words they open with: names and pairs of words that few other texts have. A text joins the event
// whose texts it is most like, else begins one (leader clustering). Which event a text is really of is not decided, only which may be compared;
// that two figures in them are of one thing is for the figures to show (event-slots.ts). Linear in the texts: a term of many texts is no key.
import { idfOf } from './claim-frequencies.ts'
import { claimTerms } from './claim-terms.ts'

export interface EventText {
  readonly id: string
  /** Title and beginning: what the text is about stands there. */
  readonly opening: string
  /** ISO 8601 day of publication; null where not known. */
  readonly day: string | null
}

/** Set on 120 news bodies: at 0.22 two deaths of two leaders are one event, at 0.3 two reports of one crime in other words are two. */
const leastLikeness = 0.28
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
  readonly weights: Map<string, number>
  norm: number
  last: number
}

/** The events with their texts in order of day, those of one text included; in the order of their first texts. */
export function findEvents(texts: readonly EventText[]): readonly (readonly EventText[])[] {
  const terms = texts.map(({ opening }) => claimTerms(opening).filter(({ kind }) => kind !== 'number'))
  const frequency = new Map<string, number>()
  for (const those of terms) for (const { term } of those) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const order = [...texts.keys()].toSorted((a, b) => compare(texts[a]?.day ?? '', texts[b]?.day ?? '') || a - b)
  const alone = Math.min(1, Math.max(0, (manyTexts - texts.length) / (manyTexts - fewTexts)))
  const postings = new Map<string, Event[]>()
  const events: Event[] = []
  for (const index of order) {
    const text = texts[index] as EventText
    const weighed = (terms[index] ?? []).map(({ term, kind, count }): [string, number] => {
      const share = kind === 'name' ? 1.5 : 1
      return [term, share * (1 + Math.log(count)) * idfOf(term, frequency.get(term) ?? 0, texts.length)]
    })
    const weights = new Map(weighed.filter(([term]) => (frequency.get(term) ?? 0) > 1))
    const norm = Math.sqrt(weighed.reduce((sum, [term, weight]) => sum + weight * weight * (weights.has(term) ? 1 : alone), 0))
    const keys = [...weights.keys()].toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compare(a, b)).slice(0, mostKeys)
    const day = text.day === null ? NaN : Date.parse(text.day) / 86_400_000
    const votes = new Map<Event, number>()
    for (const key of keys) for (const event of postings.get(key) ?? []) votes.set(event, (votes.get(event) ?? 0) + (weights.get(key) as number))
    const near = [...votes].toSorted(([, a], [, b]) => b - a).slice(0, mostCandidates)
    let best: Event | null = null
    let most = leastLikeness
    for (const [event] of near) {
      if (Math.abs(day - event.last) > mostDays) continue
      const { sum, shared } = dot(weights, event.weights)
      const likeness = sum / (norm * event.norm)
      if (likeness > most && shared >= leastShared) [best, most] = [event, likeness]
    }
    if (best === null) {
      best = { texts: [], weights: new Map(), norm: 0, last: day }
      events.push(best)
    }
    best.texts.push(text)
    best.last = Number.isNaN(day) ? best.last : day
    // Each text weighs the same, however long it opens.
    let squares = best.norm * best.norm
    let own = norm * norm
    for (const [term, weight] of weights) {
      const before = best.weights.get(term) ?? 0
      best.weights.set(term, before + weight / norm)
      squares += (before + weight / norm) ** 2 - before * before
      own -= weight * weight
    }
    best.norm = Math.sqrt(Math.max(0, squares + own / (norm * norm)))
    for (const key of keys) {
      const those = postings.get(key)
      if (those === undefined) postings.set(key, [best])
      else if (those.length < mostEventsAKey && !those.includes(best)) those.push(best)
    }
  }
  return events.map((event) => event.texts)
}

function dot(small: ReadonlyMap<string, number>, large: ReadonlyMap<string, number>): { readonly sum: number; readonly shared: number } {
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
