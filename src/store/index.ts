// `sayso/store`: opening a ledger and the door of what is opened.
export { openLedger } from './open-ledger.ts'
export type {
  ActorRow, Added, DocumentRow, IncomingDocument, Known, LedgerStore, LinkRow, OpenOptions, Outcome, Page, StatementFilter, StatementRow, Totals, Verification,
} from './ledger-store.ts'
