// The door of the store: one ledger, in a SQLite file or a PostgreSQL schema. Every write is one transaction that ends with
// its history entries; nothing is ever changed in place. Both engines pass the same contract suite (test/contract).
import type { ActorKind, PrivacyClass } from '../actors/actor.ts'
import type { LinkType, Reason } from '../claims/link.ts'
import type { Block, Capture, Metadata } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import type { Decided, Decision, Made, StatementRef } from '../ledger/decision.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Reading } from '../ledger/reading.ts'
import type { ClaimFilter, ClaimRow, ClaimSort, CopyRow, DriftRow, EventFilter, EventRow, MemberRow, OriginRow, TieRow } from './woven-rows.ts'
import type { Attribution, Authority } from '../statements/attribution.ts'

/** A text on its way in: taken by intake, not yet in the ledger. */
export interface IncomingDocument extends Metadata {
  /** Where it is read from, the identity that versions share: a canonical URL, `file:` and a path relative to the ledger, or `upload:` and `paste:` with 16 digits of the capture's hash (and the file's name) for what has no place of its own; `#part` for one item of many. */
  readonly address: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly capture: Capture
}

/** What was made of it: a reading, or why there is none (`language ps`). */
export type Outcome = { readonly reading: Reading } | { readonly notRead: string }

export interface DocumentRow extends Metadata {
  /** `d41` */
  readonly id: string
  readonly address: string
  /** 1 for the first text at its address. */
  readonly version: number
  /** The version before it, null for the first. */
  readonly previous: string | null
  /** The first 200 characters of a text that states no title; null where it does. */
  readonly opening: string | null
  readonly textSha256: string
  readonly captureSha256: string
  readonly mediaType: string
  readonly capturedAt: string
  /** The reader version of the current reading; null when not read. */
  readonly reader: string | null
  readonly notRead: string | null
  /** UTF-16 units. */
  readonly length: number
  readonly statements: number
  readonly sentences: number
  readonly narratorSentences: number
  /** Whether no later version follows. */
  readonly newest: boolean
  /** Statements by authority; an authority that none has may be missing. */
  readonly byAuthority: Readonly<Partial<Record<Authority, number>>>
  /** Statements whose act is to deny. */
  readonly denials: number
  readonly links: number
}

export interface StatementRow extends Omit<Attribution, 'type' | 'within'> {
  /** `s1027` */
  readonly id: string
  readonly document: string
  /** Index in its reading. */
  readonly index: number
  readonly within: string | null
  readonly authority: Authority
  readonly actor: ActorRow | null
  /** The holders after the first. */
  readonly alsoActors: readonly ActorRow[]
  /** The mentions that who holds it hung on; [] where the source itself is the name, or a person decided. */
  readonly evidence: readonly Span[]
  /** There where a person decided who holds it. */
  readonly actorDecided?: true
  /** The private persons named anywhere in its document, and where: what a view has to leave out. */
  readonly privatePersons: readonly { readonly name: string; readonly mentions: readonly Span[] }[]
  readonly documentTitle: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

export interface ActorRow {
  readonly name: string
  /** The name in its document where people decided on another to show; left out where it is the same. */
  readonly written?: string
  readonly kind: ActorKind
  readonly privacy: PrivacyClass
  readonly role: string | null
}

export interface LinkRow {
  readonly id: string
  readonly link: LinkType
  readonly from: string
  readonly to: string
  readonly document: string
  readonly confidence: number
  /** What it hangs on, strongest first; [] where an earlier reader gave no reasons. */
  readonly why: readonly Reason[]
}

export interface StatementFilter {
  /** Case-insensitive part of an actor's name; never matches a private person. */
  readonly actor?: string
  readonly act?: readonly string[]
  readonly authority?: readonly string[]
  /** Document id, or case-insensitive part of title, address or publisher. */
  readonly document?: string
  /** Full-text query over cue, content and the words of a source in which no private person is a holder or named: words all must occur, "a phrase" in quotation marks. */
  readonly text?: string
  /** ISO dates, inclusive, on the document's published date (its capture where it states none). */
  readonly since?: string
  readonly until?: string
  /** Whole names of actors who hold the statement, one of them, case-insensitive; never matches a private person. */
  readonly speaker?: readonly string[]
  readonly distance?: readonly string[]
  readonly form?: readonly string[]
  /** Whole names of publishers, one of them. */
  readonly publisher?: readonly string[]
}

/** Newest versions only. */
export interface DocumentFilter {
  /** Words that must all occur in title, address or publisher, case-insensitive. */
  readonly words?: string
  readonly publisher?: readonly string[]
  readonly language?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly status?: 'read' | 'not-read'
  /** Only documents with a statement whose act is to deny. */
  readonly denials?: boolean
}

/** `unsourced`: the share of unsourced and collective statements. Documents that state no publisher or title come last either way. */
export type DocumentSort = 'added' | 'published' | 'title' | 'publisher' | 'statements' | 'denials' | 'unsourced'
/** `published`: by the day of the document, then in the order of reading. */
export type StatementSort = 'added' | 'published'

/** The order of a list; ties in id order. */
export interface Sorted<Sort> {
  readonly sort: Sort
  readonly order: 'asc' | 'desc'
}

/** How many rows there are and the `after` of every block: `starts[0]` is '', `starts[k]` the id of row k·every − 1. */
export interface Outline {
  readonly total: number
  readonly starts: readonly string[]
}

/** Keyset page: pass the last row's id as `after`. */
export interface Page {
  readonly after?: string
  readonly limit: number
}

/** `added`, `new-version` (of `previous`), `read-again` (same text, newer reader) or `unchanged`. `duplicate`: the same bytes and text are already in the ledger from another file. */
export interface Added {
  readonly result: 'added' | 'new-version' | 'read-again' | 'unchanged' | 'duplicate'
  readonly document: string
  readonly previous: string | null
}

/** What the store already has at an address, so that a caller can spare itself the reading; null when it has nothing. */
export interface Known {
  readonly document: string
  readonly version: number
  readonly textSha256: string
  readonly captureSha256: string
  readonly reader: string | null
  readonly notRead: string | null
}

export interface Totals {
  readonly documents: number
  readonly notRead: number
  readonly statements: number
  readonly byForm: Readonly<Record<string, number>>
  readonly byAuthority: Readonly<Record<string, number>>
  readonly byAct: Readonly<Record<string, number>>
  /** Statements whose act is to deny, tied to what they deny or not. */
  readonly denials: number
  readonly links: Readonly<Record<string, number>>
}

export interface Facets {
  readonly total: number
  readonly authority: Readonly<Record<string, number>>
  readonly act: Readonly<Record<string, number>>
  readonly distance: Readonly<Record<string, number>>
  readonly form: Readonly<Record<string, number>>
}

export interface SpeakerRow {
  readonly name: string
  readonly kind: ActorKind
  readonly statements: number
}

export interface PublisherRow {
  readonly publisher: string
  readonly documents: number
}

export interface LanguageRow {
  /** As documents have it: `en`, `ps`. */
  readonly language: string
  readonly documents: number
}

/** What does not hold: the first broken entry, and every document, capture or reading whose hash differs from the history's. */
export interface Verification {
  readonly entries: number
  readonly documents: number
  /** In the order they were found; [] when all holds. */
  readonly faults: readonly { readonly what: string; readonly entry: number | null; readonly document: string | null }[]
}

export interface LedgerStore {
  /** The file or the server's address without a password, for messages. */
  readonly where: string
  known(address: string): Promise<Known | null>
  /** A document anywhere in the ledger whose capture and text have these hashes; null when there is none. With an address: only one that `add` would call its `duplicate`, the same part of another file. */
  sameBytes(captureSha256: string, textSha256: string, address?: string): Promise<string | null>
  /** One transaction. Idempotent: the same address and text again is `unchanged`, unless the reading's reader is another. Safe against a second process adding the same. */
  add(document: IncomingDocument, outcome: Outcome): Promise<Added>
  /** The same for many in one transaction, all or none; results in order. */
  addAll(items: readonly (readonly [IncomingDocument, Outcome])[]): Promise<readonly Added[]>
  /** In id order. Only the newest version of each document unless `versions` is asked for. */
  documents(page: Page, options?: { readonly versions?: boolean }): Promise<readonly DocumentRow[]>
  document(id: string): Promise<DocumentRow | null>
  /** The stored text and blocks of a document. */
  text(id: string): Promise<{ readonly text: string; readonly blocks: readonly Block[] } | null>
  capture(sha256: string): Promise<Capture | null>
  /** The current reading of a document, rebuilt from its rows; equal to what was added but for links that a person rejected, which are left out here as in every list. */
  reading(document: string): Promise<Reading | null>
  /** The same with what people decided about its actors laid on it: the holders that statements are listed under, everybody under the name and class decided on, those who were merged as one. */
  readingAsDecided(document: string): Promise<DecidedReading | null>
  /** Statements of current readings of newest versions, in id order. */
  statements(filter: StatementFilter, page: Page): Promise<readonly StatementRow[]>
  /** Links of the same statements, in id order; those that a person rejected are left out. */
  links(page: Page): Promise<readonly LinkRow[]>
  /** Newest versions that pass the filter, in the order asked for; the keyset is the last row's id under that order. */
  findDocuments(filter: DocumentFilter, sorted: Sorted<DocumentSort>, page: Page): Promise<readonly DocumentRow[]>
  outlineDocuments(filter: DocumentFilter, sorted: Sorted<DocumentSort>, every: number): Promise<Outline>
  /** As `statements`, in the order asked for. */
  findStatements(filter: StatementFilter, sorted: Sorted<StatementSort>, page: Page): Promise<readonly StatementRow[]>
  outlineStatements(filter: StatementFilter, sorted: Sorted<StatementSort>, every: number): Promise<Outline>
  /** How many statements pass the filter, by label. */
  facets(filter: StatementFilter): Promise<Facets>
  /** Statements of the current reading of one document, whichever version, in text order. */
  statementsOf(document: string): Promise<readonly StatementRow[]>
  /** The statements with these ids, in that order; those that are not there are left out. */
  statementsWith(ids: readonly string[]): Promise<readonly StatementRow[]>
  /** Links of current readings that start or end at one of the statements; those that a person rejected are left out. */
  linksOf(statements: readonly string[]): Promise<readonly LinkRow[]>
  /** Every version of the text at the document's address, oldest first. */
  versionsOf(document: string): Promise<readonly DocumentRow[]>
  /** Actors of newest versions whose name has a word that starts with each of the words given, those with most statements first; never a private person. */
  speakers(words: string, limit: number): Promise<readonly SpeakerRow[]>
  /** Publishers of newest versions, those with most documents first. */
  publishers(): Promise<readonly PublisherRow[]>
  /** Languages of newest versions, those with most documents first. */
  languages(): Promise<readonly LanguageRow[]>
  /** Records a decision and applies it, in one transaction. Throws bad-usage where it is none or lacks the reason it needs. */
  decide(decision: Decision, by?: DecidedBy): Promise<Decided>
  /** The same for many, all or none, each an entry of its own. */
  decideAll(decisions: readonly Decision[], by?: DecidedBy): Promise<readonly Decided[]>
  /** Takes back the decision with this entry's number; throws not-found where none such is in force. */
  undoDecision(number: number, by?: DecidedBy): Promise<Decided>
  /** The decisions in force, in the order they were made. */
  decisions(): Promise<readonly Decided[]>
  /** Those of them whose statement no current reading has any more. */
  unplacedDecisions(): Promise<readonly Decided[]>
  /** All that were ever made, newest first, those with a number below `before`; `total` counts all of them. */
  decisionsMade(page: { readonly before?: number; readonly limit: number }): Promise<{ readonly total: number; readonly rows: readonly Made[] }>
  /** The statement of a newest version that each reference means; null where none has enough of its words. */
  statementsMeant(refs: readonly StatementRef[]): Promise<readonly (string | null)[]>
  /** How a decision speaks of a statement; null where there is none with this id. */
  statementRef(id: string): Promise<StatementRef | null>
  /** The document that a statement's reading is of; null where there is none with this id. */
  documentOfStatement(id: string): Promise<string | null>
  entries(page: { readonly after?: number; readonly limit: number }): Promise<readonly Entry[]>
  totals(documents?: readonly string[]): Promise<Totals>
  /** Weaves at most so many documents that were not woven since they were read: copies, drift, claims, ties and events. One transaction; gives how many were and how many are left. */
  weave(limit: number): Promise<{ readonly woven: number; readonly left: number }>
  /** Claims that pass the filter. */
  claims(filter: ClaimFilter, sort: ClaimSort, page: { readonly offset: number; readonly limit: number }): Promise<{ readonly total: number; readonly rows: readonly ClaimRow[] }>
  /** The claim; null where there is none with this id. One that was merged gives what it was merged into. */
  claim(id: string): Promise<ClaimRow | null>
  /** Statements of a claim, oldest document first, at most 1,000. */
  membersOf(claim: string): Promise<readonly MemberRow[]>
  /** The claims that statements stand in, by statement id. */
  claimsOf(statements: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Links with statements of other documents that start or end at one of the statements. */
  tiesOf(statements: readonly string[]): Promise<readonly TieRow[]>
  /** Documents that share passages with this one, likest first. */
  copiesOf(document: string): Promise<readonly CopyRow[]>
  copy(one: string, other: string): Promise<CopyRow | null>
  /** Groups of two and more documents with one origin, largest first. */
  origins(page: { readonly offset: number; readonly limit: number }): Promise<{ readonly total: number; readonly rows: readonly OriginRow[] }>
  /** The origin's document by document id, for documents of newest versions; itself where it is nobody's copy. */
  originsOf(documents: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Quotations in several wordings, the gravest changes first. With a document, those that it prints. */
  drift(filter: { readonly document?: string; readonly actor?: string }, page: { readonly offset: number; readonly limit: number }): Promise<{ readonly total: number; readonly rows: readonly DriftRow[] }>
  /** Events that pass the filter with the things they count whose figures are apart, most documents first, at most so many. */
  events(filter: EventFilter, limit: number): Promise<readonly EventRow[]>
  /** Days on which documents were published, so far as they say, and how many, and in how many of them the actor speaks: what a position can be told from. */
  coverage(actor: string): Promise<readonly { readonly day: string; readonly documents: number; readonly speaking: number }[]>
  /** Recomputes every hash and the chain; reads the whole ledger in bounded memory. */
  verify(onProgress?: (done: number, of: number) => void): Promise<Verification>
  close(): Promise<void>
}

/** Who decides and why; whoever opened the ledger where nobody is named. */
export interface DecidedBy {
  readonly who?: string
  readonly why?: string
}

export interface OpenOptions {
  /** The clock, ISO 8601 UTC; defaults to the system's. */
  readonly now?: () => string
  /** Who the history names; defaults to `sayso <version>`. */
  readonly who?: string
  /** Open without making the file and without any write. */
  readonly readOnly?: boolean
  /** Milliseconds to wait for another process that is writing before refusing with ledger-busy; 30,000 unless told. */
  readonly patience?: number
}
