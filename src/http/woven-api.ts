// What goes over the API of claims, copies, drift, predictions, positions and decisions, as zod schemas beside those of api.ts. Corroboration is
// counted in origins; every number comes with the ids of the statements behind it.
import { z } from 'zod'
import { StatementItem } from './api.ts'

const SpanSchema = z.tuple([z.int(), z.int()])
const stances = ['asserts', 'denies', 'doubts', 'reports'] as const
const linkTypes = ['denies', 'contradicts', 'agrees', 'repeats', 'corrects', 'withdraws'] as const
const rules = ['ucdp', 'most-conservative', 'majority'] as const
const ids = z.array(z.string())

export const ClaimItem = z.object({
  id: z.string(),
  /** The most central content in the words of a source, or what a person called it. */
  title: z.string(),
  titleStatement: z.string().nullable(),
  statements: z.int(), documents: z.int(), origins: z.int(),
  byStance: z.object({ asserts: z.int(), denies: z.int(), doubts: z.int(), reports: z.int() }),
  firstDay: z.string(), lastDay: z.string(),
  disputed: z.boolean(), figuresDiffer: z.boolean(),
}).meta({ id: 'Claim' })
/** `next` is the offset to go on at, null at the end. */
export const ClaimPage = z.object({ total: z.int(), items: z.array(ClaimItem), next: z.int().nullable() }).meta({ id: 'ClaimPage' })

const BackedNumber = z.object({ value: z.number(), statements: ids }).nullable()
export const ClaimFigureItem = z.object({
  /** “people killed”. */
  what: z.string(),
  unit: z.string().nullable(),
  differ: z.boolean(),
  low: BackedNumber, stated: BackedNumber, high: BackedNumber,
  rule: z.enum(rules),
  /** The rule in words, to stand beside the numbers. */
  says: z.string(),
  origins: z.int(), documents: z.int(),
  /** Lowest first; null is an open end. */
  figures: z.array(z.object({
    statement: z.string(), words: z.string(), low: z.number().nullable(), high: z.number().nullable(), value: z.number(), holder: z.string(), day: z.string().nullable(), origin: z.string(),
    /** Whether its holder has said another since. */
    replaced: z.boolean(),
    /** How its words were made a number (“dozens”), to stand beside it; null where they say one. */
    convention: z.string().nullable(),
  })),
}).meta({ id: 'ClaimFigure' })

/** Claims whose figures differ, each with those that do; a claim's board has the rest. `next` is the offset to go on at, null at the end. */
export const FigurePage = z.object({ total: z.int(), items: z.array(z.object({ claim: ClaimItem, figures: z.array(ClaimFigureItem) })), next: z.int().nullable() }).meta({ id: 'FigurePage' })

const SideItem = z.object({
  stance: z.enum(stances), statements: z.int(), documents: z.int(), origins: z.int(),
  holders: z.array(z.object({ name: z.string(), named: z.boolean(), statements: ids, origins: z.int() })),
})
/** Disputes, each with who asserts, denies, doubts and reports it and who stays silent, and its figures that differ; `more` counts the holders of a side that are not given; `under` is the first of this stretch that is between the same parties, null for a first. */
export const DisputePage = z.object({
  total: z.int(),
  items: z.array(z.object({ claim: ClaimItem, under: z.string().nullable(), sides: z.array(SideItem.extend({ more: z.int() })), silent: z.array(z.string()), figures: z.array(ClaimFigureItem) })),
  next: z.int().nullable(),
}).meta({ id: 'DisputePage' })
/** Figures told of one event that are apart, in whichever claims and in outlets' own words. */
export const EventFigureList = z.object({
  items: z.array(z.object({
  /** Title or beginning of its first document. */
  title: z.string(),
  /** Oldest first. */
  documents: ids,
  things: z.array(ClaimFigureItem.omit({ differ: true, figures: true, documents: true }).extend({
    /** `revision`: only the later numbers of one source in the place of its earlier. */
    apart: z.enum(['differ', 'revision']), documents: z.int(),
    /** Lowest first; `statement` is null in the outlet's own words. */
    figures: z.array(z.object({
      statement: z.string().nullable(), document: z.string(), words: z.string(), low: z.number().nullable(), high: z.number().nullable(), value: z.number(), holder: z.string(), named: z.boolean(), day: z.string().nullable(), origin: z.string(),
      replaced: z.boolean(), convention: z.string().nullable(),
    })),
  })),
})),
  /** Claims whose figures differ and that stand in no event: their texts open too differently. */
  claims: z.array(z.object({ claim: ClaimItem, figures: z.array(ClaimFigureItem) })),
}).meta({ id: 'EventFigureList' })

export const TieItem = z.object({
  link: z.enum(linkTypes), from: z.string(), to: z.string(), confidence: z.number(),
  why: z.array(z.object({ kind: z.string(), from: z.array(SpanSchema), to: z.array(SpanSchema) })),
  /** Whether a person accepted it. */
  accepted: z.boolean(),
}).meta({ id: 'Tie' })

/** A claim as a board. */
export const ClaimSheetItem = z.object({
  claim: ClaimItem,
  /** asserts, denies, doubts, reports, in this order; empty ones left out. Holders with most origins first; `named` ones have a page at /actors/NAME. */
  sides: z.array(SideItem),
  /** Actors that its statements name and that hold none of them. */
  silent: z.array(z.string()),
  figures: z.array(ClaimFigureItem),
  /** Oldest document first, at most 1,000. */
  members: z.array(z.object({
    statement: StatementItem, stance: z.enum(stances), confidence: z.number(),
    /** Spans that the stance hangs on; [] where it hangs on the act alone. */
    why: z.array(SpanSchema),
    /** The document its document's reporting goes back to; its own where it is nobody's copy. */
    origin: z.string(),
    /** Whether a person put it here. */
    decided: z.boolean(),
  })),
  ties: z.array(TieItem),
  /** Ties between one of these statements and one of another claim: a toll in other words, say. */
  elsewhere: z.array(TieItem),
}).meta({ id: 'ClaimSheet' })

/** What a document has in common with others. */
export const DocumentClaims = z.object({
  /** Claims of two statements and more, those with most origins first, each with the ids of the document's own. */
  items: z.array(z.object({ claim: ClaimItem, statements: ids })),
  /** Ties to statements of other documents, and those that a person made inside this one. */
  ties: z.array(TieItem),
  /** The statements at their far ends. */
  others: z.array(StatementItem),
  /** Links inside the document that a person judged not to hold, each with the number of that decision; no list of links has them. */
  rejected: z.array(z.object({ link: z.enum(linkTypes), from: z.string(), to: z.string(), decision: z.int() })),
}).meta({ id: 'DocumentClaims' })

const Shares = z.object({ verbatim: z.number(), reworded: z.number(), any: z.number() })
const CopyFacts = {
  one: z.string(), other: z.string(),
  relation: z.enum(['same-text', 'excerpt', 'wire-copy', 'reworded', 'possible-rewrite']),
  /** Of the words of each, 0..1. */
  shareOfOne: Shares, shareOfOther: Shares,
  /** Which was published first; null where dates do not tell. */
  first: z.string().nullable(),
  credited: z.boolean(),
  /** Whether the two count as one origin. */
  oneOrigin: z.boolean(),
  passages: z.int(),
}
export const CopyItem = z.object(CopyFacts).meta({ id: 'Copy' })
export const CopyPage = z.object({ document: z.string(), origin: z.string(), items: z.array(CopyItem) }).meta({ id: 'CopyPage' })
const DocumentLine = z.object({ id: z.string(), title: z.string(), publisher: z.string().nullable(), published: z.string().nullable() })
export const OriginItem = z.object({ document: z.string(), documents: z.array(DocumentLine) }).meta({ id: 'Origin' })
export const OriginPage = z.object({ total: z.int(), items: z.array(OriginItem), next: z.int().nullable() }).meta({ id: 'OriginPage' })
const MarkedPiece = z.object({ kind: z.enum(['same', 'changed', 'own']), text: z.string(), span: SpanSchema, passage: z.int().nullable() })
/** Two texts side by side, each whole and cut to pieces; `voices` tells what is stated by one outlet and attributed by the other. */
export const CopyView = z.object({
  copy: CopyItem,
  one: z.object({ document: DocumentLine, pieces: z.array(MarkedPiece) }),
  other: z.object({ document: DocumentLine, pieces: z.array(MarkedPiece) }),
  voices: z.array(z.object({
    one: z.object({ span: SpanSchema, voice: z.enum(['stated', 'attributed', 'distanced']) }),
    other: z.object({ span: SpanSchema, voice: z.enum(['stated', 'attributed', 'distanced']) }),
  })),
}).meta({ id: 'CopyView' })

export const DriftItem = z.object({
  one: StatementItem, other: StatementItem,
  class: z.enum(['same', 'trimmed', 'spelling', 'brackets', 'words-changed']),
  severity: z.enum(['negation', 'figure', 'modal', 'name', 'content', 'function']).nullable(),
  likeness: z.number(),
  changes: z.array(z.object({ kind: z.string(), severity: z.string().nullable(), one: SpanSchema, other: SpanSchema, oneWords: z.string(), otherWords: z.string() })),
}).meta({ id: 'Drift' })
export const DriftPage = z.object({ total: z.int(), items: z.array(DriftItem), next: z.int().nullable() }).meta({ id: 'DriftPage' })

export const PredictionItem = z.object({
  statement: StatementItem,
  kind: z.enum(['prediction', 'commitment', 'threat']),
  /** The sentence that says it. */
  what: z.string(),
  negated: z.boolean(),
  /** Who hands it on, the nearest first: one prediction is listed once, under the innermost speaker. */
  quotedBy: z.array(z.object({ statement: z.string(), who: z.string() })),
  by: z.object({ from: z.string(), to: z.string(), words: z.string() }).nullable(),
  conditions: z.array(z.string()),
  /** One of ICD 203's seven bands with its bounds in per cent; null where no word of its table is used. */
  likelihood: z.object({ band: z.string(), least: z.number(), most: z.number(), words: z.string() }).nullable(),
  confidence: z.object({ level: z.string(), words: z.string() }).nullable(),
  status: z.enum(['open', 'due', 'came-true', 'did-not', 'unclear']),
  /** The entry of the decision that says so. */
  decided: z.int().nullable(),
  /** Why it was so decided, and by which statement: its words, and the statement itself where a text still has it; null while nobody decided. */
  settled: z.object({ why: z.string().nullable(), words: z.string().nullable(), statement: StatementItem.nullable() }).nullable(),
}).meta({ id: 'Prediction' })
/** `next` is the statement to go on after, null at the end; a page may have fewer items than were asked for, or none, and still a next. */
export const PredictionPage = z.object({ on: z.string(), items: z.array(PredictionItem), next: z.string().nullable() }).meta({ id: 'PredictionPage' })
export const PredictionSheet = z.object({
  prediction: PredictionItem,
  /** Later statements that may settle it, likeliest first; whether they do a person says. */
  proposals: z.array(z.object({ statement: StatementItem, pointsTo: z.enum(['came-true', 'did-not', 'unclear']), score: z.number(), reasons: z.array(z.string()) })),
}).meta({ id: 'PredictionSheet' })

const positionStances = ['for', 'against', 'mixed', 'neither'] as const
export const PositionItem = z.object({
  towards: z.object({ kind: z.enum(['claim', 'actor']), id: z.string().nullable(), title: z.string() }),
  unit: z.enum(['day', 'week', 'month']),
  /** In order of time without a gap; `silent`, `unheard` and `unread` ones have no stance and none is drawn through them. */
  periods: z.array(z.object({
    from: z.string(), to: z.string(), state: z.enum(['stated', 'silent', 'unheard', 'unread']), documentsRead: z.int(), documentsSpeaking: z.int(),
    stance: z.enum(positionStances).nullable(), statements: ids, comparable: z.boolean(),
  })),
  changes: z.array(z.discriminatedUnion('type', [
    z.object({ type: z.literal('shift'), from: z.int(), to: z.int(), before: z.string(), after: z.string(), evidenceBefore: ids, evidenceAfter: ids }),
    z.object({ type: z.literal('stated-change'), link: z.enum(['withdraws', 'corrects']), day: z.string().nullable(), from: z.string(), to: z.string() }),
  ])),
  undated: ids,
  statements: z.array(StatementItem),
}).meta({ id: 'Position' })
export const PositionPage = z.object({ actor: z.string(), items: z.array(PositionItem) }).meta({ id: 'PositionPage' })

/** Who decides and why are said beside the decision. Statements and documents are ids. */
const by = { who: z.string().max(200).optional(), why: z.string().max(2000).optional() }
const name = z.string().min(1).max(500)
const id = z.string().max(40)
const privacy = z.enum(['institution', 'office-holder', 'expert', 'private-person'])
const kind = z.enum(['person', 'organisation', 'government', 'armed-group', 'media-outlet', 'document', 'collective'])
export const DecisionRequest = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('merge-actors'), names: z.array(name).min(1).max(100), into: name, ...by }),
  z.strictObject({ decision: z.literal('split-actor'), name, document: id, as: name, ...by }),
  z.strictObject({ decision: z.literal('class-actor'), name: name.optional(), statement: id.optional(), privacy, ...by }),
  z.strictObject({ decision: z.literal('kind-actor'), name, kind, ...by }),
  z.strictObject({ decision: z.literal('correct-actor'), statement: id, name: name.nullable(), kind: kind.optional(), privacy: privacy.optional(), ...by }),
  z.strictObject({ decision: z.literal('merge-claims'), statements: z.tuple([id, id]), ...by }),
  z.strictObject({ decision: z.literal('move-statement'), statement: id, to: id.nullable(), ...by }),
  z.strictObject({ decision: z.literal('rename-claim'), statement: id, title: name, ...by }),
  z.strictObject({ decision: z.literal('judge-link'), from: id, to: id, link: z.enum(linkTypes), holds: z.boolean(), ...by }),
  z.strictObject({ decision: z.literal('settle-prediction'), statement: id, outcome: z.enum(['open', 'came-true', 'did-not', 'unclear']), by: id.nullable(), who: by.who, why: by.why }),
]).meta({ id: 'DecisionRequest' })
/** `says` is the decision in a line, without a private person's name. */
export const DecisionItem = z.object({ number: z.int(), at: z.string(), who: z.string(), why: z.string().nullable(), decision: z.string(), says: z.string(), placed: z.boolean() }).meta({ id: 'Decision' })
/** A decision in force or taken back; `parts` is what `says` says, with where its words lead. */
export const DecisionMade = DecisionItem.extend({
  /** When, by whom and why it was taken back; null while it is in force. */
  undone: z.object({ at: z.string(), who: z.string(), why: z.string().nullable() }).nullable(),
  parts: z.array(z.object({
    text: z.string(),
    /** Null for words alone, and for what is not in the ledger any more. */
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('actor'), name: z.string() }),
      z.object({ kind: z.literal('statement'), id: z.string(), document: z.string() }),
      z.object({ kind: z.literal('claim'), id: z.string() }),
      z.object({ kind: z.literal('document'), id: z.string(), title: z.string() }),
    ]).nullable(),
  })),
}).meta({ id: 'DecisionMade' })
/** Newest first; `next` is the `before` of the next stretch, null at the end. */
export const DecisionHistory = z.object({ total: z.int(), items: z.array(DecisionMade), next: z.int().nullable() }).meta({ id: 'DecisionHistory' })
export const DecisionList = z.object({ items: z.array(DecisionItem) }).meta({ id: 'DecisionList' })

const offset = z.coerce.number().int().min(0).max(1_000_000).default(0)
const limit = z.coerce.number().int().min(1).max(200).default(50)
const words = z.string().max(500).optional()
const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/).optional()
export const ClaimQuery = z.strictObject({
  q: words, actor: words, since: day, until: day,
  disputed: z.enum(['yes']).optional(), figures: z.enum(['differ']).optional(),
  /** Claims with at least so many documents; 2 where left out, 1 for disputes. */
  documents: z.coerce.number().int().min(1).max(1000).optional(),
  sort: z.enum(['origins', 'recent', 'disputed']).optional(), offset, limit,
})
export const RuleQuery = z.strictObject({ rule: z.enum(rules).default('ucdp') })
export const FigureQuery = z.strictObject({
  q: words, actor: words, since: day, until: day, documents: z.coerce.number().int().min(1).max(1000).optional(), rule: z.enum(rules).default('ucdp'), offset,
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export const DisputeQuery = z.strictObject({
  q: words, actor: words, since: day, until: day, rule: z.enum(rules).default('ucdp'), sort: z.enum(['origins', 'recent', 'disputed']).default('disputed'), offset,
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export const EventFigureQuery = z.strictObject({ q: words, actor: words, since: day, until: day, rule: z.enum(rules).default('ucdp'), limit: z.coerce.number().int().min(1).max(100).default(25) })
export const StretchQuery = z.strictObject({ offset, limit })
export const DriftQuery = z.strictObject({ document: z.string().max(40).optional(), actor: words, offset, limit })
export const PredictionQuery = z.strictObject({
  q: words, actor: words, kind: z.enum(['prediction', 'commitment', 'threat']).optional(), status: z.enum(['open', 'due', 'came-true', 'did-not', 'unclear']).optional(),
  /** The day by which it is open or due; today where left out. */
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).optional(), after: z.string().max(40).optional(), limit,
})
export const HistoryQuery = z.strictObject({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional(), limit })
export const PositionQuery = z.strictObject({ towards: words })

export type ClaimItem = z.infer<typeof ClaimItem>
export type ClaimPage = z.infer<typeof ClaimPage>
export type ClaimFigureItem = z.infer<typeof ClaimFigureItem>
export type ClaimSheetItem = z.infer<typeof ClaimSheetItem>
export type DisputeItem = DisputePage['items'][number]
export type DisputePage = z.infer<typeof DisputePage>
export type EventFigureList = z.infer<typeof EventFigureList>
export type FigurePage = z.infer<typeof FigurePage>
export type DocumentClaims = z.infer<typeof DocumentClaims>
export type TieItem = z.infer<typeof TieItem>
export type CopyItem = z.infer<typeof CopyItem>
export type CopyPage = z.infer<typeof CopyPage>
export type CopyView = z.infer<typeof CopyView>
export type OriginItem = z.infer<typeof OriginItem>
export type OriginPage = z.infer<typeof OriginPage>
export type DriftItem = z.infer<typeof DriftItem>
export type DriftPage = z.infer<typeof DriftPage>
export type PredictionItem = z.infer<typeof PredictionItem>
export type PredictionPage = z.infer<typeof PredictionPage>
export type PredictionSheet = z.infer<typeof PredictionSheet>
export type PositionItem = z.infer<typeof PositionItem>
export type PositionPage = z.infer<typeof PositionPage>
export type DecisionRequest = z.infer<typeof DecisionRequest>
export type DecisionItem = z.infer<typeof DecisionItem>
export type DecisionMade = z.infer<typeof DecisionMade>
export type DecisionHistory = z.infer<typeof DecisionHistory>
export type DecisionList = z.infer<typeof DecisionList>
