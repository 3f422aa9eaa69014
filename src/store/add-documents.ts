// Adds a batch of documents with their readings in one write transaction: first decides, item by item, what each is (new, a new version,
// read again, known), then writes all rows and closes with the history entries. Refuses what cannot be stored; changes no earlier row.
import type { Kysely } from 'kysely'
import { canonicalJson, firstPrevious, sealEntry, type Entry, type EntryType, type Hash, type Json } from '../ledger/entry.ts'
import type { EncodedBytes } from './capture-bytes.ts'
import type { Database } from './database.ts'
import { decisionsOf } from './decide.ts'
import { documentColumns, documentRead, metadataOf, type DocumentAdded } from './document-rows.ts'
import { idOf } from './ids.ts'
import type { LabelSets } from './label-sets.ts'
import type { Added, IncomingDocument, Outcome } from './ledger-store.ts'
import { noOverlay, overlaysOf } from './overlay.ts'
import { judgeLinks } from './weave-decisions.ts'
import { rowsOfReading, type ReadingRows } from './reading-rows.ts'
import type { BodyTable, DocumentTable, EntryTable, Tables } from './tables.ts'

/** An item that was checked, with what is costly to make of it made before the lock is taken. */
export interface PreparedItem {
  readonly document: IncomingDocument
  readonly outcome: Outcome
  readonly textSha256: string
}

export interface AddContext {
  readonly hash: Hash
  readonly now: () => string
  readonly who: string
  readonly labelSets: LabelSets
}

/** The newest version at an address, as it stands in the middle of a batch. */
interface Standing {
  readonly id: number
  readonly version: number
  readonly textSha256: string
  readonly row: { newest: number } | null
  reader: string | null
  /** The current reading's rows when this batch made them. */
  reading: ReadingRows | null
}

/** Parameters in one look-up. */
const atOnce = 500

/** Writes the items in order, on a connection in a write transaction; `captures` holds the encoded bytes that the ledger may not have yet. */
export async function addDocuments(db: Kysely<Tables>, database: Database, items: readonly PreparedItem[], captures: ReadonlyMap<string, EncodedBytes>, context: AddContext): Promise<readonly Added[]> {
  const standing = await standingAt(db, items.map(({ document }) => document.address))
  const copies = await copiesOf(db, items)
  const decided = await decisionsOf(db)
  const overlays = overlaysOf(decided)
  const last = await lastNumbers(db)
  const written = { documents: [] as DocumentTable[], bodies: [] as BodyTable[], readings: [] as ReadingRows[], captures: new Set<string>() }
  const superseded = { documents: [] as number[], readings: [] as number[] }
  const entries: Entry[] = []

  const record = (type: EntryType, document: string, what: Json) => {
    const number = last.entry + entries.length + 1
    const previous = entries.at(-1)?.hash ?? last.hash
    entries.push(sealEntry({ number, type, at: context.now(), who: context.who, document, what, why: null, previous }, context.hash))
  }
  const recordOutcome = (document: number, address: string, outcome: Outcome): ReadingRows | null => {
    if ('notRead' in outcome) {
      record('document-not-read', idOf('d', document), { reason: outcome.notRead })
      return null
    }
    const { reading } = outcome
    const place = { id: last.reading + 1, entry: last.entry + entries.length + 1, document, current: 1, firstStatement: last.statement + 1, firstLink: last.link + 1 }
    const rows = rowsOfReading(reading, place, context.hash, overlays.concerns(address, reading.actors) ? overlays.at(address) : noOverlay)
    last.reading += 1
    last.statement += rows.statements.length
    last.link += rows.links.length
    written.readings.push(rows)
    record('document-read', idOf('d', document), documentRead(rows.reading, reading.actors.length, reading.notes.length))
    return rows
  }

  const add = ({ document, outcome, textSha256 }: PreparedItem): Added => {
    const known = standing.get(document.address)
    if (known?.textSha256 === textSha256) {
      const id = idOf('d', known.id)
      if ('notRead' in outcome || outcome.reading.reader === known.reader) return { result: 'unchanged', document: id, previous: null }
      if (known.reading) known.reading.reading.current = 0
      else if (known.reader !== null) superseded.readings.push(known.id)
      known.reading = recordOutcome(known.id, document.address, outcome)
      known.reader = outcome.reading.reader
      return { result: 'read-again', document: id, previous: null }
    }
    const copyKey = `${document.capture.sha256} ${textSha256}`
    const copy = known ? undefined : copies.get(copyKey)?.find(({ address }) => isCopyOf(document.address, address))
    if (copy) return { result: 'duplicate', document: idOf('d', copy.id), previous: null }

    const id = last.document + 1
    last.document = id
    const blocks = canonicalJson(document.blocks.map(({ kind, start, end }) => ({ kind, start, end })))
    const what = {
      address: document.address,
      version: (known?.version ?? 0) + 1,
      previous: known ? idOf('d', known.id) : null,
      textSha256,
      length: document.text.length,
      blocksSha256: context.hash(blocks),
      captureSha256: document.capture.sha256,
      capturedAt: document.capture.capturedAt,
      mediaType: document.capture.mediaType,
      metadata: metadataOf(document),
    } satisfies DocumentAdded
    const row: DocumentTable = {
      id,
      entry: last.entry + entries.length + 1,
      ...documentColumns(what),
      previous: known?.id ?? null,
      newest: 1,
      not_read: 'notRead' in outcome ? outcome.notRead : null,
    }
    if (known?.row) known.row.newest = 0
    else if (known) superseded.documents.push(known.id)
    written.documents.push(row)
    written.bodies.push({ document: id, text: document.text, blocks })
    written.captures.add(document.capture.sha256)
    record('document-added', idOf('d', id), { ...what, metadata: { ...what.metadata } })
    const reading = recordOutcome(id, document.address, outcome)
    standing.set(document.address, { id, version: row.version, textSha256, row, reader: reading?.reading.reader ?? null, reading })
    pushTo(copies, copyKey, { id, address: document.address })
    return { result: known ? 'new-version' : 'added', document: idOf('d', id), previous: what.previous }
  }
  const results = items.map(add)
  if (entries.length === 0) return results

  if (superseded.documents.length > 0) await db.updateTable('document').set({ newest: 0 }).where('id', 'in', superseded.documents).execute()
  if (superseded.readings.length > 0) await db.updateTable('reading').set({ current: 0 }).where('current', '=', 1).where('document', 'in', superseded.readings).execute()
  await database.insert(db, 'entry', entries.map((entry): EntryTable => ({ ...entry, what: canonicalJson(entry.what) })))
  await database.insert(db, 'capture', [...written.captures].flatMap((sha256) => {
    const encoded = captures.get(sha256)
    return encoded ? [{ sha256, ...encoded }] : []
  }), true)
  await database.insert(db, 'document', written.documents)
  await database.insert(db, 'body', written.bodies)
  await database.insert(db, 'reading', written.readings.map(({ reading }) => reading))
  await database.insert(db, 'actor', written.readings.flatMap(({ actors }) => actors))
  const statements = written.readings.flatMap((rows) => rows.statements)
  await database.insert(db, 'statement', statements)
  const { listings, labelSets } = await context.labelSets.listed(db, statements, new Map(written.readings.flatMap(({ heldByDecision }) => heldByDecision.map(({ statement, actor }) => [statement, actor] as const))))
  await database.insert(db, 'label_set', labelSets)
  await database.insert(db, 'listing', listings)
  await database.insert(db, 'link', written.readings.flatMap(({ links }) => links))
  await judgeLinks(db, new Set(items.map(({ document }) => document.address)), decided)
  if (statements[0]) await database.indexStatements(db, statements[0].id)
  return results
}

/** Whether the file at one address is another file's copy: the same part of it, elsewhere. What was uploaded or pasted counts as a file. Two addresses on the web are two publications, two parts of one file two items. */
export function isCopyOf(address: string, other: string): boolean {
  const file = /^(?:file|upload|paste):/
  if (!file.test(address) || !file.test(other)) return false
  const [path, part] = splitPart(address)
  const [otherPath, otherPart] = splitPart(other)
  return path !== otherPath && part === otherPart
}

function splitPart(address: string): readonly [path: string, part: string] {
  const at = address.lastIndexOf('#')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)]
}

async function standingAt(db: Kysely<Tables>, addresses: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>()
  for (const part of partsOf(addresses)) {
    const rows = await db.selectFrom('document')
      .leftJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
      .select(['document.id', 'document.address', 'document.version', 'document.text_sha256', 'reading.reader'])
      .where('document.newest', '=', 1).where('document.address', 'in', part)
      .execute()
    for (const { id, address, version, text_sha256, reader } of rows) {
      found.set(address, { id, version, textSha256: text_sha256, row: null, reader, reading: null })
    }
  }
  return found
}

async function copiesOf(db: Kysely<Tables>, items: readonly PreparedItem[]): Promise<Map<string, { readonly id: number; readonly address: string }[]>> {
  const found = new Map<string, { readonly id: number; readonly address: string }[]>()
  const captures = new Set(items.map(({ document }) => document.capture.sha256))
  for (const part of partsOf(items.map(({ textSha256 }) => textSha256))) {
    const rows = await db.selectFrom('document').select(['id', 'address', 'capture_sha256', 'text_sha256']).where('text_sha256', 'in', part).orderBy('id').execute()
    for (const { id, address, capture_sha256, text_sha256 } of rows) {
      if (captures.has(capture_sha256)) pushTo(found, `${capture_sha256} ${text_sha256}`, { id, address })
    }
  }
  return found
}

function pushTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The largest number in use of each kind; under the write lock, so that the next ones are free and leave no gap. */
async function lastNumbers(db: Kysely<Tables>): Promise<{ document: number; reading: number; statement: number; link: number; entry: number; hash: string }> {
  const entry = await db.selectFrom('entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst()
  const last = await db.selectNoFrom((query) => [
    query.selectFrom('document').select(({ fn }) => fn.max('id').as('id')).as('document'),
    query.selectFrom('reading').select(({ fn }) => fn.max('id').as('id')).as('reading'),
    query.selectFrom('statement').select(({ fn }) => fn.max('id').as('id')).as('statement'),
    query.selectFrom('link').select(({ fn }) => fn.max('id').as('id')).as('link'),
  ]).executeTakeFirstOrThrow()
  return {
    document: last.document ?? 0,
    reading: last.reading ?? 0,
    statement: last.statement ?? 0,
    link: last.link ?? 0,
    entry: entry?.number ?? 0,
    hash: entry?.hash ?? firstPrevious,
  }
}

function partsOf(values: readonly string[]): readonly (readonly string[])[] {
  const unique = [...new Set(values)]
  return Array.from({ length: Math.ceil(unique.length / atOnce) }, (_, index) => unique.slice(index * atOnce, (index + 1) * atOnce))
}
