// A position: where one actor stands towards a claim, a concept or another actor, period by period, each with the statements behind it. A change of
// position is kept apart from a change of coverage: what was read stands beside every period, and a period without statements has no stance.
import type { Act } from '../statements/attribution.ts'
import type { PeriodUnit } from './position-periods.ts'

/** neither: the statement touches the target without taking a side (reports, asks). */
export type Stance = 'for' | 'against' | 'neither'

/** What an actor's statement does to a claim, as the claim holds it. */
export type ClaimStance = 'asserts' | 'denies' | 'doubts' | 'reports'

/** One statement of the actor towards the target. */
export interface PositionPoint {
  /** The statement's id. */
  readonly statement: string
  readonly document: string
  /** Where the document's reporting goes back to; reprints of one origin count once. null counts the document as its own origin. */
  readonly origin: string | null
  /** ISO 8601 day of its document; null where that is undated. */
  readonly day: string | null
  readonly stance: Stance
}

/** One document that was read, whether or not the actor speaks in it. */
export interface CoverageItem {
  readonly document: string
  readonly day: string | null
  readonly speaks: boolean
}

/** An actor's statement that takes back or corrects an earlier one of the same actor. */
export interface TakenBack {
  readonly link: 'withdraws' | 'corrects'
  readonly from: string
  readonly to: string
}

/**
 * stated: there are statements. silent: the actor speaks in what was read, and not of this. unheard: documents were read, and the actor speaks in none.
 * unread: nothing was read.
 */
export type PeriodState = 'stated' | 'silent' | 'unheard' | 'unread'

export interface PositionPeriod {
  readonly type: 'period'
  /** First and last day, inclusive, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly state: PeriodState
  /** Documents read that are dated in it, and those of them in which the actor speaks. */
  readonly documentsRead: number
  readonly documentsSpeaking: number
  /** Statements by stance, reprints counted once. */
  readonly stances: Readonly<Record<Stance, number>>
  /** mixed: for and against; null where nothing was stated. */
  readonly stance: Stance | 'mixed' | null
  /** Ids of all its statements, reprints too, by day, then id. */
  readonly statements: readonly string[]
  /** Whether enough was read and stated to compare it with another period. */
  readonly comparable: boolean
}

/** Told from what was stated in two periods, both comparable; the silence between them is listed and not read as anything. */
export interface Shift {
  readonly type: 'shift'
  /** Indices into the periods. */
  readonly from: number
  readonly to: number
  readonly before: 'for' | 'against' | 'mixed'
  readonly after: 'for' | 'against' | 'mixed'
  /** The statements on each side that took one. */
  readonly evidenceBefore: readonly string[]
  readonly evidenceAfter: readonly string[]
  /** How many periods lie between, by what is known of them; a stated one there is too thin to compare. */
  readonly between: Readonly<Record<PeriodState, number>>
}

/** Told by the actor: a statement withdrawn or corrected. Needs no coverage. */
export interface StatedChange {
  readonly type: 'stated-change'
  readonly link: 'withdraws' | 'corrects'
  readonly day: string | null
  readonly from: string
  readonly to: string
}

export interface Positions {
  readonly type: 'positions'
  readonly unit: PeriodUnit
  /** In order of time, without a gap; [] where nothing is dated. */
  readonly periods: readonly PositionPeriod[]
  /** Shifts in order of time, then stated changes in order of time. */
  readonly changes: readonly (Shift | StatedChange)[]
  /** Ids of statements in undated documents: shown, in no period. */
  readonly undated: readonly string[]
}

/** A stance towards a claim as a side. */
export function sideOfClaim(stance: ClaimStance): Stance {
  if (stance === 'asserts') return 'for'
  return stance === 'reports' ? 'neither' : 'against'
}

/** What an act says of the actor it is aimed at: praise is for, accusing, criticising and denying are against. What agrees with the target is for. */
export function sideOfAct(act: Act, agrees = false): Stance {
  if (act === 'praise' || agrees) return 'for'
  return act === 'accuse' || act === 'criticise' || act === 'deny' || act === 'doubt' ? 'against' : 'neither'
}
