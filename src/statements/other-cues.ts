// Cues that are no verbs: “according to the harbour police”, “the ministry's claim that …”, “reportedly”.
import { adverbCue, nounCue, sourcePhrases, type Cue } from './cue-lexicon.ts'
import type { Draft } from './draft.ts'
import { phraseRight, type Range } from './noun-phrase.ts'
import { bareClause } from './right-content.ts'
import { contentEnd, word, type Unit } from './unit.ts'
import type { Token } from '../paragraphs/paragraph.ts'

/** “According to …” and its kin, before, after or amid what they report. */
export function findPhrases(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  const { tokens } = unit
  for (let i = 0; i < tokens.length; i++) {
    if (unit.quoted[i] !== -1) continue
    const phrase = sourcePhrases.find((candidate) => candidate.every((expected, k) => word(unit, i + k) === expected && unit.quoted[i + k] === -1))
    if (phrase === undefined) continue
    const entry: Cue = { act: 'assert', distance: 'neutral', need: 'any', recipient: false }
    const cue: Range = [i, i + phrase.length]
    if (word(unit, cue[1]) === 'which') {
      // “remarks by the envoy, according to which the village was a depot”: whose remarks they are stands after “by”.
      const by = tokens.findLastIndex((token, k) => k < i && (token.lower === 'by' || token.lower === 'from') && unit.quoted[k] === -1)
      const holder = by < 0 ? null : phraseRight(unit, by + 1, { apposition: false })
      const clause: Range = [cue[1] + 1, contentEnd(unit)]
      if (holder !== null && holder[1] <= i && clause[1] > clause[0]) drafts.push({ unit, lemma: phrase.join(' '), entry, cue: [i, cue[1] + 1], source: holder, contents: [clause], evidence: 'phrase', borrowed: false, within: null })
      continue
    }
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
    drafts.push({ unit, lemma: phrase.join(' '), entry, cue, source, contents, evidence: 'phrase', borrowed: false, within: null })
  }
  return drafts
}

// “the ministry's claim that …”, “allegations that …”, “denials by the council that …”.
export function findNouns(unit: Unit): Draft[] {
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
export function findAdverbs(unit: Unit): Draft[] {
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
