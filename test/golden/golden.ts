// The expected ledger, made by hand: loads it, and compares a reading with it. In go the JSON files beside this one and what a
// reader found in the same text; out comes what was missed, what was found besides, and which fields differ. Follows PolNeAR
// in what counts as a statement, and the labels of the speaker layer; attributions inside a content, which PolNeAR leaves out, count
// in the cases that mark them. Sets no bar and knows no reader.
import { readFileSync, readdirSync } from 'node:fs'
import type { ActorKind } from '../../src/actors/actor.ts'
import type { LinkType } from '../../src/claims/link.ts'
import type { Span } from '../../src/document/span.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import type { Act, Authority, Distance, Form } from '../../src/statements/attribution.ts'
import type { Statement } from '../../src/statements/statement.ts'
import { locateExpected } from './locate-expected.ts'

/** One statement as a careful person reads it; every string stands word for word in the text, and the parts are in text order. */
export interface ExpectedStatement {
  readonly source: string | null
  readonly cue: string
  readonly content: readonly string[]
  readonly form: Form
  /** Full name as the document lets a reader know it; `author` for its writer; null where nobody nameable holds the content. */
  readonly actor: string | null
  readonly kind: ActorKind | null
  readonly authority: Authority
  readonly act: Act
  readonly distance: Distance
  /** Index of the statement whose content holds this one; null or absent at the top. */
  readonly within?: number | null
}

/** One document's expected ledger. */
export interface Expected {
  /** `file`, or `file#part` for one item of a feed or one record. */
  readonly address: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly author: string | null
  readonly language: string
  /** In reading order of their first part. */
  readonly statements: readonly ExpectedStatement[]
  /** Indices into `statements`; the first is the one that reacts. */
  readonly links: readonly (readonly [from: number, to: number, type: LinkType])[]
  /** Sentences the publication states in its own voice, in text order; the plain ones, not necessarily all. */
  readonly narrator: readonly string[]
}

/** An expected ledger with the name of its file or folder. */
export interface GoldenCase {
  readonly name: string
  readonly expected: Expected
}

/** The example corpus's expected ledgers, by file name. */
export function corpusCases(): readonly GoldenCase[] {
  const folder = new URL('corpus/', import.meta.url)
  return readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted()
    .map((file) => ({ name: file.slice(0, -'.json'.length), expected: parse(new URL(file, folder)) }))
}

/** The cases of one feature each, by folder name, with their text. */
export function featureCases(): readonly (GoldenCase & { readonly text: string })[] {
  const folder = new URL('cases/', import.meta.url)
  return readdirSync(folder).toSorted().map((name) => ({
    name,
    expected: parse(new URL(`${name}/expected.json`, folder)),
    text: readFileSync(new URL(`${name}/article.txt`, folder), 'utf8'),
  }))
}

function parse(file: URL): Expected {
  return JSON.parse(readFileSync(file, 'utf8')) as Expected
}

export type Field = 'source' | 'cue' | 'content' | 'form' | 'actor' | 'authority' | 'act' | 'distance'

export interface Difference {
  readonly field: Field
  readonly expected: string | null
  readonly found: string | null
}

/** An expected and a found statement that are about the same words; `differs` is empty where they agree in every field. */
export interface Pair {
  readonly expected: number
  readonly found: number
  readonly differs: readonly Difference[]
}

export interface Comparison {
  readonly pairs: readonly Pair[]
  /** Indices of expected statements with no partner. */
  readonly missed: readonly number[]
  /** Indices of the reading's statements with no partner; nested ones only where some are expected. */
  readonly extra: readonly number[]
  readonly missedLinks: Expected['links']
  /** Links found besides, by the reading's own indices. */
  readonly extraLinks: Expected['links']
  /** Indices of expected narrator sentences that the reading does not give to the narrator. */
  readonly missedNarrator: readonly number[]
}

/**
 * Matches found to expected statements one to one, nested only to nested, most shared characters of cue and content first, and
 * compares the fields. Quotation marks and closing punctuation at the ends of a part are ignored, and so are case, titles and
 * articles in names. Throws where an expected string does not stand in the text.
 */
export function compareReading(expected: Expected, reading: Reading, text: string): Comparison {
  const { statements: located, narrator, problems } = locateExpected(expected, text)
  if (problems.length > 0) throw new Error(`${expected.address}: ${problems.join('; ')}`)
  const marksNested = expected.statements.some(isNested)

  const shared = located.flatMap(({ cue, content }, e) => reading.statements.map((found, f) => {
    const nested = isNested(found)
    // Nested ones may lie in one another and share everything but the cue.
    const comparable = nested === isNested(expected.statements[e]!) && (!nested || sharedCharacters([cue], found.cue.spans) > 0)
    return { e, f, characters: comparable ? sharedCharacters([cue, ...content], [...found.cue.spans, ...found.content.spans]) : 0 }
  })).filter(({ characters }) => characters > 0).toSorted((a, b) => b.characters - a.characters || a.e - b.e || a.f - b.f)

  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { e, f } of shared) {
    if (partner.has(e) || taken.has(f)) continue
    partner.set(e, f)
    taken.add(f)
  }

  const wanted = expected.links.map(([from, to, type]) => [partner.get(from), partner.get(to), type] as const)
  const given = reading.links.map(({ from, to, link }) => [from, to, link] as const)
  const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((value, index) => value === b[index])
  return {
    pairs: [...partner].toSorted(([a], [b]) => a - b)
      .map(([e, f]) => ({ expected: e, found: f, differs: differences(expected.statements[e]!, reading.statements[f]!, reading) })),
    missed: expected.statements.flatMap((_, index) => (partner.has(index) ? [] : [index])),
    extra: reading.statements.flatMap((found, index) => (taken.has(index) || (isNested(found) && !marksNested) ? [] : [index])),
    missedLinks: expected.links.filter((_, index) => !given.some((link) => same(link, wanted[index]!))),
    extraLinks: given.filter((link) => !wanted.some((wish) => same(link, wish))),
    missedNarrator: narrator.flatMap((span, index) => (sharedCharacters([span], reading.narrator) >= span[1] - span[0] - 2 ? [] : [index])),
  }
}

/** The comparison a line each, in words that stay the same from run to run, for lists of known misses. */
export function comparisonLines(expected: Expected, reading: Reading, comparison: Comparison): readonly string[] {
  const brief = (words: readonly (string | null)[]): string => words.map((word) => shorten(word ?? '–')).join(' · ')
  const wanted = (index: number): string => brief([expected.statements[index]!.source, expected.statements[index]!.cue, expected.statements[index]!.content.join(' ')])
  const found = (index: number): string => {
    const { source, cue, content } = reading.statements[index]!
    return brief([source?.text ?? null, cue.text, content.text])
  }
  return [
    ...comparison.missed.map((index) => `missed${isNested(expected.statements[index]!) ? ' nested' : ''}: ${wanted(index)}`),
    ...comparison.extra.map((index) => `extra${isNested(reading.statements[index]!) ? ' nested' : ''}: ${found(index)}`),
    ...comparison.pairs.flatMap(({ expected: e, differs }) => differs.map(({ field, expected: wish, found: got }) =>
      `${field}: ${shorten(wish ?? '–')} | ${shorten(got ?? '–')} (${wanted(e)})`)),
    ...comparison.missedLinks.map(([from, to, type]) => `missed link: ${wanted(from)} ${type} ${wanted(to)}`),
    ...comparison.extraLinks.map(([from, to, type]) => `extra link: ${found(from)} ${type} ${found(to)}`),
    ...comparison.missedNarrator.map((index) => `missed narrator: ${shorten(expected.narrator[index]!)}`),
  ]
}

function isNested({ within = null }: Pick<ExpectedStatement, 'within'>): boolean {
  return within !== null
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}

function differences(expected: ExpectedStatement, found: Statement, reading: Reading): readonly Difference[] {
  const actor = actorOf(found, reading)
  const differs: Difference[] = []
  const check = (field: Field, wish: string | null, got: string | null, equal: boolean): void => {
    if (!equal) differs.push({ field, expected: wish, found: got })
  }
  const words = (field: Field, wish: string | null, got: string | null): void => check(field, wish, got, bareWords(wish) === bareWords(got))
  words('source', expected.source, found.source?.text ?? null)
  words('cue', expected.cue, found.cue.text)
  words('content', expected.content.join(' '), found.content.text)
  check('form', expected.form, found.form, expected.form === found.form)
  check('actor', expected.actor, actor, sameActor(expected.actor, actor))
  check('authority', expected.authority, found.authority, expected.authority === found.authority)
  check('act', expected.act, found.act, expected.act === found.act)
  check('distance', expected.distance, found.distance, expected.distance === found.distance)
  return differs
}

/** Words and inner punctuation only, so that a mark or full stop more or less at an end, or of a span, does not count. */
function bareWords(part: string | null): string | null {
  return part === null ? null : part.replace(/\s+/g, ' ').replace(/^[\s"“”‘’«»']+|[\s"“”‘’«»'.,;:!?]+$/gu, '').replace(/[."“”‘’«»',;]+(?=\s)|(?<=\s)["“”‘’«»']+/gu, '')
}

function actorOf(statement: Statement, reading: Reading): string | null {
  if (statement.authority === 'author') return 'author'
  const names = [statement.actor, ...statement.alsoActors].flatMap((index) => (index === null ? [] : [reading.actors[index]?.name ?? '']))
  return names.length === 0 ? null : names.join(' & ')
}

/** As the metric has it: case, titles and articles ignored; a surname alone matches a full name that ends in it. */
function sameActor(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found
  const [wish, got] = [plainName(expected), plainName(found)]
  return wish === got || (got !== '' && !got.includes(' ') && wish.endsWith(` ${got}`))
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll('’', '\'').replace(/^(?:the|a|an)\s+/, '')
    .replace(/^(?:(?:mr|mrs|ms|dr|col|gen|sir|colonel|general|governor|foreign minister|defen[cs]e minister|minister)\.?\s+)+/, '').trim()
}

function sharedCharacters(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce((sum, one) => sum + b.reduce((part, other) => part + Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0])), 0), 0)
}
