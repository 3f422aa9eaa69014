// Attributions of one unit by rule: verb groups, passives, participles, “according to”, nouns and adverbs that attribute, with
// the source beside them and the content the clause leaves. Cues inside quotation marks are the speaker's own and left alone.
import { passiveRole, verbCue, type Cue } from './cue-lexicon.ts'
import type { Draft, Evidence } from './draft.ts'
import { canSpeak, phraseRight, subjectLeft, type Range } from './noun-phrase.ts'
import { findAdverbs, findNouns, findPhrases } from './other-cues.ts'
import { readInverted } from './read-inverted.ts'
import { particleOf, relativeObject, rightContent } from './right-content.ts'
import { isInverted, meets, settle } from './settle-drafts.ts'
import { contentEnd, startsQuote, word, type Unit, type VerbGroup } from './unit.ts'

/** Drafts in order of their cues; nested ones name the draft that holds them. */
export function findInUnit(unit: Unit): Draft[] {
  const found: Draft[] = [...findPhrases(unit)]
  const subjects = new Map<VerbGroup, Range | null>()
  for (const group of unit.groups) {
    const draft = readGroup(unit, group, subjects, found)
    if (draft !== null) found.push(draft)
  }
  found.sort((a, b) => a.cue[0] - b.cue[0])
  const settled = settle(unit, found)
  for (const draft of [...findNouns(unit), ...findAdverbs(unit)]) {
    if (settled.every((other) => !meets(other, draft))) settled.push(draft)
  }
  return settled.toSorted((a, b) => a.cue[0] - b.cue[0])
}

function readGroup(unit: Unit, group: VerbGroup, subjects: Map<VerbGroup, Range | null>, found: readonly Draft[]): Draft | null {
  const own = group.form === 'finite' || group.form === 'passive' ? subjectLeft(unit, group) : null
  const subject = own ?? (group.form === 'infinitive' || group.form === 'past-participle' ? null : sharedSubject(unit, group, subjects))
  subjects.set(group, subject)
  switch (group.form) {
    case 'infinitive':
    case 'past-participle':
      return null
    case 'passive':
      return readPassive(unit, group, subject)
    case 'participle':
      return readParticiple(unit, group, subject, subjects)
    case 'finite':
      return readFinite(unit, group, own, subject, found)
  }
}

function readPassive(unit: Unit, group: VerbGroup, subject: Range | null): Draft | null {
  const role = passiveRole(group.lemma)
  const entry = verbCue(group.lemma)
  if (entry === null) return null
  let at = group.last + 1
  let source: Range | null = null
  if (word(unit, at) === 'by') {
    source = phraseRight(unit, at + 1, { apposition: false })
    if (source !== null) at = source[1]
  }
  if (role === null && source === null) return null
  const next = word(unit, at)
  const rest: Range = [at, contentEnd(unit)]
  const goesOn = ['to', 'that', 'as', 'of', 'for', 'with', 'guilty', 'saying'].includes(next) || startsQuote(unit, at)
  if (role === 'recipient') {
    if (!['to', 'that', 'of', 'if', 'whether'].includes(next)) return null
    return draftOf(unit, group, entry, source, [rest], 'passive')
  }
  if (!goesOn && (source === null || asVerbs.has(group.lemma))) return null
  if (asVerbs.has(group.lemma) && next !== 'as') return null
  const expletive = subject !== null && subject[1] - subject[0] === 1 && word(unit, subject[0]) === 'it' && next === 'that'
  const contents: Range[] = subject === null || expletive ? [] : [subject]
  if (goesOn) contents.push(rest)
  return contents.length === 0 ? null : draftOf(unit, group, entry, source, contents, 'passive')
}

/** In the passive these attribute only with “as”: “is seen as”, not “was seen leaving”. */
const asVerbs = new Set(['regard', 'view', 'see', 'describe', 'characterise', 'characterize', 'portray', 'depict', 'consider', 'brand', 'perceive'])

function readParticiple(unit: Unit, group: VerbGroup, subject: Range | null, subjects: ReadonlyMap<VerbGroup, Range | null>): Draft | null {
  const entry = verbCue(group.lemma)
  const previous = unit.tokens[group.first - 1]
  if (entry === null || previous === undefined) return null
  const right = rightContent(unit, group, entry)
  if (right === null || right.evidence === 'complement' && previous.tag === 'ADP') return null
  const main = unit.groups.find((candidate) => candidate.form === 'finite' || candidate.form === 'passive')
  // “The officials declaring loyalty are few”: the verb that follows belongs to the sentence, not to the content.
  if ((main === undefined || main.first > group.first) && right.evidence === 'bare-clause') return null
  // “a letter accusing the council of …” is the letter's; after a comma it is the main clause's subject.
  const near = ['NOUN', 'PROPN', 'PRON'].includes(previous.tag) ? nearSubject(unit, group, subjects) : null
  if (near === null && !/[,–—-]/.test(previous.text) && unit.quoted[group.first - 1] === -1) return null
  return { ...draftOf(unit, group, entry, near ?? subject, [right.range], right.evidence), borrowed: near === null }
}

function readFinite(unit: Unit, group: VerbGroup, own: Range | null, subject: Range | null, found: readonly Draft[]): Draft | null {
  const entry = verbCue(group.lemma)
  if (entry === null) return null
  const floor = Math.max(0, ...found.filter((draft) => draft.cue[0] < group.first && isInverted(draft)).map(endOf))
  const inverted = readInverted(unit, group, entry, own, floor)
  if (inverted !== null) return { ...draftOf(unit, group, entry, inverted.source, inverted.contents, inverted.evidence) }
  const right = rightContent(unit, group, entry) ?? relativeObject(unit, entry, own)
  if (right === null) return null
  // “delegates offered by the council”: a past participle with its agent.
  if (word(unit, group.last + 1) === 'by' && group.first === group.last) return null
  // Without a subject of its own a verb shares one only across “and” or “but”; after a comma or a noun it is a past participle
  // (“the line, referred to as …”) and attributes nothing here.
  const coordinated = isCoordinated(unit, group)
  if (own === null && !coordinated && right.evidence !== 'quotation') return null
  const holder = own ?? subject
  if (holder !== null && inferring.has(group.lemma) && !canSpeak(unit, holder)) return null
  if (own !== null && nobody.has(word(unit, own[0])) && own[1] - own[0] === 1) return null
  // “a driver who posts as Axle claimed …”: the clause only says who the claimant is.
  const inPhrase = right.evidence === 'complement' && unit.groups.some((other) => {
    const subject = other.first > group.last && other.form === 'finite' && verbCue(other.lemma) !== null ? subjectLeft(unit, other) : null
    return subject !== null && subject[0] <= group.first && group.last < subject[1]
  })
  if (inPhrase) return null
  const range = own !== null && /^(?:who|which)$/.test(word(unit, own[0])) ? [right.range[0], relativeEnd(unit, right.range)] as const : right.range
  return { ...draftOf(unit, group, entry, own ?? subject, [range], right.evidence), borrowed: own === null && subject !== null }
}

// The noun right before a participle holds it, unless it is the object of a verb: “fled the valley claiming …”.
function nearSubject(unit: Unit, group: VerbGroup, subjects: ReadonlyMap<VerbGroup, Range | null>): Range | null {
  const near = subjectLeft(unit, group)
  if (near === null) return null
  const governing = unit.groups.find((candidate) => candidate.last === near[0] - 1 && candidate.form !== 'participle')
  return governing === undefined ? near : (subjects.get(governing) ?? near)
}

// “who had vowed to stay, said …”: the clause ends at the comma before the verb that the sentence goes on with.
function relativeEnd(unit: Unit, [from, to]: Range): number {
  for (let i = from; i < to - 1; i++) {
    if (unit.quoted[i] !== -1 || word(unit, i) !== ',') continue
    if (unit.tokens[i + 1]?.tag === 'AUX' || unit.groups.some((group) => group.first === i + 1 && group.form !== 'participle')) return i
  }
  return to
}

/** What things do as well as people: with a thing before them they are the narrator's inference. */
const inferring = new Set('show suggest indicate imply signal demonstrate illustrate prove reveal highlight underline underscore threaten promise mean offer'.split(' '))

/** Subjects that stand for no speaker. */
const nobody = new Set(['you', 'what', 'that', 'this', 'there', 'these', 'those', 'nothing', 'everything', 'something', 'whatever'])

function isCoordinated(unit: Unit, group: VerbGroup): boolean {
  let i = group.first - 1
  while (i > 0 && unit.tokens[i]?.tag === 'ADV') i--
  return unit.tokens[i]?.tag === 'CCONJ'
}

function sharedSubject(unit: Unit, group: VerbGroup, subjects: ReadonlyMap<VerbGroup, Range | null>): Range | null {
  const before = unit.groups.filter((candidate) => candidate.first < group.first && (candidate.form === 'finite' || candidate.form === 'passive'))
  // “confirmed that it had fired but said”: the verb beside is the one that attributes, not the one inside its content.
  const cues = before.filter((candidate) => verbCue(candidate.lemma) !== null && (subjects.get(candidate) ?? null) !== null)
  const earlier = group.form === 'finite' && cues.length > 0 ? cues : before
  // The first verb of the sentence holds the subject that participles and “and said” come back to.
  for (const candidate of group.form === 'participle' ? earlier : earlier.toReversed()) {
    const subject = subjects.get(candidate)
    if (subject !== null && subject !== undefined) return subject
  }
  // “…,” said Vale, adding that …
  for (const candidate of earlier) {
    const right = phraseRight(unit, candidate.last + 1, { apposition: true })
    if (right !== null && verbCue(candidate.lemma) !== null && right[1] <= group.first) return right
  }
  return null
}

function draftOf(unit: Unit, group: VerbGroup, verb: Cue, source: Range | null, contents: readonly Range[], evidence: Evidence): Draft {
  const next = group.last + 1
  const particle = particleOf(unit, group)
  const entry = particle === null || particle === 'own' ? verb : { ...verb, act: particle }
  // “is accused of”, “is seen as”: in the passive the preposition belongs to the cue.
  const closing = group.form === 'passive' && evidence === 'passive' && ['of', 'as'].includes(word(unit, next))
  const taken = contents.every(([first]) => first !== next) && particle !== null
  const cue: Range = [group.first, closing || taken ? next + 1 : next]
  return { unit, lemma: group.lemma, entry, cue, source, contents: contents.map(([first, last]): Range => [first === next ? cue[1] : first, last]), evidence, borrowed: false, within: null }
}

function endOf(draft: Draft): number {
  return Math.max(draft.cue[1], draft.source?.[1] ?? 0)
}
