// A decision: what a person settled about who is who, which statements assert the same and what came of a prediction. It lies on top of the
// readings and never changes one; it names actors by name and statements by their words, so that it outlives reading again. Pure: takes the
// history's entries, gives the decisions in force in the order they were made.
import type { Actor, ActorKind, PrivacyClass } from '../actors/actor.ts'
import type { LinkType } from '../claims/link.ts'
import { SaysoError } from '../sayso-error.ts'
import type { Entry, Json } from './entry.ts'

/** A statement by where it stands: found again in a later reading of the same address by its words. */
export interface StatementRef {
  readonly address: string
  /** The words of its content. */
  readonly quote: string
  /** Where the content began, UTF-16 units: tells equal contents apart. */
  readonly start: number
}

/** Who an actor is, without where it is spoken of. */
export type NamedActor = Pick<Actor, 'name' | 'kind' | 'privacy'>

export type Decision =
  /** Whoever goes by one of the names is the actor called `into`: a merge, an alias or, with one name, a new name. */
  | { readonly decision: 'merge-actors'; readonly names: readonly string[]; readonly into: string }
  /** At this address whoever goes by `name` is another actor, called `as`. */
  | { readonly decision: 'split-actor'; readonly name: string; readonly address: string; readonly as: string }
  /** The privacy class of whoever goes by the name, at one address or everywhere (null). Needs a reason. */
  | { readonly decision: 'class-actor'; readonly name: string; readonly address: string | null; readonly privacy: PrivacyClass }
  | { readonly decision: 'kind-actor'; readonly name: string; readonly kind: ActorKind }
  /** Roles that somebody knows of the actor, with dates where stated; shown beside what documents state, never in its place. */
  | { readonly decision: 'describe-actor'; readonly name: string; readonly roles: readonly KnownRole[]; readonly source: string }
  /** The statement is held by this actor alone, or by nobody nameable (null); kind and class count where its document has no actor of the name. */
  | { readonly decision: 'correct-actor'; readonly statement: StatementRef; readonly actor: NamedActor | null }
  /** The claims that hold these statements are one. */
  | { readonly decision: 'merge-claims'; readonly statements: readonly [StatementRef, StatementRef] }
  /** The statement belongs to the claim that holds `to`; null: to a claim of its own. */
  | { readonly decision: 'move-statement'; readonly statement: StatementRef; readonly to: StatementRef | null }
  /** What the claim that holds the statement is called. */
  | { readonly decision: 'rename-claim'; readonly statement: StatementRef; readonly title: string }
  /** Whether the link between the two holds; one that the machine did not propose may be accepted too. */
  | { readonly decision: 'judge-link'; readonly from: StatementRef; readonly to: StatementRef; readonly link: LinkType; readonly holds: boolean }
  /** What came of a prediction or commitment, and the statement that settles it. */
  | { readonly decision: 'settle-prediction'; readonly statement: StatementRef; readonly outcome: Outcome; readonly by: StatementRef | null }

export interface KnownRole {
  readonly role: string
  /** ISO 8601, as precise as known; null where not. */
  readonly from: string | null
  readonly to: string | null
}

export type Outcome = 'open' | 'came-true' | 'did-not' | 'unclear'

/** A decision as the history holds it. */
export interface Decided {
  /** Number of its entry, by which it is undone. */
  readonly number: number
  readonly at: string
  readonly who: string
  readonly why: string | null
  readonly decision: Decision
}

/** A decision, in force or not. */
export interface Made extends Decided {
  /** When, by whom and why it was taken back; null while it is in force. */
  readonly undone: Pick<Decided, 'at' | 'who' | 'why'> | null
}

type Line = Pick<Entry, 'number' | 'type' | 'at' | 'who' | 'why' | 'what'>

/** Every decision, in the order they were made; entries of other types are passed over. */
export function decisionsMade(entries: readonly Line[]): readonly Made[] {
  const undone = new Map(entries.flatMap(({ type, at, who, why, what }) => (type === 'decision-undone' ? [[(what as { readonly decided: number }).decided, { at, who, why }] as const] : [])))
  return entries.flatMap(({ number, type, at, who, why, what }) =>
    (type === 'decided' ? [{ number, at, who, why, decision: what as unknown as Decision, undone: undone.get(number) ?? null }] : []))
}

/** Decisions that were not undone, in the order they were made. */
export function decisionsInForce(entries: readonly Line[]): readonly Decided[] {
  return decisionsMade(entries).flatMap(({ undone, ...decided }) => (undone === null ? [decided] : []))
}

/** The statements that a decision speaks of. */
export function refsIn(decision: Decision): readonly StatementRef[] {
  switch (decision.decision) {
    case 'correct-actor': case 'rename-claim': return [decision.statement]
    case 'merge-claims': return decision.statements
    case 'move-statement': return [decision.statement, ...(decision.to === null ? [] : [decision.to])]
    case 'judge-link': return [decision.from, decision.to]
    case 'settle-prediction': return [decision.statement, ...(decision.by === null ? [] : [decision.by])]
    default: return []
  }
}

const privacyClasses: readonly PrivacyClass[] = ['institution', 'office-holder', 'expert', 'private-person']
const kinds: readonly ActorKind[] = ['person', 'organisation', 'government', 'armed-group', 'media-outlet', 'document', 'collective']
const links: readonly LinkType[] = ['denies', 'contradicts', 'agrees', 'repeats', 'corrects', 'withdraws']
const outcomes: readonly Outcome[] = ['open', 'came-true', 'did-not', 'unclear']

/** The decision with exactly its fields, names trimmed; throws bad-usage on anything that is none. */
export function checkedDecision(given: unknown): Decision {
  const fields = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>
  switch (fields['decision']) {
    case 'merge-actors': {
      const names = Array.isArray(fields['names']) ? fields['names'].map((name) => nameIn(name, 'a name to merge')) : []
      if (names.length === 0) throw refusal('there is no name to merge')
      return { decision: 'merge-actors', names, into: nameIn(fields['into'], 'the name to merge into') }
    }
    case 'split-actor':
      return { decision: 'split-actor', name: nameIn(fields['name'], 'the name'), address: textIn(fields['address'], 'the address'), as: nameIn(fields['as'], 'the other name') }
    case 'class-actor': {
      const address = fields['address'] === null ? null : textIn(fields['address'], 'the address')
      return { decision: 'class-actor', name: nameIn(fields['name'], 'the name'), address, privacy: oneOf(privacyClasses, fields['privacy'], 'class') }
    }
    case 'kind-actor':
      return { decision: 'kind-actor', name: nameIn(fields['name'], 'the name'), kind: oneOf(kinds, fields['kind'], 'kind') }
    case 'describe-actor': {
      const roles = (Array.isArray(fields['roles']) ? (fields['roles'] as readonly unknown[]) : []).map(roleIn)
      if (roles.length === 0) throw refusal('there is no role')
      return { decision: 'describe-actor', name: nameIn(fields['name'], 'the name'), roles, source: nameIn(fields['source'], 'the source') }
    }
    case 'correct-actor':
      return { decision: 'correct-actor', statement: refIn(fields['statement']), actor: fields['actor'] === null ? null : actorIn(fields['actor']) }
    case 'merge-claims': {
      const [one, other] = Array.isArray(fields['statements']) ? (fields['statements'] as readonly unknown[]) : []
      return { decision: 'merge-claims', statements: [refIn(one), refIn(other)] }
    }
    case 'move-statement':
      return { decision: 'move-statement', statement: refIn(fields['statement']), to: fields['to'] === null ? null : refIn(fields['to']) }
    case 'rename-claim':
      return { decision: 'rename-claim', statement: refIn(fields['statement']), title: nameIn(fields['title'], 'the title') }
    case 'judge-link': {
      if (typeof fields['holds'] !== 'boolean') throw refusal('it does not say whether the link holds')
      return { decision: 'judge-link', from: refIn(fields['from']), to: refIn(fields['to']), link: oneOf(links, fields['link'], 'link'), holds: fields['holds'] }
    }
    case 'settle-prediction':
      return { decision: 'settle-prediction', statement: refIn(fields['statement']), outcome: oneOf(outcomes, fields['outcome'], 'outcome'), by: fields['by'] === null ? null : refIn(fields['by']) }
    default:
      throw refusal('it is of no known kind')
  }
}

/** As the history keeps it. */
export function decisionJson(decision: Decision): Json {
  return decision as unknown as Json
}

/** UTF-16 units. */
const longestName = 500
const longestText = 100_000

function refusal(what: string): SaysoError {
  return new SaysoError('bad-usage', `this cannot be decided: ${what}. Nothing was recorded.`)
}

function nameIn(value: unknown, what: string): string {
  const name = textIn(value, what).replace(/\s+/g, ' ').trim()
  if (name === '' || name.length > longestName) throw refusal(`${what} has ${name.length} characters, not 1 to ${longestName}`)
  return name
}

function textIn(value: unknown, what: string): string {
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0') || value.length > longestText) throw refusal(`${what} is missing or cannot be stored`)
  return value
}

function refIn(value: unknown): StatementRef {
  const { address, quote, start } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  if (!Number.isSafeInteger(start) || (start as number) < 0) throw refusal('a statement is not said by its place')
  return { address: textIn(address, 'the address of a statement'), quote: textIn(quote, 'the words of a statement'), start: start as number }
}

function actorIn(value: unknown): NamedActor {
  const { name, kind, privacy } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  return { name: nameIn(name, 'the name'), kind: oneOf(kinds, kind, 'kind'), privacy: oneOf(privacyClasses, privacy, 'class') }
}

function roleIn(value: unknown): KnownRole {
  const { role, from, to } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  const day = (given: unknown): string | null => (given === null || given === undefined ? null : textIn(given, 'a date'))
  return { role: nameIn(role, 'a role'), from: day(from), to: day(to) }
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown, what: string): Value {
  const known = values.find((one) => one === value)
  if (known === undefined) throw refusal(`the ${what} is none of ${values.join(', ')}`)
  return known
}
