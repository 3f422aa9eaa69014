// What a reading run did, counted as it goes. Takes the run's events; keeps the skipped and the changed by name and the rest as
// counts, so that it stays small however long the run; how many names it keeps may be limited, for reports that stay in memory.
import type { Skipped } from '../intake/taken.ts'
import { tallyReading, type Tally } from '../views/tally.ts'
import type { ReadEvent } from './read-into-ledger.ts'

export interface Changed {
  readonly label: string
  readonly document: string
  readonly previous: string
}

export interface ReadReport {
  readonly added: number
  readonly newVersions: number
  /** The same text, read by a newer reader. */
  readonly readAgain: number
  readonly unchanged: number
  readonly duplicates: number
  /** Documents stored but not read, by reason (`language ps`). */
  readonly notRead: Readonly<Record<string, number>>
  /** Statements and links of what was read in this run. */
  readonly tally: Tally
  readonly skipped: readonly Skipped[]
  /** Skipped besides those named; 0 where every name is kept. */
  readonly skippedMore: number
  readonly changed: readonly Changed[]
  /** True when the run was told to stop before its end. */
  readonly stopped: boolean
}

export interface ReportMaker {
  count(event: ReadEvent): void
  finish(stopped: boolean): ReadReport
}

/** An empty report that counts events and names the first `keep` texts that were skipped, and as many that changed. */
export function createReport(keep = Infinity): ReportMaker {
  const counts = { added: 0, newVersions: 0, readAgain: 0, unchanged: 0, duplicates: 0 }
  const notRead: Record<string, number> = {}
  const skipped: Skipped[] = []
  let skippedMore = 0
  const changed: Changed[] = []
  const tally = tallyReading()
  return {
    count(event) {
      switch (event.type) {
        case 'pointers': return
        case 'skipped':
          if (skipped.length < keep) skipped.push(event)
          else skippedMore += 1
          return
        case 'known':
          counts[event.result === 'unchanged' ? 'unchanged' : 'duplicates'] += 1
          return
        case 'stored': {
          const { result, document, previous } = event.added
          counts[({ 'added': 'added', 'new-version': 'newVersions', 'read-again': 'readAgain', 'unchanged': 'unchanged', 'duplicate': 'duplicates' } as const)[result]] += 1
          if (result === 'unchanged' || result === 'duplicate') return
          if ('notRead' in event.outcome) notRead[event.outcome.notRead] = (notRead[event.outcome.notRead] ?? 0) + 1
          else tally.add(event.outcome.reading)
          if (result === 'new-version' && previous !== null && changed.length < keep) changed.push({ label: event.label, document, previous })
        }
      }
    },
    finish: (stopped) => ({ ...counts, notRead, tally: tally.sum(), skipped, skippedMore, changed, stopped }),
  }
}
