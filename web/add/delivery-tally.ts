// What has become of a delivery so far, over all of its parcels: how far it is, what was stored, what was not and why. Pure.
import type { ReadReport } from '../../src/http/api.ts'
import { hasEnded, type Delivery, type Parcel } from './upload-queue.ts'

export interface DeliveryTally {
  readonly state: 'sending' | 'reading' | 'ended'
  readonly items: number
  /** Items that the server has taken. */
  readonly sentItems: number
  /** Items that it has read, by the progress of their jobs. */
  readonly readItems: number
  /** 0 to 1. */
  readonly sentShare: number
  readonly readShare: number
  readonly report: ReadReport
  /** Items taken up again after the server was started again, and what of them had been stored before. */
  readonly again: number
  readonly alreadyStored: number
  /** Items never sent because the page was loaded anew, stopped by a person, and not taken by the server, with its words. */
  readonly lost: number
  readonly cancelled: number
  readonly refused: number
  /** Whether the page can send again what was refused. */
  readonly canSendAgain: boolean
  readonly problems: readonly string[]
}

/** Sums up; `parcels` may hold those of other deliveries too. */
export function tallyOf(delivery: Delivery, parcels: readonly Parcel[]): DeliveryTally {
  const own = parcels.filter((parcel) => parcel.delivery === delivery.id)
  const sum = (of: (parcel: Parcel) => number): number => own.reduce((total, parcel) => total + of(parcel), 0)
  const inState = (...states: readonly Parcel['state'][]): number => sum(({ state, items }) => (states.includes(state) ? items : 0))
  const items = sum((parcel) => parcel.items)
  const sentItems = inState('reading', 'done')
  const readItems = sum(({ state, items: of, done, of: texts }) => (state === 'done' ? of : state === 'reading' && texts !== null && texts > 0 ? of * Math.min(1, done / texts) : 0))
  const weight = sum((parcel) => parcel.bytes)
  const sentWeight = sum(({ state, bytes, sent }) => (state === 'sending' ? Math.min(sent, bytes) : state === 'waiting' ? 0 : bytes))
  return {
    state: own.every(hasEnded) ? 'ended' : own.some(({ state }) => state === 'waiting' || state === 'sending') ? 'sending' : 'reading',
    items,
    sentItems,
    readItems: Math.floor(readItems),
    sentShare: weight === 0 ? 1 : sentWeight / weight,
    readShare: items === 0 ? 1 : readItems / items,
    report: sumReports([...own.flatMap(({ report }) => report ?? []), { ...nothing, skipped: delivery.skipped }]),
    again: sum(({ again, items: of }) => (again > 0 ? of : 0)),
    alreadyStored: sum(({ again, report }) => (again > 0 && report !== null ? report.unchanged + report.duplicates : 0)),
    lost: inState('lost'),
    cancelled: inState('cancelled'),
    refused: inState('refused'),
    canSendAgain: own.some(({ state, inHand }) => state === 'refused' && inHand),
    problems: [...new Set(own.flatMap(({ state, problem }) => (state === 'refused' && problem !== null ? problem.detail : [])))],
  }
}

const nothing: ReadReport = { added: 0, newVersions: 0, readAgain: 0, unchanged: 0, duplicates: 0, notRead: {}, statements: 0, skipped: [], skippedMore: 0, stored: [] }

function sumReports(reports: readonly ReadReport[]): ReadReport {
  return reports.reduce((total, report) => ({
    added: total.added + report.added,
    newVersions: total.newVersions + report.newVersions,
    readAgain: total.readAgain + report.readAgain,
    unchanged: total.unchanged + report.unchanged,
    duplicates: total.duplicates + report.duplicates,
    notRead: Object.entries(report.notRead).reduce((sum, [reason, number]) => ({ ...sum, [reason]: (sum[reason] ?? 0) + number }), total.notRead),
    statements: total.statements + report.statements,
    skipped: [...total.skipped, ...report.skipped],
    skippedMore: total.skippedMore + report.skippedMore,
    stored: [...total.stored, ...report.stored],
  }), nothing)
}
