// What two texts that share passages are to one another: the same text, an excerpt, a wire story in two prints, a rewording, or perhaps a
// rewriting. Takes the passages of align-texts.ts; gives the relation with the shares on both sides, which came first where dates tell, and
// why. `null` where nothing is shared but a quotation, a phrase or the page's furniture. Texts on one matter are not thereby related.
import { findPublisher, type Credit } from './find-credits.ts'
import { furniturePart, quotedPart, wordAfter, type ComparedText } from './compared-text.ts'
import type { Passage } from './align-texts.ts'
import { earlier, type Side } from './earlier.ts'
import type { Span } from '../document/span.ts'

export type RelationKind = 'same-text' | 'excerpt' | 'wire-copy' | 'reworded' | 'possible-rewrite'

/** Of a text's words without furniture, from 0 to 1. */
export interface Shares {
  /** Equal words, six and more in a row. */
  readonly verbatim: number
  /** In passages whose words of content are kept in part. */
  readonly reworded: number
  /** In any passage, frames of sentences included. */
  readonly any: number
}

/** Something in the texts that the relation rests on. */
export type RelationReason =
  | { readonly type: 'passages'; readonly count: number; readonly words: number; readonly unquotedWords: number }
  /** Both, or one of them, say that an agency reported it. */
  | { readonly type: 'agency'; readonly agency: string; readonly one: Span | null; readonly other: Span | null }
  /** `side` names the other's publisher. */
  | { readonly type: 'names-publisher'; readonly side: Side; readonly span: Span }

export interface Relation {
  readonly type: 'relation'
  readonly relation: RelationKind
  readonly one: Shares
  readonly other: Shares
  /** Which was published first; null where the dates do not tell. */
  readonly first: Side | null
  /** For an excerpt, which is the part; else null. */
  readonly part: Side | null
  /** Whether one of the texts says that it has its reporting from the other or both from one agency. */
  readonly credited: boolean
  readonly why: readonly RelationReason[]
}

/** Equal words in a row from here on are verbatim: fewer are what any two reports of one matter share. */
const verbatimRun = 6
/**
 * Where this much of the content of all passages is kept they are reworded, and else frames. Of texts spun word for word at .7 (bench/spin.ts) .3 is
 * kept, at .9 .1. Where most are frames, one passage counts as reworded from `surelyReworded` on.
 */
const reworded = 0.2
const surelyReworded = 0.4
/** Unquoted words that have to be shared, whatever the shares: two sentences. */
const leastUnquoted = 30
/** Shares of the smaller text. */
const share = { part: 0.25, wire: 0.25, reworded: 0.25, rewrite: 0.3 }
/**
 * Shares of both: the same text is so far verbatim and covered; one of which nearly as much is covered is edited, and no
 * excerpt unless all of one is verbatim in the other.
 */
const both = { verbatim: 0.8, any: 0.85, edited: 0.75, part: 0.9, unquoted: 0.5 }
/** A text with fewer words outside quotation marks is nothing but the quotation. */
const fewUnquoted = 8
/** What is shared is an excerpt where so much of it is verbatim, and else a rewording. */
const verbatimPart = 0.8

/** The relation of two texts with these shared passages, `one` being the passages' `one`; null for none. */
export function relate(one: ComparedText, other: ComparedText, passages: readonly Passage[]): Relation | null {
  if (passages.length === 0) return null
  const [a, b] = [tally(one, passages, 'one'), tally(other, passages, 'other')]
  if (!isSameText(a, b) && !reaches(a, b, 'any', share.part)) return null
  const credits = creditsOf(one, other)
  const relation = kindOf(a, b, credits.some(({ type }) => type === 'agency'))
  if (relation === null) return null
  return {
    type: 'relation', relation, one: a.shares, other: b.shares, first: earlier(one.document.published, other.document.published),
    part: relation !== 'excerpt' ? null : a.shares.verbatim >= b.shares.verbatim ? 'one' : 'other',
    credited: credits.some((credit) => credit.type === 'names-publisher' || (credit.type === 'agency' && credit.one !== null && credit.other !== null)),
    why: [
      { type: 'passages', count: passages.length, words: Math.min(a.words, b.words), unquotedWords: Math.min(a.unquotedWords.any, b.unquotedWords.any) },
      ...credits,
    ],
  }
}

function kindOf(a: Tally, b: Tally, isWire: boolean): RelationKind | null {
  const isSame = isSameText(a, b)
  if (isWire && (isSame || reaches(a, b, 'verbatim', share.wire))) return 'wire-copy'
  if (isSame) return 'same-text'
  const isWholly = Math.max(a.shares.verbatim, b.shares.verbatim) >= both.part
  const isEdited = Math.min(a.shares.any, b.shares.any) >= both.edited && !isWholly
  const isVerbatim = [a, b].some(({ shares }) => shares.verbatim >= verbatimPart * shares.any)
  if (isVerbatim && !isEdited && reaches(a, b, 'verbatim', share.part)) return 'excerpt'
  if (reaches(a, b, 'reworded', share.reworded)) return 'reworded'
  return reaches(a, b, 'any', share.rewrite) ? 'possible-rewrite' : null
}

// A text that is all quotation (a speech) can be printed twice as well; but a quotation in two texts makes neither a copy.
function isSameText(a: Tally, b: Tally): boolean {
  return [a, b].every(({ shares, unquotedShares, isAllQuoted }) =>
    shares.verbatim >= both.verbatim && shares.any >= both.any && (isAllQuoted || unquotedShares.any >= both.unquoted))
}

/** Whether so much of the smaller text is shared, in all and outside quotation marks, and not just a sentence. */
function reaches(a: Tally, b: Tally, kind: keyof Shares, limit: number): boolean {
  return Math.max(a.shares[kind], b.shares[kind]) >= limit && Math.max(a.unquotedShares[kind], b.unquotedShares[kind]) >= limit &&
    Math.min(a.unquotedWords[kind], b.unquotedWords[kind]) >= leastUnquoted
}

interface Tally {
  readonly shares: Shares
  /** Of the words outside quotation marks. */
  readonly unquotedShares: Shares
  readonly unquotedWords: Shares
  /** Words in passages. */
  readonly words: number
  readonly isAllQuoted: boolean
}

function tally(text: ComparedText, passages: readonly Passage[], side: Side): Tally {
  const { words, parts } = text
  const counted = { any: 0, reworded: 0, verbatim: 0 }
  const inAll = passages.reduce((sum, passage) => sum + passage.content * passage.words, 0) / passages.reduce((sum, passage) => sum + passage.words, 0)
  const unquoted = { any: 0, reworded: 0, verbatim: 0 }
  for (const passage of passages) {
    const [start, end] = passage[side]
    const isReworded = inAll >= reworded || passage.content >= surelyReworded
    let run = 0
    for (let i = wordAfter(words, start); i < words.count && (words.starts[i] as number) < end; i++) {
      while (run < passage.runs.length && passage.runs[run]![side][1] <= (words.starts[i] as number)) run++
      const equal = passage.runs[run]
      const isVerbatim = equal !== undefined && equal[side][0] <= (words.starts[i] as number) && equal.words >= verbatimRun
      const part = parts[i] as number
      if ((part & furniturePart) !== 0) continue
      count(counted, isVerbatim, isReworded)
      if ((part & quotedPart) === 0) count(unquoted, isVerbatim, isReworded)
    }
  }
  const over = (some: Shares, whole: number): Shares => ({
    verbatim: some.verbatim / Math.max(1, whole), reworded: some.reworded / Math.max(1, whole), any: some.any / Math.max(1, whole),
  })
  return {
    shares: over(counted, text.counted), unquotedShares: over(unquoted, text.unquoted), unquotedWords: unquoted, words: counted.any,
    isAllQuoted: text.unquoted < fewUnquoted,
  }
}

function count(into: { any: number; reworded: number; verbatim: number }, isVerbatim: boolean, isReworded: boolean): void {
  into.any++
  if (isReworded) into.reworded++
  if (isVerbatim) into.verbatim++
}

function creditsOf(one: ComparedText, other: ComparedText): readonly RelationReason[] {
  const [mine, others] = [one.credits, other.credits]
  const reasons: RelationReason[] = []
  for (const agency of new Set([...mine, ...others].map((credit) => credit.agency))) {
    const [here, there] = [bestOf(mine, agency), bestOf(others, agency)]
    // One text that merely cites an agency may have that one sentence from it; a byline means the whole.
    const isCommon = (here !== null && there !== null) || here?.place === 'byline' || there?.place === 'byline'
    if (isCommon) reasons.push({ type: 'agency', agency, one: here?.span ?? null, other: there?.span ?? null })
  }
  const names = (text: ComparedText, side: Side, publisher: string | null) => {
    const span = publisher === null || publisher === text.document.publisher ? null : findPublisher(text.words.text, publisher)
    if (span !== null) reasons.push({ type: 'names-publisher', side, span })
  }
  names(one, 'one', other.document.publisher)
  names(other, 'other', one.document.publisher)
  return reasons
}

function bestOf(credits: readonly Credit[], agency: string): Credit | null {
  const those = credits.filter((credit) => credit.agency === agency)
  return those.find(({ place }) => place === 'byline') ?? those[0] ?? null
}
