// Which names of a ledger may be the same actor: cheap keys under which variants meet, and an index that compares a new name only with
// those it meets. Near-linear: a name is compared with so many others at most, those under its rarest keys first. Merges nothing.
import { judgeParts, type Judgement } from './alike-names.ts'
import { partsOf, type NamedActor, type NameParts } from './name-parts.ts'
import { demonymStems, skeletonOf, soundOf } from './spelling.ts'

export interface AlikePair<Named extends NamedActor = NamedActor> extends Judgement {
  readonly one: Named
  readonly other: Named
}

export interface AlikeIndex<Named extends NamedActor> {
  /** Takes in a name and gives those taken in before that it may be the same as, surest first; each name once. */
  add(named: Named): readonly AlikePair<Named>[]
}

/** Comparisons for one name. A name of bench/actors.ts (1,000,000 mentions) meets 31 others on average; 100 finds there what 400 finds. */
const mostCompared = 100
/** What has more words is a sentence that was read as a name. */
const mostWords = 40

/** The keys of a name: two actors that may be one share at least one. [] where a name has nothing to go by. */
export function keysOf(named: NamedActor): readonly string[] {
  return keysOfParts(partsOf(named))
}

function keysOfParts(parts: NameParts): readonly string[] {
  if (parts.words.length > mostWords) return []
  return [...new Set(parts.family === 'person' ? personKeys(parts) : bodyKeys(parts))]
}

function personKeys({ words, joined }: NameParts): readonly string[] {
  if (words.length < 2) return []
  // Pairs grow with the square of the words; what names is among the first.
  const whole = words.filter(({ initial }) => !initial).slice(0, 8).map(({ sound }) => skeletonOf(sound))
  const keys = [`joined ${skeletonOf(joined.sound)}`]
  for (let i = 0; i < whole.length; i++) for (let k = i + 1; k < whole.length; k++) keys.push(`two ${[whole[i] ?? '', whole[k] ?? ''].toSorted(compare).join(' ')}`)
  const last = words.at(-1)
  if (last && !last.initial) keys.push(`initial ${words[0]?.text[0]} ${skeletonOf(last.sound)}`)
  return keys
}

function bodyKeys({ family, words, joined, acronym, initials }: NameParts): readonly string[] {
  const skeletons = words.map(({ fixed, country, text, sound }) => (country !== null ? `@${country}` : fixed ? text : skeletonOf(sound)))
  const keys = [`${family} ${skeletons.toSorted().join(' ')}`]
  if (!joined.fixed) keys.push(`${family} joined ${skeletonOf(joined.sound)}`)
  if (acronym !== null) keys.push(`letters ${acronym}`)
  for (const letters of initials) keys.push(`letters ${letters}`)
  // The head noun and what stands with it, and a place or its people in one form.
  if (words.length > 1) {
    words.forEach(({ fixed, country, text }, at) => {
      if (fixed || country !== null) return
      for (const stem of demonymStems(text)) keys.push(`${family} of ${skeletons.with(at, `~${skeletonOf(soundOf(stem))}`).toSorted().join(' ')}`)
    })
  }
  return keys
}

/** An empty index. */
export function createAlikeIndex<Named extends NamedActor>(): AlikeIndex<Named> {
  const names: { readonly named: Named; readonly parts: NameParts }[] = []
  const blocks = new Map<string, number[]>()
  return {
    add(named) {
      const parts = partsOf(named)
      const keys = keysOfParts(parts)
      const met = new Set<number>()
      for (const block of keys.map((key) => blocks.get(key) ?? []).toSorted((a, b) => a.length - b.length)) {
        for (let i = block.length - 1; i >= 0 && met.size < mostCompared; i--) met.add(block[i] as number)
      }
      const found: AlikePair<Named>[] = []
      for (const number of met) {
        const known = names[number]
        const judgement = known && judgeParts(known.parts, parts)
        if (judgement) found.push({ one: known.named, other: named, ...judgement })
      }
      names.push({ named, parts })
      for (const key of keys) {
        const block = blocks.get(key)
        if (block) block.push(names.length - 1)
        else blocks.set(key, [names.length - 1])
      }
      return found.toSorted(surestFirst)
    },
  }
}

/** Every pair of names that may be one actor, surest first, then by name. Names are given once each, spelled differently. */
export function proposeAlike<Named extends NamedActor>(names: Iterable<Named>): readonly AlikePair<Named>[] {
  const index = createAlikeIndex<Named>()
  const pairs: AlikePair<Named>[] = []
  for (const named of names) for (const pair of index.add(named)) pairs.push(pair)
  return withoutDoubtful(pairs).toSorted(surestFirst)
}

// Initials that fit two different names are as likely either's.
function withoutDoubtful<Named extends NamedActor>(pairs: readonly AlikePair<Named>[]): AlikePair<Named>[] {
  const shortOf = (pair: AlikePair<Named>) => (pair.short === null ? null : pair[pair.short])
  const fits = Map.groupBy(pairs.filter(({ short }) => short !== null), shortOf)
  const alike = new Map<Named, Set<Named>>()
  for (const { one, other, confidence } of pairs) {
    if (confidence < 0.8) continue
    alike.set(one, (alike.get(one) ?? new Set()).add(other))
    alike.set(other, (alike.get(other) ?? new Set()).add(one))
  }
  return pairs.map((pair) => {
    const short = shortOf(pair)
    const long = pair.one === short ? pair.other : pair.one
    const others = short === null ? [] : (fits.get(short) ?? []).map(({ one, other }) => (one === short ? other : one)).filter((some) => some !== long && !alike.get(long)?.has(some))
    return others.length === 0 ? pair : { ...pair, confidence: pair.confidence / 2, why: `${pair.why}, but another name fits them as well` }
  })
}

function surestFirst(a: AlikePair, b: AlikePair): number {
  return b.confidence - a.confidence || compare(a.one.name, b.one.name) || compare(a.other.name, b.other.name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
