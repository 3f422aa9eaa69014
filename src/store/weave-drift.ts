// Which quotations of a new document stand in other wordings elsewhere. Looks keys up in the ledger's postings and judges what meets; keeps the
// wordings that differ. A key that too many quotations share is a phrase of the trade and left out.
import type { Kysely } from 'kysely'
import { quotationsOf } from '../copies/compared-text.ts'
import { driftClasses, driftOf, severities, type Drift } from '../copies/drift-class.ts'
import type { ComparedQuotation } from '../copies/drift-match.ts'
import { quotationKeys } from '../copies/quotation-keys.ts'
import { isTitle, quotationsOfStatements } from '../copies/quotation-pieces.ts'
import { quotationWords } from '../copies/quotation-words.ts'
import type { Database } from './database.ts'
import { inParts } from './in-parts.ts'
import type { DriftTable, Tables } from './tables.ts'
import { openStatements, type WovenDocument, type WovenStatement } from './woven-documents.ts'

/** As in drift-find.ts. */
const mostUnderKey = 48
const leastShared = 2
const fewKeys = 6
/** Quotations compared with a new one at the most, those with most keys in common. */
const mostCompared = 12

export async function weaveDrift(db: Kysely<Tables>, database: Database, document: WovenDocument): Promise<void> {
  const own = quotationsIn(document.text, document.statements)
  if (own.length === 0) return
  const rows: DriftTable[] = []
  const posted: { key: number; statement: number }[] = []
  const opened = new Map<number, Opened>()
  for (const { statement, quotation } of own) {
    const keys = quotationKeys(quotation).map((key) => key | 0)
    if (keys.length === 0) continue
    const met = new Map<number, number>()
    const crowded = new Set<number>()
    for (const part of inParts(keys, 200)) {
      const found = await db.selectFrom('quote_key').select(['key', 'statement']).where('key', 'in', part).execute()
      for (const [key, those] of Map.groupBy(found, (row) => row.key)) {
        if (those.length > mostUnderKey) crowded.add(key)
        else for (const { statement: other } of those) met.set(other, (met.get(other) ?? 0) + 1)
      }
    }
    const likely = [...met].filter(([, shared]) => shared >= leastShared || keys.length <= fewKeys).toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, mostCompared)
    await openQuotations(db, likely.map(([other]) => other), opened)
    const drifting: DriftTable[] = []
    for (const [other] of likely) {
      const their = opened.get(other)
      if (their === undefined) continue
      const [one, two] = other < statement.id ? [their.quotation, quotation] : [quotation, their.quotation]
      const drift = driftOf(one, two)
      if (drift === null || drift.class === 'same') continue
      const [first, second] = other < statement.id ? [other, statement.id] : [statement.id, other]
      const readings = other < statement.id ? [their.reading, document.reading] as const : [document.reading, their.reading] as const
      drifting.push({ one: first, other: second, one_reading: readings[0], other_reading: readings[1], class: drift.class, severity: drift.severity, gravity: gravityOf(drift), likeness: drift.likeness, changes: JSON.stringify(drift.changes) })
    }
    rows.push(...await withLeading(db, drifting, statement.id))
    posted.push(...keys.filter((key) => !crowded.has(key)).map((key) => ({ key, statement: statement.id })))
  }
  await database.insert(db, 'quote_key', posted)
  await database.insert(db, 'drift', rows)
}

// One quotation in ten wordings makes nine pairs, not forty-five: a wording that already stands beside an earlier one of these is left to that one.
async function withLeading(db: Kysely<Tables>, drifting: readonly DriftTable[], statement: number): Promise<readonly DriftTable[]> {
  if (drifting.length < 2) return drifting
  const otherOf = ({ one, other }: DriftTable) => (one === statement ? other : one)
  const others = new Set(drifting.map(otherOf))
  const tied = await db.selectFrom('drift').select(['one', 'other']).where('one', 'in', [...others]).where('other', 'in', [...others]).execute()
  const led = new Set(tied.map(({ other }) => other))
  return drifting.filter((row) => !led.has(otherOf(row)))
}

export async function unweaveDrift(db: Kysely<Tables>, reading: number): Promise<void> {
  const range = await db.selectFrom('reading').select(['first_statement', 'statements']).where('id', '=', reading).executeTakeFirst()
  if (range) await db.deleteFrom('quote_key').where('statement', '>=', range.first_statement).where('statement', '<', range.first_statement + range.statements).execute()
  await db.deleteFrom('drift').where((where) => where.or([where('one_reading', '=', reading), where('other_reading', '=', reading)])).execute()
}

interface Opened {
  readonly reading: number
  readonly quotation: ComparedQuotation
}

async function openQuotations(db: Kysely<Tables>, statements: readonly number[], opened: Map<number, Opened>): Promise<void> {
  const missing = statements.filter((id) => !opened.has(id))
  if (missing.length === 0) return
  const rows = await db.selectFrom('statement').innerJoin('reading', 'reading.id', 'statement.reading').innerJoin('body', 'body.document', 'reading.document')
    .select(['statement.id', 'statement.reading', 'body.text']).where('statement.id', 'in', missing).execute()
  const known = await openStatements(db, [...new Set(rows.map(({ reading }) => reading))])
  for (const [reading, those] of Map.groupBy(rows, (row) => row.reading)) {
    const wanted = new Set(those.map(({ id }) => id))
    const statementsOf = (known.get(reading) ?? []).filter(({ id }) => wanted.has(id))
    for (const { statement, quotation } of quotationsIn(those[0]?.text ?? '', statementsOf)) opened.set(statement.id, { reading, quotation })
  }
}

/** The quotations that statements print, with their words. */
function quotationsIn(text: string, statements: readonly WovenStatement[]): readonly { readonly statement: WovenStatement; readonly quotation: ComparedQuotation }[] {
  const quoting = statements.filter(({ form }) => form !== 'indirect')
  if (quoting.length === 0) return []
  const printed = quotationsOfStatements(quoting.map(({ form, contentSpans }) => ({ form: form as 'direct', content: { spans: contentSpans } })), quotationsOf(text))
  return printed.flatMap(({ statement: index, pieces: all }) => {
    const statement = index === null ? undefined : quoting[index]
    // “… wrote in “Tides of Dunmere” that …”: the title of a work is nobody's words.
    const pieces = statement?.form === 'mixed' ? all.filter(([start, end]) => !isTitle(text.slice(start, end))) : all
    return statement === undefined || pieces.length === 0 ? [] : [{ statement, quotation: { words: quotationWords(text, pieces), speaker: statement.holder } }]
  })
}

function gravityOf({ class: kind, severity }: Drift): number {
  return severity === null ? severities.length + driftClasses.length - driftClasses.indexOf(kind) : severities.indexOf(severity)
}
