// Sayso as a library: the whole public surface, by name. Reading is `readDocument(document, createTools())`: one text in, its
// statements, actors, links and narrator sentences out. A ledger is `openLedger(where)`, and `readIntoLedger` fills one.
// Intake has its own door, `sayso/intake`; the store's rows are at `sayso/store`; the server of a ledger is at `sayso/http`.

export type { Block, BlockKind, Capture, Document, Metadata } from './document/document.ts'
export { partOf, wordsAt, type Part, type Span } from './document/span.ts'

export { findParagraphs, type Damage, type ParagraphScan } from './paragraphs/find-paragraphs.ts'
export type { Paragraph, ParagraphKind, Quotation, Sentence, Tag, Tagger, Token } from './paragraphs/paragraph.ts'

export type { Act, Attribution, Distance, Form, Reader } from './statements/attribution.ts'
export type { Authority } from './statements/attribution.ts'
export type { Statement } from './statements/statement.ts'
export type { Actor, ActorKind, PrivacyClass } from './actors/actor.ts'
export type { Link, LinkType, Reason } from './claims/link.ts'
export { compareFigures, type Comparison, type StatedFigure } from './claims/compare-figures.ts'
export { eventFigures, eventRules, type EventFigure, type EventRule } from './claims/event-figures.ts'
export type { Figure } from './claims/figure.ts'
export { findFigures } from './claims/find-figures.ts'
export { findPrediction } from './claims/find-prediction.ts'
export { stanceOf, type StancedWords } from './claims/find-stance.ts'
export { likelihoodBands } from './claims/likelihood.ts'
export type { Prediction } from './claims/prediction.ts'
export { positionsOf } from './claims/positions-of.ts'

export type { Decided, Decision, StatementRef } from './ledger/decision.ts'
export { canonicalJson, faultOf, type Entry, type EntryType, type Hash, type Json } from './ledger/entry.ts'
export { readDocument, type Tools } from './ledger/read.ts'
export type { Note, NoteCode, Reading } from './ledger/reading.ts'
export { openStanceModel } from './model/stance-model.ts'
export { createTools } from './model/tools.ts'
export { sha256 } from './model/sha256.ts'

export { readIntoLedger, type ReadEvent, type ReadJob } from './engine/read-into-ledger.ts'
export type { Changed, ReadReport } from './engine/read-report.ts'
export { weaveLedger } from './engine/weave-ledger.ts'
export { claimSheetOf } from './export/claim-sheet-of.ts'
export { openLedger } from './store/open-ledger.ts'
export type {
  ActorRow, Added, DocumentRow, IncomingDocument, Known, LedgerStore, LinkRow, OpenOptions, Outcome, Page, StatementFilter, StatementRow,
  Totals, Verification,
} from './store/ledger-store.ts'
export type { ClaimFilter, ClaimRow, ClaimSort, CopyRow, DriftRow, MemberRow, OriginRow, Stance, TieRow } from './store/woven-rows.ts'
export { findPointers, type FindOptions } from './intake/find-pointers.ts'
export type { IntakeLimits, IntakeOptions } from './intake/intake-options.ts'
export { openPointer } from './intake/open-pointer.ts'
export type { Pointer, Skipped, Taken } from './intake/taken.ts'

export { claimSheet, type ClaimSheet } from './views/claim-sheet.ts'
export { documentRecord, linkRecord, statementRecord, type Traced, type TracedText } from './views/export-records.ts'
export { filterRecord, type FilterRecord, type FilterStatement } from './views/filter-record.ts'
export { findBreaches, type Breach } from './views/find-breaches.ts'
export { parseHouseRules, type HouseRule } from './views/house-rule.ts'
export { codePointOffsets, selectorsOf, type Selector, type TextPositionSelector, type TextQuoteSelector } from './views/selectors.ts'
export { maySourceBeQuoted, shownActor, shownSource, type Held } from './views/shown-actor.ts'
export { authorities, sourcingSheet, type Accused, type Share, type SourcingSheet, type Speaker } from './views/sourcing-sheet.ts'
export { tallyReading, type Tally, type TallyMaker } from './views/tally.ts'

export { codeOf, errorCodes, SaysoError, type ErrorCode, type ErrorDetails } from './sayso-error.ts'
export { version } from './version.ts'
