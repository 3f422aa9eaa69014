// The ledger's tables as Kysely sees them, one interface a table; migrations.ts makes them. Lists that are only ever read
// whole (spans, blocks, notes) are JSON text, the same bytes on both engines, so that a change to any of them shows.

/** The bytes a text was read from, stored once however many documents share them. */
export interface CaptureTable {
  sha256: string
  encoding: string
  /** Bytes before encoding. */
  size: number
  bytes: Uint8Array
}

/** `newest` is 1 on the last version at an address, else 0: with `reading.current` the only column that ever changes. */
export interface DocumentTable {
  id: number
  /** Number of the history entry that added it. */
  entry: number
  address: string
  version: number
  previous: number | null
  newest: number
  text_sha256: string
  capture_sha256: string
  media_type: string
  captured_at: string
  title: string | null
  url: string | null
  publisher: string | null
  author: string | null
  published: string | null
  language: string | null
  not_read: string | null
  /** UTF-16 units. */
  length: number
  /** The day that date filters compare: published, else captured. */
  day: string
  /** Title, address and publisher without case and accents, for lists by part of a word. */
  folded: string
  /** What lists by title and by publisher go by; null where it states none. */
  sort_title: string | null
  sort_publisher: string | null
}

/** A document's text apart from its row, so that lists do not page through it. */
export interface BodyTable {
  document: number
  text: string
  blocks: string
}

/** `current` is 1 on the document's last reading, else 0. */
export interface ReadingTable {
  id: number
  entry: number
  document: number
  current: number
  reader: string
  sha256: string
  /** Statements of a reading have consecutive ids from here; so have links. */
  first_statement: number
  statements: number
  first_link: number
  links: number
  sentences: number
  narrator: string
  narrator_sentences: number
  notes: string
  /** Statements whose act is to deny. */
  denials: number
  /** Statements on the authority of nobody or of a collective. */
  unsourced: number
  /** JSON; null where an earlier reader found none because it looked for none. */
  figures: string | null
}

export interface ActorTable {
  reading: number
  position: number
  name: string
  folded: string
  kind: string
  privacy: string
  role: string | null
  mentions: string
  /** Statements of the reading that the actor holds, alone or with others, once what people decided is applied. */
  statements: number
  /** What the actor goes by once what people decided is applied; without a decision the same as above. */
  shown_name: string
  shown_folded: string
  shown_kind: string
  shown_privacy: string
  /** 1 where only a decision knows this holder; its position follows those of the reading. */
  decided: number
}

export interface StatementTable {
  id: number
  reading: number
  source_spans: string | null
  source_text: string | null
  /** The source's words as full-text search may know them: '' where a holder is a private person or one is named in it. */
  searchable_source: string
  cue_spans: string
  cue_text: string
  content_spans: string
  content_text: string
  form: string
  act: string
  distance: string
  authority: string
  confidence: number
  /** Index in the reading. */
  within: number | null
  /** Position in the reading's actors. */
  actor: number | null
  also_actors: string
  evidence: string
}

/** What lists, searches and counts look at of a statement: a narrow row, so that all of them are gone through in little time. */
export interface ListingTable {
  statement: number
  reading: number
  label_set: number
  /** As the statement's, or as a person decided. */
  actor: number | null
  /** 1 where the statement has holders after the first, else 0. */
  more: number
  /** 1 where a person decided who holds the statement: that one alone. */
  decided: number
}

/** A combination of labels that statements have, each once; hardly a thousand are possible. */
export interface LabelSetTable {
  id: number
  act: string
  authority: string
  distance: string
  form: string
}

export interface LinkTable {
  id: number
  reading: number
  link: string
  from_statement: number
  to_statement: number
  confidence: number
  /** JSON of its reasons; null where an earlier reader gave none. */
  why: string | null
}

export interface EntryTable {
  number: number
  type: string
  at: string
  who: string
  document: string | null
  what: string
  why: string | null
  previous: string
  hash: string
}

export interface WovenTable {
  document: number
  /** The reading that was woven. */
  reading: number
  /** 1 where its event was found; 0 where a version that knew none wove it. */
  events: number
}

/** `named` is 1 where a person gave the title; `merged_into` names the claim whose the statements are now. */
export interface ClaimTable {
  id: number
  title: string
  folded: string
  title_statement: number | null
  named: number
  merged_into: number | null
  statements: number
  documents: number
  origins: number
  asserts: number
  denies: number
  doubts: number
  reports: number
  first_day: string
  last_day: string
  disputed: number
  figures_differ: number
  /** Length of the centroid's weights when it last changed. */
  norm: number
  centroid: string
}

/** `found_claim` is where it was found to belong, `claim` where it is shown; `keys` are those it is posted under. */
export interface MemberTable {
  statement: number
  reading: number
  claim: number
  found_claim: number
  keys: string
  stance: string
  confidence: number
  why: string
  decided: number
}

export interface ClaimKeyTable {
  key: string
  claim: number
  statements: number
}

/** In how many statements a term stands; the term '' counts all statements. */
export interface TermTable {
  term: string
  statements: number
}

/** `judged`: 1 accepted, 0 rejected by a person, null neither; `found` is 0 where only a person made it. */
export interface TieTable {
  from_statement: number
  to_statement: number
  link: string
  from_reading: number
  to_reading: number
  confidence: number
  why: string
  judged: number | null
  found: number
}

export interface TextSizeTable {
  document: number
  shingles: number
  stop_grams: number
  names: number
}

export interface TextKeyTable {
  kind: number
  key: number
  document: number
}

/** `one` is the smaller id. */
export interface CopyTable {
  one: number
  other: number
  relation: string
  one_origin: number
  alike: number
  details: string
  passages: string
}

export interface OriginTable {
  document: number
  origin: number
}

export interface QuoteKeyTable {
  key: number
  statement: number
}

/** `gravity` is 0 for the gravest. */
export interface DriftTable {
  one: number
  other: number
  one_reading: number
  other_reading: number
  class: string
  severity: string | null
  gravity: number
  likeness: number
  changes: string
}

/** `slots`: things of which its texts give several numbers; `apart`: those whose figures are apart. What follows is empty where that is 0. */
export interface EventTable {
  id: number
  documents: number
  /** ISO 8601 days; '' where no document says one. */
  first_day: string
  last_day: string
  slots: number
  apart: number
  title: string
  /** What is searched, in lower case. */
  words: string
  /** Names in lower case, each between line breaks: those who tell one of the figures and may be named. */
  holders: string
  /** JSON, as refresh-events.ts keeps it. */
  things: string
}

/** `counted` is 1 on the first text of each origin: its terms count, and others meet it by them. */
export interface EventTextTable {
  document: number
  event: number
  /** Days since 1970. */
  day: number | null
  places: string
  counted: number
}

/** In how many counted texts a term stands, and one of them (0 for none known); term 0 counts all of them. */
export interface EventTermTable {
  term: number
  texts: number
  document: number
}

/** The other counted texts under a term, as long as they are few. */
export interface EventKeyTable {
  term: number
  document: number
}

export interface Tables {
  capture: CaptureTable
  document: DocumentTable
  body: BodyTable
  reading: ReadingTable
  actor: ActorTable
  statement: StatementTable
  listing: ListingTable
  label_set: LabelSetTable
  link: LinkTable
  entry: EntryTable
  woven: WovenTable
  claim: ClaimTable
  member: MemberTable
  claim_key: ClaimKeyTable
  term: TermTable
  tie: TieTable
  text_size: TextSizeTable
  text_key: TextKeyTable
  copy: CopyTable
  origin: OriginTable
  quote_key: QuoteKeyTable
  drift: DriftTable
  event: EventTable
  event_text: EventTextTable
  event_term: EventTermTable
  event_key: EventKeyTable
}

/** The statement's columns by name: PostgreSQL keeps its full-text index in one more, which nobody reads. */
export const statementColumns = [
  'statement.id', 'statement.reading', 'statement.source_spans', 'statement.source_text', 'statement.searchable_source',
  'statement.cue_spans', 'statement.cue_text', 'statement.content_spans', 'statement.content_text', 'statement.form', 'statement.act', 'statement.distance', 'statement.authority',
  'statement.confidence', 'statement.within', 'statement.actor', 'statement.also_actors', 'statement.evidence',
] as const
