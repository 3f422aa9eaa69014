// Content after its cue: where it starts (past recipients, time and place), where it ends, and what shows that it is content at
// all. Decides nothing about whose it is.
import { nounCue, particleAct, type Cue } from './cue-lexicon.ts'
import type { Evidence } from './draft.ts'
import { isTime, phraseRight, type Range } from './noun-phrase.ts'
import { neverParenthetical } from './read-inverted.ts'
import { contentEnd, startsQuote, word, type Unit, type VerbGroup } from './unit.ts'
import type { Token } from '../paragraphs/paragraph.ts'

/** The content to the right of the verb group with what it was recognised by; null where nothing there can be one. */
export function rightContent(unit: Unit, group: VerbGroup, entry: Cue): { range: Range; evidence: Evidence } | null {
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
  if (entry.need === 'quote') return hasQuoteNear(unit, from) && !hasOtherVerb(unit, from) ? { range, evidence: 'complement' } : null
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
  // “says nothing about the dead”: no content was given.
  if (first === 'nothing' && group.lemma === 'say') return null
  if (entry.need === 'as') return unit.tokens.slice(from, from + 14).some((token) => token.lower === 'as') ? { range: [from, complementEnd(unit, from)], evidence: 'complement' } : null
  if (entry.need !== 'any') return null
  // “said on Monday”, “reported on the fair”: time, place and topic are no content.
  if (entry.act === 'assert' && (opening.tag === 'ADP' || (group.lemma === 'say' && opening.tag === 'ADV'))) return null
  if (naming.has(group.lemma) && !namesSomething(unit, from)) return null
  const short: Range = [from, complementEnd(unit, from)]
  return words(unit, short[0], short[1]) >= 1 && !/^[.,;]$/.test(first) ? { range: short, evidence: 'complement' } : null
}

const clauseOpeners = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'there'])

// “…, something it has always denied”: the object stands before the subject.
export function relativeObject(unit: Unit, entry: Cue, own: Range | null): { range: Range; evidence: Evidence } | null {
  if (entry.act !== 'deny' || own === null) return null
  const object = own[0] - 1
  return ['something', 'which', 'that'].includes(word(unit, object)) ? { range: [object, object + 1], evidence: 'complement' } : null
}

// A complement that is no clause ends where the sentence goes on with another: “…, and officials left”, “…, are now”.
function complementEnd(unit: Unit, from: number): number {
  const end = contentEnd(unit)
  for (let i = from + 1; i < end - 1; i++) {
    if (unit.quoted[i] !== -1) continue
    // “reported 12 bodies and has not changed its figure”
    const second = /^(?:and|but)$/.test(word(unit, i)) && /^(?:has|have|had)$/.test(word(unit, i + 1))
    if (second) return i
    if (word(unit, i) !== ',') continue
    let next = i + 1
    const conjunction = unit.tokens[next]?.tag === 'CCONJ' || /^(?:while|as|after|when|although|though|whereas|because)$/.test(word(unit, next))
    if (conjunction) next++
    const verbNext = unit.tokens[next]?.tag === 'AUX' || unit.groups.some((group) => group.first === next && group.form !== 'participle')
    if (verbNext || (conjunction && bareClause(unit, next))) return i
  }
  return end
}

// “went further, describing it as ‘…’”: the quotation is the second verb's.
function hasOtherVerb(unit: Unit, from: number): boolean {
  const quote = unit.quoted.findIndex((quotation, i) => i >= from && quotation !== -1)
  return unit.groups.some((group) => group.first >= from && group.first < quote)
}

/** Verbs that call a thing something; without the something they are other verbs: “called the minister on Monday”. */
const naming = new Set(['call', 'label', 'brand', 'dub', 'term', 'deem', 'name'])

// “called the plan reckless”, “called it a mistake”: after the thing an adjective or a second phrase.
function namesSomething(unit: Unit, from: number): boolean {
  const thing = phraseRight(unit, from, { apposition: false })
  if (thing === null) return false
  const next = unit.tokens[thing[1]]
  return unit.tokens[thing[1] - 1]?.tag === 'ADJ' || (next !== undefined && (startsQuote(unit, thing[1]) || ['DET', 'ADJ', 'ADV'].includes(next.tag)))
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
export function particleOf(unit: Unit, group: VerbGroup): 'own' | Cue['act'] | null {
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
export function bareClause(unit: Unit, from: number): boolean {
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

function hasQuoteNear(unit: Unit, from: number): boolean {
  return unit.quoted.slice(from, from + 12).some((quotation) => quotation !== -1)
}

function words(unit: Unit, from: number, to: number): number {
  return unit.tokens.slice(from, to).filter((token) => token.tag !== 'PUNCT').length
}
