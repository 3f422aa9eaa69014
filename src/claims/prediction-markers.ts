// Where a statement looks ahead: the words of its content (“will”, “is going to”, “plans to”, “is expected to”, after a past cue “would”) or its cue
// (“vowed to”, “predicted”). Leaves out questions, relative clauses, conditions, wishes, the unreal past and plans that were.
import { firstEndingAfter, type Span } from '../document/span.ts'
import { findQuotations } from '../paragraphs/find-quotations.ts'
import { findLikelihoods } from './likelihood.ts'
import type { Said } from './prediction.ts'
import { conditionsIn } from './prediction-conditions.ts'
import { isCourtesy, isCutShort, isHabit, isOfSpeaker, isPresentGuess, isPutBeside, isWithholding, supposes, wasThought } from './prediction-unreal.ts'
import {
  expecting, foretelling, foretellingVerb, futurate, goingTo, goingToAtEnd, inevitable, judged, likelyAlone, mayLookAhead, mayModal, pastCue, participle, planning, pledging, promised, promising, talkVerbs,
  talking, threatening, warning, willModal, wishing, withheld, wouldModal,
} from './prediction-words.ts'

export type MarkerType = 'will' | 'going' | 'would' | 'plan' | 'expect' | 'likely' | 'may' | 'present' | 'cue'

export interface Marker {
  readonly type: MarkerType
  /** Offsets into the content's text, or into the cue's where `inCue`. */
  readonly start: number
  readonly end: number
  readonly inCue: boolean
  /** Its sentence, in the content's text. */
  readonly sentence: Span
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean
}

/** A sentence longer than this is damage; what stands beyond is not looked at. */
export const longest = 2000

/** The first place that looks ahead, “may” after the plainer ones of its sentence; a cue that promises governs the first sentence. null where none plainly does. */
export function findMarker(said: Said): Marker | null {
  const { cue, content, act } = said
  const foretold = act === 'predict' || act === 'commit'
  if (act === 'ask' || (wishing.test(cue.text) && !foretold)) return null
  // “Nobody said he will go” is nobody's word; “nobody expects him to go” does look ahead.
  if (nobody.test(said.source?.text ?? '') && !foretelling.test(cue.text)) return null
  const text = content.text
  const quoted = quotedIn(text)
  const [opening] = sentencesOf(text)
  const fromCue = opening === undefined ? null : cueMarker(said, opening)
  // “Vowed to mend the road that will lead there”: the cue says what is ahead, and the content its deed.
  if (fromCue !== null && toVerb.test(text)) return fromCue
  for (const [index, sentence] of sentencesOf(text).entries()) {
    const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + longest))
    const found = !mayLookAhead.test(words) || /\?\W{0,5}$/.test(words) ? [] : markersIn(words, said, (offset) => quoted(sentence[0] + offset))
    const first = found.toSorted((a, b) => Number(a.type === 'may') - Number(b.type === 'may') || a.start - b.start)[0]
    if (first !== undefined) {
      const start = sentence[0] + first.start
      return { type: first.type, start, end: sentence[0] + first.end, inCue: false, sentence, quoted: quoted(start) }
    }
    if (fromCue !== null && index === 0) return fromCue
  }
  // Where nothing else looks ahead, what is said to be likely does.
  for (const sentence of act === 'predict' ? sentencesOf(text) : []) {
    const [likely] = findLikelihoods(text.slice(sentence[0], Math.min(sentence[1], sentence[0] + longest)))
    if (likely !== undefined) return { type: 'likely', start: sentence[0] + likely.start, end: sentence[0] + likely.end, inCue: false, sentence, quoted: quoted(sentence[0] + likely.start) }
  }
  return null
}

/** Sources that say that nobody does. */
export const nobody = /^(?:nobody|no\s+one|no-one|none|neither|no)\b/i
const toVerb = /^["“'‘]*(?:(?:not|never)\s+)?to\s+\p{L}/iu

interface Found {
  readonly type: MarkerType
  readonly start: number
  readonly end: number
}

function markersIn(words: string, { cue, act }: Said, isQuoted: (offset: number) => boolean): readonly Found[] {
  const foretold = act === 'predict' || act === 'commit'
  const spokenThen = pastCue.test(cue.text)
  const found: Found[] = []
  const conditions = conditionsIn(words)
  const take = (type: MarkerType, match: RegExpExecArray) => {
    if (!isAside(words, match.index) && !conditions.some(([start, end]) => start < match.index && match.index < end)) found.push({ type, start: match.index, end: match.index + match[0].trimEnd().length })
  }
  // What was said to be coming when it was said; in a quotation it was past already.
  const backshifted = (offset: number) => spokenThen && !isQuoted(offset)
  const withholds = (end: number, isNegative: boolean) => {
    const verb = words.slice(end).trimStart()
    return (isNegative || /^(?:not|never|neither)\b/i.test(verb)) && isWithholding(verb.replace(/^(?:not|never|neither|now|also|be|\s)+\b/i, ''))
  }
  for (const match of words.matchAll(willModal)) {
    const verb = match[1] ?? ''
    const rest = words.slice(match.index + match[0].length, match.index + match[0].length + 60).trimStart()
    // A man called Will.
    if (match[0].startsWith('W') && !isTitleCase(words)) continue
    // “Will have left them upset” guesses at what was.
    const guesses = /^(?:\p{L}+ly\s+)?have\s+\p{L}+(?:ed|en|ft|wn|ne|een|ad|ade|ost|ought)\b/u.test(rest) && !/\bby\b/.test(words)
    const talks = talking.test(words.slice(0, match.index)) && (talkVerbs.test(rest) || talkVerbs.test(words.slice(words.indexOf(verb, match.index + match[0].length))))
    if (!guesses && !talks && !withholds(match.index + match[0].length, /^won/i.test(match[0]))) take('will', match)
  }
  for (const match of words.matchAll(goingTo)) {
    const { tense, short, neg } = match.groups ?? {}
    const isPast = tense === 'was' || tense === 'were' || neg === 'wasn' || neg === 'weren'
    const hasVerb = tense !== undefined || short !== undefined || neg !== undefined || /gonna/i.test(match[0]) || /^\W*$/.test(words.slice(0, match.index))
    const end = match.index + match[0].length
    if (/^want to\b/i.test(words.slice(end)) || withholds(end, neg !== undefined || /\bnot\b/.test(match[0]))) continue
    if (isPast && (isCutShort(words, end) || wasThought(words, match.index))) continue
    if (hasVerb && (!isPast || backshifted(match.index))) take('going', match)
  }
  for (const match of words.matchAll(goingToAtEnd)) take('going', match)
  for (const match of words.matchAll(wouldModal)) {
    const after = words.slice(match.index + match[0].length).trimStart()
    const verb = words.slice(words.indexOf(match[1] ?? '', match.index + match[0].length))
    const isUnreal = (isQuoted(match.index) && !/^(?:probably|likely|almost certainly|definitely)\b/i.test(after)) || !(spokenThen || warning.test(cue.text))
    if ((judged.test(verb) && act !== 'commit') || isPutBeside(words, match.index) || (isUnreal && isOfSpeaker(words, match.index)) || supposes(words, conditions, isQuoted(match.index)) || isHabit(words, match.index, match.index + match[0].length) || isCourtesy(words, match.index, verb) || wasThought(words, match.index)) continue
    const isHad = /^['’]d$/.test(match[0]) && participle.test(match[1] ?? '')
    const isWithheld = /^(?:not|never|neither)\b/.test(after) || /n['’]t$/.test(match[0]) ? withheld.test(verb) : false
    if (!isHad && !isWithheld && (!isUnreal || foretold)) take('would', match)
  }
  for (const match of words.matchAll(planning)) {
    const isPast = /\b(?:planned|intended|aimed|was|were|had|been)\b/i.test(match[0])
    // “had planned to” was given up; “those it was intended to help” says what a thing is for.
    if (/\b(?:had|am|is|are|was|were|be|been)\s+$/i.test(words.slice(0, match.index))) continue
    if (!isPast || backshifted(match.index) || (/\bbeen\b/i.test(match[0]) && !isQuoted(match.index))) take('plan', match)
  }
  for (const match of words.matchAll(promised)) if (!/^had\b/i.test(match[0]) || backshifted(match.index)) take('plan', match)
  for (const match of words.matchAll(expecting)) {
    const isPast = /^(?:was|were|wasn|weren|been|seemed|looked|appeared|remained)/i.test(match.groups?.['tense'] ?? '')
    const rest = words.slice(match.index + match[0].length)
    const isPerfect = match.groups?.['likely'] !== undefined && /^have\s+(?:\p{L}+ed|been|had)\b/u.test(rest)
    if (/^(?:and|but|or)\b/i.test(match[0]) && match.groups?.['likely'] === undefined) continue
    if (isPast && (isCutShort(words, match.index + match[0].length) || (/\babout\s+to\b/i.test(match[0]) && /\b(?:I|we|he|she|they)\s+$/i.test(words.slice(0, match.index))))) continue
    if (!isPerfect && (!isPast || backshifted(match.index))) take('expect', match)
  }
  for (const match of words.matchAll(foretellingVerb)) {
    const then = /\b(?:did|didn['’]t)\b/i.test(match[0]) && isQuoted(match.index)
    if (!then && (match.groups?.['tense'] !== 'expected' || (backshifted(match.index) && !/^(?:and|also|now|who)\b/i.test(match[0])))) take('expect', match)
  }
  for (const match of words.matchAll(likelyAlone)) take('likely', match)
  for (const match of words.matchAll(inevitable)) if (!/^(?:was|were|looked|seemed|appeared)$/i.test(match.groups?.['tense'] ?? '') || backshifted(match.index)) take('likely', match)
  for (const match of words.matchAll(futurate)) take('present', match)
  const mayHappen = act === 'predict' || warning.test(cue.text) || findLikelihoods(words).length > 0
  const hasWarned = warning.test(cue.text)
  if (mayHappen && !supposes(words, conditions, false)) {
    for (const match of words.matchAll(mayModal)) if (conditions.length > 0 || !isPresentGuess(words, words.slice(match.index + match[0].length).trimStart(), hasWarned)) take('may', match)
  }
  return found
}

const asked = /\bwhether\s+(?:[^\s,;.]+\s+){0,9}[^\s,;.]*$|\bwho\s+(?:I|we|he|she|they|you|it)(?:\s+\S+){0,2}\s*$|\b(?:what|how|why|where|when|whose|whom|until|once|before|after|because of what|even if)(?:ever)?\s+(?:(?!but\b)[^\s,;.]+\s+){0,4}$/i
const relative = /\b(?:who|which|whoever)\s+(?:\p{L}+ly\s+|also\s+|never\s+)?$/iu
const relativeThat = /\p{L}\s+that\s+(?:\p{L}+ly\s+|also\s+|never\s+)?$/iu
const saying = /\b(?:said|says?|saying|think|thinks|thought|believes?|believed|know|knows|knew|sure|certain|hopes?|announced|predict(?:s|ed)?|likely|confident|clear|is|was|so|and|but|because|if|then)\s+that\s+$/i
const hoping = /\b(?:hop(?:e|es|ed|ing|eful(?:ly)?)|wish(?:es|ed)?|wonder(?:s|ed|ing)?|doubt(?:s|ed)?)\s+(?:[^\s,;.]+\s+){0,20}$/i

// “what he will do”, “voters who will decide”, “if they will come”, “I hope it will”: nobody says there that it will be.
function isAside(words: string, start: number): boolean {
  const ahead = words.slice(Math.max(0, start - 160), start).replace(/["“”]/g, '')
  if (relativeThat.test(ahead) && !saying.test(ahead)) return true
  return relative.test(ahead) || asked.test(ahead) || hoping.test(ahead)
}

function cueMarker({ cue, content, act }: Said, sentence: Span): Marker | null {
  const marker: Marker = { type: 'cue', start: 0, end: cue.text.length, inCue: true, sentence, quoted: false }
  const toAct = toVerb.test(content.text) || /(?<!\b(?:according|added|spoke|speaking|talking|talked|wrote|writing|referring|referred|pointed|pointing|reacting|reacted|responding|responded)\s)\bto$/i.test(cue.text)
  const toBe = toAct || /\bagainst$/i.test(cue.text)
  if (/^["“'‘]*(?:what|how|whether|why|where|when|if|(?:who|which)(?!\s+to\b))\b/i.test(content.text)) return null
  if (/\bhad\s+(?:\p{L}+\s+)?(?:planned|intended|expected|agreed|decided|offered)\b/iu.test(cue.text)) return null
  // “decided to leave” was done by the time it is told; “has decided to” is still ahead.
  if (/(?<!\b(?:has|have)\s)\bdecided\s+to$/i.test(cue.text) || (/(?<!\b(?:has|have)\s)\bdecided$/i.test(cue.text) && toAct)) return null
  const names = /\b(?:plan|plans|planning|planned|intends?|intending|intended|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|threaten(?:s|ed|ing)?|agreed|decided) (?:not )?to \p{L}+$/iu.test(cue.text)
  if (names) return marker
  // “Threatened the mayor” says of no deed; “threatened retaliation” does.
  if (threatening.test(cue.text) && (toBe || conditionsIn(content.text.slice(0, longest)).length > 0 || (act === 'commit' && !/^(?:the|an?|his|her|its|their|our|my|your|him|them|us|me|you|some|many|several|\d|\p{Lu})(?:\b|\p{L})/u.test(content.text)))) return marker
  // “Made no commitment to”; “has no plans to” does say what will not be.
  if (/(?:\bno|\bnot|n['’]t|\bnever|\bwithout)\s+(?:yet\s+|\p{L}+ly\s+)?(?:commit|promis|agree|offer|pledg|decid|decision)/iu.test(cue.text)) return null
  if (promising.test(cue.text) && (toBe || (/\bout$/i.test(cue.text) && /^["“'‘]*\p{L}+ing\b/u.test(content.text)))) return marker
  if (pledging.test(cue.text) && act === 'commit') return marker
  // “As expected, the dam held” came so; “is certain that it was shut” is of what was.
  if (foretelling.test(cue.text) && !isOfPast(content.text) && !/^as\b/i.test(cue.text) && !/\b(?:would|might|could|should|did(?:n['’]t|\s+not)|hadn['’]t)\b/i.test(cue.text)) return marker
  return act === 'predict' && toAct ? marker : null
}

function isOfPast(words: string): boolean {
  return /^["“'‘]*that\b[^.;]*?\b(?:was|were|did|ha[ds]\s+(?:been|\p{L}+ed))\b/iu.test(words) && !/\b(?:will|won|shall|would|could|may|might|going|to|next|tomorrow)\b|['’](?:ll|d)\b/i.test(words.replace(/\bto\s+(?:the|a|an|his|her|its|their)\b/gi, ''))
}

const abbreviation = /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u

function isTitleCase(words: string): boolean {
  const all = words.match(/\p{L}{3,}/gu) ?? []
  return all.length > 3 && all.filter((word) => /^\p{Lu}/u.test(word)).length > all.length * 0.6
}

/** Sentences of a content's text, by offset; what follows a closing quotation mark and an opening one begins a new one. */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = []
  let from = 0
  for (const match of text.matchAll(/(?<stop>[.!?…]{1,4}["”’')\]]{0,4}|[”"](?=\s{1,8}[“"]))\s{1,8}(?=["“‘'([]{0,4}[\p{Lu}\d])/gu)) {
    if (abbreviation.test(text.slice(Math.max(from, match.index - 6), match.index + 1))) continue
    const end = match.index + (match.groups?.['stop'] ?? '').length
    sentences.push([from, end])
    from = match.index + match[0].length
  }
  if (from < text.length) sentences.push([from, text.length])
  return sentences
}

/** Whether an offset of the text stands in quotation marks of any style. */
function quotedIn(text: string): (offset: number) => boolean {
  const { quotations } = findQuotations(text, false)
  return (offset) => {
    const inner = quotations[firstEndingAfter(quotations, offset, (quotation) => quotation.inner[1])]?.inner
    return inner !== undefined && inner[0] <= offset
  }
}
