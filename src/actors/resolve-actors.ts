// resolveActors(document, paragraphs, attributions) → actors and, for every attribution, who holds it on what authority. Surnames
// become full names, pronouns and descriptions the name they point to; where the text does not tell, nobody. Reads only what
// this document says; never joins people across documents and never judges them.
import type { Document } from '../document/document.ts'
import { overlaps } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Attribution } from '../statements/attribution.ts'
import type { Statement } from '../statements/statement.ts'
import type { Actor } from './actor.ts'
import { ActorRegister, isPerson, type Entry, type Mention } from './actor-register.ts'
import { findBodiesByReader } from './bodies-by-reader.ts'
import { clauseOpeners, spanOf } from './clause.ts'
import { findTogether, type Together } from './antecedent-together.ts'
import { genderOf, resolveHolder, withoutSource } from './antecedent-rules.ts'
import { lastBefore, type Search, type Spoken } from './find-antecedent.ts'
import { isOutlet } from './outlets.ts'
import { kindOf, privacyOf } from './privacy.ts'
import { readHolders } from './read-holder.ts'
import { namedElsewhere, standsFor } from './find-document.ts'
import { findEcho, spokenBelow } from './find-echo.ts'
import { isNamed } from './is-named.ts'
import { nobody, settled, someone, type Found } from './found.ts'
import { documentNouns, isBodyNoun, singular } from './role-nouns.ts'
import { stateTogether } from './stated-together.ts'
import { findStrangers } from './find-strangers.ts'
import { findTurnSpeakers } from './find-turn-speakers.ts'
import { isInHeadline, tokenRange, wordsOf, type Words } from './words.ts'

export type Resolution = Pick<Statement, 'actor' | 'alsoActors' | 'authority' | 'evidence'>

export interface Resolved {
  /** Who holds at least one attribution, in order of the first; after them private persons who hold none but are named in a source or a role. */
  readonly actors: readonly Actor[]
  /** One per attribution, in the same order. */
  readonly resolutions: readonly Resolution[]
}

/** Resolves every attribution's source; deterministic, never throws on odd prose. */
export function resolveActors(document: Document, paragraphs: readonly Paragraph[], attributions: readonly Attribution[]): Resolved {
  const words = wordsOf(paragraphs)
  const register = new ActorRegister(words)
  const groups = findTogether(words, register)
  stateTogether(words, groups)
  const turns = findTurnSpeakers(document, attributions)
  const spoken: Spoken[] = []
  const inHeadline: Spoken[] = []
  const found: Found[] = []
  let interviewee: Found | null = null
  // Headlines come last: whom they describe (“Ostrian governor says …”) only the body makes known.
  const headlines: number[] = []
  for (const [i, attribution] of attributions.entries()) {
    const turn = turns.get(i)
    if (isOfHeadline(words, attribution)) headlines.push(i)
    else if (turn === 'interviewer') found[i] = nobody('author')
    else if (turn === 'interviewee') found[i] = interviewee ??= introduced(words, register, attribution)
    else found[i] = resolveOne(words, register, groups, spoken, attribution)
  }
  for (const [i, { within, source }] of attributions.entries()) {
    // “I hope they are right”, in somebody's words: the speaker again.
    if (within !== null && ownVoice.test(source?.text ?? '')) found[i] = found[within] ?? found[i]!
  }
  for (const i of headlines) found[i] = resolveOne(words, register, groups, inHeadline, attributions[i] as Attribution)
  const isAbove = (attribution: Attribution) => isAtHead(words, attribution)
  const body = spokenBelow(found.flatMap((one, i) => (isAbove(attributions[i] as Attribution) || !one.entries.every(isNamed) ? [] : [{ attribution: attributions[i] as Attribution, found: one }])))
  for (const [i, attribution] of attributions.entries()) {
    if (found[i]?.entries.some(isNamed) !== false || found[i]?.authority === 'collective' || !isAbove(attribution) || !isSingular(attribution)) continue
    // A “website” is no person, a “governor” no report.
    const isOfPerson = /^(?:role|named-person)$/.test(found[i]?.authority ?? '')
    const isBody = isBodyNoun(lastWord(attribution))
    const echo = findEcho(attribution, body.filter(({ found: { authority } }) => isOfPerson === (authority === 'named-person') && !(authority === 'named-document' && isBody)))
    if (echo !== null) found[i] = { ...echo, evidence: echo.entries[0]?.mentions.slice(0, 1) ?? [] }
  }
  const documents = [...new Set(found.flatMap(({ entries }) => entries))].filter((entry) => entry.kind === 'document' && isNamed(entry)).slice(0, mostDocuments)
  const made = spoken.filter(({ document, entry }) => document !== null && !standsFor.has(document) && entry !== null && entry.kind !== 'document' && isNamed(entry)).slice(0, mostDocuments)
  for (const [i, one] of found.entries()) {
    if (one.authority !== 'named-document' || one.entries.some(isNamed)) continue
    const entries = namedElsewhere(words, register, documents, made, attributions[i] as Attribution)
    if (entries.length > 0) found[i] = { entries, authority: 'named-document', evidence: entries[0]?.mentions.slice(0, 1) ?? [] }
  }

  findBodiesByReader(attributions, found)
  const index = new Map<Entry, number>()
  const actors: Actor[] = []
  const indexOf = (entry: Entry): number => {
    const known = index.get(entry)
    if (known !== undefined) return known
    index.set(entry, actors.length)
    const own = kindOf(entry)
    const kind = (own === 'organisation' || entry.kind === null) && isOutlet(entry.words) ? 'media-outlet' : own
    const mentions = entry.mentions.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
    actors.push({ type: 'actor', name: entry.words.join(' '), kind, privacy: privacyOf(kind, entry.role), role: entry.role, mentions })
    return actors.length - 1
  }
  const resolutions = found.map(({ entries, authority, evidence }): Resolution => {
    const [actor, ...alsoActors] = [...new Set(entries)].filter(isNamed).map(indexOf)
    return { actor: actor ?? null, alsoActors, authority, evidence: actor === undefined ? [] : evidence }
  })
  return { actors: [...actors, ...findStrangers(register.entries, new Set(index.keys()), attributions, actors)], resolutions }
}

// A headline, or what some texts have run on in its place: the first sentence of all.
function isAtHead(words: Words, { source, cue }: Attribution): boolean {
  const [at] = tokenRange(words, source?.spans[0] ?? cue.spans[0] ?? [0, 0])
  return words.sentence[at] === 0 || isInHeadline(words, at)
}

// “Officials say” stay officials; “Former envoy says” is one who may be named below.
function isSingular(attribution: Attribution): boolean {
  const last = lastWord(attribution)
  return last !== '' && singular(last) === last
}

function lastWord({ source }: Attribution): string {
  return source?.text.split(/[^\p{L}]+/u).findLast((word) => word !== '')?.toLowerCase() ?? ''
}

/** Documents that are looked through for the one meant; keeps hostile texts linear. */
const mostDocuments = 64

const ownVoice = /^(?:i|we|me|us|my|our)$/i

function isOfHeadline(words: Words, { source, cue }: Attribution): boolean {
  const [at] = tokenRange(words, source?.spans[0] ?? cue.spans[0] ?? [0, 0])
  return words.paragraphs[words.paragraph[at] ?? -1]?.kind === 'headline'
}

// “A: …”: the person named most often before the interview begins.
function introduced(words: Words, register: ActorRegister, { source }: Attribution): Found {
  const [at] = tokenRange(words, source?.spans[0] ?? [0, 0])
  const counts = new Map<number, number>()
  for (const { entry, tokens } of register.mentions) {
    if (tokens[0] >= at) break
    if (words.paragraphs[words.paragraph[tokens[0]] ?? 0]?.kind !== 'byline') counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  const persons = [...counts].filter(([id]) => isPerson(register.entries[id] as Entry) && (register.entries[id] as Entry).words.length > 1)
  const [first] = persons.toSorted((a, b) => b[1] - a[1])
  const entry = first && register.entries[first[0]]
  return entry ? someone(entry, entry.mentions.slice(0, 1)) : nobody('role')
}

// Of “as Ostria, Aria and Tarn support …”, cut to “Aria and Tarn”: who stands in the list before.
function listedBefore({ tokens, sentence }: Words, { mentions, entries }: ActorRegister, first: number): readonly Entry[] {
  const listed: Entry[] = []
  let at = first
  for (let i = lastBefore(mentions, first); i >= 0 && listed.length < mostListed; i--) {
    const { tokens: [start, end], entry, modifier } = mentions[i] as Mention
    const comma = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1
    if (end !== comma || tokens[comma]?.text !== ',' || modifier || sentence[start] !== sentence[first]) break
    listed.unshift(entries[entry] as Entry)
    at = start
  }
  // “In Ostria, Aria and Tarn said …”: where, not who.
  const opening = tokens[tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1]
  return opening?.tag === 'ADP' && sentence[at - 1] === sentence[first] && !clauseOpeners.has(opening.lower) ? [] : listed
}

const mostListed = 6

// “The authors of the report, which include …”: who speaks here speaks as “the report” as well.
function writtenBy({ source }: Attribution): string | null {
  const document = /^(?:the )?(?:authors?|writers?|researchers|compilers|team|group) (?:of|behind) (?:the|this|that|a) (\p{L}+)/iu.exec(source?.text ?? '')?.[1]?.toLowerCase()
  return document !== undefined && documentNouns.has(document) ? document : null
}

function resolveOne(words: Words, register: ActorRegister, groups: readonly Together[], spoken: Spoken[], attribution: Attribution): Found {
  const spans = attribution.source?.spans ?? []
  const start = spans[0]
  const content = attribution.content.spans
  const anchor = tokenRange(words, start ?? attribution.cue.spans[0] ?? content[0] ?? [0, 0])
  const search: Search = {
    words, register, spoken, groups, at: anchor[0],
    inOwnContent: (token) => content.some((span) => overlaps(span, [words.tokens[token]?.start ?? 0, words.tokens[token]?.end ?? 0])),
  }
  if (!start) return settled(withoutSource(search, attribution), attribution)
  const [first, last] = [anchor[0], Math.max(anchor[0] + 1, tokenRange(words, start)[1])]
  if (first >= words.tokens.length) return nobody('unsourced')
  const holders = readHolders(words, register.capitals, first, last)
  // “The principal and the bishop” are two whom the text has not named, rather than whoever stands nearest.
  const each = holders.map((holder, i) => resolveHolder(search, i > 0 && holder.type === 'role' ? { ...holder, unique: false } : holder))
  const before = holders.length > 1 && each.every(({ entries }) => entries.length > 0) ? listedBefore(words, register, first) : []
  const named = [...before.map((entry) => someone(entry)), ...each.filter(({ entries }) => entries.length > 0)]
  const chosen = named[0] ?? each.find(({ authority }) => authority === 'author') ?? each.find(({ authority }) => authority !== 'unsourced') ?? (each[0] as Found)
  const result = settled({ entries: named.flatMap(({ entries }) => entries), authority: chosen.authority, evidence: named.flatMap(({ evidence }) => evidence), stated: each.length === 1 && chosen.stated === true }, attribution)
  const holder = holders[0]
  if (holder?.type === 'pronoun') for (const entry of result.entries) entry.mentions.push(spanOf(words, holder.at, holder.at + 1))
  const gender = holder?.type === 'pronoun' ? genderOf(holder.word) : null
  // A pronoun that found its one bearer tells the gender for the next.
  if (gender && result.entries.length === 1 && result.entries[0]) result.entries[0].gender ??= gender
  // “The eastern pro said …”: somebody, whom “he” then takes up rather than anybody else.
  const isUnknown = holder?.type === 'thing' && result.entries.length === 0 && attribution.authority === 'named-person'
  const plural = holders.length > 1 || holder?.type === 'class' || (holder?.type === 'role' && holder.plural)
  spoken.push({ at: first, entry: result.entries[0] ?? null, others: result.entries.slice(1), authority: result.entries.length > 0 || isUnknown ? result.authority : chosen.authority, plural, gender, nested: attribution.within !== null, asked: attribution.act === 'ask', document: holder?.type === 'document' ? holder.head : writtenBy(attribution) })
  return result
}

