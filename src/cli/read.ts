// `sayso read`: paths and addresses into a ledger, with progress, and a report of what became of each.
import { setFlagsFromString } from 'node:v8'
import { weaveLedger } from '../engine/weave-ledger.ts'
import { readIntoLedger } from '../engine/read-into-ledger.ts'
import type { ReadReport } from '../engine/read-report.ts'
import { countTexts } from '../engine/text-count.ts'
import { findPointers } from '../intake/find-pointers.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { errorCodes } from '../sayso-error.ts'
import type { LedgerStore, Totals } from '../store/ledger-store.ts'
import { visibleJson } from '../views/visible.ts'
import { folderOf, shownLedger, withOpened } from './ledger.ts'
import type { Run } from './program.ts'
import { createProgress } from './progress.ts'
import { showChange } from './show-change.ts'
import { showReport, showSkipped } from './show-report.ts'
import { count } from './words.ts'

export interface ReadOptions {
  readonly ledger: string
  readonly who?: string
  readonly workers: number
  readonly allowPrivateAddresses: boolean
  /** False leaves comparing for the next run; true where left out. */
  readonly compare?: boolean
  readonly verbose: boolean
  readonly format: 'table' | 'json'
}

/** Exit code when there was something to read and all of it was skipped. */
const allSkipped = 2
/** What a shell gives for a program ended by Ctrl-C. */
const interrupted = 130

/** Reads everything named and prints the report; leaves exit code 2, 66 or 130 where nothing was read or it was stopped. */
export async function read(paths: readonly string[], options: ReadOptions, { terminal, setExit }: Run): Promise<void> {
  const pointers: (Pointer | Skipped)[] = []
  for await (const pointer of findPointers(paths)) pointers.push(pointer)
  const skipped = pointers.filter((pointer) => pointer.type === 'skipped')
  if (skipped.length === pointers.length) {
    // No ledger is made for nothing.
    if (options.format === 'json') await terminal.out(`${visibleJson(JSON.stringify({ ledger: shownLedger(options.ledger), skipped: skipped.map(skippedRecord) }))}\n`)
    else if (skipped.length === 0) terminal.note(`not-found: nothing to read in ${paths.join(', ')}. Name files or folders with .txt, .md, .html, .pdf, .docx, .json or .ndjson.`)
    else for (const line of showSkipped(skipped, options.verbose, terminal.paintNote, terminal.width)) terminal.note(line)
    setExit(skipped.every(({ code }) => code === 'not-found') ? errorCodes['not-found'].exit : allSkipped)
    return
  }
  await withOpened(options.ledger, options.who === undefined ? {} : { who: options.who }, async (ledger) => {
    const begun = performance.now()
    const { report, changes } = await readWithProgress(pointers, ledger, options, { terminal, setExit })
    const seconds = (performance.now() - begun) / 1000
    const totals = await ledger.totals()
    const stored = report.added + report.newVersions + report.readAgain + report.unchanged + report.duplicates
    if (report.stopped) setExit(interrupted)
    else if (stored === 0) setExit(allSkipped)
    if (options.format === 'json') {
      await terminal.out(`${visibleJson(JSON.stringify(reportRecord(report, ledger.where, totals, seconds)))}\n`)
      return
    }
    await terminal.out(showReport({ report, totals, where: options.ledger, shownWhere: ledger.where, seconds, changes, verbose: options.verbose }, terminal.paint, terminal.width))
  })
}

/** Reads with a progress bar and a handler for Ctrl-C; for every changed text, what changed. */
export async function readWithProgress(pointers: readonly (Pointer | Skipped)[], ledger: LedgerStore, options: Pick<ReadOptions, 'ledger' | 'workers' | 'allowPrivateAddresses' | 'compare'>, { terminal }: Run): Promise<{ readonly report: ReadReport; readonly changes: readonly string[] }> {
  // Reading makes much and keeps little. Nurseries that never grow cost a tenth of the processor's time and save a fifth of the
  // memory (1,000 articles, two threads: 566 to 450 MB).
  setFlagsFromString('--semi-space-growth-factor=1')
  const stop = new AbortController()
  const progress = createProgress(terminal, 'reading', 'text')
  const onInterrupt = (): void => {
    // A second Ctrl-C does not wait: what is stored is whole at any moment.
    if (stop.signal.aborted) process.exit(interrupted)
    terminal.note(`${terminal.notesAreTerminal ? '\n' : ''}Stopping after the current transaction …`)
    stop.abort()
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  try {
    const texts = await countTexts(pointers)
    const report = await readIntoLedger({
      pointers, ledger, folder: folderOf(options.ledger), workers: options.workers, allowPrivate: options.allowPrivateAddresses,
      signal: stop.signal,
      onEvent: (event) => {
        texts.count(event)
        const { done, of } = texts.sum()
        progress.update(done, of)
      },
    })
    progress.stop()
    if (options.compare !== false) {
      const weaving = createProgress(terminal, 'comparing', 'document')
      await weaveLedger(ledger, (done, of) => weaving.update(done, of), stop.signal).finally(() => weaving.stop())
    }
    const changes: string[] = []
    for (const { label, document, previous } of report.changed.slice(0, 10)) {
      const [before, after, row] = await Promise.all([ledger.text(previous), ledger.text(document), ledger.document(document)])
      if (before !== null && after !== null) changes.push(showChange({ label, document, previous, version: row?.version ?? 0, before: before.text, after: after.text }, terminal.paint, terminal.width))
    }
    if (report.changed.length > 10) changes.push(`and ${count(report.changed.length - 10, 'more changed text')}\n`)
    return { report, changes }
  } finally {
    progress.stop()
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
  }
}

function skippedRecord({ label, code, message }: Skipped): object {
  return { label, code, message }
}

function reportRecord(report: ReadReport, ledger: string, totals: Totals, seconds: number): object {
  const { skipped, skippedMore: _, tally, ...counts } = report
  return { ledger, seconds: Number(seconds.toFixed(3)), ...counts, read: tally, skipped: skipped.map(skippedRecord), totals }
}
