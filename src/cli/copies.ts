// `sayso copies` and `sayso drift`: which documents go back to the same reporting, what two of them share word for word, and which quotations
// stand in several wordings.
import { voicesOf } from '../export/voices-of.ts'
import { SaysoError } from '../sayso-error.ts'
import type { DocumentRow, LedgerStore, StatementRow } from '../store/ledger-store.ts'
import type { CopyRow, DriftRow } from '../store/woven-rows.ts'
import { holderOf } from '../views/claim-sheet.ts'
import { markedCopy, type MarkedPiece } from '../views/marked-copy.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { statementRecord } from '../views/export-records.ts'
import { tracing } from '../export/tracing.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import type { Terminal } from './terminal.ts'
import { count, percent } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface CopiesOptions {
  readonly ledger: string
  readonly limit: number
  readonly format: 'table' | 'json'
}

/** Without documents the groups of one origin; with one what shares passages with it; with two what they share, marked. */
export async function copies(documents: readonly string[], { ledger: where, limit, format }: CopiesOptions, { terminal }: Run): Promise<void> {
  if (documents.length > 2) throw new SaysoError('bad-usage', 'give one document, two to compare, or none for all groups.')
  await withLedger(where, async (ledger) => {
    const [one, other] = documents
    const rows = await Promise.all(documents.map((id) => documentNamed(ledger, id)))
    if (one !== undefined && other !== undefined) return showPair(ledger, rows[0]!, rows[1]!, format, terminal)
    if (one !== undefined) return showCopies(ledger, rows[0]!, limit, format, terminal)
    return showOrigins(ledger, limit, format, terminal)
  })
}

async function documentNamed(ledger: LedgerStore, id: string): Promise<DocumentRow> {
  const row = await ledger.document(id)
  if (row === null) throw new SaysoError('not-found', `there is no document ${visibleLine(id.slice(0, 40))} in this ledger. Documents go by ids such as d4.`)
  return row
}

async function showOrigins(ledger: LedgerStore, limit: number, format: 'table' | 'json', terminal: Terminal): Promise<void> {
  const { total, rows } = await ledger.origins({ offset: 0, limit })
  if (format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ total, origins: rows }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
  if (rows.length === 0) return terminal.note('No document here goes back to the reporting of another.')
  const { paint } = terminal
  for (const { document, documents } of rows) {
    await terminal.out(`${paint('bold', count(documents.length, 'document'))} ${paint('dim', 'of one origin')}\n`)
    for (const id of documents) {
      const row = await ledger.document(id)
      const copy = id === document ? null : await ledger.copy(id, document)
      if (row) await terminal.out(documentLine(row, id === document ? 'first' : copy === null ? 'by way of another' : sayRelation(copy), terminal))
    }
    await terminal.out('\n')
  }
  terminal.note(paint('dim', `${count(total, 'origin')} with several prints. What two share: sayso copies ${rows[0]!.documents[0]} ${rows[0]!.documents[1]}`))
}

function documentLine({ id, title, opening, address, publisher, published }: DocumentRow, what: string, { paint, width }: Terminal): string {
  const facts = [published?.slice(0, 10) ?? 'no date', publisher ?? address].map(visibleLine).join(' · ')
  return `  ${paint('dim', pad(id, 6))} ${pad(cut(what, 18), 18)} ${cut(visibleLine(title ?? opening ?? address), Math.max(20, width - 64))} ${paint('dim', cut(facts, 34))}\n`
}

const relations: Readonly<Record<CopyRow['relation']['relation'], string>> = { 'same-text': 'same text', excerpt: 'excerpt', 'wire-copy': 'wire copy', reworded: 'reworded', 'possible-rewrite': 'possible rewrite' }

function sayRelation({ relation }: CopyRow): string {
  return relations[relation.relation]
}

async function showCopies(ledger: LedgerStore, document: DocumentRow, limit: number, format: 'table' | 'json', terminal: Terminal): Promise<void> {
  const rows = (await ledger.copiesOf(document.id)).slice(0, limit)
  const origin = (await ledger.originsOf([document.id])).get(document.id) ?? document.id
  if (format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ document: document.id, origin, copies: rows.map(({ passages, ...row }) => ({ ...row, passages: passages.length })) }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
  if (rows.length === 0) return terminal.note(`Nothing in this ledger shares a passage with ${document.id}: it is counted as an origin of its own.`)
  const { paint } = terminal
  const own: { readonly other: string; readonly words: string }[] = []
  await terminal.out(documentLine(document, origin === document.id ? 'first of its origin' : `goes back to ${origin}`, terminal))
  for (const row of rows) {
    const other = await ledger.document(row.one === document.id ? row.other : row.one)
    if (other === null) continue
    const ours = row.one === document.id ? row.relation.one : row.relation.other
    await terminal.out(documentLine(other, sayRelation(row), terminal))
    own.push(...await statedHere(ledger, row, document.id, other.id))
    await terminal.out(paint('dim', `         ${count(row.passages.length, 'passage')}, ${percent(ours.any)} of ${document.id}${row.relation.credited ? ' · credited' : ''}${row.oneOrigin ? ' · one origin' : ' · counted apart'}\n`))
  }
  if (own.length === 0) return
  await terminal.out(`\n${paint('bold', 'Stated here in the outlet’s own voice, attributed in another print')}\n`)
  for (const { other, words } of own) await terminal.out(`  ${paint('dim', pad(other, 6))} ${cut(visibleLine(words), terminal.width - 12)}\n`)
}

/** Sentences of the document's narrator that the other print attributes to somebody. */
async function statedHere(ledger: LedgerStore, copy: CopyRow, document: string, other: string): Promise<readonly { readonly other: string; readonly words: string }[]> {
  const text = (await ledger.text(document))?.text ?? ''
  return (await voicesOf(ledger, copy)).flatMap(({ one, other: two }) => {
    const [ours, theirs] = copy.one === document ? [one, two] : [two, one]
    return ours.voice === 'stated' && theirs.voice !== 'stated' ? [{ other, words: text.slice(...ours.span) }] : []
  })
}

async function showPair(ledger: LedgerStore, a: DocumentRow, b: DocumentRow, format: 'table' | 'json', terminal: Terminal): Promise<void> {
  const copy = await ledger.copy(a.id, b.id)
  if (copy === null) return terminal.note(`${a.id} and ${b.id} share no passage.`)
  const [one, other] = [await ledger.text(copy.one), await ledger.text(copy.other)]
  const pieces = { one: markedCopy(one?.text ?? '', copy.passages, 'one'), other: markedCopy(other?.text ?? '', copy.passages, 'other') }
  if (format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ ...copy, pieces }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
  const { paint, width } = terminal
  await terminal.out(`${paint('bold', sayRelation(copy))} ${paint('dim', `· ${count(copy.passages.length, 'passage')}${copy.oneOrigin ? ' · one origin' : ''}`)}\n`)
  for (const [number] of copy.passages.entries()) {
    for (const [id, side] of [[copy.one, pieces.one], [copy.other, pieces.other]] as const) {
      const those = side.filter(({ passage }) => passage === number)
      await terminal.out(`\n  ${paint('dim', id)}\n${wrap(visibleLine(those.map(marked).join('')), width - 6).map((line) => `    ${line}\n`).join('')}`)
    }
  }
  terminal.note(paint('dim', 'Words in ⟦brackets⟧ stand so on that side only.'))
}

function marked({ kind, text }: MarkedPiece): string {
  return kind === 'changed' && text.trim() !== '' ? text.replace(/^(\s*)([^]*?)(\s*)$/, '$1⟦$2⟧$3') : text
}

export interface DriftOptions extends CopiesOptions {
  readonly document?: string
  readonly actor?: string
}

/** Quotations in several wordings, the gravest changes first. */
export async function drift({ ledger: where, limit, format, document, actor }: DriftOptions, { terminal }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    const { total, rows } = await ledger.drift({ ...(document === undefined ? {} : { document }), ...(actor === undefined ? {} : { actor }) }, { offset: 0, limit })
    if (format === 'json') {
      const trace = tracing(ledger)
      const records = []
      for (const { one, other, ...row } of rows) records.push({ ...row, one: statementRecord(one, await trace.text(one.document)), other: statementRecord(other, await trace.text(other.document)) })
      return terminal.out(`${visibleJson(JSON.stringify({ total, drift: records }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    }
    if (rows.length === 0) return terminal.note('No quotation here stands in two wordings.')
    const trace = tracing(ledger)
    for (const row of rows) await terminal.out(await driftLines(row, (id) => trace.text(id).then(({ text }) => text), terminal))
    terminal.note(terminal.paint('dim', `${count(total, 'quotation')} in several wordings${total > rows.length ? `, ${rows.length} shown; more with --limit ${limit * 4}` : ''}, the gravest changes first.`))
  })
}

const classes: Readonly<Record<DriftRow['class'], string>> = { same: 'same', trimmed: 'trimmed', spelling: 'spelling', brackets: 'brackets', 'words-changed': 'words changed' }

async function driftLines(row: DriftRow, textOf: (document: string) => Promise<string>, { paint, width }: Terminal): Promise<string> {
  const side = async (statement: StatementRow, spans: readonly (readonly [number, number])[]): Promise<string[]> => {
    const text = await textOf(statement.document)
    const facts = [statement.published?.slice(0, 10) ?? 'no date', statement.publisher, statement.id].filter((one) => one !== null).map(visibleLine).join(' · ')
    return [`  ${paint('bold', cut(visibleLine(holderOf(statement)), width - 6))}  ${paint('dim', cut(facts, 50))}`, ...wrap(visibleLine(withMarks(statement, text, spans)), width - 6).map((line) => `    ${line}`)]
  }
  return [
    `${paint(row.class === 'words-changed' ? 'red' : 'yellow', classes[row.class])}${row.severity === null ? '' : paint('red', ` · ${row.severity}`)}`,
    ...await side(row.one, row.changes.map(({ a }) => a)), ...await side(row.other, row.changes.map(({ b }) => b)), '', '',
  ].join('\n')
}

/** The content with what differs in brackets. */
function withMarks({ content }: StatementRow, text: string, spans: readonly (readonly [number, number])[]): string {
  return content.spans.map(([start, end]) => {
    let shown = ''
    let at = start
    for (const [from, to] of spans.filter((span) => span[0] >= start && span[1] <= end && span[1] > span[0]).toSorted((a, b) => a[0] - b[0])) {
      shown += `${text.slice(at, from)}⟦${text.slice(from, to)}⟧`
      at = to
    }
    return shown + text.slice(at, end)
  }).join(' … ')
}
