// Which event a text tells of, by the words it opens with: names and pairs of words that few other texts have. It joins the event whose texts it is
// most like, else begins one (leader clustering), and then small events nearby are asked whether they are that one too. Which event a text is really of is not decided,
// only which may be compared; that two figures in them are of one thing is for the figures to show (figures-of-event.ts). Touches only what it meets.
import { rarityOf } from './claim-frequencies.ts'
import { everyText, type EventShelf, type ShelvedText } from './event-shelf.ts'
import type { EventTerms } from './event-text.ts'

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
/** Events that a text is compared with, those with which it shares most keys. */
const mostCandidates = 12
/** Texts of an event that a text is compared with, those nearest to its day: 24 gave the same events of news bodies but for one text. */
const mostCompared = 12
/** An event of more texts is no longer asked whether it is another. In other orders of 494 news bodies nine in ten pairs stay in one event; eight where none is asked. */
const mostMoved = 3
/** Reports further from all others of an event are of another, or of one long since told. */
const mostDays = 45

/** What has to be on the shelf before the next step: how often terms are counted, the texts under them, texts with all of their events, and the terms of texts. */
export type EventNeed =
  | { readonly need: 'counts' | 'under'; readonly keys: Iterable<number> }
  | { readonly need: 'events' | 'terms'; readonly texts: readonly number[] }

type Steps<Result> = Generator<EventNeed, Result>

/** Counts the terms of a text, so that others meet it by them. */
export function* countIn(shelf: EventShelf, id: number): Steps<void> {
  const keys = yield* countedKeys(shelf, id)
  shelf.countIn(id, keys)
}

/** Takes them out again. */
export function* countOut(shelf: EventShelf, id: number): Steps<void> {
  const keys = yield* countedKeys(shelf, id)
  yield { need: 'under', keys: keys.filter((key) => shelf.first(key) === id) }
  shelf.countOut(id, keys)
}

function* countedKeys(shelf: EventShelf, id: number): Steps<Int32Array> {
  yield { need: 'terms', texts: [id] }
  const keys = shelf.terms.get(id)?.keys ?? new Int32Array()
  yield { need: 'counts', keys: [everyText, ...keys] }
  return keys
}

/** Where a text belongs that is counted and not yet on the shelf: `event` is null for one of its own. `moved`: other events that are that one too. */
export function* findEvent(shelf: EventShelf, text: Omit<ShelvedText, 'event'>): Steps<{ readonly event: number | null; readonly moved: readonly number[] }> {
  const own = yield* weighedText(shelf, text.id)
  const keys = rarest(own, shelf)
  yield { need: 'under', keys }
  yield { need: 'events', texts: [...new Set(keys.flatMap((key) => shelf.under(key)))].filter((id) => id !== text.id) }
  const met = nearest(keys, own, shelf, text)
  yield { need: 'terms', texts: met.flatMap(({ texts }) => texts.map(({ id }) => id)) }
  const near = met.map((one) => ({ ...one, most: mostLikeness(own, text, one.texts, shelf) })).filter(({ most }) => most > 0).toSorted((a, b) => b.most - a.most)
  let [best, most]: [(typeof near)[number] | null, number] = [null, 0]
  for (const one of near) {
    if (one.most <= most) break
    yield { need: 'counts', keys: allKeys(shelf, one.texts) }
    const likeness = likenessTo(sumOf(one.texts, shelf), text, own)
    if (likeness > most) [best, most] = [one, likeness]
  }
  if (best === null) return { event: null, moved: [] }
  // What came before may be like the two of them and was not like the first alone.
  const joined = sumOf([...best.texts, text], shelf)
  const moved: number[] = []
  for (const { event, texts } of near) {
    if (event === best.event || texts.length > mostMoved) continue
    yield { need: 'counts', keys: allKeys(shelf, texts) }
    if (texts.every((one) => likenessTo(joined, one, weighedTerms(shelf.terms.get(one.id), shelf)) > 0)) moved.push(event)
  }
  return { event: best.event, moved }
}

/** A text's terms that other origins have as well, with their weights; `squared` has what it alone has in it as far as that tells anything. */
interface Weighed {
  readonly weights: ReadonlyMap<number, number>
  readonly squared: number
}

type Placed = Omit<ShelvedText, 'event'>

/** What the texts of an event say together; each weighs the same there, however long it opens. */
interface EventSum extends Weighed {
  readonly places: ReadonlySet<string>
  readonly days: readonly number[]
}

function* weighedText(shelf: EventShelf, id: number): Steps<Weighed> {
  yield { need: 'terms', texts: [id] }
  const terms = shelf.terms.get(id)
  yield { need: 'counts', keys: [everyText, ...terms?.keys ?? []] }
  return weighedTerms(terms, shelf)
}

function weighedTerms(terms: EventTerms | undefined, shelf: EventShelf): Weighed {
  const origins = shelf.count(everyText)
  const alone = Math.min(1, Math.max(0, (manyTexts - origins) / (manyTexts - fewTexts)))
  const weights = new Map<number, number>()
  let squared = 0
  for (const [at, key] of terms?.keys.entries() ?? []) {
    const count = shelf.count(key)
    const weight = (terms?.shares[at] ?? 0) * rarityOf(terms?.priors[at] ?? 0, count, origins)
    if (count > 1) weights.set(key, weight)
    squared += weight * weight * (count > 1 ? 1 : alone)
  }
  return { weights, squared }
}

function rarest({ weights }: Weighed, shelf: EventShelf): readonly number[] {
  return [...weights].toSorted(([a, x], [b, y]) => shelf.count(a) - shelf.count(b) || y - x || a - b).slice(0, mostKeys).map(([key]) => key)
}

/** The events under most of the keys, with those of their texts that come nearest to the day. */
function nearest(keys: readonly number[], { weights }: Weighed, shelf: EventShelf, { id, day }: Placed): readonly { readonly event: number; readonly texts: readonly ShelvedText[] }[] {
  const votes = new Map<number, { key: number; weight: number }>()
  for (const key of keys) {
    for (const other of shelf.under(key)) {
      const event = other === id ? undefined : shelf.text(other)?.event
      const vote = event === undefined ? undefined : votes.get(event)
      if (event === undefined || vote?.key === key) continue
      votes.set(event, { key, weight: (vote?.weight ?? 0) + (weights.get(key) ?? 0) })
    }
  }
  const far = (other: ShelvedText): number => Math.abs((other.day ?? 0) - (day ?? 0))
  return [...votes].toSorted(([a, x], [b, y]) => y.weight - x.weight || a - b).slice(0, mostCandidates).map(([event]) => ({
    event, texts: [...shelf.textsOf(event) ?? []].flatMap((one) => (one === id ? [] : shelf.text(one) ?? [])).toSorted((a, b) => far(a) - far(b) || a.id - b.id).slice(0, mostCompared),
  }))
}

/** What the likeness to these can come to, whatever the words they share weigh there (Cauchy and Schwarz); 0 where that is not enough. Most of what a text meets is soon passed over. */
function mostLikeness({ weights, squared }: Weighed, { places }: Placed, texts: readonly ShelvedText[], shelf: EventShelf): number {
  const shared = new Set<number>()
  let mass = 0
  for (const { id } of texts) {
    for (const key of shelf.terms.get(id)?.keys ?? []) {
      const weight = weights.get(key)
      if (weight === undefined || shared.has(key)) continue
      shared.add(key)
      mass += weight * weight
    }
  }
  const most = Math.sqrt(mass / squared)
  const least = texts.some((one) => [...places].some((place) => one.places.has(place))) ? leastOfPlace : leastLikeness
  return shared.size >= leastShared && most > least ? most : 0
}

function* allKeys(shelf: EventShelf, texts: readonly Placed[]): Generator<number> {
  for (const { id } of texts) yield* shelf.terms.get(id)?.keys ?? []
}

function sumOf(texts: readonly Placed[], shelf: EventShelf): EventSum {
  const sum = new Map<number, number>()
  let own = 0
  for (const { id } of texts) {
    const { weights, squared } = weighedTerms(shelf.terms.get(id), shelf)
    if (squared === 0) continue
    const norm = Math.sqrt(squared)
    own += 1
    for (const [key, weight] of weights) {
      sum.set(key, (sum.get(key) ?? 0) + weight / norm)
      own -= (weight / norm) ** 2
    }
  }
  const squares = [...sum.values()].reduce((all, weight) => all + weight * weight, 0)
  return { weights: sum, squared: Math.max(0, squares + own), places: new Set(texts.flatMap(({ places }) => [...places])), days: texts.flatMap(({ day }) => day ?? []) }
}

/** How like the event the text is; 0 where it may not join. */
function likenessTo(event: EventSum, { day, places }: Placed, { weights, squared }: Weighed): number {
  if (day !== null && event.days.length > 0 && event.days.every((other) => Math.abs(other - day) > mostDays)) return 0
  let [sum, shared] = [0, 0]
  for (const [key, weight] of weights) {
    const other = event.weights.get(key)
    if (other === undefined) continue
    sum += weight * other
    shared++
  }
  const likeness = sum / Math.sqrt(squared * event.squared)
  if (!(likeness > leastOfPlace) || shared < leastShared) return 0
  return likeness > leastLikeness || [...places].some((place) => event.places.has(place)) ? likeness : 0
}
