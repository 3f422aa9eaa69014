// A file of background knowledge about actors that the user supplies → actors with aliases, kind, class and roles with dates. CSV with a header
// (name, aliases parted by |, kind, class, role, from, to; a row for each further role), or JSON: an array or lines of such objects, or Wikidata
// entities (labels, aliases, P31 for humans, P39 positions with P580 and P582). Nothing is fetched. A bad row is refused with its line.
import { parse } from 'csv-parse/sync'
import type { NamedActor } from '../ledger/decision.ts'
import { SaysoError } from '../sayso-error.ts'
import { decodeText } from './decode-text.ts'

export interface BackgroundRole {
  readonly role: string
  /** ISO 8601, as precise as stated; null where not. */
  readonly from: string | null
  readonly to: string | null
}

export interface BackgroundActor {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: NamedActor['kind'] | null
  readonly privacy: NamedActor['privacy'] | null
  readonly roles: readonly BackgroundRole[]
}

const kinds: readonly NamedActor['kind'][] = ['person', 'organisation', 'government', 'armed-group', 'media-outlet', 'document', 'collective']
const classes: readonly NamedActor['privacy'][] = ['institution', 'office-holder', 'expert', 'private-person']
const mostBytes = 64 << 20

/** The actors of the file in order, rows of one name joined; throws bad-input naming the first line that cannot be. */
export function takeBackground(bytes: Uint8Array, label: string): readonly BackgroundActor[] {
  if (bytes.length > mostBytes) throw new SaysoError('too-large', `${label} is larger than 64 MB. Split it.`)
  const text = decodeText(bytes, null).replace(/^\ufeff/, '')
  const first = text.trimStart()[0]
  const rows = first === '{' || first === '[' ? jsonRows(text, label) : csvRows(text, label)
  const joined = new Map<string, BackgroundActor>()
  for (const row of rows) {
    const key = row.name.toLowerCase()
    const known = joined.get(key)
    joined.set(key, known === undefined ? row : {
      name: known.name, aliases: [...new Set([...known.aliases, ...row.aliases])], kind: known.kind ?? row.kind, privacy: known.privacy ?? row.privacy, roles: [...known.roles, ...row.roles],
    })
  }
  if (joined.size === 0) throw new SaysoError('no-text', `${label} names no actor. It needs a header with "name" and at least one row.`)
  return [...joined.values()]
}

function csvRows(text: string, label: string): readonly BackgroundActor[] {
  let records: readonly { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }[]
  try {
    records = parse(text, { columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()), info: true, skip_empty_lines: true, trim: true, relax_column_count_less: true, max_record_size: 1 << 20 })
  } catch (error) {
    throw new SaysoError('bad-input', `${label} is no CSV that can be read: ${error instanceof Error ? error.message : 'unknown'}. Nothing was recorded.`, {}, error)
  }
  if (records.length > 0 && records[0]!.record['name'] === undefined) throw new SaysoError('bad-input', `${label} has no column "name". Its header may be: name,aliases,kind,class,role,from,to. Nothing was recorded.`)
  return records.map(({ record, info }) => actorOf({
    name: record['name'], aliases: record['aliases']?.split('|'), kind: record['kind'], class: record['class'], roles: record['role'] ? [{ role: record['role'], from: record['from'], to: record['to'] }] : [],
  }, `line ${info.lines} of ${label}`))
}

function jsonRows(text: string, label: string): readonly BackgroundActor[] {
  const parsed = (json: string, where: string): unknown => {
    try {
      return JSON.parse(json)
    } catch (error) {
      throw new SaysoError('bad-input', `${where} is not JSON. Nothing was recorded.`, {}, error)
    }
  }
  if (text.trimStart().startsWith('[')) return (parsed(text, label) as readonly unknown[]).map((value, index) => rowOf(value, `element ${index + 1} of ${label}`))
  const lines = text.split('\n')
  // Wikidata's dumps put a comma after each line and brackets around all.
  return lines.flatMap((line, index) => {
    const json = line.trim().replace(/,$/, '')
    return json === '' ? [] : [rowOf(parsed(json, `line ${index + 1} of ${label}`), `line ${index + 1} of ${label}`)]
  })
}

function rowOf(value: unknown, where: string): BackgroundActor {
  if (typeof value !== 'object' || value === null) throw new SaysoError('bad-input', `${where} is no object. Nothing was recorded.`)
  const given = value as Readonly<Record<string, unknown>>
  return 'labels' in given ? actorOf(wikidataRow(given), where) : actorOf(given, where)
}

interface Claim {
  readonly mainsnak?: { readonly datavalue?: { readonly value?: unknown } }
  readonly qualifiers?: Readonly<Record<string, readonly { readonly datavalue?: { readonly value?: unknown } }[]>>
}

/** Labels, aliases and positions held, in English; the label of a position has to be in the file beside it (`labels` of its value) or its id stands. */
function wikidataRow(entity: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const english = (field: unknown): unknown => (field as Readonly<Record<string, unknown>> | undefined)?.['en']
  const claims = (entity['claims'] ?? {}) as Readonly<Record<string, readonly Claim[]>>
  const idOf = (claim: Claim): string => ((claim.mainsnak?.datavalue?.value as { readonly id?: string } | undefined)?.id ?? '')
  const dayOf = (claim: Claim, property: string): string | undefined => {
    const { time = '', precision = 11 } = (claim.qualifiers?.[property]?.[0]?.datavalue?.value ?? {}) as { readonly time?: string; readonly precision?: number }
    return time === '' ? undefined : time.replace(/^\+/, '').slice(0, precision >= 11 ? 10 : precision === 10 ? 7 : 4)
  }
  const named = (id: string): string => ((entity['positions'] as Readonly<Record<string, string>> | undefined)?.[id] ?? id)
  return {
    name: (english(entity['labels']) as { readonly value?: string } | undefined)?.value,
    aliases: ((english(entity['aliases']) ?? []) as readonly { readonly value: string }[]).map(({ value }) => value),
    kind: (claims['P31'] ?? []).some((claim) => idOf(claim) === 'Q5') ? 'person' : undefined,
    roles: (claims['P39'] ?? []).map((claim) => ({ role: named(idOf(claim)), from: dayOf(claim, 'P580'), to: dayOf(claim, 'P582') })),
  }
}

function actorOf(given: Readonly<Record<string, unknown>>, where: string): BackgroundActor {
  const refuse = (what: string): never => {
    throw new SaysoError('bad-input', `${where}: ${what}. Nothing was recorded.`)
  }
  const word = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
  const name = word(given['name'])
  if (name === '' || name.length > 500) refuse('the name is missing or too long')
  const oneOf = <Value extends string>(values: readonly Value[], value: unknown, what: string): Value | null => {
    const text = word(value).toLowerCase().replaceAll(' ', '-')
    if (text === '') return null
    return values.find((known) => known === text) ?? refuse(`"${text}" is no ${what}; it may be ${values.join(', ')}`)
  }
  const day = (value: unknown): string | null => {
    const text = word(value)
    if (text === '') return null
    return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : refuse(`"${text}" is no date; write it as 2026, 2026-03 or 2026-03-04`)
  }
  const aliases = (Array.isArray(given['aliases']) ? (given['aliases'] as readonly unknown[]) : []).map(word).filter((alias) => alias !== '' && alias.toLowerCase() !== name.toLowerCase())
  const roles = (Array.isArray(given['roles']) ? (given['roles'] as readonly Readonly<Record<string, unknown>>[]) : []).map(({ role, from, to }) => ({ role: word(role) || refuse('a role is empty'), from: day(from), to: day(to) }))
  return { name, aliases: [...new Set(aliases)], kind: oneOf(kinds, given['kind'], 'kind'), privacy: oneOf(classes, given['class'], 'class'), roles }
}
