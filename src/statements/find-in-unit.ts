// Attributions of one unit by rule: verb groups, passives, participles, “according to”, nouns and adverbs that attribute, with
// the source beside them and the content the clause leaves. Cues inside quotation marks are the speaker's own and left alone.
import type { Token } from '../paragraphs/paragraph.ts'
import { adverbCue, nounCue, particleAct, passiveRole, sourcePhrases, verbCue, type Cue } from './cue-lexicon.ts'
import type { Draft, Evidence } from './draft.ts'
import { isTime, phraseRight, subjectLeft, type Range } from './noun-phrase.ts'
import type { Unit, VerbGroup } from './unit.ts'

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
  if (own !== null && nobody.has(word(unit, own[0])) && own[1] - own[0] === 1) return null
  // “a driver who posts as Axle claimed …”: the clause only says who the claimant is.
  const inPhrase = right.evidence === 'complement' && unit.groups.some((other) => {
    const subject = other.first > group.last && other.form === 'finite' ? subjectLeft(unit, other) : null
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

/** Subjects that stand for no speaker. */
const nobody = new Set(['you', 'what', 'that', 'this', 'there', 'these', 'those', 'nothing', 'everything', 'something', 'whatever'])

function isCoordinated(unit: Unit, group: VerbGroup): boolean {
  let i = group.first - 1
  while (i > 0 && unit.tokens[i]?.tag === 'ADV') i--
  return unit.tokens[i]?.tag === 'CCONJ'
}

// “…,” he said. · …, officials said. · “…,” said Vale. · The plan, he said, would fail. · As Vale put it, …
function readInverted(unit: Unit, group: VerbGroup, entry: Cue, own: Range | null, floor: number): { source: Range | null; contents: Range[]; evidence: Evidence } | null {
  const { tokens } = unit
  let source = own
  let start = own?.[0] ?? group.first
  let after = group.last + 1
  if (own === null) {
    const before = tokens[group.first - 1]
    if (before !== undefined && before.text !== ',' && unit.quoted[group.first - 1] === -1) return null
    const right = phraseRight(unit, after, { apposition: true })
    const follows = right === null ? undefined : tokens[right[1]]
    if (right !== null && (follows === undefined || /^[.,;:?!—–]$/.test(follows.text) || unit.quoted[right[1]] !== -1 || isTime(follows) || follows.tag === 'ADP')) {
      source = right
      start = group.first
      after = right[1]
    } else return null
  }
  // “As Vale put it, …” — but not “as Vale warned that …”.
  const asClause = word(unit, start - 1) === 'as' && (tailOf(unit, after).empty || (word(unit, after) === 'it' && group.lemma === 'put'))
  if (asClause) start--
  const quoteBefore = unit.quoted[start - 1] !== undefined && unit.quoted[start - 1] !== -1 || (word(unit, start - 1) === ',' && (unit.quoted[start - 2] ?? -1) !== -1)
  const commaBefore = word(unit, start - 1) === ','
  const tail = tailOf(unit, after)
  const parenthetical = canFollow(entry, group.lemma)
  if (!quoteBefore && !asClause && !parenthetical) return null
  if (start === 0 || (asClause && start <= floor)) {
    if (!asClause) return null
    const rest: Range = [tail.comma ?? after, contentEnd(unit)]
    return rest[1] > rest[0] ? { source, contents: [rest], evidence: 'inverted' } : null
  }
  if (!quoteBefore && !(commaBefore && tail.empty) && !(commaBefore && tail.comma !== null && isParenthetical(unit, start, after)) && !asClause) return null
  let from = Math.max(floor, 0)
  while (from < start && (/^[.,;:—–]$/.test(word(unit, from)) || tokens[from]?.tag === 'CCONJ') && unit.quoted[from] === -1) from++
  const contents: Range[] = []
  if (start > from) contents.push([from, start])
  if (contents.length === 0) return null
  // What stood before must be able to be a content: a bare adverbial (“On Tuesday, he said …”) is none.
  if (!quoteBefore && !hasClause(unit, from, start)) {
    const subject = tokens.slice(from, start).some((token) => ['NOUN', 'PROPN', 'PRON'].includes(token.tag)) && tokens[from]?.tag !== 'ADP'
    if (!subject || !(tail.comma !== null && isParenthetical(unit, start, after))) return null
  }
  if (tail.quote !== null) contents.push([tail.quote, contentEnd(unit)])
  else if (tail.comma !== null && !quoteBefore && isParenthetical(unit, start, after)) contents.push([tail.comma, contentEnd(unit)])
  return { source, contents, evidence: quoteBefore ? 'quotation' : 'inverted' }
}

// Whether the cue may stand after or inside what it reports without quotation marks: “…, officials warned”.
function canFollow(entry: Cue, lemma: string): boolean {
  if (neverParenthetical.has(lemma) || (entry.need !== 'any' && entry.need !== 'clause')) return false
  return ['assert', 'believe', 'predict', 'ask', 'doubt'].includes(entry.act) || mayFollow.has(lemma)
}

const mayFollow = new Set('allege warn vow pledge promise complain protest lament deny charge advise'.split(' '))

/** Verbs of finding and knowing take no parenthesis: “a way, they found, …” is rare and “they found a way” is not. */
const neverParenthetical = new Set('find show see know consider learn hear hold prove mean publish read broadcast want plan intend decide'.split(' '))

interface Tail {
  /** Nothing but time, place and recipient until the end or a comma. */
  readonly empty: boolean
  /** Where the text goes on after a comma; null when there is none. */
  readonly comma: number | null
  /** Where a quotation starts in the tail. */
  readonly quote: number | null
}

function tailOf(unit: Unit, after: number): Tail {
  const { tokens } = unit
  let i = after
  while (i < tokens.length && unit.quoted[i] === -1 && !/^[.,;:?!—–]$/.test(word(unit, i))) {
    // A verb or “that” in the tail means the content stands to the right.
    if (unit.groups.some((group) => group.first === i) || word(unit, i) === 'that') return { empty: false, comma: null, quote: null }
    i++
  }
  const light = tokens.slice(after, i).every((token, k) => isTime(token) || k > 0 || token.tag === 'ADP' || token.tag === 'ADV')
  if (unit.quoted[i] !== undefined && unit.quoted[i] !== -1) return { empty: false, comma: null, quote: i }
  const comma = word(unit, i) === ',' || /^[;—–]$/.test(word(unit, i)) ? i + 1 : null
  const quote = comma !== null && (unit.quoted[comma] ?? -1) !== -1 ? comma : null
  return { empty: light, comma: comma !== null && comma < contentEnd(unit) ? comma : null, quote }
}

// “The bridge, officials said, would open”: comma on both sides and a verb after the second.
function isParenthetical(unit: Unit, start: number, after: number): boolean {
  const tail = tailOf(unit, after)
  if (word(unit, start - 1) !== ',' || tail.comma === null) return false
  const next = unit.tokens[tail.comma]
  const group = unit.groups.find((candidate) => candidate.first >= (tail.comma as number))
  return next !== undefined && group !== undefined && group.form !== 'participle' && next.tag !== 'CCONJ' && group.first - tail.comma <= 12
}

function hasClause(unit: Unit, from: number, to: number): boolean {
  return unit.groups.some((group) => group.first >= from && group.last < to && group.form !== 'participle' && group.form !== 'infinitive')
    || unit.tokens.slice(from, to).some((token, i) => token.tag === 'AUX' && unit.quoted[from + i] === -1)
    || unit.quoted.slice(from, to).some((quotation) => quotation !== -1)
}

function rightContent(unit: Unit, group: VerbGroup, entry: Cue): { range: Range; evidence: Evidence } | null {
  const end = contentEnd(unit)
  const from = contentStart(unit, group, entry)
  if (from >= end) {
    // “…, speaking anonymously, said:” and the quotation stands in the next paragraph.
    return word(unit, unit.tokens.length - 1) === ':' && from >= unit.tokens.length - 1 ? { range: [end, end], evidence: 'quotation' } : null
  }
  const range: Range = [from, end]
  const first = word(unit, from)
  const quote = startsQuote(unit, from) || word(unit, from - 1) === ':'
  if (quote) return { range, evidence: 'quotation' }
  if (entry.need === 'quote') return hasQuoteNear(unit, from) ? { range, evidence: 'complement' } : null
  if (first === 'that' && unit.tokens[from + 1]?.tag !== 'VERB') return { range, evidence: 'that' }
  if (clauseOpeners.has(first)) return { range, evidence: 'that' }
  if (!neverParenthetical.has(group.lemma) && bareClause(unit, from)) return { range, evidence: 'bare-clause' }
  if (first === 'to' && unit.tokens[from]?.tag === 'PART') return { range, evidence: 'complement' }
  if (hasQuoteNear(unit, from)) return { range, evidence: 'complement' }
  if (first === 'not' && word(unit, from + 1) === 'to') return { range, evidence: 'complement' }
  const opening = unit.tokens[from] as Token
  if (opening.tag === 'VERB' && opening.lower.endsWith('ing')) return { range: [from, complementEnd(unit, from)], evidence: 'complement' }
  if (entry.need === 'figure') return hasFigure(unit, from) ? { range: [from, complementEnd(unit, from)], evidence: 'complement' } : null
  if (entry.need === 'claim') return hasClaim(unit, from) ? { range: [from, complementEnd(unit, from)], evidence: 'complement' } : null
  if (entry.need === 'particle') return particleOf(unit, group) === null ? null : { range: [from, complementEnd(unit, from)], evidence: 'complement' }
  if (entry.need === 'as') return unit.tokens.slice(from, from + 14).some((token) => token.lower === 'as') ? { range: [from, complementEnd(unit, from)], evidence: 'complement' } : null
  if (entry.need !== 'any') return null
  // “said on Monday” and no more: time and place are no content.
  if (group.lemma === 'say' && (opening.tag === 'ADP' || opening.tag === 'ADV')) return null
  const short: Range = [from, complementEnd(unit, from)]
  return words(unit, short[0], short[1]) >= 1 && !/^[.,;]$/.test(first) ? { range: short, evidence: 'complement' } : null
}

const clauseOpeners = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'there'])

// “…, something it has always denied”: the object stands before the subject.
function relativeObject(unit: Unit, entry: Cue, own: Range | null): { range: Range; evidence: Evidence } | null {
  if (entry.act !== 'deny' || own === null) return null
  const object = own[0] - 1
  return ['something', 'which', 'that'].includes(word(unit, object)) ? { range: [object, object + 1], evidence: 'complement' } : null
}

// A complement that is no clause ends where the sentence goes on with another: “…, and officials left”, “…, are now”.
function complementEnd(unit: Unit, from: number): number {
  const end = contentEnd(unit)
  for (let i = from + 1; i < end - 1; i++) {
    if (unit.quoted[i] !== -1 || word(unit, i) !== ',') continue
    let next = i + 1
    const conjunction = unit.tokens[next]?.tag === 'CCONJ' || /^(?:while|as|after|when|although|though|whereas|because)$/.test(word(unit, next))
    if (conjunction) next++
    const verbNext = unit.tokens[next]?.tag === 'AUX' || unit.groups.some((group) => group.first === next && group.form !== 'participle')
    if (verbNext || (conjunction && bareClause(unit, next))) return i
  }
  return end
}

function hasFigure(unit: Unit, from: number): boolean {
  const stretch = unit.tokens.slice(from, from + 12)
  const number = stretch.findIndex((token) => token.tag === 'NUM')
  return number > 0 && stretch.slice(0, number).some((token) => token.lower === 'at' || token.lower === 'of')
}

function hasClaim(unit: Unit, from: number): boolean {
  return unit.tokens.slice(from, from + 5).some((token) => token.tag === 'NOUN' && nounCue(token.lemma) !== null)
}

/** The particle that belongs to the cue and its act, null where none follows. */
function particleOf(unit: Unit, group: VerbGroup): 'own' | Cue['act'] | null {
  return unit.quoted[group.last + 1] === -1 ? particleAct(group.lemma, word(unit, group.last + 1)) : null
}

function contentStart(unit: Unit, group: VerbGroup, entry: Cue): number {
  const { tokens } = unit
  // “tells the story: ‘…’”: what a colon leads into in quotation marks is the content.
  const colon = tokens.findIndex((token, i) => i > group.last && token.text === ':' && unit.quoted[i] === -1)
  const led = colon > 0 && startsQuote(unit, colon + 1) && tokens.slice(group.last + 1, colon).every((token, k) => token.tag !== 'AUX' && unit.quoted[group.last + 1 + k] === -1)
  if (led && !unit.groups.some((other) => other.first > group.last && other.first < colon)) return colon + 1
  let at = group.last + 1
  if (particleOf(unit, group) !== null) at++
  if (word(unit, at) === 'that' || (word(unit, at) === 'to' && startsQuote(unit, at + 1))) return at
  while (tokens[at] !== undefined && unit.quoted[at] === -1 && isTime(tokens[at] as Token)) at++
  if (entry.recipient && unit.quoted[at] === -1) {
    const recipient = phraseRight(unit, at, { apposition: false })
    if (recipient !== null) {
      const next = word(unit, recipient[1])
      const clause = next === 'that' || next === 'to' || next === 'not' || clauseOpeners.has(next) || startsQuote(unit, recipient[1]) || [',', ':'].includes(next) || bareClause(unit, recipient[1])
      if (clause) at = recipient[1]
    }
  }
  // “said in a statement on Tuesday that”, “said, ‘…’”, “said at a rally: …”.
  const opener = tokens[at]
  if (opener !== undefined && unit.quoted[at] === -1 && (opener.tag === 'ADP' || opener.text === ',' || isTime(opener))) {
    for (let i = at; i < tokens.length && i < at + 16; i++) {
      if (unit.quoted[i] !== -1 || word(unit, i) === ':') return word(unit, i) === ':' ? i + 1 : i
      if (word(unit, i) === 'that' && i > at) return i
      if (unit.groups.some((candidate) => candidate.first === i && candidate.form !== 'participle')) break
    }
  }
  if (word(unit, at) === ':' || word(unit, at) === ',') at++
  return at
}

// A subject and then a verb: “said the plan had failed”.
function bareClause(unit: Unit, from: number): boolean {
  // A subject pronoun opens a clause even where its verb is damaged (“they weretargeting”).
  if (/^(?:i|he|she|we|they)$/.test(word(unit, from)) && from + 2 < unit.tokens.length) return true
  const group = unit.groups.find((candidate) => candidate.first > from && candidate.form !== 'past-participle')
  const auxiliary = unit.tokens.findIndex((token, i) => i > from && token.tag === 'AUX' && unit.quoted[i] === -1)
  const verb = Math.min(group && group.form !== 'infinitive' && group.form !== 'participle' ? group.first : Infinity, auxiliary < 0 ? Infinity : auxiliary)
  if (!Number.isFinite(verb)) return false
  const between = unit.tokens.slice(from, verb)
  if (between.filter((token) => token.text === ',').length === 1) return false
  if (between.some((token) => token.lower === 'who' || token.lower === 'which' || token.lower === 'that')) return false
  const first = unit.tokens[from] as Token
  if (unit.tokens.slice(from, verb).findLast((token) => token.tag !== 'ADV')?.tag === 'CCONJ') return false
  return between.length > 0 && first.tag !== 'ADP' && first.tag !== 'PUNCT'
    && between.some((token) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'].includes(token.tag)) && !between.some((token) => /^[;:]$/.test(token.text))
}

function findPhrases(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  const { tokens } = unit
  for (let i = 0; i < tokens.length; i++) {
    if (unit.quoted[i] !== -1) continue
    const phrase = sourcePhrases.find((candidate) => candidate.every((expected, k) => word(unit, i + k) === expected && unit.quoted[i + k] === -1))
    if (phrase === undefined) continue
    const cue: Range = [i, i + phrase.length]
    const source = phraseRight(unit, cue[1], { apposition: true })
    if (source === null) continue
    const contents: Range[] = []
    let before = i
    while (before > 0 && /^[,—–(]$/.test(word(unit, before - 1))) before--
    let from = 0
    while (from < before && tokens[from]?.tag === 'CCONJ') from++
    if (before > from) contents.push([from, before])
    const next = tokens[source[1]]
    const goesOn = next !== undefined && (/^[,—–)]$/.test(next.text) || unit.quoted[source[1]] !== -1)
    const after = tokens[source[1] + 1]
    if (goesOn && (before <= from || (after !== undefined && after.tag !== 'CCONJ' && after.tag !== 'SCONJ'))) {
      const start = unit.quoted[source[1]] !== -1 ? source[1] : source[1] + 1
      if (contentEnd(unit) > start) contents.push([start, contentEnd(unit)])
    }
    if (contents.length === 0) continue
    const entry: Cue = { act: 'assert', distance: 'neutral', need: 'any', recipient: false }
    drafts.push({ unit, lemma: phrase.join(' '), entry, cue, source, contents, evidence: 'phrase', borrowed: false, within: null })
  }
  return drafts
}

// “the ministry's claim that …”, “allegations that …”, “denials by the council that …”.
function findNouns(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  const { tokens } = unit
  for (const [i, token] of tokens.entries()) {
    if (token.tag !== 'NOUN' || unit.quoted[i] !== -1) continue
    const entry = nounCue(token.lemma)
    if (entry === null) continue
    let source = possessorOf(unit, i)
    let from = i + 1
    if (source === null && (word(unit, from) === 'by' || word(unit, from) === 'from')) {
      source = phraseRight(unit, from + 1, { apposition: false })
      if (source !== null) from = source[1]
    }
    if (word(unit, from) !== 'that' || tokens[from]?.tag === 'DET' || !bareClause(unit, from + 1)) continue
    const comma = unit.tokens.findIndex((other, k) => k > from && /^[,;—–]$/.test(other.text) && unit.quoted[k] === -1)
    // “his claim that the road was safe angered drivers”: the second bare verb is the sentence's own.
    const [, second] = unit.groups.filter((group) => group.first > from && (group.form === 'finite' || group.form === 'passive'))
    const own = second !== undefined && ['NOUN', 'ADJ', 'ADV', 'PROPN'].includes(unit.tokens[second.first - 1]?.tag ?? '') && (comma < 0 || second.first < comma)
    const end = own ? second.first : comma
    drafts.push({
      unit, lemma: token.lemma, entry, cue: [i, i + 1], source, contents: [[from, end < 0 ? contentEnd(unit) : end]],
      evidence: 'noun', borrowed: false, within: null,
    })
  }
  return drafts
}

function possessorOf(unit: Unit, noun: number): Range | null {
  let i = noun - 1
  while (i > 0 && unit.tokens[i]?.tag === 'ADJ') i--
  const mark = unit.tokens[i]
  if (mark === undefined || unit.quoted[i] !== -1) return null
  if (mark.lower === "'s" || mark.lower === "'") {
    let first = i
    while (first > 0 && unit.quoted[first - 1] === -1 && ['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM'].includes((unit.tokens[first - 1] as Token).tag)) first--
    return first < i ? [first, i + 1] : null
  }
  return ['his', 'her', 'their', 'its', 'my', 'our'].includes(mark.lower) ? [i, i + 1] : null
}

// “The envoy reportedly left on Monday”: nobody is named, the clause is the content.
function findAdverbs(unit: Unit): Draft[] {
  for (const [i, token] of unit.tokens.entries()) {
    const entry = unit.quoted[i] === -1 ? adverbCue(token.lower) : null
    if (entry === null) continue
    const beside = unit.groups.some((group) => (group.first <= i && i <= group.last) || group.last === i - 1 || group.first === i + 1)
    if (!beside) continue
    const contents: Range[] = [[0, i], [i + 1, contentEnd(unit)]]
    return [{ unit, lemma: token.lower, entry, cue: [i, i + 1], source: null, contents: contents.filter(([first, last]) => last > first), evidence: 'adverb', borrowed: false, within: null }]
  }
  return []
}

// Contents to the right run to the end of the unit at first; where another cue begins a clause beside it they end there, and
// where it stands inside they hold it.
function settle(unit: Unit, drafts: readonly Draft[]): Draft[] {
  const settled: Draft[] = []
  const postponed: (readonly [Draft, Draft])[] = []
  for (const [i, draft] of drafts.entries()) {
    let contents = [...draft.contents]
    for (const later of drafts.slice(i + 1)) {
      const begins = Math.min(later.cue[0], later.borrowed ? Infinity : (later.source?.[0] ?? Infinity), ...later.contents.map(([first]) => first))
      const holder = contents.findIndex(([first, last]) => first < begins && begins < last)
      if (holder < 0 || !isBeside(unit, draft, later, begins)) continue
      contents = contents.map((range, k): Range => (k === holder ? [range[0], boundaryBefore(unit, begins)] : range)).filter(([first, last]) => last > first)
    }
    const inverted = drafts.slice(i + 1).find((later) => isInverted(later) && later.contents.some(([first, last]) => first <= draft.cue[0] && draft.cue[1] <= last))
    if (inverted !== undefined) {
      // “One offered to help, Vale said, while …”: the cue that stands after holds it all.
      postponed.push([draft, inverted])
      continue
    }
    const holder = settled.findLast((other) => other.contents.some(([first, last]) => first <= draft.cue[0] && draft.cue[1] <= last))
    if (holder !== undefined) {
      const nested = nestedIn(holder, { ...draft, contents })
      if (nested !== null) settled.push(nested)
      continue
    }
    // A draft that swallows one found before (“Officials said the plan, according to Vale, …”) gives way.
    if (contents.length === 0 && !(draft.evidence === 'quotation')) continue
    const swallowed = settled.some((other) => other.contents.some(([first, last]) => contents.some((range) => range[0] < last && first < range[1])))
    if (swallowed && draft.evidence !== 'quotation') continue
    settled.push({ ...draft, contents })
  }
  for (const [draft, inverted] of postponed) {
    const holder = settled.find((other) => other.cue[0] === inverted.cue[0])
    const nested = holder === undefined ? null : nestedIn(holder, draft)
    if (nested !== null) settled.push(nested)
  }
  return settled
}

// Inside another's words only a new named speaker is worth a line: “Vale said Orsk denied it”, not “he said he thought”.
function nestedIn(holder: Draft, draft: Draft): Draft | null {
  if (draft.source === null || draft.borrowed || isPronoun(draft.unit, draft.source) || holder.within !== null || showing.has(draft.lemma)) return null
  const contents = draft.contents.map(([first, last]): Range => clip(holder, draft, first, last)).filter(([first, last]) => last > first)
  return contents.length > 0 ? { ...draft, contents, within: holder } : null
}

/** What things do as well as people: inside another's words “the figures suggest” is argument, not a second speaker. */
const showing = new Set('show suggest indicate imply signal demonstrate illustrate depict prove mean reveal highlight underline underscore reflect'.split(' '))

function clip(holder: Draft, draft: Draft, first: number, last: number): Range {
  const range = holder.contents.find(([from, to]) => from <= draft.cue[0] && draft.cue[1] <= to) as Range
  return [Math.max(first, range[0]), Math.min(last, range[1])]
}

// A comma or semicolon and a new subject, a participle after a comma, or a shared subject after “and”: beside, not inside.
function isBeside(unit: Unit, draft: Draft, later: Draft, begins: number): boolean {
  const before = word(unit, begins - 1)
  const beforeThat = word(unit, begins - 2)
  if (later.evidence === 'phrase') return false
  if (before === ';' || before === '—' || before === '–') return true
  if (/^(?:but|while|whereas|although|though)$/.test(before)) return true
  // “said none of its men were there and promised to answer”: a second act of speech is its own, a second thought is not.
  if (later.borrowed && (before === 'and' || before === 'but') && later.entry.act !== 'believe' && ['that', 'quotation', 'complement'].includes(later.evidence)) return true
  if (later.borrowed) return before === ',' || beforeThat === ',' || (before === 'and' && draft.evidence === 'complement')
  if (before === 'and' || before === 'or') return beforeThat === ','
  // “said the plan, Vale added, would …”
  return before === ',' && (draft.evidence === 'complement' || draft.evidence === 'passive' || (unit.quoted[begins - 2] ?? -1) !== -1)
}

function boundaryBefore(unit: Unit, at: number): number {
  let last = at
  while (last > 0 && unit.quoted[last - 1] === -1 && /^(?:[,;—–-]|and|but|or|while|whereas|although|though|also)$/.test(word(unit, last - 1))) last--
  return last
}

function meets(a: Draft, b: Draft): boolean {
  const ranges = (draft: Draft): readonly Range[] => [draft.cue, ...draft.contents]
  return ranges(a).some(([first, last]) => ranges(b).some((range) => range[0] < last && first < range[1]))
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

// Content before cue: such a draft holds what stands before it, also drafts found there.
function isInverted(draft: Draft): boolean {
  return draft.contents.some(([first]) => first < draft.cue[0]) && draft.evidence !== 'passive'
}

function endOf(draft: Draft): number {
  return Math.max(draft.cue[1], draft.source?.[1] ?? 0)
}

function isPronoun(unit: Unit, [first, last]: Range): boolean {
  return last - first === 1 && unit.tokens[first]?.tag === 'PRON'
}

/** One past the last token of the unit that is no closing punctuation outside quotation marks. */
function contentEnd(unit: Unit): number {
  let last = unit.tokens.length
  while (last > 0 && unit.quoted[last - 1] === -1 && /^[.,;:!…]+$/.test(word(unit, last - 1))) last--
  return last
}

function startsQuote(unit: Unit, at: number): boolean {
  return (unit.quoted[at] ?? -1) !== -1
}

function hasQuoteNear(unit: Unit, from: number): boolean {
  return unit.quoted.slice(from, from + 12).some((quotation) => quotation !== -1)
}

function words(unit: Unit, from: number, to: number): number {
  return unit.tokens.slice(from, to).filter((token) => token.tag !== 'PUNCT').length
}

function word(unit: Unit, at: number): string {
  return unit.tokens[at]?.lower ?? ''
}
