// Who holds an office that the text describes without a name beside it: the one person whose stated role has that noun and does not
// contradict the rest (“the governor of Upper Tarn”, “Governor Ana Sol”), or the one whom the next paragraph introduces, as news does
// (“the governor said …” / “…,” Ana Sol told reporters). Unsure means nobody.
import type { ActorRegister, Entry } from './actor-register.ts'
import { isPerson } from './actor-register.ts'
import { lastBefore, type Antecedent, type Search } from './find-antecedent.ts'
import type { RoleHolder } from './read-holder.ts'
import { anybodyNouns, generalOffices, isPersonNoun, isSameOffice, officeNouns, spokesNouns } from './role-nouns.ts'

/** The only person of the text, before or after, whose stated role is that office; null for none or several. */
export function holderOfOffice({ register }: Search, holder: RoleHolder): Antecedent | null {
  if (!isTelling(holder.head)) return null
  let only: Entry | null = null
  for (const entry of register.entries.slice(0, mostEntries)) {
    if (!hasOffice(entry, holder.head) || !isPerson(entry) || contradicts(register, holder, entry)) continue
    if (only) return null
    only = entry
  }
  return only && { entry: only, authority: null, tokens: null }
}

/** The person whom the next paragraph names for the first time as one who acts, where nothing stated speaks against it. */
export function introducedNext(search: Search, holder: RoleHolder): Antecedent | null {
  const { words, register, at } = search
  const here = words.paragraph[at] ?? 0
  if (!isOpening(search) || !officeNouns.has(holder.head) || spokesNouns.has(holder.head) || vagueOffices.has(holder.head)) return null
  for (let i = lastBefore(register.mentions, at) + 1; i < register.mentions.length; i++) {
    const { entry: id, tokens, subject, modifier } = register.mentions[i] ?? { entry: -1, tokens: [0, 0], subject: false, modifier: true }
    const paragraph = words.paragraph[tokens[0]] ?? 0
    if (paragraph > here + 1) return null
    const entry = register.entries[id]
    if (!entry || paragraph <= here || modifier || !subject || words.quoted[tokens[0]]) continue
    const first = entry.mentions[0]?.[0] ?? 0
    const isNew = words.tokens[tokens[0]] !== undefined && first >= (words.tokens[tokens[0]]?.start ?? 0)
    if (!isPerson(entry) || entry.words.length < 2 || !isNew) return null
    const fits = entry.heads.size === 0 || hasOffice(entry, holder.head) || generalOffices.has(holder.head)
    if (!fits || contradicts(register, holder, entry)) return null
    entry.heads.add(holder.head)
    entry.role ??= holder.words
    if (entry.kind === null) entry.kind = 'person'
    return { entry, authority: null, tokens }
  }
  return null
}

/** Whether the text states that office, or one that goes by the same noun, of the person. */
export function hasOffice(entry: Entry, head: string): boolean {
  return entry.heads.has(head) || [...entry.heads].some((one) => isSameOffice(one, head))
}

/** Whether the text has not got past its first paragraph of running text before the token. */
export function isOpening({ words, at }: Search): boolean {
  const first = words.paragraphs.findIndex(({ kind }) => kind === 'body')
  // A first line of one sentence may be a headline that the text has lost the form of.
  const isLine = words.paragraphs[first]?.sentences.length === 1
  return first < 0 || first + Number(isLine) >= (words.paragraph[at] ?? 0)
}

/** Named holders that are looked through; keeps long texts linear. */
export const mostEntries = 1000

/** Offices that many hold at once. */
export const vagueOffices: ReadonlySet<string> = new Set(
  'official officer aide adviser advisor lawmaker deputy lobbyist strategist candidate politician delegate'.split(' '),
)

function isTelling(head: string): boolean {
  return (officeNouns.has(head) || (isPersonNoun(head) && !anybodyNouns.has(head))) && !vagueOffices.has(head)
}

/** Words that tell two holders of one office noun apart. */
const portfolios = new Set(
  ('foreign defence defense interior finance justice health education energy agriculture transport environment trade labour labor prime ' +
    'deputy vice assistant former ex home culture tourism economy economic border press attorney').split(' '),
)

/** Whether the two cannot be one: ministers of two fields or of two states, a minister and a deputy. */
export function contradicts(register: ActorRegister, holder: RoleHolder, entry: Entry): boolean {
  const said = wordsIn(holder.words)
  const stated = wordsIn(entry.role ?? '')
  if (stated.size === 0) return false
  const ranks = ['deputy', 'vice', 'assistant', 'prime']
  if (ranks.some((rank) => said.has(rank) !== stated.has(rank))) return true
  const fields = (from: ReadonlySet<string>) => [...from].filter((word) => portfolios.has(word) && !ranks.includes(word) && word !== 'former')
  const places = (from: string) => (from.match(/\b\p{Lu}\p{L}{3,}/gu) ?? [])
    .map((word) => register.stateOf(word.toLowerCase())).filter((state) => state !== null)
  const [here, there] = [places(holder.words), places(entry.role ?? '')]
  if (here.length > 0 && there.length > 0 && !here.some((state) => there.includes(state))) return true
  const [ours, theirs] = [fields(said), fields(stated)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((word) => theirs.includes(word))
}

function wordsIn(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().replaceAll('defense', 'defence').match(/\p{L}+/gu) ?? [])
}
