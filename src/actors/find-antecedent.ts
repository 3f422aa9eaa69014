// Whom a pronoun or description points back to: candidates are the names mentioned shortly before and the holders of the
// attributions before, weighed by distance, being a subject and having spoken (after Lappin and Leass, 1994, much reduced).
import type { Authority } from '../statements/attribution.ts'
import type { ActorRegister, Entry, Mention } from './actor-register.ts'
import type { Together } from './antecedent-together.ts'
import type { Gender } from './role-nouns.ts'
import type { Words } from './words.ts'

/** A holder that spoke before, named or not. */
export interface Spoken {
  /** Token at which its source stands. */
  readonly at: number
  readonly entry: Entry | null
  /** Who held it together with `entry`. */
  readonly others: readonly Entry[]
  readonly authority: Authority
  readonly plural: boolean
  readonly gender: Gender | null
  /** Within what somebody else says, who is then the likelier to be taken up. */
  readonly nested: boolean
  /** Put a question, so that what comes next is somebody else's answer. */
  readonly asked: boolean
  /** The noun of the document it was said in, where the source is one (“a report by …”). */
  readonly document: string | null
}

export interface Antecedent {
  /** null where the one pointed to has no name. */
  readonly entry: Entry | null
  readonly authority: Authority | null
  /** Token range of the mention hung on; null where it was a holder before. */
  readonly tokens: readonly [first: number, last: number] | null
  /** Who made a document together with `entry`. */
  readonly others?: readonly Entry[]
}

export interface Search {
  readonly words: Words
  readonly register: ActorRegister
  readonly spoken: readonly Spoken[]
  readonly at: number
  /** Who the document names together. */
  readonly groups: readonly Together[]
  /** Whether a token lies in what the pronoun itself says, where its holder is rarely named. */
  inOwnContent(token: number): boolean
}

// Weights set on the speaker layer's train split.
const speakerBonus = 1.4
const questionCost = -1
const nestedBonus = 0.3
const subjectBonus = 1
const modifierCost = 0.9
const quotedCost = 2.4
const ownContentCost = 2
const unknownGenderCost = 0.3
const reach = 5
const mostCandidates = 40

/** The antecedent that scores highest among those that `fits` takes; null for none within reach. */
export function findAntecedent(search: Search, fits: (entry: Entry | null, spoken: Spoken | null) => boolean, gender: Gender | null): Antecedent | null {
  const { words, register, spoken, at } = search
  const here = words.sentence[at] ?? 0
  let best: Antecedent | null = null
  let bestScore = -Infinity
  const consider = (score: number, antecedent: Antecedent) => {
    if (score <= bestScore) return
    best = antecedent
    bestScore = score
  }
  const genderCost = (of: Gender | null) => (gender !== null && of === null ? unknownGenderCost : 0)
  for (let i = spoken.length - 1; i >= 0 && i >= spoken.length - 6; i--) {
    const holder = spoken[i] as Spoken
    const distance = here - (words.sentence[holder.at] ?? 0)
    if (holder.at >= at || distance > reach || !fits(holder.entry, holder)) continue
    consider((holder.asked ? questionCost : holder.nested ? nestedBonus : speakerBonus) - distance * 0.8 - genderCost(holder.entry?.gender ?? holder.gender), { entry: holder.entry, authority: holder.authority, tokens: null, others: holder.document === null ? [] : holder.others })
  }
  for (let i = lastBefore(register.mentions, at), seen = 0; i >= 0 && seen < mostCandidates; i--, seen++) {
    const mention = register.mentions[i] as Mention
    const [first] = mention.tokens
    const distance = here - (words.sentence[first] ?? 0)
    if (distance > reach) break
    const entry = register.entries[mention.entry] as Entry
    if (!fits(entry, null)) continue
    const score = -distance + (mention.subject || mention.topic ? subjectBonus : 0) - (mention.modifier && !mention.topic ? modifierCost : 0) - genderCost(entry.gender)
      - (words.quoted[first] && !words.quoted[at] ? quotedCost : 0) - (search.inOwnContent(first) ? ownContentCost : 0)
    consider(score, { entry, authority: null, tokens: mention.tokens })
  }
  return best
}

/** The mention of a fitting name nearest before the token, without weighing; null for none in the text before. */
export function nearestBefore({ register, at }: Search, fits: (entry: Entry) => boolean): Antecedent | null {
  for (let i = lastBefore(register.mentions, at), seen = 0; i >= 0 && seen < 200; i--, seen++) {
    const mention = register.mentions[i] as Mention
    const entry = register.entries[mention.entry] as Entry
    if (fits(entry)) return { entry, authority: null, tokens: mention.tokens }
  }
  return null
}

/** Index of the last mention that ends at or before the token. */
export function lastBefore(mentions: readonly Mention[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).tokens[0] < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The holders last met, so that a search through them stays short in long texts. */
export function recent({ spoken }: Search): readonly Spoken[] {
  return spoken.slice(-mostSpoken)
}

const mostSpoken = 50
