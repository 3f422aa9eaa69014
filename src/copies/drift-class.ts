// What became of one quotation in two printings: the same, trimmed, spelled otherwise, with an editor's brackets, or with words changed;
// where, on both sides, and how much such a change can matter. Takes the words of both; says null where they are two quotations. Which
// printing is right is not decided, nor whether a change was meant.
import type { Span } from '../document/span.ts'
import { blocksOf, exchangedIn, isPlain, settleMatches, type Block } from './drift-blocks.ts'
import { likenessOf } from './drift-likeness.ts'
import { alignWords, isAfter, type ComparedQuotation, type MatchedWords } from './drift-match.ts'
import { isAcronym } from './drift-spelling.ts'
import type { QuotedWord, WordKind } from './quotation-words.ts'

/** From the least to the most; a pair has the most of what it shows. */
export const driftClasses = ['same', 'trimmed', 'spelling', 'brackets', 'words-changed'] as const
export type DriftClass = (typeof driftClasses)[number]

/** What kind of word was changed, the gravest first: a negation added or lost, a figure, a modal, a name, another word of content, function words only. */
export const severities = ['negation', 'figure', 'modal', 'name', 'content', 'function'] as const
export type Severity = (typeof severities)[number]

/** One place where two printings differ; a side that prints nothing there has an empty span at the place. */
export interface DriftChange {
  readonly kind: 'omitted' | 'spelling' | 'brackets' | 'words'
  /** Only of changed words. */
  readonly severity: Severity | null
  readonly a: Span
  readonly b: Span
}

export interface Drift {
  readonly class: DriftClass
  /** The gravest change of words; null for other classes. */
  readonly severity: Severity | null
  /** In text order. */
  readonly changes: readonly DriftChange[]
  /** 0..1: how much of what could answer one another does. */
  readonly likeness: number
}

/** What became of the quotation between `a` and `b`; null where they are not one quotation. With `b` and `a` the same, the sides exchanged. */
export function driftOf(a: ComparedQuotation, b: ComparedQuotation): Drift | null {
  if (a.words.length === 0 || b.words.length === 0) return null
  // What is found must not hang on which is given first.
  if (isAfter(a.words, b.words)) return mirrored(driftOf(b, a))
  const matches = settleMatches(a.words, b.words, alignWords(a.words, b.words))
  if (matches.length === 0) return null
  const blocks = blocksOf(a.words, b.words, matches)
  const likeness = likenessOf(a, b, matches, blocks)
  if (likeness === null) return null
  const changes: DriftChange[] = []
  for (const [i, block] of blocks.entries()) {
    const change = changeOf(a.words, b.words, block)
    if (change !== null) changes.push(change)
    const matched = matches[i]
    const spelled = matched === undefined ? null : spelledChange(a.words, b.words, matched)
    if (spelled !== null) addSpelled(changes, spelled, change === null)
  }
  const rank = Math.max(0, ...changes.map(({ kind }) => classRank[kind]))
  const severity = severities.find((grave) => changes.some((change) => change.severity === grave)) ?? null
  return { class: driftClasses[rank] as DriftClass, severity, changes, likeness }
}

function mirrored(drift: Drift | null): Drift | null {
  return drift && { ...drift, changes: drift.changes.map((change) => ({ ...change, a: change.b, b: change.a })) }
}

const classRank: Readonly<Record<DriftChange['kind'], number>> = { omitted: 1, spelling: 2, brackets: 3, words: 4 }

/** An editor's words in brackets stand for at most so many of the speaker's. */
const mostReplaced = 5

function changeOf(a: readonly QuotedWord[], b: readonly QuotedWord[], block: Block): DriftChange | null {
  if (block.a[0] === block.a[1] && block.b[0] === block.b[1]) return null
  const exchanged = exchangedIn(a, b, block)
  const change = (kind: DriftChange['kind'], { a: inA, b: inB }: Block, severity: Severity | null = null): DriftChange => ({
    kind, severity, a: spanOf(a, inA), b: spanOf(b, inB),
  })
  const onlyEdited = [...a.slice(...block.a), ...b.slice(...block.b)].every((word) => !isPlain(word))
  if (onlyEdited) return change('brackets', block)
  if (exchanged === null) return change('omitted', block)
  const [plainA, plainB] = [a.slice(...exchanged.a).filter(isPlain), b.slice(...exchanged.b).filter(isPlain)]
  if (isEdited(a, exchanged.a, plainB, exchanged.edge) || isEdited(b, exchanged.b, plainA, exchanged.edge)) return change('brackets', exchanged)
  // “Darwis' request”, “Darwis's request”.
  if (isBarePossessive(a, plainA, exchanged.a) || isBarePossessive(b, plainB, exchanged.b)) {
    // Shown with the word it belongs to.
    const withOwner = ([from, to]: readonly [number, number]) => [from - 1, to] as const
    if (plainA.length + plainB.length === 1) return change('spelling', { ...exchanged, a: withOwner(exchanged.a), b: withOwner(exchanged.b) })
  }
  // A word left in its own script here and transliterated or translated there.
  if (isOtherScript(plainA, plainB) || isOtherScript(plainB, plainA)) return change('spelling', exchanged)
  const [first, second] = [plainA[0], plainB[0]]
  if ((plainA.length === 1 && first && isAcronym(first, plainB)) || (plainB.length === 1 && second && isAcronym(second, plainA))) return change('spelling', exchanged)
  return change('words', exchanged, severityOf(plainA, plainB))
}

/** Whether the range is an editor's words, which stand for the plain words that the other side has there. */
function isEdited(words: readonly QuotedWord[], [from, to]: readonly [number, number], plain: readonly QuotedWord[], edge: Block['edge']): boolean {
  if (plain.length > mostReplaced && edge === null) return false
  const editor = (at: number) => words[at] !== undefined && !isPlain(words[at])
  // Beyond the edges' first word each side may print what it likes.
  if (edge === 'first') return editor(to - 1) && plain.length > 0
  if (edge === 'last') return editor(from) && plain.length > 0
  const own = words.slice(from, to)
  return own.every((word) => !isPlain(word)) && (own.length > 0 || editor(from - 1) || editor(to))
}

function isOtherScript(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some(isLatin) && b.every(isLatin)
}

function isLatin({ key }: QuotedWord): boolean {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(key)
}

function isBarePossessive(words: readonly QuotedWord[], plain: readonly QuotedWord[], [from]: readonly [number, number]): boolean {
  return plain.length === 1 && plain[0]?.key === "'s" && words[from - 1]?.key.endsWith('s') === true
}

/** The gravest kind of word that was added, lost or exchanged. */
function severityOf(a: readonly QuotedWord[], b: readonly QuotedWord[]): Severity {
  const kinds = (words: readonly QuotedWord[], kind: WordKind) => words.filter((word) => word.kind === kind).map(({ key }) => key).toSorted().join(' ')
  const differ = (kind: WordKind) => kinds(a, kind) !== kinds(b, kind)
  if (a.filter(isNegation).length !== b.filter(isNegation).length || isTurned(a, b) || isTurned(b, a)) return 'negation'
  if (differ('figure')) return 'figure'
  if (differ('modal')) return 'modal'
  if (differ('name')) return 'name'
  return differ('content') || differ('negation') ? 'content' : 'function'
}

function isNegation({ kind }: QuotedWord): boolean {
  return kind === 'negation'
}

// “likely”, “unlikely”.
function isTurned(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
  const isTurnedTo = (key: string, other: string) => other.endsWith(key) && /^(?:un|in|im|ir|il|dis|non)$/.test(other.slice(0, -key.length))
  return a.some(({ key }) => key.length > 3 && b.some((word) => isTurnedTo(key, word.key)))
}

function spelledChange(a: readonly QuotedWord[], b: readonly QuotedWord[], { a: inA, b: inB, spelledAlike }: MatchedWords): DriftChange | null {
  const [one, other] = [a[inA[0]] as QuotedWord, b[inB[0]] as QuotedWord]
  // “[the] street”, “the street”.
  const patched = one.patched !== other.patched || one.bracketed !== other.bracketed
  if (spelledAlike && !patched) return null
  // “300km”, “300 km”: only what stands between was written otherwise.
  const joined = one.written === other.written && inA[0] > 0 && inB[0] > 0 && !patched ? 1 : 0
  return { kind: patched ? 'brackets' : 'spelling', severity: null, a: spanOf(a, [inA[0] - joined, inA[1]]), b: spanOf(b, [inB[0] - joined, inB[1]]) }
}

// “gonna”, “going to”: the parts of a contraction are one change, and so are the words in one pair of brackets.
function addSpelled(changes: DriftChange[], change: DriftChange, follows: boolean): void {
  const last = changes.at(-1)
  const touches = last?.kind === change.kind && (last.a[1] > change.a[0] || last.b[1] > change.b[0] || (change.kind === 'brackets' && follows && isNear(last, change)))
  if (!touches) changes.push(change)
  else changes[changes.length - 1] = { ...last, a: [last.a[0], Math.max(last.a[1], change.a[1])], b: [last.b[0], Math.max(last.b[1], change.b[1])] }
}

/** Only a space or a mark stands between them, on both sides. */
function isNear(last: DriftChange, change: DriftChange): boolean {
  return change.a[0] - last.a[1] <= 2 && change.b[0] - last.b[1] <= 2
}

function spanOf(words: readonly QuotedWord[], [from, to]: readonly [number, number]): Span {
  if (to > from) return [(words[from] as QuotedWord).span[0], (words[to - 1] as QuotedWord).span[1]]
  const at = from < words.length ? (words[from] as QuotedWord).span[0] : (words.at(-1) as QuotedWord).span[1]
  return [at, at]
}

