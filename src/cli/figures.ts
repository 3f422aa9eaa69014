// `sayso figures`: numbers told of one thing that are apart, side by side: first by event, whoever tells them and also in outlets' own words, then
// those of claims whose texts open too differently to be known for one event. The rule and the conventions stand beside the numbers.
import { eventRules } from '../claims/event-figures.ts'
import { differingFiguresOf, figuredClaims } from '../export/differing-figures-of.ts'
import { eventItem } from '../views/claim-item.ts'
import type { EventSheet } from '../views/event-sheet.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { claimLines, filterOf, type ClaimsOptions } from './claims.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { figureLines, thingLines } from './show-figures.ts'
import type { Terminal } from './terminal.ts'
import { count } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

/** Lists events and claims whose figures are apart, or all claims that state any, with low, stated and high under the rule. */
export async function figures(words: string, options: ClaimsOptions, { terminal }: Run): Promise<void> {
  await withLedger(options.ledger, async (ledger) => {
    const { rule, limit } = options
    const { events, claims } = options.all === true
      ? { events: [], claims: await figuredClaims(ledger, { ...filterOf(words, null, options), documents: 1 }, rule, limit, () => true) }
      : await differingFiguresOf(ledger, filterOf(words, null, options), rule, limit)
    if (options.format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ events: events.map(eventItem), claims }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
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

function eventLines({ title, documents, things }: EventSheet, terminal: Terminal): string {
  const { paint, width } = terminal
  return [
    ...wrap(cut(visibleLine(title), 2 * (width - 10)), width - 8).map((line, i) => `${paint('dim', pad(i === 0 ? 'event' : '', 6))}  ${paint('bold', line)}`),
    `        ${paint('dim', cut(`${count(documents.length, 'document')}: ${documents.join(', ')}`, width - 8))}`,
    ...things.map((thing) => thingLines(thing, thing.apart === 'differ' ? 'differ' : 'revised', terminal)),
    '',
  ].join('\n')
}
