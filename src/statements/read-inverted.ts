// Content before its cue: “…,” he said · …, officials said · “…,” said Vale · The plan, he said, would fail · As Vale put it, …
// Takes a unit and a verb group; gives source and contents, or null where the cue stands before what it reports.
import type { Cue } from './cue-lexicon.ts'
import type { Evidence } from './draft.ts'
import { isTime, phraseRight, type Range } from './noun-phrase.ts'
import { contentEnd, word, type Unit, type VerbGroup } from './unit.ts'

/** `own` is the subject to the left, `floor` the token before which other inverted cues have taken the words. */
export function readInverted(unit: Unit, group: VerbGroup, entry: Cue, own: Range | null, floor: number): { source: Range | null; contents: Range[]; evidence: Evidence } | null {
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
  // ‘“Peace.” He said that …’: what stands before is a sentence of its own.
  if (own !== null && word(unit, after) === 'that') return null
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
export const neverParenthetical = new Set('find show see know consider learn hear hold prove mean publish read broadcast want plan intend decide'.split(' '))

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
  while (i < tokens.length && !/^[.,;:?!—–]$/.test(word(unit, i))) {
    if (unit.quoted[i] !== -1) {
      // “said on ‘Morning Watch’”: the name of a programme is no content.
      if (i === after || !['ADP', 'DET'].includes(tokens[i - 1]?.tag ?? '')) break
      const name = unit.quoted[i]
      while (i < tokens.length && unit.quoted[i] === name) i++
      continue
    }
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
