// Whom one holder's words mean by rule: a name its entry, a body its owner and noun, a document who made it, a pronoun or description the antecedent
// that fits it best by nearness, grammar and stated roles. Where the text does not tell, nobody: no name is the lesser fault.
import type { Attribution } from '../statements/attribution.ts'
import { isPerson, placePrepositions, type Entry, type Mention } from './actor-register.ts'
import { isSubject, spanOf } from './clause.ts'
import { contradicts, hasOffice, holderOfOffice, isOpening, introducedNext, mostEntries, vagueOffices } from './find-office-holder.ts'
import { lastTogether, together } from './antecedent-together.ts'
import { findAntecedent, lastBefore, nearestBefore, recent, type Antecedent, type Search, type Spoken } from './find-antecedent.ts'
import { resolveDocument } from './find-document.ts'
import { nobody, pointed, someone, type Found } from './found.ts'
import { knownKind } from './known-bodies.ts'
import { outletBefore } from './find-outlet.ts'
import { isOutlet } from './outlets.ts'
import { regions } from './places.ts'
import type { Name } from './read-name.ts'
import { readHolders, type BodyHolder, type Holder, type RoleHolder } from './read-holder.ts'
import { isOfNoState, lastUntitled, nearUntitled } from './find-untitled.ts'
import { documentNouns, firmNouns, forceNouns, isBodyNoun, isPersonNoun, kinNouns, singular, spokesNouns, type Gender } from './role-nouns.ts'
import { isOfThing, subjectAhead, unknownSubject } from './sentence-subjects.ts'
import { isInHeadline, type Words } from './words.ts'

/** Whom the holder means; never throws on odd prose. */
export function resolveHolder(search: Search, holder: Holder): Found {
  switch (holder.type) {
    case 'pronoun': return resolvePronoun(search, holder.word, holder.at)
    case 'name': return resolveName(search, holder.name)
    case 'role': return resolveRole(search, holder)
    case 'body': return resolveBody(search, holder)
    case 'document': return resolveDocument(search, holder)
    case 'class': return surnamed(search, holder.name) ?? ((holder.definite ? together(search, 2 * nearStatements) : holder.office ? officersTogether(search, holder.office) : null) ?? nobody('collective'))
    case 'thing': return nobody('unsourced')
  }
}

// “Green said”, where the text names an Ana Green.
function surnamed({ register }: Search, name: Name | undefined): Found | null {
  const entry = name && register.bearerOf(name)
  return entry ? someone(entry, entry.mentions.slice(0, 1)) : null
}

function resolveName(search: Search, name: Name): Found {
  const { words, register } = search
  // In a headline every word has a capital: “Popular Website” is no name that the text below does not know.
  if (isInHeadline(words, search.at) && name.kind !== 'person' && !register.knows(name)) {
    const head = singular(name.words.at(-1)?.toLowerCase() ?? '')
    if (documentNouns.has(head)) return resolveDocument(search, { type: 'document', words: name.words, head, definite: false, named: true, by: [], at: search.at })
    // “Government rejects …” above “the Ostrian government said”: the first that the text names.
    const first = name.words.length === 1 ? register.mentions.slice(0, mostBack).map(({ entry }) => register.entries[entry] as Entry).find((entry) => !isPerson(entry) && entry.kind !== 'document' && entry.heads.has(head)) : undefined
    if (first) return someone(first, first.mentions.slice(0, 1))
    if (isBodyNoun(head)) return resolveBody(search, { type: 'body', owner: null, words: name.words.join(' ').toLowerCase(), head, definite: true, at: search.at })
  }
  const entry = register.entryOf(name)
  if (!entry) return nobody(name.kind === 'people' ? 'collective' : 'role')
  const first = entry.mentions.find((span) => span[0] !== words.tokens[name.tokens[0]]?.start)
  const isFull = entry.words.length === name.words.length
  return someone(entry, isFull || !first ? [] : [first])
}

function resolveRole(search: Search, holder: RoleHolder): Found {
  const { register } = search
  const bearer = surnamed(search, holder.name)
  if (bearer) return bearer
  if (holder.speaksFor) {
    const body = resolveHolder(search, holder.speaksFor.type === 'body' ? { ...holder.speaksFor, definite: true } : holder.speaksFor)
    const spoken = body.entries[0]
    // Who has a spokesperson and is not known for a person is a body, unless it is a family that has one.
    if (spoken?.kind === null && !isOfKin(holder.words)) {
      spoken.kind = 'organisation'
      return someone(spoken, body.evidence)
    }
    if (body.authority === 'named-organisation') return body
    // “Sol's spokesman” is not the spokeswoman of a ministry.
    if (spoken && speaksForOther(search, holder.head, spoken)) return nobody('role')
  }
  if (holder.plural) return (holder.definite && (together(search, 2 * nearStatements) ?? officersTogether(search, holder.head))) || nobody('role')
  // Headlines drop their articles: “governor speaks of …”.
  const inHeadline = isInHeadline(search.words, search.at)
  if (!holder.definite && (!inHeadline || vagueOffices.has(holder.head))) return pointed(search.words, introducedNext(search, holder) ?? (isOpening(search) ? holderOfOffice(search, holder) : null), 'role')
  const fits = (entry: Entry) => isPerson(entry) && hasOffice(entry, holder.head) && !contradicts(register, holder, entry)
  const described = findAntecedent(search, (entry) => entry !== null && fits(entry), null) ?? nearestBefore(search, fits)
  const met = described?.entry && isOfNoState(search, holder, described.entry) ? lastUntitled(search) : null
  if (met) return pointed(search.words, met, 'role')
  if (described) return { ...pointed(search.words, described, 'role'), stated: kinNouns.has(holder.head) }
  if (spokesNouns.has(holder.head)) return spokenForBefore(search, holder)
  const near = () => (holder.unique && !isOfBody(holder.words) && !firmNouns.has(holder.head) && !forceNouns.has(holder.head) && !manyHolders.test(holder.head) ? nearUntitled(search, holder) : null)
  const named = () => holderOfOffice(search, holder) ?? introducedNext(search, holder)
  // “the former president” is whom the text speaks of; “the governor of Upper Tarn” may be named anywhere.
  const isBare = holder.unique && !/ (?:of|for) /.test(holder.words) && holder.words.split(' ').length < 4
  return pointed(search.words, isBare ? (near() ?? named()) : (named() ?? near()), 'role')
}

// “The embassy's information director” is nobody whom the text happens to speak of.
function isOfBody(words: string): boolean {
  const owner = /([\p{L}-]+)['’]s /u.exec(words)?.[1]?.toLowerCase() ?? ''
  return isBodyNoun(owner)
}

// Whether the text names a spokesperson, and says of none that it is this one's.
function speaksForOther({ register }: Search, head: string, { words }: Entry): boolean {
  const speakers = register.entries.slice(0, mostEntries).filter((entry) => isPerson(entry) && hasOffice(entry, head))
  return speakers.length > 0 && !speakers.every(({ role }) => words.some((word) => word.length > 2 && role?.includes(word)))
}

// “The Sol family spokesperson”: people, not a body.
function isOfKin(words: string): boolean {
  return words.toLowerCase().split(/[^\p{L}]+/u).some((word) => kinNouns.has(singular(word)))
}

// “The chairmen”, of two whom the text has named side by side as chairmen.
function officersTogether({ words, groups, at }: Search, head: string): Found | null {
  const group = lastTogether(words, groups, at, null, 2 * nearStatements)
  return group !== null && group.entries.every((entry) => hasOffice(entry, head)) ? { ...someone(group.entries[0] as Entry, [spanOf(words, ...group.tokens)]), entries: group.entries } : null
}

// “The spokeswoman” after “the spokeswoman of the Aria ministry”: that body.
function spokenForBefore(search: Search, { head }: RoleHolder): Found {
  const { words, register, at } = search
  for (let i = at - 1, seen = 0; i >= 0 && seen < mostWordsBack; i--, seen++) {
    if (words.tokens[i]?.lower !== head || !/^(?:of|for)$/.test(words.tokens[i + 1]?.lower ?? '')) continue
    const first = i + 2
    const end = Math.min(words.sentenceStarts[(words.sentence[i] ?? 0) + 1] ?? first, first + 12)
    const [body] = first < end ? readHolders(words, register.capitals, first, end) : []
    if (body?.type === 'body' || body?.type === 'name') return resolveHolder({ ...search, at: first }, body)
  }
  return nobody('role')
}

function resolveBody(search: Search, { owner, words, head, definite }: BodyHolder): Found {
  const { register } = search
  if (head === 'police' && owner === null) return nobody('role')
  if (typeof owner === 'string') {
    const by = resolvePronoun(search, owner, search.at)
    const entry = by.entries[0]
    if (!entry) return nobody('role')
    return someone(register.body([...(entry.kind === 'person' ? entry.words.slice(-1) : entry.words), ...words.split(' ')]), by.evidence)
  }
  if (owner) return someone(register.bodyOf(owner, words))
  if (!definite) return pointed(search.words, isOpening(search) ? bodyIntroducedNext(search, words, head) : null, 'role')
  const outlet = words.split(' ').length < 3 ? outletBefore(search, head) : null
  if (outlet) return pointed(search.words, outlet, 'role')
  const isSuch = (entry: Entry) => !isPerson(entry) && entry.kind !== 'document' && entry.heads.has(head)
  // “The appeals court” is no district court.
  const described = nearestBefore(search, (entry) => isSuch(entry) && sharesTelling(words, entry)) ?? nearestBefore(search, isSuch)
  if (described) return pointed(search.words, described, 'role')
  if (head === 'campaign' || head === 'camp') {
    const candidate = findAntecedent(search, (entry) => entry !== null && isPerson(entry), null)?.entry
    if (candidate) return someone(register.body([...candidate.words.slice(-1), head]), candidate.mentions.slice(0, 1))
  }
  // “In Upper Tarn, the state said …”
  if (head === 'state' && words === head) {
    const region = nearestBefore(search, (entry) => regions.has(entry.words.join(' ').toLowerCase()))
    if (region) return pointed(search.words, region, 'role')
  }
  // “The editorial board” speaks for the paper named last.
  if (/^(?:paper's |newspaper's )?(?:editorial board|newsroom)$/.test(words)) {
    const outlet = nearestBefore(search, (entry) => entry.heads.has('newspaper') || isOutlet(entry.words))
    if (outlet) return pointed(search.words, outlet, 'role')
  }
  if (genericBodies.has(head)) {
    // “The group” is no platform that its video stood on.
    const isFirm = (entry: Entry) => /^(?:group|movement|militia|organi[sz]ation)$/.test(head) && knownKind(entry.words) === 'organisation'
    const fits = (entry: Entry) => (entry.kind === 'organisation' || entry.kind === 'armed-group') && !isOfState(entry) && !isFirm(entry)
      && !((entry.kind === 'armed-group' && civil.test(words)) || (entry.kind !== 'armed-group' && fighting.test(words)))
    // “The police union” after “the Dunmere Police Association”
    const telling = words.includes(' ') ? nearestBefore(search, (entry) => fits(entry) && sharesTelling(words, entry)) : null
    const body = telling ?? findAntecedent(search, (entry) => entry !== null && fits(entry), null)
    if (body) return pointed(search.words, body, 'role')
  }
  return someone(register.body(words.split(' ')))
}

// Whether a word before the noun is one of the name's: “appeals” of a Court of Appeals.
function sharesTelling(said: string, { words }: Entry): boolean {
  const telling = said.toLowerCase().split(' ').slice(0, -1)
  return words.some((word) => telling.includes(word.toLowerCase()))
}

// “A federal appeals court ruled …” / “The Tarn Court of Appeals …”: the first body of that noun that the next paragraphs name.
function bodyIntroducedNext({ words, register, at }: Search, said: string, head: string): Antecedent | null {
  const here = words.paragraph[at] ?? 0
  const start = lastBefore(register.mentions, at) + 1
  for (let i = start; i < Math.min(register.mentions.length, start + mostBack); i++) {
    const { entry: id, tokens, modifier } = register.mentions[i] as Mention
    if ((words.paragraph[tokens[0]] ?? 0) > here + 2) return null
    const entry = register.entries[id] as Entry
    const isNew = (entry.mentions[0]?.[0] ?? 0) >= (words.tokens[tokens[0]]?.start ?? 0)
    if (modifier || !isNew || isPerson(entry) || entry.kind === 'document' || !entry.heads.has(head) || !/\p{Lu}/u.test(entry.words.join(''))) continue
    return !said.includes(' ') || entry.words.length < 3 || sharesTelling(said, entry) ? { entry, authority: null, tokens } : null
  }
  return null
}

function resolvePronoun(search: Search, word: string, at: number): Found {
  const { words } = search
  switch (word) {
    case 'i': case 'me': case 'my': case 'mine': case 'myself': case 'we': case 'us': case 'our': case 'ours': case 'ourselves': case 'let':
      return nobody(words.quoted[at] ? 'unsourced' : 'author')
    case 'who': case 'whom': case 'whose': case 'which': case 'that':
      return resolveRelative(search, word, at)
    case 'it': case 'its': case 'itself': {
      const subject = unknownSubject(search)
      if (subject) return subject
      if (isOfThing(search)) return nobody('unsourced')
      const isOfWill = willing.has(words.tokens[at + 1]?.lower ?? '')
      const antecedent = findAntecedent(search, (entry, spoken) => (entry ? !isPerson(entry) && (spoken !== null || !isPlace(entry)) && !(isOfWill && entry.kind === 'document') : spoken?.authority === 'named-document'), null)
      // “It showed that …”, after what happened: no body.
      const isEvent = word === 'it' && showing.has(words.tokens[at + 1]?.lower ?? '') && antecedent?.entry != null && antecedent.entry.kind !== 'document' && antecedent.authority !== 'named-document'
      return isEvent ? nobody('unsourced') : pointed(words, antecedent, 'unsourced')
    }
    case 'they': case 'them': case 'their': case 'theirs': case 'themselves': {
      const several = together(search, nearStatements)
      if (several) return several
      const antecedent = findAntecedent(search, (entry, spoken) => (entry ? isBodyEntry(entry) : (spoken?.plural ?? false)), null)
      // A body that only stands nearby is hardly ever “they”: it has spoken, or is what the sentence or the one before is about.
      const here = words.sentence[at] ?? 0
      const isAbout = antecedent?.tokens == null || (here - (words.sentence[antecedent.tokens[0]] ?? 0) <= 1 && isSubject(words, ...antecedent.tokens))
      return pointed(words, isAbout ? antecedent : null, 'collective')
    }
    default: {
      const gender = genderOf(word)
      const ahead = subjectAhead(search, gender)
      if (ahead) return ahead
      const fits = (entry: Entry | null, spoken: Spoken | null): boolean => {
        if (!entry) return spoken !== null && !spoken.plural && spoken.authority === 'role' && (spoken.gender === null || spoken.gender === gender)
        // A name that never does anything (“a Kevlar helmet”) is no “he”.
        const mayAct = entry.kind === 'person' || entry.gender !== null || entry.acts || spoken !== null
        return mayAct && isPerson(entry) && (entry.gender === null || entry.gender === gender)
      }
      // After a long quotation nobody stands near; the last speaker, then the last name, still is the best guess.
      const last = recent(search).findLast((spoken) => spoken.entry !== null && fits(spoken.entry, spoken))
      const far: Antecedent | null = last ? { entry: last.entry, authority: null, tokens: null } : nearestBefore(search, (entry) => fits(entry, null))
      const near = findAntecedent(search, fits, gender)
      if (near?.tokens != null && isBesideForce(search, near.tokens)) return nobody('role')
      // Somebody whom a quotation only mentions is a worse guess than the last speaker of that gender.
      const isHearsay = near?.tokens != null && words.quoted[near.tokens[0]] && near.entry?.gender === null && far?.entry?.gender === gender
      return pointed(words, isHearsay ? far : (near ?? far), 'role')
    }
  }
}

// “A militant stands beside Ana Sol. He says …”: the words of one must not be given to the other.
function isBesideForce({ words: { tokens, sentence, sentenceStarts } }: Search, mention: readonly [number, number]): boolean {
  const first = sentenceStarts[sentence[mention[0]] ?? 0] ?? 0
  return !isSubject({ tokens, sentence, sentenceStarts } as Words, ...mention) && tokens.slice(first, Math.min(mention[0], first + 8)).some(({ lower }, i, all) => forceNouns.has(lower) && all.slice(0, i).some(({ tag }) => tag === 'DET'))
}

/** Sentences back to several who spoke together. */
const nearStatements = 4

// “Sol, who …”: the name or noun phrase that ends right before.
function resolveRelative(search: Search, word: string, at: number): Found {
  const { words, register, groups } = search
  const { tokens } = words
  // “Ostria and Aria, the two largest, which together …”
  const isOfAll = tokens[at - 1]?.lower === 'of' && /^(?:all|both|each|two|three|most|neither)$/.test(tokens[at - 2]?.lower ?? '')
  if (isOfAll || /^(?:together|both|jointly)$/.test(tokens[at + 1]?.lower ?? '')) {
    const group = lastTogether(words, groups, at, null, 0)
    if (group) return { ...someone(group.entries[0] as Entry, [spanOf(words, ...group.tokens)]), entries: group.entries }
  }
  // “Sol, who leads the port and who …”: the same as the first.
  const isFurther = (i: number) => /^(?:and|but)$/.test(tokens[i - 1]?.lower ?? '')
  if (isFurther(at) && word.startsWith('who')) {
    for (let i = at - 2; i >= 0 && at - i < mostWordsBeside && words.sentence[i] === words.sentence[at]; i--) {
      if (/^who(?:m|se)?$/.test(tokens[i]?.lower ?? '') && !isFurther(i)) return resolveRelative({ ...search, at: i }, 'who', i)
    }
  }
  let end = at
  while (end > 0 && words.sentence[end - 1] === words.sentence[at] && /^(?:[,—–(-]|of|to|for)$/.test(tokens[end - 1]?.text ?? '')) end--
  const latest = lastBefore(register.mentions, at)
  const owner = word === 'who' ? beforeApposition(search, latest, end) : null
  if (owner) return someone(owner.entry, [spanOf(words, ...owner.tokens)])
  let mention = register.mentions[latest]
  // “Greens in Tarn, who …”: not the town.
  if (word.startsWith('who') && mention?.tokens[1] === end && register.entries[mention.entry]?.kind === 'seat' && isInPlace(search, mention)) {
    end = mention.tokens[0] - (tokens[mention.tokens[0] - 1]?.lower === 'the' ? 2 : 1)
    mention = register.mentions[latest - 1]
  }
  if (mention && mention.tokens[1] === end) {
    const entry = register.entries[mention.entry] as Entry
    if (word === 'which' && entry.kind === null) entry.kind = 'organisation'
    // “Senator Sol of Upper Tarn, who …”
    const before = word.startsWith('who') ? ofPlace(search, latest) : null
    if (before) return someone(register.entries[before.entry] as Entry, [spanOf(words, ...before.tokens)])
    if (word !== 'who' || entry.kind !== 'seat') return someone(entry, [spanOf(words, ...mention.tokens)])
  }
  // “Sol, a former minister of works, who …”: the apposition's owner.
  let start = end
  const goesOn = () => start > 0 && words.sentence[start - 1] === words.sentence[at] && end - start < 12
  while (goesOn() && !/^(?:[,—–]|said|and|but)$/.test(tokens[start - 1]?.lower ?? '')) {
    start--
    if (/^(?:the|a|an|some|many|those|these|his|her|their)$/.test(tokens[start]?.lower ?? '')) break
  }
  if (mention && start > 0 && mention.tokens[1] === start - 1 && tokens[start - 1]?.text === ',') {
    return someone(register.entries[mention.entry] as Entry, [spanOf(words, ...mention.tokens)])
  }
  if (start >= end) return nobody('collective')
  const holders = readHolders(words, register.capitals, start, end)
  const holder = holders[0] as Holder
  if (holder.type === 'pronoun') return nobody('collective')
  const found = resolveHolder({ ...search, at: start }, holder)
  // “A page of a user, who …” is no page.
  return word === 'who' && /^(?:unsourced|named-document)$/.test(found.authority) ? nobody('role') : found
}

function isInPlace({ words: { tokens } }: Search, { tokens: [at] }: Mention): boolean {
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1]
  return placePrepositions.has(before?.lower ?? '')
}

// The person whom a place follows with “of” or “from” (“Sol (Green) of Upper Tarn”, “Sol, 24, from Tarn”); null where the mention is no place.
function ofPlace({ words: { tokens, sentence }, register }: Search, latest: number): Mention | null {
  const place = register.mentions[latest]
  const person = register.mentions[latest - 1]
  if (!place || !person || person.modifier || sentence[person.tokens[0]] !== sentence[place.tokens[0]]) return null
  const mayBe = isPerson(register.entries[person.entry] as Entry)
  const between = tokens.slice(person.tokens[1], place.tokens[0]).map(({ lower }) => lower).join(' ')
  return mayBe && /^(?:\( [\p{L} .-]+ \) |, \d\d , )?(?:of|from)(?: the)?$/u.test(between) ? person : null
}

// “Sol, the governor of Upper Tarn, who …”: Sol, not Tarn.
function beforeApposition({ words, register }: Search, latest: number, end: number): { entry: Entry; tokens: readonly [number, number] } | null {
  for (let i = latest; i >= 0 && i > latest - 4; i--) {
    const mention = register.mentions[i]
    const at = mention?.tokens[1] ?? 0
    if (!mention || end - at > 14 || words.sentence[at] !== words.sentence[end - 1]) return null
    if (at >= end || words.tokens[at]?.text !== ',') continue
    const entry = register.entries[mention.entry] as Entry
    const between = words.tokens.slice(at + 1, end)
    if (!/^(?:the|a|an|his|her|its|their|then|former)$/.test(between[0]?.lower ?? '') || between.some(({ text }) => text === ',')) return null
    const of = between.findIndex(({ tag, lower }) => tag === 'ADP' || lower === 'of')
    const hasOffice = between.slice(0, of < 0 ? between.length : of).some(({ lower }) => isPersonNoun(lower))
    return hasOffice && isPerson(entry) ? { entry, tokens: mention.tokens } : null
  }
  return null
}

/** No source: a participle (“…, noting that”) takes the sentence's subject or the holder before in the same sentence. */
export function withoutSource(search: Search, { cue }: Attribution): Found {
  const { words, register, at } = search
  const first = words.tokens[at]
  if (!first || cue.spans.length === 0) return nobody('unsourced')
  // “It is clear”, “it seems” is the writer's own reading; what somebody “seemed to” do is nobody's word.
  if (/^it (?:\w+ )?(?:seem|appear|look)(?:s|ed)?\b|^it(?:['’]s| \w+)? (?:not )?(?:un)?clear\b|^unclear$/i.test(cue.text)) return nobody('author')
  // “the remarks of the spokeswoman, according to which …”
  if (first.lower === 'according' && /^(?:which|whom)$/.test(words.tokens[at + 2]?.lower ?? '')) return resolveRelative(search, 'which', at)
  if (!first.lower.endsWith('ing') || words.tokens[at - 1]?.tag === 'DET' || words.tokens[at - 1]?.tag === 'ADJ') return nobody('unsourced')
  const here = words.sentence[at]
  const before = recent(search).findLast((holder) => holder.at < at && words.sentence[holder.at] === here)
  if (before) return before.entry ? someone(before.entry, before.entry.mentions.slice(0, 1)) : nobody(before.authority)
  for (let i = lastBefore(register.mentions, at), seen = 0; i >= 0 && seen < mostBack; i--, seen++) {
    const mention = register.mentions[i]
    if (!mention || words.sentence[mention.tokens[0]] !== here) break
    if (mention.subject && isSubject(words, ...mention.tokens)) return someone(register.entries[mention.entry] as Entry, [spanOf(words, ...mention.tokens)])
  }
  return nobody('unsourced')
}

/** What only somebody with a will does. */
const willing = new Set('pledged pledges vowed vows promised promises hopes hoped wants wanted intends intended refused refuses agreed agrees decided believes believed thinks fears denied denies declined'.split(' '))
/** What events do as well as papers. */
const showing = new Set('showed shows means meant proved proves demonstrates demonstrated reflects reflected'.split(' '))

/** Words looked at before a source, so that a hostile sentence stays linear. */
const mostWordsBeside = 60
/** How far back a search through mentions goes, so that long texts stay linear. */
const mostBack = 50
const mostWordsBack = 1500

/** “The militant group” is no relief body, “the monitoring group” no army. */
const fighting = /\b(?:militant|armed|terror|terrorist|rebel|jihadist|islamist|insurgent|extremist|guerrilla)\b/i
const civil = /\b(?:monitoring|monitor|rights|aid|relief|advocacy|charity|research|trade|business|industry|medical|environmental|watchdog|\p{L}+-based)\b/iu

const manyHolders = /^(?:official|officer|aide|advis[eo]r|deputy)$/

// “The group” is no army.
const isOfState = ({ heads }: Entry) => ['army', 'military', 'force', 'navy', 'police'].some((head) => heads.has(head))

/** Words any body may be taken up by. */
const genericBodies = new Set(
  'group organization organisation company firm agency party movement union network team association outlet newspaper paper institute charity ngo watchdog society lender retailer manufacturer militia'.split(' '),
)

// “In Tarn”, time and again: where something is, not who it is.
function isPlace(entry: Entry): boolean {
  return entry.kind === 'seat' && entry.placed > 0
}

function isBodyEntry(entry: Entry): boolean {
  return entry.kind === 'organisation' || entry.kind === 'government' || entry.kind === 'armed-group' || entry.kind === 'collective'
}

/** The gender a pronoun tells, null for none. */
export function genderOf(word: string): Gender | null {
  if (word === 'he' || word === 'him' || word === 'his' || word === 'himself') return 'male'
  return word === 'she' || word === 'her' || word === 'hers' || word === 'herself' ? 'female' : null
}
