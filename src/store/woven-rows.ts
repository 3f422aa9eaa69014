// What the store gives of claims, ties between documents, copies and drift: rows made by weaving (weave.ts) from readings, texts and decisions.
// They can be made anew at any time from what the history holds; none is in it.
import type { Reason, LinkType } from '../claims/link.ts'
import type { StatedFigure } from '../claims/compare-figures.ts'
import type { Figure } from '../claims/figure.ts'
import type { DriftChange, DriftClass, Severity } from '../copies/drift-class.ts'
import type { Passage } from '../copies/align-texts.ts'
import type { Relation } from '../copies/relation.ts'
import type { StatementRow } from './ledger-store.ts'

/** What a statement does with what its claim says. */
export type Stance = 'asserts' | 'denies' | 'doubts' | 'reports'

export interface ClaimRow {
  /** `c12` */
  readonly id: string
  /** The most central content in the words of a source, or what a person called it. */
  readonly title: string
  /** The statement whose words they are; null where a person named the claim. */
  readonly titleStatement: string | null
  readonly statements: number
  readonly documents: number
  /** Documents counted by where their reporting comes from. */
  readonly origins: number
  readonly byStance: Readonly<Record<Stance, number>>
  /** Days on which the first and the last document were published, ISO 8601; '' where none says when. */
  readonly firstDay: string
  readonly lastDay: string
  /** Whether somebody denies or doubts what somebody else asserts, or denies outright what nobody here asserts. */
  readonly disputed: boolean
  /** Whether figures for one thing differ and none replaces the other. */
  readonly figuresDiffer: boolean
}

export interface ClaimFilter {
  /** Words that the title or the content of a statement of the claim has. */
  readonly words?: string
  readonly disputed?: boolean
  readonly figuresDiffer?: boolean
  /** Whole name of an actor with a statement in it; never matches a private person. */
  readonly actor?: string
  readonly since?: string
  readonly until?: string
  /** At least so many documents; 2 where left out. */
  readonly documents?: number
  /** At least so many statements; 1 where left out. */
  readonly statements?: number
  /** Only claims with a statement of this document's current reading. */
  readonly document?: string
}

/** `origins`: most origins first; `recent`: last day first; `disputed`: those with most denials first. Ties by id. */
export type ClaimSort = 'origins' | 'recent' | 'disputed'

export interface MemberRow {
  readonly statement: StatementRow
  readonly claim: string
  readonly stance: Stance
  /** 0..1, of the stance. */
  readonly confidence: number
  /** Spans into the document's text that the stance hangs on; [] where it hangs on the act alone. */
  readonly why: readonly (readonly [number, number])[]
  /** The document its document's reporting goes back to; itself where it is nobody's copy. */
  readonly origin: string
  /** Figures in the content. */
  readonly figures: readonly Figure[]
  /** Whether a person put it into this claim. */
  readonly decided: boolean
}

/** A link between statements of two documents. */
export interface TieRow {
  readonly link: LinkType
  readonly from: string
  readonly to: string
  readonly confidence: number
  /** Spans of `from` are in its document, those of `to` in the other. */
  readonly why: readonly Reason[]
  /** A person's word on it; null where none judged it. Ties that a person rejected are not given. */
  readonly accepted: true | null
}

export interface CopyRow {
  /** Document ids; `one` has the smaller. */
  readonly one: string
  readonly other: string
  readonly relation: Relation
  readonly passages: readonly Passage[]
  /** Whether the two count as one origin. */
  readonly oneOrigin: boolean
}

export interface DriftRow {
  readonly one: StatementRow
  readonly other: StatementRow
  readonly class: DriftClass
  readonly severity: Severity | null
  readonly likeness: number
  readonly changes: readonly DriftChange[]
}

export interface OriginRow {
  /** The document that the others go back to. */
  readonly document: string
  readonly documents: readonly string[]
}

export interface EventFilter {
  /** Words that its texts have in their titles or beside the figures, all of them. */
  readonly words?: string
  /** Whole name of an actor who tells one of the figures; never matches a private person. */
  readonly actor?: string
  /** ISO 8601 days, both included: an event with a document published in between. */
  readonly since?: string
  readonly until?: string
}

/** A figure told of an event, with where it comes from. */
export interface EventFigureRow extends StatedFigure {
  /** Whose words it stands in; null where the outlet tells it. */
  readonly statement: StatementRow | null
  /** The words around the figure. */
  readonly sentence: string
  readonly publisher: string | null
}

/** An event in which figures are apart. */
export interface EventRow {
  /** Title or beginning of its first document. */
  readonly title: string
  /** Ids, oldest first. */
  readonly documents: readonly string[]
  /** One thing counted each. */
  readonly things: readonly { readonly apart: 'differ' | 'revision'; readonly figures: readonly EventFigureRow[] }[]
}
