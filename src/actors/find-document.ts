// Which document a source means and whose it is: the one told by name, the one that “the report” takes up again, its makers where it only speaks for
// them. A document without a name of its own stays without one. Decides nothing about what it says.
import type { Token } from '../paragraphs/paragraph.ts'
import type { Attribution } from '../statements/attribution.ts'
import { isPerson, type ActorRegister, type Entry } from './actor-register.ts'
import { bodyAfter } from './clause.ts'
import { nearestBefore, recent, type Search, type Spoken } from './find-antecedent.ts'
import { nobody, pointed, someone, type Found } from './found.ts'
import { outletBefore } from './find-outlet.ts'
import { readHolders, type DocumentHolder } from './read-holder.ts'
import { isSameDocument, ownWordsNouns, singular } from './role-nouns.ts'
import { isInHeadline, phrase, tokenRange, type Words } from './words.ts'

/** The document's makers, the document itself, or nobody. */
export function resolveDocument(search: Search, { words, head, definite, named, by }: DocumentHolder): Found {
  const { register } = search
  if (!named) return nobody('unsourced')
  const makers = by.flatMap((name) => {
    const body = bodyAfter(search.words, name)
    return (body ? register.bodyOf(name, phrase(search.words, ...body)) : register.entryOf(name)) ?? []
  })
  if (makers.length > 0) return { entries: makers, authority: 'named-document', evidence: [] }
  const isTold = (document: string | null, entry: Entry) =>
    (document !== null && isSameDocument(document, head)) || (entry.kind === 'document' && isSameDocument(entry.words.at(-1)?.toLowerCase() ?? '', head))
  if (definite && words.length === 1) {
    const before = recent(search).findLast(({ entry, document }) => entry !== null && isTold(document, entry))
      ?? (ownWordsNouns.has(head) ? speakerIn(search, head) : null)
    if (before?.entry) return { entries: [before.entry, ...before.others], authority: 'named-document', evidence: before.entry.mentions.slice(0, 1) }
  }
  // “The paper reported”, after something that it took from the Harbour Post
  const outlet = definite && words.length === 1 ? outletBefore(search, head) : null
  if (outlet) return pointed(search.words, outlet, 'named-document')
  // “The website noted”, after something that speaks and is no person by all that is known: “Tarn Hedge asked …”
  if (definite && words.length === 1 && standsFor.has(head)) {
    const last = justSpoke(search)
    if (last && last.kind !== 'person' && last.kind !== 'government' && last.gender === null && last.heads.size === 0) return someone(last, last.mentions.slice(0, 1))
  }
  // “According to the data”, after a body gave figures
  if (definite && words.length === 1 && /^(?:data|figure|number|statistic|statistics)$/.test(head)) {
    const last = justSpoke(search)
    if (last && !isPerson(last)) return { ...someone(last, last.mentions.slice(0, 1)), authority: 'named-document' }
  }
  // “The new poll”, “the 50-state poll”, where the text has had one poll by name.
  if (definite && !words.some((word) => /^\p{Lu}/u.test(word))) {
    const named = new Set(recent(search).flatMap(({ entry, document }) => (entry?.kind === 'document' && entry.words.some((word) => /^\p{Lu}/u.test(word)) && isTold(document, entry) ? [entry] : [])))
    const [only] = named
    if (only && named.size === 1) return { ...someone(only, only.mentions.slice(0, 1)), authority: 'named-document' }
  }
  // “The ruling said …”: the court or judge who spoke last, or was named last.
  if (definite && words.length === 1 && rulings.has(head)) {
    const isCourt = (entry: Entry) => ['court', 'judge', 'justice', 'tribunal'].some((one) => entry.heads.has(one))
    const last = recent(search).findLast(({ entry }) => entry !== null && isCourt(entry))
    const court = last ? { entry: last.entry, authority: null, tokens: null } : nearestBefore(search, isCourt)
    if (court?.entry) return { ...pointed(search.words, court, 'named-document'), authority: 'named-document' }
  }
  // “The letter”, of nobody known, and a headline's “New Poll”: no name to go by.
  if (isInHeadline(search.words, search.at)) return nobody('named-document')
  if (words.length === 1 && !/^\p{Lu}/u.test(words[0] ?? '')) return nobody('named-document')
  return someone(register.document(words))
}

// Who spoke last, in this sentence or the one before, and not only in somebody's quotation.
function justSpoke(search: Search): Entry | null {
  const { words, at: here } = search
  return recent(search).findLast(({ at, entry }) => entry !== null && at < here && !words.quoted[at] && (words.sentence[here] ?? 0) - (words.sentence[at] ?? 0) <= 1)?.entry ?? null
}

// “The statement”, after somebody who said something “in a statement”.
function speakerIn(search: Search, head: string): Spoken | null {
  const { words, at } = search
  const here = words.sentence[at] ?? 0
  return recent(search).findLast(({ entry, nested, at: place }) => {
    const sentence = words.sentence[place] ?? 0
    if (entry === null || nested || here - sentence > farthestStatement) return false
    const first = Math.max(words.sentenceStarts[sentence] ?? 0, place - mostWordsBeside)
    const end = Math.min(words.sentenceStarts[sentence + 1] ?? 0, place + mostWordsBeside)
    // “in a statement”, “released a report”; in “a report says that Ana Sol …” and “asked about a report” it is somebody else's.
    return words.tokens.slice(first, end).some(({ lower }, i, all) => lower === head && all[i - 1]?.lower !== 'the' && isMadeHere(all, i))
  }) ?? null
}

// Whether the noun phrase that ends at the token is what somebody does or speaks in: no subject with a verb of its own, nothing asked about.
function isMadeHere(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (first > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]?.tag ?? '')) first--
  const isSubject = /^(?:says|said|shows|showed|found|finds|suggests|suggested|claims|claimed|alleges|alleged|states|stated|that)$/.test(tokens[at + 1]?.lower ?? '')
  return !isSubject && !/^(?:about|of|on|to|against|after|despite|over|by|with)$/.test(tokens[first - 1]?.lower ?? '')
}

/** What a lead tells of before it tells whose it is. */
const findings = new Set(['report', 'study', 'survey', 'poll', 'analysis', 'review', 'investigation', 'research', 'paper', 'lawsuit', 'complaint'])
/** What stands for who fills it, rather than for one text. */
export const standsFor: ReadonlySet<string> = new Set(['website', 'site', 'blog', 'newspaper', 'paper', 'magazine', 'page', 'newsletter'])
const rulings = new Set(['ruling', 'verdict', 'judgment', 'judgement', 'injunction'])
/** Sentences back to where a document was first spoken of. */
const farthestStatement = 12
/** Words looked at on either side of a source, so that a hostile sentence stays linear. */
const mostWordsBeside = 60

/** Of “a new poll shows …” before “the Tarn Post poll”: the first document of that kind of `documents`, those named that hold something; of “the poll” long after it: the only one. So of its only makers among `made`; none for no name. */
export function namedElsewhere(words: Words, register: ActorRegister, documents: readonly Entry[], made: readonly Spoken[], { source }: Attribution): readonly Entry[] {
  const span = source?.spans[0]
  if (span === undefined) return []
  const [first, last] = tokenRange(words, span)
  const [holder] = readHolders(words, register.capitals, first, last)
  const head = holder?.type === 'document' && holder.by.length === 0 ? holder.head : holder?.type === 'name' ? singular(holder.name.words.at(-1)?.toLowerCase() ?? '') : null
  if (!holder || head === null) return []
  const isOpening = (words.paragraph[first] ?? 0) <= lastOfOpening
  const named = documents.filter((entry) => isSameDocument(singular(entry.words.at(-1)?.toLowerCase() ?? ''), head))
  const isTakenUp = holder.type === 'document' && holder.definite && holder.words.length === 1
  if (named[0] !== undefined && (isOpening || (isTakenUp && named.length === 1))) return [named[0]]
  const makers = new Map(made.filter(({ document }) => document !== null && isSameDocument(document, head)).map((one) => [one.entry, one]))
  const [only] = makers.values()
  return only?.entry != null && makers.size === 1 && isOpening && findings.has(head) ? [only.entry, ...only.others] : []
}

/** Headline and lead: where news says “a poll” before it says which. */
const lastOfOpening = 3
