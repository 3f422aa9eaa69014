// `npm run bench -- figures`: the figures found in 49 news bodies that no rule was made on, against labels made by reading them
// (bench/figure-labels.jsonl: ids and offsets, no text), and how fast they are found, beside one regular expression over the same texts.
// Options: --bodies 1683, --errors, --json FILE. Relative dates are read from an invented day of publication, so only dates that name their year are scored by value.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { groupOf } from '../src/claims/figure-counted.ts'
import type { Figure, FigureKind } from '../src/claims/figure.ts'
import { findFigures } from '../src/claims/find-figures.ts'
import type { Span } from '../src/document/span.ts'
import { findDates } from '../src/model/chrono-dates.ts'
import { createWinkTagger } from '../src/model/wink-tagger.ts'
import { findParagraphs } from '../src/paragraphs/find-paragraphs.ts'
import type { Paragraph } from '../src/paragraphs/paragraph.ts'
import { dataFolder } from './data.ts'
import { table, type Cell } from './table.ts'

interface Label {
  readonly span: Span
  readonly kind: FigureKind
  /** Absent where the words give no value that two readers would agree on; days for dates. */
  readonly low?: number | string | null
  readonly high?: number | string | null
  readonly group?: string
  readonly outcome?: string | null
}

interface Labelled {
  readonly id: string
  /** Whether dates and times of day are labelled in it too. */
  readonly dates: boolean
  readonly figures: readonly Label[]
  /** Left out of every score: reference lists, texts of readers' comments. */
  readonly ignore: readonly Span[]
}

/** In per cent. */
interface KindScore {
  readonly labelled: number
  readonly found: number
  readonly precision: number
  readonly recall: number
  /** Of those matched and labelled with it. */
  readonly value: number | null
  readonly group: number | null
  readonly outcome: number | null
}

export interface FiguresRun {
  readonly bodies: number
  readonly all: KindScore
  readonly kinds: Readonly<Partial<Record<FigureKind, KindScore>>>
  /** The peer finds numbers and no kinds: precision and recall of its spans over all but dates. */
  readonly peer: { readonly precision: number; readonly recall: number; readonly megabytesPerSecond: number }
  /** Finding alone, paragraphs and tags ready. */
  readonly speed: { readonly bodies: number; readonly figures: number; readonly figuresPerSecond: number; readonly megabytesPerSecond: number; readonly withoutDates: number; readonly withTagging: number }
}

const published = '2014-10-15'
const tally = () => ({ labelled: 0, found: 0, right: 0, matched: 0, values: 0, valuesRight: 0, groups: 0, groupsRight: 0, outcomes: 0, outcomesRight: 0 })
type Tally = ReturnType<typeof tally>

/** The shared news bodies by id; null where they are not here. */
function newsBodies(): ReadonlyMap<string, string> | null {
  const folder = dataFolder()
  if (folder === null) return null
  const csv = gunzipSync(readFileSync(join(folder, 'news/fnc1-train-bodies.csv.gz'))).toString('utf8')
  const rows = csv.slice(csv.indexOf('\n') + 1).matchAll(/^(\d+),(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)
  return new Map([...rows].map((row) => [row[1] ?? '', (row[2] ?? row[3] ?? '').replaceAll('""', '"')]))
}

function score({ labelled, found, right, matched, values, valuesRight, groups, groupsRight, outcomes, outcomesRight }: Tally): KindScore {
  const share = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole)
  return {
    labelled, found, precision: share(right, found) ?? 0, recall: share(matched, labelled) ?? 0,
    value: share(valuesRight, values), group: share(groupsRight, groups), outcome: share(outcomesRight, outcomes),
  }
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]

interface Scored {
  readonly all: KindScore
  readonly kinds: Partial<Record<FigureKind, KindScore>>
  readonly peer: { readonly precision: number; readonly recall: number }
  readonly errors: readonly string[]
}

function scoreLabels(labelled: readonly Labelled[], bodies: ReadonlyMap<string, string>): Scored {
  const tagger = createWinkTagger()
  const kinds = new Map<FigureKind, Tally>()
  const all = tally()
  const peer = { found: 0, right: 0, labelled: 0, matched: 0 }
  const errors: string[] = []
  for (const { id, dates, figures: labels, ignore } of labelled) {
    const text = bodies.get(id)
    if (text === undefined) continue
    const { paragraphs } = findParagraphs({ text, title: null, blocks: [] }, tagger)
    const isDated = (kind: FigureKind) => kind === 'date' || kind === 'time-of-day'
    const counts = ({ kind, span }: { readonly kind: FigureKind; readonly span: Span }) => (dates || !isDated(kind)) && !ignore.some((one) => overlap(one, span))
    const found = findFigures(text, paragraphs, { dates: findDates, published }).filter(counts)
    const expected = labels.filter(counts)
    const context = ([start, end]: Span) => `${id} ${text.slice(Math.max(0, start - 40), start)}«${text.slice(start, end)}»${text.slice(end, end + 30)}`.replaceAll(/\s+/g, ' ')
    const taken = new Set<Figure>()
    for (const label of expected) {
      const own = tallyOf(kinds, label.kind)
      const match = found.find((figure) => !taken.has(figure) && figure.kind === label.kind && overlap(figure.span, label.span))
      for (const one of [own, all]) one.labelled++
      if (match === undefined) {
        errors.push(`missed ${label.kind}: ${context(label.span)}`)
        continue
      }
      taken.add(match)
      for (const one of [own, all]) {
        one.matched++
        compare(label, match, one)
      }
      const wrong = [isValueRight(label, match) === false ? 'value' : '', isGroupRight(label, match) === false ? 'group' : '', isOutcomeRight(label, match) === false ? 'outcome' : ''].filter((part) => part !== '')
      if (wrong.length > 0) errors.push(`wrong ${wrong.join(', ')} (${match.low}–${match.high} ${match.counted?.group} ${match.counted?.outcome}): ${context(label.span)}`)
    }
    for (const figure of found) {
      const own = tallyOf(kinds, figure.kind)
      for (const one of [own, all]) {
        one.found++
        if (taken.has(figure)) one.right++
      }
      if (!taken.has(figure)) errors.push(`no ${figure.kind}: ${context(figure.span)}`)
    }
    const numbers = expected.filter(({ kind }) => !isDated(kind))
    const matches = [...text.matchAll(peerPattern)].map(({ index, 0: words }): Span => [index, index + words.length]).filter((span) => !ignore.some((one) => overlap(one, span)) && !expected.some((label) => isDated(label.kind) && overlap(label.span, span)))
    peer.found += matches.length
    peer.right += matches.filter((span) => numbers.some((label) => overlap(label.span, span))).length
    peer.labelled += numbers.length
    peer.matched += numbers.filter((label) => matches.some((span) => overlap(label.span, span))).length
  }
  return {
    all: score(all), kinds: Object.fromEntries([...kinds].toSorted(([a], [b]) => a.localeCompare(b)).map(([kind, one]) => [kind, score(one)])),
    peer: { precision: (100 * peer.right) / peer.found, recall: (100 * peer.matched) / peer.labelled }, errors,
  }
}

function tallyOf(kinds: Map<FigureKind, Tally>, kind: FigureKind): Tally {
  const known = kinds.get(kind) ?? tally()
  kinds.set(kind, known)
  return known
}

function compare(label: Label, figure: Figure, into: Tally): void {
  const [value, group, outcome] = [isValueRight(label, figure), isGroupRight(label, figure), isOutcomeRight(label, figure)]
  if (value !== null) {
    into.values++
    if (value) into.valuesRight++
  }
  if (group !== null) {
    into.groups++
    if (group) into.groupsRight++
  }
  if (outcome !== null) {
    into.outcomes++
    if (outcome) into.outcomesRight++
  }
}

function isValueRight({ low, high, kind }: Label, figure: Figure): boolean | null {
  if (low === undefined) return null
  if (kind === 'date') return figure.days?.[0] === low && figure.days?.[1] === high
  const near = (a: number | null, b: unknown) => a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-6 * Math.abs(b))
  return near(figure.low, low) && near(figure.high, high)
}

function isGroupRight({ group }: Label, { counted }: Figure): boolean | null {
  return group === undefined ? null : counted?.group === groupOf(group)
}

function isOutcomeRight({ outcome }: Label, { counted }: Figure): boolean | null {
  return outcome === undefined ? null : (counted?.outcome ?? null) === outcome
}

/** What a script would do: digits with separators and number words. */
const peerPattern =
  /(?<![\p{L}\p{N}])(?:[$£€]?\d[\d,.]*(?:\s(?:hundred|thousand|million|billion))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)(?:[\s-](?:hundred|thousand|million|billion))?)(?![\p{L}])/giu

function measureSpeed(texts: readonly string[]): FiguresRun['speed'] & { readonly peerMegabytesPerSecond: number } {
  const tagger = createWinkTagger()
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  let started = performance.now()
  const ready: { readonly text: string; readonly paragraphs: readonly Paragraph[] }[] = texts.map((text) => ({ text, paragraphs: findParagraphs({ text, title: null, blocks: [] }, tagger).paragraphs }))
  const tagging = (performance.now() - started) / 1000
  const timed = (work: () => number): { readonly seconds: number; readonly count: number } => {
    started = performance.now()
    const count = work()
    return { seconds: (performance.now() - started) / 1000, count }
  }
  const plain = () => ready.reduce((sum, { text, paragraphs }) => sum + findFigures(text, paragraphs).length, 0)
  const dated = () => ready.reduce((sum, { text, paragraphs }) => sum + findFigures(text, paragraphs, { dates: findDates, published }).length, 0)
  const byPattern = () => texts.reduce((sum, text) => sum + [...text.matchAll(peerPattern)].length, 0)
  // The first turn warms up.
  plain()
  byPattern()
  const [withDates, withoutDates, peer] = [timed(dated), timed(plain), timed(byPattern)]
  return {
    bodies: texts.length, figures: withDates.count, figuresPerSecond: withDates.count / withDates.seconds, megabytesPerSecond: megabytes / withDates.seconds,
    withoutDates: megabytes / withoutDates.seconds, withTagging: megabytes / (withDates.seconds + tagging), peerMegabytesPerSecond: megabytes / peer.seconds,
  }
}

function figuresReport({ bodies, all, kinds, peer, speed }: FiguresRun): string {
  const row = (name: string, { labelled, found, precision, recall, value, group, outcome }: KindScore): Cell[] => [name, String(labelled), String(found), precision, recall, value, group, outcome]
  return [
    `figures of ${bodies} news bodies`,
    table(['kind', 'labelled', 'found', 'precision %', 'recall %', 'value %', 'group %', 'outcome %'], [...Object.entries(kinds).map(([kind, one]) => row(kind, one)), row('all', all)]),
    `one regular expression, spans alone, dates left out: precision ${peer.precision.toFixed(1)}, recall ${peer.recall.toFixed(1)}`,
    `speed over ${speed.bodies.toLocaleString('en')} bodies: ${Math.round(speed.figuresPerSecond).toLocaleString('en')} figures/s, ${speed.megabytesPerSecond.toFixed(2)} MB/s with dates, ${speed.withoutDates.toFixed(2)} without, ${speed.withTagging.toFixed(2)} with tagging; ` +
      `the regular expression ${peer.megabytesPerSecond.toFixed(1)} MB/s, ${(peer.megabytesPerSecond / speed.withoutDates).toFixed(1)} times as fast as finding without dates`,
  ].join('\n\n')
}

/** Runs with command line arguments; null where the news bodies are not here. */
export function figuresCommand(args: readonly string[]): FiguresRun | null {
  const { values } = parseArgs({ args: [...args], options: { bodies: { type: 'string', default: '1683' }, errors: { type: 'boolean' }, json: { type: 'string' } } })
  const bodies = newsBodies()
  if (bodies === null) {
    console.log('figures: the news bodies are not here (SAYSO_DATA); nothing measured')
    return null
  }
  const labelled = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'figure-labels.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Labelled)
  const { errors, peer, ...scores } = scoreLabels(labelled, bodies)
  if (values.errors) console.log(errors.join('\n'))
  const { peerMegabytesPerSecond, ...speed } = measureSpeed([...bodies.values()].slice(0, Number(values.bodies)))
  const run: FiguresRun = { bodies: labelled.length, ...scores, peer: { ...peer, megabytesPerSecond: peerMegabytesPerSecond }, speed }
  console.log(figuresReport(run))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) figuresCommand(process.argv.slice(2))
