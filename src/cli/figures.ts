// `sayso figures`: numbers told of one thing that are apart, side by side: first by event, whoever tells them and also in outlets' own words, then
// those of claims whose texts open too differently to be known for one event. The rule and the conventions stand beside the numbers.
import { eventRules } from '../claims/event-figures.ts'
import { eventsOf } from '../export/events-of.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { ClaimFilter, ClaimRow } from '../store/woven-rows.ts'
import { claimFigures, type ClaimFigure } from '../views/claim-sheet.ts'
import type { EventSheet } from '../views/event-sheet.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { claimLines, filterOf, type ClaimsOptions } from './claims.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { figureLines, thingLines } from './show-figures.ts'
import type { Terminal } from './terminal.ts'
import { count } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

interface FiguredClaim {
  readonly claim: ClaimRow
  readonly figures: readonly ClaimFigure[]
}

/** Lists events and claims whose figures are apart, or all claims that state any, with low, stated and high under the rule. */
export async function figures(words: string, options: ClaimsOptions, { terminal }: Run): Promise<void> {
  await withLedger(options.ledger, async (ledger) => {
    const { rule, limit, actor, since, until } = options
    const all = options.all === true
    const events = all ? [] : await eventsOf(ledger, { ...(words === '' ? {} : { words }), ...(actor === undefined ? {} : { actor }), ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }, rule, limit)
    const shown = new Set(events.flatMap(({ things }) => things.flatMap(({ stated }) => stated.flatMap(({ statement }) => statement ?? []))))
    const filter: ClaimFilter = { ...filterOf(words, null, options), documents: all ? 1 : 2, ...(all ? {} : { figuresDiffer: true }) }
    const { total, claims } = await figuredClaims(ledger, filter, options, (figure) => all || (figure.differ && figure.stated.some(({ statement }) => !shown.has(statement))))
    if (options.format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ total, events, claims }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    if (events.length === 0 && claims.length === 0) return terminal.note('No figures for one thing differ here. With --all, every claim that states a figure.')
    for (const event of events) await terminal.out(eventLines(event, terminal))
    for (const { claim, figures: those } of claims) {
      await terminal.out(claimLines(claim, terminal))
      for (const figure of those) await terminal.out(figureLines(figure, terminal))
      await terminal.out('\n')
    }
    terminal.note(terminal.paint('dim', wrap(eventRules[rule], terminal.width).join('\n')))
  })
}

/** Claims looked at in one go. */
const pageLength = 100

/** The claims with figures that are to be shown, at most `limit` of them: one without is not counted. */
async function figuredClaims(ledger: LedgerStore, filter: ClaimFilter, { rule, limit }: ClaimsOptions, isShown: (figure: ClaimFigure) => boolean): Promise<{ readonly total: number; readonly claims: readonly FiguredClaim[] }> {
  const claims: FiguredClaim[] = []
  for (let offset = 0; ; offset += pageLength) {
    const { total, rows } = await ledger.claims(filter, 'origins', { offset, limit: pageLength })
    for (const claim of rows) {
      const figures = claimFigures(await ledger.membersOf(claim.id), rule).filter(isShown)
      if (figures.length > 0) claims.push({ claim, figures })
      if (claims.length >= limit) return { total, claims }
    }
    if (offset + rows.length >= total || rows.length === 0) return { total, claims }
  }
}

function eventLines({ title, documents, things }: EventSheet, terminal: Terminal): string {
  const { paint, width } = terminal
  return [
    ...wrap(visibleLine(title), width - 8).slice(0, 2).map((line, i) => `${paint('dim', pad(i === 0 ? 'event' : '', 6))}  ${paint('bold', line)}`),
    `        ${paint('dim', cut(`${count(documents.length, 'document')}: ${documents.join(', ')}`, width - 8))}`,
    ...things.map((thing) => thingLines(thing, thing.apart === 'differ' ? 'differ' : 'revised', terminal)),
    '',
  ].join('\n')
}
