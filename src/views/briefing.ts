// A briefing over a ledger as plain parts, from which HTML and Markdown are made alike: disputes first, then figures that differ, then what several
// origins assert, predictions that are due. Every line has footnotes: document, span and hash. Takes looked-up rows; says nothing of who is right.
import type { StatementRow } from '../store/ledger-store.ts'
import type { Stance } from '../store/woven-rows.ts'
import { sayNumber, type ClaimSheet } from './claim-sheet.ts'

/** Where the words of a line stand. */
export interface Footnote {
  readonly statement: string
  readonly document: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string
  /** UTF-16 units into the text with this hash. */
  readonly spans: readonly (readonly [number, number])[]
  readonly textSha256: string
  readonly quote: string
}

/** A line with the numbers of its footnotes, from 1. */
export interface BriefingLine {
  readonly lead: string
  readonly text: string
  readonly notes: readonly number[]
}

export interface BriefingItem {
  readonly id: string
  readonly title: string
  readonly facts: string
  readonly lines: readonly BriefingLine[]
}

export interface Briefing {
  readonly title: string
  /** What was read: documents, origins, dates. */
  readonly basis: string
  readonly parts: readonly { readonly heading: string; readonly says: string; readonly items: readonly BriefingItem[] }[]
  readonly footnotes: readonly Footnote[]
}

export interface BriefingSource {
  readonly title: string
  readonly basis: string
  readonly disputes: readonly ClaimSheet[]
  readonly figures: readonly ClaimSheet[]
  readonly corroborated: readonly ClaimSheet[]
  /** What the rule of the figures says. */
  readonly rule: string
  readonly traced: ReadonlyMap<string, { readonly address: string; readonly textSha256: string }>
}

const stanceWords: Readonly<Record<Stance, string>> = { asserts: 'Asserted by', denies: 'Denied by', doubts: 'Doubted by', reports: 'Reported by' }

/** The briefing; parts without an item are left out. */
export function briefingOf(source: BriefingSource): Briefing {
  const footnotes: Footnote[] = []
  const numbers = new Map<string, number>()
  const noteOf = (row: StatementRow): number => {
    const known = numbers.get(row.id)
    if (known !== undefined) return known
    const traced = source.traced.get(row.document)
    footnotes.push({
      statement: row.id, document: row.document, title: row.documentTitle ?? traced?.address ?? row.document, publisher: row.publisher, published: row.published?.slice(0, 10) ?? null, address: traced?.address ?? '',
      spans: row.content.spans, textSha256: traced?.textSha256 ?? '', quote: row.content.text,
    })
    numbers.set(row.id, footnotes.length)
    return footnotes.length
  }
  const item = (sheet: ClaimSheet, withFigures: boolean): BriefingItem => {
    const rows = new Map(sheet.members.map(({ statement }) => [statement.id, statement]))
    const notes = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => (rows.has(id) ? [noteOf(rows.get(id)!)] : [])))]
    const sides = sheet.sides.flatMap(({ stance, holders, origins }) => holders.slice(0, 12).map((holder, index): BriefingLine => ({
      lead: index === 0 ? `${stanceWords[stance]} (${counted(origins, 'origin')})` : '', text: `${holder.name}${holder.origins > 1 ? `, on ${counted(holder.origins, 'origin')}` : ''}`, notes: notes(holder.statements),
    })))
    const silent: BriefingLine[] = sheet.silent.length === 0 ? [] : [{ lead: 'Named in it, not heard', text: sheet.silent.join(', '), notes: [] }]
    const figures = withFigures ? sheet.figures.flatMap(({ what, event, stated, differ }): BriefingLine[] => [
      { lead: differ ? 'Figures differ' : 'Figures', text: `${what}: low ${sayNumber(event.low)}, stated ${sayNumber(event.stated)}, high ${sayNumber(event.high)}`, notes: [] },
      ...stated.map((one): BriefingLine => ({ lead: '', text: `“${one.words}” – ${one.holder}${one.day === null ? '' : `, ${one.day}`}${one.replaced ? ' (replaced since)' : ''}`, notes: notes([one.statement]) })),
    ]) : []
    const { claim } = sheet
    const when = claim.firstDay === claim.lastDay ? claim.firstDay : `${claim.firstDay} to ${claim.lastDay}`
    return { id: claim.id, title: claim.title, facts: `${counted(claim.origins, 'origin')}, ${counted(claim.documents, 'document')}, ${when}`, lines: [...sides, ...silent, ...figures] }
  }
  const part = (heading: string, says: string, sheets: readonly ClaimSheet[], withFigures: boolean) => (sheets.length === 0 ? [] : [{ heading, says, items: sheets.map((sheet) => item(sheet, withFigures)) }])
  const parts = [
    ...part('Disputed', 'Asserted by some, denied or doubted by others. Sayso records who says what; it does not say who is right.', source.disputes, true),
    ...part('Figures that differ', source.rule, source.figures, true),
    ...part('Asserted on several origins', 'Reprints and rewrites of one report count as one origin.', source.corroborated, false),
  ]
  return { title: source.title, basis: source.basis, parts, footnotes }
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
