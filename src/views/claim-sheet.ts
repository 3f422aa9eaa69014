// One claim as a board: who asserts it, who denies or doubts it, who only reports it, on how many origins each, who of those it speaks of stays
// silent, and its figures side by side. Takes the woven rows; counts origins, never documents, as corroboration, and says nothing of who is right.
import { contentWords } from '../claims/common-words.ts'
import { compareFigures, type StatedFigure } from '../claims/compare-figures.ts'
import { eventFigures, type BackedNumber, type EventFigure, type EventRule } from '../claims/event-figures.ts'
import { absentEvidence } from '../claims/stance-words.ts'
import { conventions } from '../claims/figure-conventions.ts'
import type { Figure } from '../claims/figure.ts'
import { figuresApart } from '../claims/figures-apart.ts'
import type { StatementRow } from '../store/ledger-store.ts'
import type { ClaimRow, MemberRow, Stance, TieRow } from '../store/woven-rows.ts'
import { whatOf } from './figure-label.ts'
import { mayBeNamed, shownActor, shownSource } from './shown-actor.ts'

const stances: readonly Stance[] = ['asserts', 'denies', 'doubts', 'reports']

export interface ClaimHolder {
  /** As it may be shown. */
  readonly name: string
  /** Whether the name leads to an actor's page. */
  readonly named: boolean
  /** Ids, oldest first. */
  readonly statements: readonly string[]
  readonly origins: number
}

export interface ClaimSide {
  readonly stance: Stance
  readonly statements: number
  readonly documents: number
  readonly origins: number
  /** Most origins first. */
  readonly holders: readonly ClaimHolder[]
}

/** One thing counted, with every figure stated for it. */
export interface ClaimFigure {
  /** “people killed”. */
  readonly what: string
  readonly unit: string | null
  readonly event: EventFigure
  /** Whether two of them are disjoint and neither replaces the other. */
  readonly differ: boolean
  /** Lowest first; `replaced` where its holder has said another since. */
  readonly stated: readonly { readonly statement: string; readonly words: string; readonly low: number | null; readonly high: number | null; readonly value: number; readonly holder: string; readonly day: string | null; readonly origin: string; readonly replaced: boolean
    /** How its words were made a number, in a sentence to print beside it; null where they say one. */
    readonly convention: string | null }[]
}

export interface ClaimSheet {
  readonly claim: ClaimRow
  /** In the order of `stances`; empty ones left out. */
  readonly sides: readonly ClaimSide[]
  /** Actors that the claim's statements name and that hold none of them. */
  readonly silent: readonly string[]
  readonly figures: readonly ClaimFigure[]
  readonly members: readonly MemberRow[]
  /** Between its own statements. */
  readonly ties: readonly TieRow[]
  /** Between one of its statements and one of another claim: figures of one event that stand in two. */
  readonly elsewhere: readonly TieRow[]
}

/** The board; `names` are the actors that may be named in this ledger, for telling who stays silent. */
export function claimSheet(claim: ClaimRow, members: readonly MemberRow[], ties: readonly TieRow[], names: readonly string[], rule: EventRule): ClaimSheet {
  const inside = new Set(members.map(({ statement }) => statement.id))
  return {
    claim, members,
    sides: stances.flatMap((stance) => {
      const those = members.filter((member) => member.stance === stance)
      return those.length === 0 ? [] : [sideOf(stance, those)]
    }),
    silent: silentOf(members, names),
    figures: claimFigures(members, rule),
    ties: ties.filter(({ from, to }) => inside.has(from) && inside.has(to)),
    elsewhere: ties.filter(({ from, to }) => inside.has(from) !== inside.has(to)),
  }
}

/** Who holds a statement, as it may be shown; a word that only points (“it is claimed”, “who”) holds nothing. */
export function holderOf(row: StatementRow): string {
  const source = shownSource(row)
  return shownActor(row) ?? (source === null || pointing.test(source) || absentEvidence.test(source) ? (row.authority === 'author' ? 'the author' : 'nobody named') : source.replace(/[\s,;:–—]+$/u, ''))
}

const pointing = /^(?:it|he|she|they|who|which|that|this|one|some|others|there)$/i

/** Figures of the members by what they count, in the order they appear, those that differ first. */
export function claimFigures(members: readonly MemberRow[], rule: EventRule): readonly ClaimFigure[] {
  const stated = members.flatMap((member) => member.figures.map((figure): StatedFigure & { readonly member: MemberRow } => ({
    id: member.statement.id, figure, holder: member.statement.actor === null ? null : holderKey(member.statement), document: member.statement.document, origin: member.origin, day: dayOf(member.statement), member,
  })))
  const found = eventFigures(stated, rule).map((event): ClaimFigure => {
    const slot = stated.filter((one) => compareFigures({ ...one, figure: event.like }, one) !== null)
    const replaced = new Set(event.replaced)
    const held = [...Map.groupBy(slot.filter(({ id }) => !replaced.has(id)), ({ id }) => id).values()].map((figures) => ({ figures, words: contentWords(figures[0]!.member.statement.content.text), origin: figures[0]!.origin }))
    return {
      what: whatOf(event.like), unit: event.like.unit, event,
      differ: held.some((later, index) => held.slice(0, index).some((earlier) => later.origin !== earlier.origin && figuresApart(later, earlier)?.apart === 'differ')),
      stated: slot.map(({ id, figure, day, origin, member }) => ({
        statement: id, words: figure.stated, low: figure.low, high: figure.high, value: figure.value, holder: holderOf(member.statement), day, origin, replaced: replaced.has(id), convention: conventionOf(figure),
      })).toSorted((a, b) => a.value - b.value),
    }
  })
  return [...found.filter(({ differ }) => differ), ...found.filter(({ differ }) => !differ)]
}

/** How the figure's words were made a number; null where they say one. */
export function conventionOf({ convention }: Figure): string | null {
  return convention === null ? null : conventions[convention].says
}

/** A number of an event with its sentences; “–” has none. */
export function sayNumber(number: BackedNumber | null): string {
  return number === null ? '–' : number.value.toLocaleString('en')
}

function sideOf(stance: Stance, members: readonly MemberRow[]): ClaimSide {
  const holders = [...Map.groupBy(members, ({ statement }) => holderOf(statement).toLowerCase()).values()].map((those): ClaimHolder => {
    const { actor } = those[0]!.statement
    return { name: holderOf(those[0]!.statement), named: actor !== null && mayBeNamed(actor, those[0]!.statement), statements: those.map(({ statement }) => statement.id), origins: originsIn(those) }
  })
  return {
    stance, statements: members.length, documents: new Set(members.map(({ statement }) => statement.document)).size, origins: originsIn(members),
    holders: holders.toSorted((a, b) => b.origins - a.origins || b.statements.length - a.statements.length),
  }
}

function originsIn(members: readonly MemberRow[]): number {
  return new Set(members.map(({ origin }) => origin)).size
}

/** Share of the statements that have to name somebody before their silence says something. */
const silentShare = 0.2

/** A name counts as named where its words stand in a content; under part of a longer name, or without its initials, it is heard. */
function silentOf(members: readonly MemberRow[], names: readonly string[]): readonly string[] {
  const contents = members.map(({ statement }) => statement.content.text)
  const all = contents.join('\n')
  const heard = members.flatMap(({ statement }) => [statement.actor?.name, statement.source?.text, ...statement.alsoActors.map(({ name }) => name)]).flatMap((name) => (name ? [wordsOf(name)] : []))
  const found = names.filter((name) => {
    // A word without a capital is no name.
    if (name.length < 4 || !/\p{Lu}/u.test(name) || !all.includes(name)) return false
    const at = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
    const words = wordsOf(name)
    return contents.filter((content) => at.test(content)).length >= silentShare * contents.length && !heard.some((one) => isPartOf(words, one) || isPartOf(one, words))
  })
  return found.filter((name) => !found.some((other) => other !== name && other.includes(name)))
}

/** Its words in lower case without initials and without the genitive: “Kelmar’s military” is heard where Kelmar is. */
function wordsOf(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replace(/['’]s$/, '')).filter((word) => word.length > 1)
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word))
}

/** What tells holders apart: the name of whoever may be named, else the statement itself. */
export function holderKey(row: StatementRow): string {
  return row.actor !== null && mayBeNamed(row.actor, row) ? row.actor.name.toLowerCase() : row.id
}

function dayOf({ published }: StatementRow): string | null {
  return published?.slice(0, 10) ?? null
}
