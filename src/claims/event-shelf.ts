// The texts that tell of events as far as they are in memory, one of each origin, and where they meet: how many open with each term, those under it,
// and the events they are of. Whoever keeps it (in memory alone, or in a ledger's tables) brings what is asked for before the next step and takes what
// has changed. Knows nothing of what makes two texts of one event.
import type { EventText } from './event-text.ts'

/** A text on the shelf. Of texts of one origin one stands there; the others are of its event. */
export interface ShelvedText extends Omit<EventText, 'terms'> {
  readonly id: number
  readonly event: number
}

/** A term's texts: `first` is one of them (0 where none is known), the others stand in `rest`, null while nobody has looked. */
interface Under {
  texts: number
  first: number
  rest: readonly number[] | null
}

/** Most terms have one text: they share this. */
const none: readonly number[] = []

/** A term of more texts tells none of them, and is posted under no further ones. */
const mostTextsAKey = 60
/** Counts all texts that are counted. */
export const everyText = 0

export class EventShelf {
  readonly terms = new Map<number, EventText['terms']>()
  readonly #texts = new Map<number, ShelvedText>()
  readonly #events = new Map<number, Set<number>>()
  readonly #under = new Map<number, Under>()
  readonly #changed = new Set<number>()
  /** Texts that came to stand under a key (true) or no longer do, by key. */
  readonly #posted = new Map<number, Map<number, boolean>>()

  /** How many texts it holds. */
  get size(): number {
    return this.#texts.size
  }

  /** Where there are more than so many counts, or openings of texts, those that have been here longest go, half of them; to be asked only when all changes are taken. */
  letGo(counts: number, openings: number): void {
    for (const [map, most] of [[this.#under, counts], [this.terms, openings]] as const) {
      let over = map.size > most ? map.size >> 1 : 0
      for (const key of map.keys()) {
        if (over-- <= 0) break
        map.delete(key)
      }
    }
  }

  text(id: number): ShelvedText | null {
    return this.#texts.get(id) ?? null
  }

  /** The texts of the event; null where nobody has brought them. */
  textsOf(event: number): ReadonlySet<number> | null {
    return this.#events.get(event) ?? null
  }

  /** Says that the event's texts are all here once those that are brought now are. */
  openEvent(event: number): void {
    if (!this.#events.has(event)) this.#events.set(event, new Set())
  }

  put(text: ShelvedText): void {
    this.#events.get(this.text(text.id)?.event ?? 0)?.delete(text.id)
    this.#texts.set(text.id, text)
    this.#events.get(text.event)?.add(text.id)
  }

  remove(id: number): void {
    this.#events.get(this.text(id)?.event ?? 0)?.delete(id)
    this.#texts.delete(id)
  }

  /** All texts of one event are of another from now on. */
  join(from: number, to: number): void {
    for (const id of this.textsOf(from) ?? []) this.put({ ...this.#texts.get(id) as ShelvedText, event: to })
  }

  has(key: number): boolean {
    return this.#under.has(key)
  }

  /** In how many origins the term stands; 0 where nobody has brought it. */
  count(key: number): number {
    return this.#under.get(key)?.texts ?? 0
  }

  bringCount(key: number, texts: number, first: number): void {
    this.#under.set(key, { texts, first, rest: texts > 1 ? null : none })
  }

  /** Those of the keys under which more texts may stand than are here. */
  closed(keys: Iterable<number>): readonly number[] {
    return [...keys].filter((key) => this.#under.get(key)?.rest === null)
  }

  /** The texts under the key besides the first, as they are kept elsewhere; what has changed since is laid on them. */
  bringRest(key: number, rest: readonly number[]): void {
    const under = this.#under.get(key)
    if (under === undefined) return
    const posted = this.#posted.get(key)
    const kept = rest.filter((id) => posted?.get(id) !== false)
    for (const [id, isPosted] of posted ?? []) if (isPosted && !kept.includes(id)) kept.push(id)
    under.rest = kept
  }

  /** Texts under the key, as far as they are here. */
  under(key: number): readonly number[] {
    const under = this.#under.get(key)
    if (under === undefined) return []
    return under.first === 0 ? under.rest ?? [] : [under.first, ...under.rest ?? []]
  }

  first(key: number): number {
    return this.#under.get(key)?.first ?? 0
  }

  /** Counts a text in under these keys, which are here. */
  countIn(id: number, keys: Iterable<number>): void {
    this.#countAll(1)
    for (const key of keys) {
      const under = this.#opened(key)
      under.texts++
      this.#changed.add(key)
      if (under.first === 0) under.first = id
      else if (under.texts <= mostTextsAKey) {
        if (under.rest !== null) under.rest = [...under.rest, id]
        this.#post(key, id, true)
      }
    }
  }

  /** Counts it out again; where it is the first under a key, the others are here. */
  countOut(id: number, keys: Iterable<number>): void {
    this.#countAll(-1)
    for (const key of keys) {
      const under = this.#opened(key)
      under.texts = Math.max(0, under.texts - 1)
      this.#changed.add(key)
      if (under.first !== id) {
        this.#post(key, id, false)
        under.rest = under.rest?.filter((other) => other !== id) ?? null
        continue
      }
      const next = under.rest === null || under.rest.length === 0 ? 0 : Math.min(...under.rest)
      under.first = next
      under.rest = under.rest?.filter((other) => other !== next) ?? null
      if (next !== 0) this.#post(key, next, false)
    }
  }

  /** What was counted since the last time: terms with their numbers, texts posted under keys and taken from them. */
  takeChanges(): { readonly counts: readonly (readonly [key: number, texts: number, first: number])[]; readonly posted: readonly (readonly [key: number, text: number])[]; readonly withdrawn: readonly (readonly [key: number, text: number])[] } {
    const ofKind = (kind: boolean) => [...this.#posted].flatMap(([key, texts]) => [...texts].flatMap(([id, isPosted]) => (isPosted === kind ? [[key, id] as const] : [])))
    const changes = { counts: [...this.#changed].map((key) => [key, this.count(key), this.first(key)] as const), posted: ofKind(true), withdrawn: ofKind(false) }
    this.#changed.clear()
    this.#posted.clear()
    return changes
  }

  #countAll(by: 1 | -1): void {
    const all = this.#opened(everyText)
    all.texts = Math.max(0, all.texts + by)
    this.#changed.add(everyText)
  }

  #opened(key: number): Under {
    const under = this.#under.get(key) ?? { texts: 0, first: 0, rest: none }
    this.#under.set(key, under)
    return under
  }

  #post(key: number, id: number, isPosted: boolean): void {
    const texts = this.#posted.get(key) ?? new Map<number, boolean>()
    texts.set(id, isPosted)
    this.#posted.set(key, texts)
  }
}
