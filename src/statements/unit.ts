// A unit: the sentences of one paragraph that a quotation holds together, as the rules read them. “A. B,” he said. is one unit
// though it holds two sentences.
import type { Span } from '../document/span.ts'
import type { Paragraph, Quotation, Token } from '../paragraphs/paragraph.ts'
import { carriers, verbCue } from './cue-lexicon.ts'

export interface Unit {
  readonly tokens: readonly Token[]
  /** For each token the index of the paragraph's quotation that holds it (marks included), -1 outside. */
  readonly quoted: readonly number[]
  readonly quotations: readonly Quotation[]
  readonly groups: readonly VerbGroup[]
}

export type VerbForm = 'finite' | 'passive' | 'participle' | 'past-participle' | 'infinitive'

/** A verb with its auxiliaries, negation and adverbs: “has not yet said”, “are being accused”. */
export interface VerbGroup {
  /** Token index range [first, last] into the unit. */
  readonly first: number
  readonly last: number
  /** The token that carries the meaning. */
  readonly main: number
  readonly form: VerbForm
  readonly lemma: string
}

/** Cuts a paragraph into units. */
export function findUnits(paragraph: Paragraph): Unit[] {
  const { tokens, quotations } = paragraph
  const quoted = quotationOf(tokens, quotations)
  const units: Unit[] = []
  let first = paragraph.kind === 'list-item' ? afterListMark(tokens) : afterDateline(tokens)
  for (const sentence of paragraph.sentences) {
    const last = sentence.tokens[1]
    // A sentence that ends inside a quotation goes on with the next one.
    const inside = last < tokens.length && quoted[last - 1] !== -1 && quoted[last - 1] === quoted[last]
    if (inside || last <= first || endsBeforeItsSpeaker(paragraph, quoted, last)) continue
    units.push(unitOf(tokens.slice(first, last), quoted.slice(first, last), paragraph))
    first = last
  }
  if (first < tokens.length) units.push(unitOf(tokens.slice(first), quoted.slice(first), paragraph))
  return units.filter((unit) => unit.tokens.length > 0)
}

/** One past the last token of the unit that is no closing punctuation outside quotation marks. */
export function contentEnd(unit: Unit): number {
  let last = unit.tokens.length
  while (last > 0 && unit.quoted[last - 1] === -1 && /^[.,;:!…]+$/.test(word(unit, last - 1))) last--
  return last
}

/** Whether the token stands in quotation marks; false past the end. */
export function startsQuote(unit: Unit, at: number): boolean {
  return (unit.quoted[at] ?? -1) !== -1
}

/** The token's words in lower case, '' past the end. */
export function word(unit: Unit, at: number): string {
  return unit.tokens[at]?.lower ?? ''
}

// “Who gave the order?” she asked: the question mark ends no sentence when its speaker follows.
function endsBeforeItsSpeaker({ tokens, sentences }: Paragraph, quoted: readonly number[], at: number): boolean {
  const next = tokens[at]
  if (next === undefined || quoted[at - 1] === -1 || quoted[at] !== -1 || !/[?!…]/.test(tokens[at - 2]?.text ?? '')) return false
  if (/^\p{Ll}/u.test(next.text)) return true
  const end = sentences.find((sentence) => sentence.tokens[0] === at)?.tokens[1] ?? tokens.length
  const named = tokens.slice(at, Math.min(end, at + 5))
  const verb = named.findIndex((token) => token.tag === 'VERB')
  return verb > 0 && named.slice(0, verb).every((token) => ['PROPN', 'PRON', 'NOUN', 'DET', 'ADJ', 'ADV'].includes(token.tag))
    && verbCue((named[verb] as Token).lemma) !== null && /^[.,:;]$/.test(tokens[at + verb + 1]?.text ?? '.')
}

/** Whether every word of the unit stands in quotation marks. */
export function isAllQuoted(unit: Unit): boolean {
  return unit.tokens.every((token, i) => unit.quoted[i] !== -1 || !/[\p{L}\p{N}]/u.test(token.text))
}

/** The unit's tokens [first, last) as a span, null when the range is empty. */
export function spanOf(unit: Unit, first: number, last: number): Span | null {
  const from = unit.tokens[first]
  const to = unit.tokens[last - 1]
  return from && to && last > first ? [from.start, to.end] : null
}

// “1) ”, “a. ”, “- ”: the mark is no word of the item.
function afterListMark(tokens: readonly Token[]): number {
  const mark = tokens.slice(0, 3).findLastIndex((token) => /^[-–—•*·▪◦).]$/.test(token.text) || /^\d+[.)]$/.test(token.text))
  return mark + 1
}

// “SARNET, Orvane, March 4 (Tern Wire) — ”: place and agency stand before the first sentence and belong to none of it.
function afterDateline(tokens: readonly Token[]): number {
  if (!/^\p{Lu}[\p{Lu}.'-]{2,}$/u.test(tokens[0]?.text ?? '')) return 0
  const dash = tokens.findIndex((token, i) => i < 18 && /^(?:[-–—―]|--)$/.test(token.text) && tokens[i - 1]?.end !== token.start)
  const plain = dash > 0 && tokens.slice(0, dash).every((token) => token.tag !== 'VERB' && token.tag !== 'AUX')
  return plain && dash < tokens.length - 2 ? dash + 1 : 0
}

function quotationOf(tokens: readonly Token[], quotations: readonly Quotation[]): number[] {
  let next = 0
  return tokens.map((token) => {
    while (next < quotations.length && (quotations[next] as Quotation).span[1] <= token.start) next++
    const quotation = quotations[next]
    return quotation && quotation.span[0] < token.end ? next : -1
  })
}

function unitOf(tokens: readonly Token[], quoted: readonly number[], { kind, quotations }: Paragraph): Unit {
  // “Officials Say Port Was Shelled”: in a headline set in capitals the tagger takes every word for a name.
  const words = tokens.filter((token) => /\p{L}{4,}/u.test(token.text))
  const capitals = kind === 'headline' && words.length > 2 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length > words.length * 0.7
  return { tokens, quoted, quotations, groups: findVerbGroups(tokens, quoted, capitals) }
}

function findVerbGroups(tokens: readonly Token[], quoted: readonly number[], capitals: boolean): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let main = 0; main < tokens.length; main++) {
    const token = tokens[main] as Token
    // “US-backed” is an adjective.
    if (quoted[main] !== -1 || !(isVerb(tokens, main) || (capitals && isCapitalVerb(tokens, main))) || tokens[main - 1]?.text === '-') continue
    const floor = (groups.at(-1)?.last ?? -1) + 1
    let first = main
    let be = false
    let to = false
    let finite = false
    for (let i = main - 1; i >= floor; i--) {
      const before = tokens[i] as Token
      if (quoted[i] !== -1) break
      if (before.tag === 'AUX' || auxiliaries.has(before.lower)) {
        if (beForms.has(before.lower)) be = true
        finite ||= !['be', 'been', 'being', 'having'].includes(before.lower)
        first = i
      } else if (before.lower === 'to' && before.tag === 'PART') {
        to = true
        first = i
        // “declined to say” is one cue, “came to say” is not.
        const carrier = groups.at(-1)
        if (carrier && carrier.last === i - 1 && carriers.has(carrier.lemma) && verbCue(verbLemma(token)) !== null) {
          groups.pop()
          first = carrier.first
          to = false
          finite = carrier.form === 'finite'
        }
        break
      } else if (before.tag === 'ADV' || before.lower === 'not' || before.lower === "n't" || before.lower === 'never') {
        if (clauseAdverbs.has(before.lower)) break
        first = i
      } else break
    }
    // An adverb at the front belongs to the cue only where an auxiliary or the verb follows at once: “also said”.
    const ing = token.lower.endsWith('ing')
    const past = /(?:ed|en|wn|ught|ld|ft|nt|pt|id|lt|un|ot|ut|de|ne)$/.test(token.lower)
    const form: VerbForm = to ? 'infinitive'
      : be && !ing && past ? 'passive'
      : ing && !be ? 'participle'
      : first === main && alwaysParticiple.test(token.lower) ? 'past-participle'
      : 'finite'
    groups.push({ first, last: main, main, form, lemma: verbLemma(token) })
  }
  return groups
}

const beForms = new Set("be is are was were been being am 's 're 'm".split(' '))
const auxiliaries = new Set("would could should may might must can will shall do does did have has had is are was were be been being 'd 've 'll ca wo".split(' '))

/** “the account given in court”: forms that are never a past tense. */
const alwaysParticiple = /^(?:given|taken|seen|shown|known|written|spoken|driven|chosen|stolen|broken|drawn|thrown|forgotten|done|gone|been)$/

/** Adverbs that open a clause and do not belong to the verb. */
const clauseAdverbs = new Set('when where why how however meanwhile nevertheless moreover instead therefore then while though so yet once thus currently previously today tomorrow yesterday nonetheless abroad here there home away together'.split(' '))

// Verbs that the tagger often takes for nouns: “officials claim that …”, “the ministry claims the …”, “who question how”.
function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (token.tag === 'VERB' && isAttributive(tokens, i)) return false
  // “her thinking”, “the shelling”: a noun made of a verb.
  if (token.tag === 'VERB') return !(token.lower.endsWith('ing') && (tokens[i - 1]?.tag === 'DET' || /^(?:his|her|their|its|my|our|'s)$/.test(tokens[i - 1]?.lower ?? '')))
  if ((token.tag !== 'NOUN' && token.tag !== 'ADJ') || verbCue(verbLemma(token)) === null) return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (before === undefined || after === undefined) return false
  if (before.lower === 'who') return true
  const subject = ['NOUN', 'PROPN', 'PRON'].includes(before.tag) && !['his', 'her', 'their', 'its', 'my', 'our'].includes(before.lower)
  // “the ministry alleged …”: an adjective in -ed does not follow its noun.
  if (token.tag === 'ADJ' && token.lower.endsWith('ed') && (/^(?:has|have|had|'ve)$/.test(before.lower) || (before.tag === 'AUX' && after.lower === 'to'))) return true
  if (token.tag === 'ADJ') return subject && token.lower.endsWith('ed') && after.tag !== 'NOUN'
  return (subject && (after.lower === 'that' || after.tag === 'DET' || after.text === ':')) || (before.text === ',' && after.lower === 'that')
}

// “the heavily anticipated report”, “Vale's alleged plan”: a participle between an article and its noun.
function isAttributive(tokens: readonly Token[], i: number): boolean {
  if (!(tokens[i] as Token).lower.endsWith('ed')) return false
  let before = i - 1
  while (before > 0 && tokens[before]?.tag === 'ADV' && (tokens[before] as Token).lower.endsWith('ly')) before--
  const opener = tokens[before]
  const possessive = /^'s?$/.test(opener?.lower ?? '') && opener?.tag !== 'AUX'
  return (possessive || /^(?:the|a|an|its|his|her|their|our|my)$/.test(opener?.lower ?? '')) && tokens[i + 1]?.lower !== 'that'
}

function isCapitalVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]
  return token.tag === 'PROPN' && before !== undefined && ['PROPN', 'NOUN'].includes(before.tag) && /(?:s|ed|^say|^deny|^claim)$/.test(token.lower) && verbCue(verbLemma(token)) !== null
}

const lemmaRepairs: Readonly<Record<string, string>> = { saying: 'say', tweets: 'tweet', claims: 'claim', retweeted: 'retweet' }

function verbLemma(token: Token): string {
  const repaired = lemmaRepairs[token.lower]
  if (repaired !== undefined) return repaired
  if (token.tag === 'VERB') return token.lemma
  if (!token.lower.endsWith('ed')) return token.lower.replace(/ies$/, 'y').replace(/s$/, '')
  const stem = token.lower.slice(0, -1)
  return verbCue(stem) !== null ? stem : token.lower.slice(0, -2)
}
