// One thing counted, with low, stated and high under the rule, every figure stated for it, and the conventions by which words became numbers.
import type { EventFigure } from '../claims/event-figures.ts'
import { sayNumber, type ClaimFigure } from '../views/claim-sheet.ts'
import type { EventThing } from '../views/event-sheet.ts'
import { visibleLine } from '../views/visible.ts'
import type { Terminal } from './terminal.ts'
import { count } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

/** One thing counted on a claim, with every figure stated for it. */
export function figureLines(figure: ClaimFigure, terminal: Terminal): string {
  return thingLines({ ...figure, stated: figure.stated.map((one) => ({ ...one, document: '' })) }, figure.differ ? 'differ' : figure.event.replaced.length > 0 ? 'revised' : '', terminal)
}

type Thing = Pick<EventThing, 'what'> & { readonly event: EventFigure; readonly stated: readonly Omit<EventThing['stated'][number], 'named' | 'sentence'>[] }

/** One thing counted in an event; `apart` as it is to be said, empty for nothing. */
export function thingLines({ event, stated, what }: Thing, apart: '' | 'differ' | 'revised', { paint, width }: Terminal): string {
  const rule = `low ${sayNumber(event.low)} · stated ${sayNumber(event.stated)} · high ${sayNumber(event.high)}`
  const readAs = [...new Set(stated.flatMap(({ convention }) => convention ?? []))]
  return [
    `        ${paint(apart === 'differ' ? 'yellow' : 'bold', visibleLine(what))}  ${rule} ${paint('dim', `(${event.rule}) · ${count(event.origins, 'origin')}${apart === '' ? '' : ` · ${apart}`}`)}`,
    ...stated.map(({ statement, document, words, holder, day, replaced, convention }) =>
      `          ${paint('dim', pad(statement ?? document, 6))} ${pad(cut(`${visibleLine(words)}${convention === null ? '' : ' *'}`, 24), 24)} ${cut(visibleLine(holder), Math.max(16, width - 62))} ${paint('dim', `${day ?? ''}${replaced ? ' · replaced since' : ''}`)}`),
    ...readAs.flatMap((says) => wrap(`* ${says}`, width - 10).map((line) => `          ${paint('dim', line)}`)),
    '',
  ].join('\n')
}
