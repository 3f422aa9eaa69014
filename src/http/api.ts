// What goes over the HTTP API, version 1, as zod schemas: one for each resource, list and filter. The routes are validated against these,
// OpenAPI is made from them and the web app takes its types from here. Offsets are UTF-16 units, spans half-open.
import { z } from 'zod'

const authorities = ['named-person', 'named-organisation', 'named-document', 'role', 'collective', 'unsourced', 'author'] as const
const acts = ['assert', 'deny', 'accuse', 'doubt', 'ask', 'predict', 'commit', 'urge', 'praise', 'criticise', 'believe'] as const
const distances = ['neutral', 'distancing', 'endorsing', 'rejecting'] as const
const linkTypes = ['denies', 'contradicts', 'agrees', 'repeats', 'corrects', 'withdraws'] as const
const forms = ['direct', 'indirect', 'mixed'] as const

/** RFC 9457; `type` is `urn:sayso:problem:` and the code. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What, where and what next, for a person. */
  detail: z.string(),
  /** One of the codes of docs/errors.md. */
  code: z.string(),
  /** Only of an unknown failure: what to look for in the server's log. */
  id: z.string().optional(),
}).meta({ id: 'Problem' })

const SpanSchema = z.tuple([z.int(), z.int()]).meta({ id: 'Span' })

/** Counts by authority as the sourcing bar shows them; `named` is person, organisation and document, `narrator` counts sentences. */
export const Sourcing = z.object({
  named: z.int(), role: z.int(), collective: z.int(), unsourced: z.int(), author: z.int(), narrator: z.int(),
}).meta({ id: 'Sourcing' })

export const DocumentItem = z.object({
  id: z.string(),
  address: z.string(),
  version: z.int(),
  /** The version before this one. */
  previous: z.string().nullable(),
  /** Whether no later version follows. */
  newest: z.boolean(),
  title: z.string().nullable(),
  /** The first 200 characters of a text that states no title; null where it does. */
  opening: z.string().nullable(),
  /** http or https, or null: anything else a text claims as its address is left out. */
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  capturedAt: z.string(),
  mediaType: z.string(),
  textSha256: z.string(),
  captureSha256: z.string(),
  length: z.int(),
  /** Null when it was not read; `notRead` says why (`language ps`). */
  reader: z.string().nullable(),
  notRead: z.string().nullable(),
  statements: z.int(),
  sentences: z.int(),
  sourcing: Sourcing,
  denials: z.int(),
  links: z.int(),
}).meta({ id: 'Document' })

/** Rows in the order asked for; `next` is the `after` of the next page, null at the end. */
export const DocumentPage = z.object({ items: z.array(DocumentItem), next: z.string().nullable() }).meta({ id: 'DocumentPage' })

/** How many rows a list has and where its blocks start: `after=starts[k]&limit=every` gives rows k·every onwards; `starts[0]` is ''. */
export const Outline = z.object({ total: z.int(), every: z.int(), starts: z.array(z.string()) }).meta({ id: 'Outline' })

const Part = z.object({ spans: z.array(SpanSchema), text: z.string() })

const StatementLink = z.object({
  id: z.string(),
  link: z.enum(linkTypes),
  /** `to`: this statement denies the other; `from`: it is denied by it. */
  direction: z.enum(['to', 'from']),
  statement: z.string(),
  confidence: z.number(),
})

export const StatementItem = z.object({
  id: z.string(),
  document: z.string(),
  /** Index in its document's reading. */
  index: z.int(),
  /** The statement whose content holds this one. */
  within: z.string().nullable(),
  /** Whom to show as the one who says it; a private person by role; null where nobody is named or described. */
  who: z.string().nullable(),
  actor: z.object({
    name: z.string(), kind: z.string(), class: z.string(),
    /** Where the text says who that is: the full name that a surname or pronoun was joined to; [] where the source itself says it. */
    evidence: z.array(SpanSchema),
    /** The name in the text where people decided on another to show. */
    written: z.string().nullable(),
    /** Whether a person decided who holds the statement. */
    decided: z.boolean(),
  }).nullable(),
  authority: z.enum(authorities),
  act: z.enum(acts),
  distance: z.enum(distances),
  form: z.enum(forms),
  confidence: z.number(),
  /** Words as they may be shown; they differ from the text's at `spans` where a private person is named. */
  source: Part.nullable(),
  cue: Part,
  content: Part,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  links: z.array(StatementLink),
  /** Where the search words stand, as spans into the three texts above; all empty without a search. */
  matches: z.object({ source: z.array(SpanSchema), cue: z.array(SpanSchema), content: z.array(SpanSchema) }),
}).meta({ id: 'Statement' })

export const StatementPage = z.object({ items: z.array(StatementItem), next: z.string().nullable() }).meta({ id: 'StatementPage' })

const counts = z.record(z.string(), z.int())

/** One actor by name; a private person is none. */
export const ActorItem = z.object({
  name: z.string(),
  kind: z.string(),
  class: z.string(),
  /** Every way the name is written, most frequent first. */
  spellings: z.array(z.string()),
  /** Roles in the words of the documents, each with where it was stated first, oldest first; `documents` state it in these words. */
  roles: z.array(z.object({ role: z.string(), document: z.string(), publisher: z.string().nullable(), published: z.string().nullable(), documents: z.int() })),
  /** Roles that people supplied, beside what documents state. */
  known: z.array(z.object({ role: z.string(), from: z.string().nullable(), to: z.string().nullable(), source: z.string() })),
  documents: z.int(),
  /** Statements in the ledger; `byAct` counts all of them. */
  total: z.int(),
  byAct: counts,
  /** When the first and the last document with a date were published. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** The oldest 500, by the day of their documents, those without one last. */
  statements: z.array(StatementItem),
  /** Links between one of these statements and one of somebody else, `who`; a private person by role. */
  answers: z.array(z.object({
    link: z.enum(linkTypes),
    /** `to`: the actor's statement denies the other; `from`: it is denied by it. */
    direction: z.enum(['to', 'from']),
    statement: z.string(),
    other: z.string(),
    /** Of the other statement. */
    document: z.string(),
    who: z.string(),
    content: z.string(),
    confidence: z.number(),
  })),
  /** Where the list of all their statements begins. */
  all: z.string(),
}).meta({ id: 'Actor' })

/** How many statements pass the filter, by label. */
export const Facets = z.object({ total: z.int(), authority: counts, act: counts, distance: counts, form: counts }).meta({ id: 'Facets' })

export const LinkItem = z.object({
  id: z.string(), link: z.enum(linkTypes), from: z.string(), to: z.string(), document: z.string(), confidence: z.number(),
  /** The words it hangs on, on both sides, strongest ground first; [] where an earlier reader gave none. */
  why: z.array(z.object({ kind: z.string(), from: z.array(SpanSchema), to: z.array(SpanSchema) })),
}).meta({ id: 'Link' })
export const LinkPage = z.object({ items: z.array(LinkItem), next: z.string().nullable() }).meta({ id: 'LinkPage' })

export const EntryItem = z.object({
  number: z.int(), type: z.string(), at: z.string(), who: z.string(), document: z.string().nullable(), what: z.unknown(), why: z.string().nullable(),
  previous: z.string(), hash: z.string(),
}).meta({ id: 'Entry' })
/** `next` is the number to go on after. */
export const EntryPage = z.object({ items: z.array(EntryItem), next: z.int().nullable() }).meta({ id: 'EntryPage' })

export const VersionItem = z.object({
  id: z.string(), version: z.int(), published: z.string().nullable(), capturedAt: z.string(), length: z.int(), statements: z.int(), textSha256: z.string(),
}).meta({ id: 'Version' })

/** All that the page of one document shows, in one answer. */
export const DocumentReading = z.object({
  document: DocumentItem,
  text: z.string(),
  paragraphs: z.array(z.object({ kind: z.enum(['headline', 'byline', 'subheading', 'body', 'list-item', 'caption']), span: SpanSchema })),
  /** In text order; [] when the document was not read. */
  statements: z.array(StatementItem),
  links: z.array(LinkItem),
  /** Sentences in the publication's own voice. */
  narrator: z.array(SpanSchema),
  notes: z.array(z.object({ code: z.string(), message: z.string(), span: SpanSchema.nullable() })),
  /** Oldest first, this one included. */
  versions: z.array(VersionItem),
}).meta({ id: 'DocumentReading' })

export const Sheet = z.object({
  document: z.string(),
  statements: z.int(),
  shares: z.array(z.object({ authority: z.enum(authorities), statements: z.int(), share: z.number() })),
  /** Who speaks how often, most first; private persons by role. Statements by id. */
  speakers: z.array(z.object({ name: z.string(), authority: z.enum(authorities), statements: z.array(z.string()) })),
  /** Accused, with no statement of their own in the article. */
  accusedNotHeard: z.array(z.object({ name: z.string(), accusedIn: z.array(z.string()) })),
  denials: z.array(z.object({ statement: z.string(), denies: z.array(z.string()) })),
  narrator: z.object({ sentences: z.int(), of: z.int(), share: z.number() }),
}).meta({ id: 'SourcingSheet' })

/** The house rules in force: every rule with its text, and with what a rule of its kind looks for. */
export const HouseRules = z.object({
  rules: z.array(z.looseObject({ id: z.string(), kind: z.string(), on: z.boolean(), title: z.string(), message: z.string(), reference: z.string() })),
}).meta({ id: 'HouseRules' })

/** What the house rules ask a person to look at in one document; [] where it was not read. */
export const BreachList = z.object({
  document: z.string(),
  /** In the order of the rules, then of the text. */
  items: z.array(z.object({
    /** The rule's id, its name, what it asks and the published rule that it follows. */
    rule: z.string(), title: z.string(), message: z.string(), reference: z.string(),
    /** The statements it concerns, in text order, and where their words stand in the text. */
    places: z.array(z.object({ statement: z.string(), spans: z.array(SpanSchema) })),
  })),
}).meta({ id: 'BreachList' })

/** Two versions of a text, by words; `parts` null where the text was rewritten from end to end. */
export const Changes = z.object({
  from: VersionItem,
  to: VersionItem,
  wordsAdded: z.int(),
  wordsRemoved: z.int(),
  parts: z.array(z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })).nullable(),
}).meta({ id: 'Changes' })

export const Totals = z.object({
  documents: z.int(), notRead: z.int(), statements: z.int(), denials: z.int(),
  byForm: counts, byAuthority: counts, byAct: counts, links: counts,
}).meta({ id: 'Totals' })

export const SpeakerItem = z.object({ name: z.string(), kind: z.string(), statements: z.int() }).meta({ id: 'Speaker' })
export const LanguageItem = z.object({ language: z.string(), documents: z.int() }).meta({ id: 'Language' })
export const PublisherItem = z.object({ publisher: z.string(), documents: z.int() }).meta({ id: 'Publisher' })

const SkippedItem = z.object({ label: z.string(), code: z.string(), message: z.string() })

export const ReadReport = z.object({
  added: z.int(), newVersions: z.int(), readAgain: z.int(), unchanged: z.int(), duplicates: z.int(),
  /** Kept but not read, by reason. */
  notRead: counts,
  statements: z.int(),
  skipped: z.array(SkippedItem),
  /** Skipped besides those listed: the list ends at 500. */
  skippedMore: z.int(),
  /** What became of each text, the newest 200. */
  stored: z.array(z.object({ label: z.string(), document: z.string(), result: z.enum(['added', 'new-version', 'read-again', 'unchanged', 'duplicate']) })),
}).meta({ id: 'ReadReport' })

export const VerifyReport = z.object({
  entries: z.int(), documents: z.int(),
  faults: z.array(z.object({ what: z.string(), entry: z.int().nullable(), document: z.string().nullable() })),
}).meta({ id: 'VerifyReport' })

/** Work that goes on whether or not a page watches it. */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(['read', 'verify']),
  /** What a person would call it: a file's name, an address, “12 files”. */
  label: z.string(),
  state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  /** Texts (read) or history entries (verify) done, of so many; null while not known. */
  done: z.int(),
  of: z.int().nullable(),
  queuedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Of a read job, from its start on. */
  report: ReadReport.nullable(),
  verification: VerifyReport.nullable(),
  /** Why it failed. */
  problem: Problem.nullable(),
}).meta({ id: 'Job' })

export const JobList = z.object({ items: z.array(Job) }).meta({ id: 'JobList' })

export const Session = z.object({
  /** To be sent as `x-sayso-token` with every write. */
  token: z.string(),
  /** Another one after every start of the server. */
  boot: z.string(),
  version: z.string(),
  ledger: z.object({ name: z.string(), where: z.string(), readOnly: z.boolean() }),
  limits: z.object({ fileBytes: z.int(), filesAtOnce: z.int(), pasteLength: z.int() }),
}).meta({ id: 'Session' })

/** One text pasted; what is known of where it is from goes with it. */
const Paste = z.object({
  kind: z.literal('paste'),
  text: z.string().min(1),
  title: z.string().max(500).optional(),
  publisher: z.string().max(200).optional(),
  author: z.string().max(200).optional(),
  published: z.string().max(40).optional(),
  url: z.string().max(2000).optional(),
})
const FromAddress = z.object({ kind: z.literal('url'), url: z.string().max(2000) })
/** The articles that come with Sayso. */
const FromExample = z.object({ kind: z.literal('example') })
export const AddRequest = z.discriminatedUnion('kind', [Paste, FromAddress, FromExample]).meta({ id: 'AddRequest' })

/** A repeated parameter: one value counts as a list of one. */
const many = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(100).optional())
const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/).optional()
const words = z.string().max(500).optional()

const documentSorts = ['added', 'published', 'title', 'publisher', 'statements', 'denials', 'unsourced'] as const
export const DocumentQuery = z.object({
  /** Part of title, address or publisher. */
  q: words,
  publisher: many(z.string().max(500)),
  language: many(z.string().max(20)),
  since: day,
  until: day,
  /** `read`, or kept without being read. */
  status: z.enum(['read', 'not-read']).optional(),
  /** Only documents in which somebody denies something. */
  denials: z.enum(['yes']).optional(),
  sort: z.enum(documentSorts).optional(),
  order: z.enum(['asc', 'desc']).optional(),
})

const statementSorts = ['added', 'published'] as const
export const StatementQuery = z.object({
  /** Words of source, cue or content; "a phrase" in quotation marks. */
  q: words,
  /** Names of speakers, whole; never matches a private person. */
  speaker: many(z.string().max(500)),
  authority: many(z.enum(authorities)),
  act: many(z.enum(acts)),
  distance: many(z.enum(distances)),
  form: many(z.enum(forms)),
  publisher: many(z.string().max(500)),
  document: z.string().max(40).optional(),
  since: day,
  until: day,
  sort: z.enum(statementSorts).optional(),
  order: z.enum(['asc', 'desc']).optional(),
})

export const PageQuery = z.object({
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const OutlineQuery = z.object({ every: z.coerce.number().int().min(20).max(1000).default(200) })

export type Problem = z.infer<typeof Problem>
export type Sourcing = z.infer<typeof Sourcing>
export type DocumentItem = z.infer<typeof DocumentItem>
export type DocumentPage = z.infer<typeof DocumentPage>
export type Outline = z.infer<typeof Outline>
export type StatementItem = z.infer<typeof StatementItem>
export type StatementPage = z.infer<typeof StatementPage>
export type Facets = z.infer<typeof Facets>
export type ActorItem = z.infer<typeof ActorItem>
export type LinkItem = z.infer<typeof LinkItem>
export type EntryItem = z.infer<typeof EntryItem>
export type VersionItem = z.infer<typeof VersionItem>
export type DocumentReading = z.infer<typeof DocumentReading>
export type Sheet = z.infer<typeof Sheet>
export type BreachList = z.infer<typeof BreachList>
export type Changes = z.infer<typeof Changes>
export type Totals = z.infer<typeof Totals>
export type SpeakerItem = z.infer<typeof SpeakerItem>
export type LanguageItem = z.infer<typeof LanguageItem>
export type PublisherItem = z.infer<typeof PublisherItem>
export type ReadReport = z.infer<typeof ReadReport>
export type VerifyReport = z.infer<typeof VerifyReport>
export type Job = z.infer<typeof Job>
export type Session = z.infer<typeof Session>
export type AddRequest = z.input<typeof AddRequest>
export type DocumentQuery = z.input<typeof DocumentQuery>
export type StatementQuery = z.input<typeof StatementQuery>
