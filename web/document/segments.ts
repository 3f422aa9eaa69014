// A text, its paragraphs and its statements → what the page sets: blocks of segments, each a run of text under one and the same marks.
// Statements may nest and overlap, be in several pieces and run over paragraphs. Segments tile the text; no word is changed or left out.
import type { DocumentReading } from '../../src/http/api.ts'
import { firstEndingAfter, type Part, type Span } from '../../src/document/span.ts'

export type Role = 'source' | 'cue' | 'content'
export type BlockKind = DocumentReading['paragraphs'][number]['kind']

export interface Mark {
  /** Index of the statement in its reading. */
  readonly statement: number
  readonly role: Role
}

export interface Segment {
  readonly start: number
  readonly end: number
  /** Innermost first: of the statement with the least text between its ends. */
  readonly marks: readonly Mark[]
  /** In the narrator's voice; `start` where the sentence begins here. */
  readonly narrator: 'start' | 'inside' | null
  /** Statements whose last word ends here: where a printed page puts their numbers. */
  readonly ends: readonly number[]
}

export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly segments: readonly Segment[]
}

export interface Marked {
  readonly source: Part | null
  readonly cue: Part
  readonly content: Part
}

export interface Read {
  readonly text: string
  readonly paragraphs: readonly { readonly kind: BlockKind; readonly span: Span }[]
  readonly statements: readonly Marked[]
  readonly narrator: readonly Span[]
}

const roles = ['source', 'cue', 'content'] as const

/** The paragraphs in text order, cut into segments; words that stand in no paragraph make one of their own, blank stretches none. */
export function blocksOf(reading: Read): readonly Block[] {
  const blocks = placesOf(reading.text, reading.paragraphs)
  const segments = segmentsOf(reading, blocks.flatMap(({ start, end }) => [start, end]))
  return blocks.map((block) => ({ ...block, segments: between(segments, block.start, block.end) }))
}

/** The whole text in segments, cut at the ends of every mark, every narrator's sentence and at `cuts`. */
export function segmentsOf({ text, statements, narrator }: Omit<Read, 'paragraphs'>, cuts: readonly number[] = []): readonly Segment[] {
  const marks = marksOf(statements, text.length)
  const edges = new Set([0, text.length, ...cuts, ...marks.flatMap(({ start, end }) => [start, end]), ...narrator.flat()])
  const ordered = [...edges].filter((edge) => edge >= 0 && edge <= text.length).toSorted((a, b) => a - b)
  const opening = byOffset(marks, ({ start }) => start)
  const lastEnds = endsOf(marks)
  const segments: Segment[] = []
  let open: readonly Placed[] = []
  let sentence = 0
  for (const [at, start] of ordered.entries()) {
    const end = ordered[at + 1]
    if (end === undefined) break
    // The order of what stays open does not change, so it is sorted only when something opens.
    const stay = open.filter((mark) => mark.end > start)
    const opened = opening.get(start)
    open = opened === undefined ? stay : [...stay, ...opened].toSorted((a, b) => a.reach - b.reach || b.statement - a.statement || roles.indexOf(a.role) - roles.indexOf(b.role))
    while ((narrator[sentence]?.[1] ?? Infinity) <= start) sentence += 1
    const [from] = narrator[sentence] ?? [Infinity]
    segments.push({
      start, end,
      marks: open.map(({ statement, role }) => ({ statement, role })),
      narrator: from > start ? null : from === start ? 'start' : 'inside',
      ends: lastEnds.get(end) ?? [],
    })
  }
  return segments
}

/** Which statement a press on a segment means: the innermost, or on repeated presses the next one outwards and round again. */
export function pressed(statements: readonly number[], active: number | null): number | null {
  const at = active === null ? -1 : statements.indexOf(active)
  return statements[(at + 1) % statements.length] ?? null
}

/** The statements of a segment, innermost first, each once. */
export function statementsAt({ marks }: Pick<Segment, 'marks'>): readonly number[] {
  return [...new Set(marks.map(({ statement }) => statement))]
}

interface Placed extends Mark {
  readonly start: number
  readonly end: number
  /** Units from the statement's first word to its last. */
  readonly reach: number
}

function marksOf(statements: readonly Marked[], length: number): readonly Placed[] {
  return statements.flatMap((statement, index) => {
    const parts = roles.flatMap((role) => (statement[role]?.spans ?? []).filter(([start, end]) => start >= 0 && start < end && end <= length).map((span) => ({ role, span })))
    const first = Math.min(...parts.map(({ span }) => span[0]))
    const reach = Math.max(...parts.map(({ span }) => span[1])) - first
    return parts.map(({ role, span: [start, end] }) => ({ statement: index, role, start, end, reach }))
  })
}

function endsOf(marks: readonly Placed[]): ReadonlyMap<number, readonly number[]> {
  const last = new Map<number, number>()
  for (const { statement, end } of marks) last.set(statement, Math.max(last.get(statement) ?? 0, end))
  return new Map([...byOffset([...last], ([, end]) => end)].map(([end, found]) => [end, found.map(([statement]) => statement)]))
}

function byOffset<Item>(items: readonly Item[], offsetOf: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
  return Map.groupBy(items, offsetOf)
}

function between(segments: readonly Segment[], start: number, end: number): readonly Segment[] {
  const from = firstEndingAfter(segments, start, (segment) => segment.end)
  const to = firstEndingAfter(segments, end, (segment) => segment.end)
  return segments.slice(from, to)
}

function placesOf(text: string, paragraphs: Read['paragraphs']): Omit<Block, 'segments'>[] {
  const places: Omit<Block, 'segments'>[] = []
  let done = 0
  for (const { kind, span: [start, end] } of paragraphs) {
    places.push(...strayLines(text, done, start), { kind, start, end })
    done = end
  }
  return [...places, ...strayLines(text, done, text.length)]
}

/** What stands between paragraphs, line by line, where it is more than space. */
function strayLines(text: string, start: number, end: number): Omit<Block, 'segments'>[] {
  const lines: Omit<Block, 'segments'>[] = []
  for (const match of text.slice(start, end).matchAll(/\S[^\n]*/g)) {
    lines.push({ kind: 'body', start: start + match.index, end: start + match.index + match[0].length })
  }
  return lines
}

/** Where a statement's first word stands; null where it has none. */
export function firstOffset(statement: Marked): number | null {
  const starts = roles.flatMap((role) => (statement[role]?.spans ?? []).map(([start]) => start))
  return starts.length === 0 ? null : Math.min(...starts)
}
