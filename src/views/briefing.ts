// A briefing over a ledger as plain parts, from which HTML and Markdown are made alike: disputes first, then figures that differ, then what several
// origins assert, then quotations that changed. Every line has footnotes: document, span and hash. Takes looked-up rows; says nothing of who is right.
import type { EventFigure } from '../claims/event-figures.ts'
import type { StatementRow } from '../store/ledger-store.ts'
import type { DriftRow, Stance } from '../store/woven-rows.ts'
import type { EventSheet } from './event-sheet.ts'
import { sayClaim } from './say-claim.ts'
import { holderOf, sayNumber, type ClaimSheet } from './claim-sheet.ts'
import { quarrelsOf } from './quarrels.ts'

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
  /** How the first of its statements says it, cut where it is long; null where the line is no statement or asserts what the item’s title says. */
  readonly words: { readonly cue: string; readonly content: string } | null
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
  /** Events of which figures are apart, and the claims that have such and stand in no event. */
  readonly events: readonly EventSheet[]
  readonly figures: readonly ClaimSheet[]
  /** The statements of which the events tell, by id. */
  readonly told: ReadonlyMap<string, StatementRow>
  readonly corroborated: readonly ClaimSheet[]
  /** Quotations in two wordings, the gravest changes first. */
  readonly drift: readonly DriftRow[]
  /** What the rule of the figures says. */
  readonly rule: string
  readonly traced: ReadonlyMap<string, { readonly address: string; readonly textSha256: string; readonly title: string | null; readonly publisher: string | null; readonly published: string | null }>
}

/** Documents of an event that stand beside it; its figures lead to the others. */
const documentsShown = 12
/** Holders of a side that a part lists; the others are counted. */
const holdersShown = 12
/** UTF-16 units of a statement's words, and of a quotation's, that a line shows; the footnote has all. */
const wordsShown = 180
const quotationShown = 400

const stanceWords: Readonly<Record<Stance, string>> = { asserts: 'Asserted by', denies: 'Denied by', doubts: 'Doubted by', reports: 'Reported by' }

/** The briefing; parts without an item are left out. */
export function briefingOf(source: BriefingSource): Briefing {
  const footnotes: Footnote[] = []
  const numbers = new Map<string, number>()
  /** The number of a footnote; what was noted under the key before keeps its number. */
  const note = (key: string, { document, ...said }: Pick<Footnote, 'statement' | 'document' | 'spans' | 'quote'>): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const { title = null, publisher = null, published = null, address = '', textSha256 = '' } = source.traced.get(document) ?? {}
    footnotes.push({ ...said, document, title: title ?? (address === '' ? document : address), publisher, published: published?.slice(0, 10) ?? null, address, textSha256 })
    numbers.set(key, footnotes.length)
    return footnotes.length
  }
  const noteOf = ({ id, document, content: { spans, text } }: StatementRow): number => note(id, { statement: id, document, spans, quote: text })
  /** A sentence in the outlet's own words. */
  const noteAt = (document: string, { span, text }: EventSheet['things'][number]['stated'][number]['sentence']): number => note(`${document} ${span.join('-')}`, { statement: '', document, spans: [span], quote: text })
  const eventItem = ({ title, documents, things }: EventSheet): BriefingItem => ({
    id: documents.slice(0, documentsShown).join(', ') + (documents.length > documentsShown ? ', …' : ''), title, facts: counted(documents.length, 'document'),
    lines: things.flatMap(({ what, event, stated, apart }): BriefingLine[] => [
      { lead: apart === 'differ' ? 'Figures differ' : 'Revised', text: numbersOf(what, event), words: null, notes: [] },
      ...stated.map((one): BriefingLine => {
        const row = one.statement === null ? undefined : source.told.get(one.statement)
        return { lead: '', text: told(one), words: null, notes: [row === undefined ? noteAt(one.document, one.sentence) : noteOf(row)] }
      }),
    ]),
  })
  const item = (sheet: ClaimSheet, withFigures: boolean): BriefingItem => {
    const rows = new Map(sheet.members.map(({ statement }) => [statement.id, statement]))
    const notes = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => (rows.has(id) ? [noteOf(rows.get(id)!)] : [])))]
    const sides = sheet.sides.flatMap(({ stance, holders, origins }) => [
      ...holders.slice(0, holdersShown).map((holder, index): BriefingLine => {
        const said = rows.get(holder.statements[0] ?? '')
        return {
          lead: index === 0 ? `${stanceWords[stance]} (${counted(origins, 'origin')})` : '', text: `${holder.name}${holder.origins > 1 ? `, on ${counted(holder.origins, 'origin')}` : ''}`,
          words: said === undefined || (stance === 'asserts' && said.content.text === sheet.claim.title) ? null : { cue: shortened(said.cue.text, wordsShown), content: shortened(said.content.text, wordsShown) }, notes: notes(holder.statements),
        }
      }),
      ...(holders.length > holdersShown ? [{ lead: '', text: `and ${counted(holders.length - holdersShown, 'other')}`, words: null, notes: [] }] : []),
    ])
    const silent: BriefingLine[] = sheet.silent.length === 0 ? [] : [{ lead: 'Named in it, not heard', text: sheet.silent.join(', '), words: null, notes: [] }]
    // One figure alone is in the words above it.
    const figures = withFigures ? sheet.figures.filter(({ stated }) => stated.length > 1).flatMap(({ what, event, stated, differ }): BriefingLine[] => [
      { lead: differ ? 'Figures differ' : 'Figures', text: numbersOf(what, event), words: null, notes: [] },
      ...stated.map((one): BriefingLine => ({ lead: '', text: told(one), words: null, notes: notes([one.statement]) })),
      { lead: '', text: event.says, words: null, notes: [] },
    ]) : []
    const { claim } = sheet
    const when = claim.firstDay === claim.lastDay ? claim.firstDay || 'no date' : `${claim.firstDay} to ${claim.lastDay}`
    return { id: claim.id, title: sayClaim(claim), facts: `${counted(claim.origins, 'origin')}, ${counted(claim.documents, 'document')}, ${when}`, lines: [...sides, ...silent, ...figures] }
  }
  const quotation = ({ one, other, severity, class: kind }: DriftRow): BriefingItem => {
    const wording = (row: StatementRow, lead: string): BriefingLine => ({
      lead, text: [row.publisher, row.published?.slice(0, 10) ?? 'no date'].filter((part) => part !== null).join(', '), words: { cue: '', content: shortened(row.content.text, quotationShown) }, notes: [noteOf(row)],
    })
    return { id: `${one.id}, ${other.id}`, title: holderOf(one), facts: severity === null ? kind.replace('-', ' ') : `what changed: ${severity}`, lines: [wording(one, 'In these words'), wording(other, 'And in these')] }
  }
  const part = (heading: string, says: string, items: readonly BriefingItem[]) => (items.length === 0 ? [] : [{ heading, says, items }])
  const parts = [
    ...part('Disputed', 'Asserted by some, denied or doubted by others. Sayso records who says what; it does not say who is right.', quarrelsOf(source.disputes).flat().map((sheet) => item(sheet, true))),
    ...part('Figures that differ', source.rule, [...source.events.map(eventItem), ...source.figures.map((sheet) => item(sheet, true))]),
    ...part('Asserted on several origins', 'Reprints and rewrites of one report count as one origin.', source.corroborated.map((sheet) => item(sheet, false))),
    ...part('Quotations that changed', 'One quotation as two texts print it, where a negation, a figure, a “may” or a name differs.', source.drift.map(quotation)),
  ]
  return { title: source.title, basis: source.basis, parts, footnotes }
}

/** Cut between words, without line breaks. */
function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`
}

function numbersOf(what: string, { low, stated, high }: EventFigure): string {
  return `${what}: low ${sayNumber(low)}, stated ${sayNumber(stated)}, high ${sayNumber(high)}`
}

function told({ words, holder, day, replaced }: { readonly words: string; readonly holder: string; readonly day: string | null; readonly replaced: boolean }): string {
  return `“${words}” – ${holder}${day === null ? '' : `, ${day}`}${replaced ? ' (replaced since)' : ''}`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
