// Which earlier documents share passages with a new one, and what that makes of their origins. Looks keys up in the ledger's postings, aligns
// the likeliest texts and keeps relation and passages. A key that more texts than the cap have is not posted any further.
import type { Kysely } from 'kysely'
import { alignWith } from '../copies/align-texts.ts'
import { chooseCandidates } from '../copies/choose-candidates.ts'
import { comparedKeys, comparedText, type ComparedText } from '../copies/compared-text.ts'
import { commonLines } from '../copies/find-furniture.ts'
import { isOneOrigin } from '../copies/origins.ts'
import { relate, type Relation } from '../copies/relation.ts'
import { crowdedKeys, documentCap, type ReuseAnswer, type ReuseHits } from '../copies/reuse-postings.ts'
import { keyKinds, type KeySizes, type ReuseKeys } from '../copies/reuse-keys.ts'
import type { Database } from './database.ts'
import { gathered, numbersOf } from './gathered.ts'
import { inParts } from './in-parts.ts'
import type { CopyTable, TextKeyTable, Tables } from './tables.ts'
import type { WovenDocument } from './woven-documents.ts'

/** Texts made ready for comparing that are kept for the next document. */
const mostKept = 300
/** Pages of a publisher by which its furniture is told. */
const pagesLookedAt = 12

export class CopyWeaver {
  readonly #compared = new Map<number, ComparedText>()
  readonly #lines = new Map<string, { readonly lines: ReadonlySet<number>; uses: number }>()

  forget(): void {
    this.#lines.clear()
    this.#compared.clear()
  }

  async weave(db: Kysely<Tables>, database: Database, document: WovenDocument): Promise<void> {
    const own = comparedText(document, await this.#linesOf(db, document))
    this.#keep(document.id, own)
    const keys = comparedKeys(own)
    const { answer, crowded } = await lookUp(db, keys)
    const candidates = chooseCandidates(answer)
    const rows: CopyTable[] = []
    if (candidates.length > 0) {
      const align = alignWith(own.words)
      const compared = await this.#comparedTo(db, candidates.map((candidate) => candidate.document))
      for (const { document: other } of candidates) {
        const their = compared.get(other)
        if (their === undefined) continue
        // Every earlier document that is woven has the smaller id, unless it was read anew.
        const swapped = document.id > other
        const passages = align(their.words)
        const [one, two] = swapped ? [their, own] : [own, their]
        const turned = swapped ? passages.map(turn) : passages
        const relation = relate(one, two, turned)
        if (relation !== null) rows.push(copyRow(swapped ? [other, document.id] : [document.id, other], relation, turned))
      }
    }
    await database.insert(db, 'text_size', [{ document: document.id, shingles: keys.shingles.length, stop_grams: keys.stopGrams.length, names: keys.names.length }])
    await database.insert(db, 'text_key', postings(keys, crowded, document.id))
    await database.insert(db, 'copy', rows)
    await database.insert(db, 'origin', [{ document: document.id, origin: document.id }])
    const others = rows.filter(({ one_origin }) => one_origin === 1).map(({ one, other }) => (one === document.id ? other : one))
    if (others.length > 0) await joinOrigins(db, [document.id, ...others])
  }

  /** Takes the document's keys and copies away; gives the others that were of one origin with it. */
  async unweave(db: Kysely<Tables>, document: number): Promise<readonly number[]> {
    this.#compared.delete(document)
    const group = await db.selectFrom('origin as own').innerJoin('origin', 'origin.origin', 'own.origin').select('origin.document').where('own.document', '=', document).execute()
    await db.deleteFrom('text_key').where('document', '=', document).execute()
    await db.deleteFrom('text_size').where('document', '=', document).execute()
    await db.deleteFrom('copy').where((where) => where.or([where('one', '=', document), where('other', '=', document)])).execute()
    await db.deleteFrom('origin').where('document', '=', document).execute()
    const rest = group.map(({ document: other }) => other).filter((other) => other !== document)
    if (rest.length < 2) {
      for (const other of rest) await db.updateTable('origin').set({ origin: other }).where('document', '=', other).execute()
      return rest
    }
    // Whoever hung together by the one that leaves may do so no longer.
    for (const part of inParts(rest, 500)) for (const other of part) await db.updateTable('origin').set({ origin: other }).where('document', '=', other).execute()
    const ties = await db.selectFrom('copy').select(['one', 'other']).where('one_origin', '=', 1).where('one', 'in', rest).execute()
    for (const { one, other } of ties) await joinOrigins(db, [one, other])
    return rest
  }

  /** Lines that the publisher's pages have in common, looked for anew every so many documents. */
  async #linesOf(db: Kysely<Tables>, { publisher }: { readonly publisher: string | null }): Promise<ReadonlySet<number>> {
    if (publisher === null) return new Set()
    const known = this.#lines.get(publisher)
    if (known && known.uses-- > 0) return known.lines
    const rows = await db.selectFrom('document').innerJoin('body', 'body.document', 'document.id').select('body.text').where('document.publisher', '=', publisher).where('document.newest', '=', 1)
      .orderBy('document.id', 'desc').limit(pagesLookedAt).execute()
    const lines = commonLines(rows.map(({ text }) => text))
    this.#lines.set(publisher, { lines, uses: pagesLookedAt })
    return lines
  }

  async #comparedTo(db: Kysely<Tables>, ids: readonly number[]): Promise<ReadonlyMap<number, ComparedText>> {
    const found = new Map<number, ComparedText>()
    for (const id of ids) {
      const known = this.#compared.get(id)
      if (known) found.set(id, known)
    }
    const missing = ids.filter((id) => !found.has(id))
    const rows = missing.length === 0 ? [] : await db.selectFrom('document').innerJoin('body', 'body.document', 'document.id').select(['document.id', 'body.text', 'document.publisher', 'document.published']).where('document.id', 'in', missing).execute()
    const texts = new Map(rows.map((row) => [row.id, row]))
    for (const id of missing) {
      const row = texts.get(id)
      if (row === undefined) continue
      const compared = comparedText(row, await this.#linesOf(db, row))
      found.set(id, compared)
      this.#keep(id, compared)
    }
    return found
  }

  #keep(id: number, compared: ComparedText): void {
    this.#compared.set(id, compared)
    const [oldest] = this.#compared.keys()
    if (this.#compared.size > mostKept && oldest !== undefined) this.#compared.delete(oldest)
  }
}

type Passage = ReturnType<ReturnType<typeof alignWith>>[number]

function turn({ one, other, runs, changes, ...rest }: Passage): Passage {
  return { ...rest, one: other, other: one, runs: runs.map((run) => ({ ...run, one: run.other, other: run.one })), changes: changes.map((change) => ({ one: change.other, other: change.one })) }
}

/** What an in-memory index would answer (reuse-postings.ts), and the keys that are in as many texts as are kept. */
async function lookUp(db: Kysely<Tables>, keys: ReuseKeys): Promise<{ readonly answer: ReuseAnswer<number>; readonly crowded: ReadonlySet<string> }> {
  const shared = new Map<number, Record<keyof ReuseKeys, number>>()
  const asked: Record<keyof ReuseKeys, number> = { shingles: 0, stopGrams: 0, names: 0 }
  const crowded = new Set<string>()
  for (const [kind, name] of keyKinds.entries()) {
    const under = new Map<number, number[]>()
    for (const part of inParts([...keys[name]], 200)) {
      const rows = await db.selectFrom('text_key').select(['key', gathered('document').as('documents')]).where('kind', '=', kind).where('key', 'in', part.map(signed)).groupBy('key').orderBy('key').execute()
      for (const { key, documents } of rows) under.set(key, numbersOf(documents))
    }
    const many = [...under].filter(([, texts]) => texts.length > documentCap)
    for (const [key] of many) crowded.add(`${kind} ${key}`)
    const rare = keys[name].length - many.length
    const sampled = many.length > rare ? many.slice(0, crowdedKeys) : []
    asked[name] = rare + sampled.length
    const few = [...under].filter(([, texts]) => texts.length <= documentCap)
    for (const [, texts] of [...few, ...sampled]) {
      for (const text of texts) {
        const counts = shared.get(text) ?? { shingles: 0, stopGrams: 0, names: 0 }
        counts[name] += 1
        shared.set(text, counts)
      }
    }
  }
  const sizes = new Map<number, KeySizes>()
  // One key in common is no reason to look further.
  const worth = [...shared].filter(([, { shingles, stopGrams, names }]) => shingles > 2 || stopGrams > 3 || names > 7)
  for (const part of inParts(worth.map(([text]) => text), 500)) {
    for (const row of await db.selectFrom('text_size').selectAll().where('document', 'in', part).execute()) sizes.set(row.document, { shingles: row.shingles, stopGrams: row.stop_grams, names: row.names })
  }
  const hits = worth.toSorted(([a], [b]) => a - b).flatMap(([document, counts]): ReuseHits<number>[] => {
    const size = sizes.get(document)
    return size === undefined ? [] : [{ document, shared: counts, sizes: size }]
  })
  return { answer: { hits, asked }, crowded }
}

function postings(keys: ReuseKeys, crowded: ReadonlySet<string>, document: number): TextKeyTable[] {
  return keyKinds.flatMap((name, kind) => [...keys[name]].flatMap((key): TextKeyTable[] => (crowded.has(`${kind} ${signed(key)}`) ? [] : [{ kind, key: signed(key), document }])))
}

/** Keys are unsigned; what both engines call an integer is not. */
function signed(key: number): number {
  return key | 0
}

function copyRow([one, other]: readonly [number, number], relation: Relation, passages: readonly Passage[]): CopyTable {
  const alike = Math.max(relation.one.any, relation.other.any)
  return { one, other, relation: relation.relation, one_origin: isOneOrigin(relation) ? 1 : 0, alike, details: JSON.stringify(relation), passages: JSON.stringify(passages) }
}

/** Makes the groups of these documents one, under the document that was published first. */
async function joinOrigins(db: Kysely<Tables>, documents: readonly number[]): Promise<void> {
  const origins = await db.selectFrom('origin').select('origin').distinct().where('document', 'in', documents).execute()
  const among = origins.map(({ origin }) => origin)
  if (among.length < 2) return
  const first = await db.selectFrom('origin').innerJoin('document', 'document.id', 'origin.document').select('origin.document').where('origin.origin', 'in', among)
    .orderBy('document.day').orderBy('document.id').limit(1).executeTakeFirstOrThrow()
  await db.updateTable('origin').set({ origin: first.document }).where('origin', 'in', among).execute()
}
