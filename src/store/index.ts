// `sayso/store`: opening a ledger and the door of what is opened.
export { openLedger } from './open-ledger.ts'
export type {
  ActorRow, Added, DocumentFilter, DocumentRow, DocumentSort, Facets, IncomingDocument, Known, LanguageRow, LedgerStore, LinkRow, OpenOptions, Outcome, Outline, Page, PublisherRow, Sorted, SpeakerRow, StatementFilter,
  StatementRow, StatementSort, Totals, Verification,
} from './ledger-store.ts'
