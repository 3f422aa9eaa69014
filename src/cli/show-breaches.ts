// Breaches of house rules for a person at a terminal: under each rule the exact words with the numbers of their statements, why they are
// worth a look, and the published rule that this follows.
import type { Span } from '../document/span.ts'
import type { Breach } from '../views/find-breaches.ts'
import { visibleLine } from '../views/visible.ts'
import type { Paint } from './terminal.ts'
import { pad, wrap } from './wrap.ts'

/** All of them, one short line where there are none; ends in a line break. `text` is the one they were found in. */
export function showBreaches(breaches: readonly Breach[], text: string, paint: Paint, width: number): string {
  if (breaches.length === 0) return 'House rules: nothing to look at.\n'
  // Words with the same remark stand together, so that it is read once.
  const groups = Map.groupBy(breaches, ({ rule, message }) => JSON.stringify([rule, message]))
  return `${paint(['bold', 'underline'], 'House rules')}\n\n${[...groups.values()].map((group) => showGroup(group, text, paint, width)).join('\n')}`
}

function showGroup(breaches: readonly Breach[], text: string, paint: Paint, width: number): string {
  const [{ title, message, reference }] = breaches as readonly [Breach]
  const indented = (line: string): string[] => wrap(visibleLine(line), width - 4).map((part) => `  ${part}`)
  return [
    ...indented(title).map((line) => paint('bold', line)),
    ...breaches.flatMap(({ statements, words }) => words.flatMap(({ spans }, i) => showWords((statements[i] ?? 0) + 1, quote(text, spans), paint, width))),
    ...indented(message),
    ...indented(reference).map((line) => paint('dim', line)),
    '',
  ].join('\n')
}

function showWords(number: number, words: string, paint: Paint, width: number): string[] {
  return wrap(visibleLine(words), width - 9).map((line, i) => `  ${paint('dim', `${pad(i === 0 ? String(number) : '', 3, 'right')} │`)} ${line}`)
}

/** What stands between two parts is shown with them up to this many characters (“, a guard, ”, “ by ”), so that the words read as printed. */
const mostBetween = 40

function quote(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end], i) => {
    const before = spans[i - 1]?.[1] ?? start
    return `${start - before <= mostBetween ? text.slice(before, start) : ' … '}${text.slice(start, end)}`
  }).join('')
}
