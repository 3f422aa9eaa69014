// A delivery of this page, or any other job of the server → what the tray says about it, in words. Pure.
import type { Job, ReadReport, VerifyReport } from '../../src/http/api.ts'
import { sayNotRead } from '../library/say-language.ts'
import { words } from '../words.ts'
import type { DeliveryTally } from './delivery-tally.ts'
import type { Delivery, UploadQueue } from './upload-queue.ts'

export interface Work {
  readonly id: string
  readonly label: string
  readonly isRunning: boolean
  /** What it is doing; null once it has ended. */
  readonly doing: string | null
  /** Shares from 0 to 1 of what is sent and of what is read; null where nobody can tell. */
  readonly sent: number | null
  readonly read: number | null
  /** What came of it, most wanted first. */
  readonly results: readonly string[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
  readonly skipped: ReadReport['skipped']
  /** Skipped besides those. */
  readonly skippedMore: number
  readonly faults: VerifyReport['faults']
  /** A document, the library, or nothing to go to. */
  readonly leadsTo: { readonly document: string } | 'library' | null
  readonly canSendAgain: boolean
}

const { add } = words

/** How a delivery of this page stands. */
export function workOfDelivery(delivery: Delivery, tally: DeliveryTally, held: UploadQueue['held']): Work {
  const { state, items, sentItems, readItems, report } = tally
  const isRunning = state !== 'ended'
  const isMany = delivery.kind === 'files'
  const doing = !isRunning ? null
    : held === 'server' ? add.waitingForServer
    : state === 'sending' ? add.sending(sentItems, items)
    : isMany ? readItems === 0 ? add.allSent(sentItems) : add.reading(readItems, sentItems)
    : delivery.kind === 'url' ? add.fetching : add.starting
  return {
    id: delivery.id, label: delivery.label, isRunning, doing,
    sent: isMany && isRunning ? tally.sentShare : null,
    read: isRunning ? tally.readShare : null,
    results: resultsOf(report, !isRunning),
    notes: [
      ...(tally.again === 0 ? [] : [isMany ? add.restarted(tally.again, isRunning ? null : tally.alreadyStored) : add.restartedWork(isRunning ? null : tally.alreadyStored > 0)]),
      ...(tally.lost === 0 ? [] : [add.lost(tally.lost)]),
      ...(tally.cancelled === 0 || isRunning ? [] : [isMany ? add.cancelled(tally.cancelled) : add.cancelledWork]),
    ],
    problems: tally.refused === 0 ? [] : [...(isMany ? [add.refused(tally.refused)] : []), ...(tally.problems.length === 0 ? [words.shell.lost] : tally.problems)],
    skipped: report.skipped, skippedMore: report.skippedMore, faults: [],
    leadsTo: isRunning ? null : placeOf(report),
    canSendAgain: tally.canSendAgain,
  }
}

/** How a job stands that this page did not ask for, or that is no adding. */
export function workOfJob(job: Job): Work {
  const { id, kind, label, state, done, of, report, verification, problem } = job
  const isRunning = state === 'queued' || state === 'running'
  const doing = !isRunning ? null
    : state === 'queued' ? add.queued
    : of === null ? add.starting
    : kind === 'verify' ? add.verifying(done, of) : add.reading(done, of)
  return {
    id, label: kind === 'verify' ? add.verify : label, isRunning, doing, sent: null,
    read: isRunning && of !== null && of > 0 ? Math.min(1, done / of) : null,
    results: kind === 'verify' ? verification === null ? [] : [verifiedOf(verification)] : report === null ? [] : resultsOf(report, !isRunning),
    notes: state === 'cancelled' ? [add.cancelledWork] : [],
    problems: problem === null ? [] : [problem.detail],
    skipped: report?.skipped ?? [], skippedMore: report?.skippedMore ?? 0, faults: verification?.faults ?? [],
    leadsTo: isRunning || report === null ? null : placeOf(report),
    canSendAgain: false,
  }
}

function verifiedOf({ entries, documents, faults }: VerifyReport): string {
  return faults.length === 0 ? add.holds(entries, documents) : add.faults(faults.length)
}

function resultsOf(report: ReadReport, hasEnded: boolean): readonly string[] {
  const counts = [
    ...(['added', 'newVersions', 'readAgain', 'unchanged', 'duplicates'] as const).filter((name) => report[name] > 0).map((name) => add.results[name](report[name])),
    ...Object.entries(report.notRead).map(([reason, of]) => add.notRead(of, sayNotRead(reason))),
  ]
  if (counts.length === 0) return hasEnded && report.skipped.length > 0 ? [add.nothingAdded] : []
  return report.statements > 0 ? [...counts, add.results.statements(report.statements)] : counts
}

function placeOf({ added, newVersions, readAgain, unchanged, duplicates, stored }: ReadReport): Work['leadsTo'] {
  const [only] = stored
  const texts = added + newVersions + readAgain + unchanged + duplicates
  if (texts === 1 && only !== undefined) return { document: only.document }
  return added + newVersions > 0 ? 'library' : null
}
