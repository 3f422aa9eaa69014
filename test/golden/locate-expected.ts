// Where an expected ledger's strings stand in the text: exact words in, spans out. A string that occurs several times is taken
// where the statement's parts stand closest together, at or after the statement before it. White space of any kind and length
// counts as equal, for texts broken into lines. Says what it cannot find instead of guessing.
import type { Span } from '../../src/document/span.ts'
import type { Expected, ExpectedStatement } from './golden.ts'

export interface LocatedStatement {
  readonly source: Span | null
  readonly cue: Span
  readonly content: readonly Span[]
}

export interface Located {
  /** One for each expected statement while `problems` is empty. */
  readonly statements: readonly LocatedStatement[]
  readonly narrator: readonly Span[]
  readonly problems: readonly string[]
}

/** Finds every expected string in order; `problems` names those that do not stand in the text or stand out of order. */
export function locateExpected(expected: Expected, text: string): Located {
  const problems: string[] = []
  const statements: LocatedStatement[] = []
  const narrator: Span[] = []
  let from = 0
  for (const [index, statement] of expected.statements.entries()) {
    const located = locate(statement, text, from)
    if (located === null) {
      const absent = [statement.source ?? [], statement.cue, statement.content].flat().filter((words) => occurrences(text, words).length === 0)
      problems.push(absent.length > 0
        ? `statement ${index}: not in the text: ${absent.map((words) => `"${words}"`).join(', ')}`
        : `statement ${index}: out of order: "${statement.content[0]}"`)
      continue
    }
    statements.push(located)
    from = startOf(located)
  }
  let after = 0
  for (const sentence of expected.narrator) {
    const span = occurrences(text, sentence).find(([start]) => start >= after)
    if (span === undefined) problems.push(`narrator: not in the text, or out of order: "${sentence}"`)
    else {
      narrator.push(span)
      after = span[1]
    }
  }
  return { statements, narrator, problems }
}

function locate(statement: ExpectedStatement, text: string, from: number): LocatedStatement | null {
  const [first, ...rest] = statement.content.map((words) => occurrences(text, words))
  const cues = occurrences(text, statement.cue)
  const sources = statement.source === null ? null : occurrences(text, statement.source)
  let best: LocatedStatement | null = null
  for (const start of first ?? []) {
    const content = followed(start, rest)
    if (content === null) continue
    const cue = nearest(cues, content, content)
    if (cue === null) continue
    const source = sources === null ? null : nearest(sources, [cue], [cue, ...content])
    if (sources !== null && source === null) continue
    const candidate = { source, cue, content }
    if (startOf(candidate) >= from && (best === null || extent(candidate) < extent(best))) best = candidate
  }
  return best
}

function followed(start: Span, rest: readonly (readonly Span[])[]): readonly Span[] | null {
  const spans = [start]
  for (const places of rest) {
    const next = places.find(([place]) => place >= spans.at(-1)![1])
    if (next === undefined) return null
    spans.push(next)
  }
  return spans
}

/** The place closest to any of `to` that overlaps none of `clearOf`. */
function nearest(places: readonly Span[], to: readonly Span[], clearOf: readonly Span[]): Span | null {
  const gap = (a: Span, b: Span): number => Math.max(a[0] - b[1], b[0] - a[1])
  const distance = (place: Span): number => Math.min(...to.map((span) => gap(place, span)))
  return places.filter((place) => clearOf.every((span) => gap(place, span) >= 0)).toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

function startOf({ source, cue, content }: LocatedStatement): number {
  return Math.min(cue[0], content[0]![0], source?.[0] ?? Infinity)
}

function extent(located: LocatedStatement): number {
  return Math.max(located.cue[1], located.content.at(-1)![1], located.source?.[1] ?? 0) - startOf(located)
}

/** Every place where the words stand whole: not inside a longer word. */
function occurrences(text: string, words: string): readonly Span[] {
  const pattern = words.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+')
  const opening = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : ''
  const closing = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : ''
  return [...text.matchAll(new RegExp(opening + pattern + closing, 'gu'))].map((match) => [match.index, match.index + match[0].length] as const)
}
