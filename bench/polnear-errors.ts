// Sampled errors of a run, in their context, for a person to look at on a terminal. The texts are the publishers': nothing here
// is written to a file.
import { joinedOutcomes } from './metric/joined.ts'
import { roles, type Item, type Marked } from './metric/marked.ts'
import { speakerOutcomes, type LabelledItem } from './metric/speaker.ts'
import { seededRandom } from './random.ts'

const around = 60

/** Lines to print: of each kind of error (missed, extra, inexact, and wrong labels) at most `count`, sampled with a fixed seed. */
export function polnearErrors(items: readonly Item[], labelled: readonly LabelledItem[], count: number): string {
  const missed: string[] = []
  const extra: string[] = []
  const inexact: string[] = []
  for (const item of items) {
    const { gold, predicted } = joinedOutcomes(item)
    for (const one of gold) {
      const shown = inContext(item.text, item.gold[one.index]!)
      if (!one.overlap) missed.push(shown)
      else if (!one.exact) inexact.push(`gold ${shown}`)
    }
    for (const one of predicted) {
      const shown = inContext(item.text, item.predicted[one.index]!)
      if (!one.overlap) extra.push(shown)
    }
  }
  const labels = labelled.flatMap((item) =>
    speakerOutcomes(item).matches.flatMap(({ gold, predicted, actorRight }) => {
      const wrong = [
        ...(actorRight ? [] : [`actor ${gold.actors.join(' & ') || 'none'} → ${predicted.actors.join(' & ') || 'none'}`]),
        ...(['authority', 'act', 'distance'] as const).flatMap((label) => (gold[label] === predicted[label] ? [] : [`${label} ${gold[label]} → ${predicted[label]}`])),
      ]
      return wrong.length === 0 ? [] : [`${wrong.join('; ')}\n  ${inContext(item.text, gold.marked)}`]
    }),
  )
  return [sampled('missed', missed, count), sampled('extra', extra, count), sampled('met but not exact', inexact, count), sampled('wrong label (gold → predicted)', labels, count)].join('\n\n')
}

function sampled(title: string, all: readonly string[], count: number): string {
  const random = seededRandom(7)
  const order = all.map((text) => ({ text, at: random() })).toSorted((a, b) => a.at - b.at)
  return [`— ${title}: ${all.length}`, ...order.slice(0, count).map(({ text }) => text)].join('\n')
}

/** The stretch from first to last span with a little before and after; spans in brackets named by role. */
function inContext(text: string, marked: Marked): string {
  const spans = roles.flatMap((role) => marked[role].map(([start, end]) => ({ role, start, end }))).toSorted((a, b) => a.start - b.start)
  const first = spans[0]
  if (first === undefined) return '(nothing marked)'
  const from = Math.max(0, first.start - around)
  const to = Math.min(text.length, Math.max(...spans.map(({ end }) => end)) + around)
  let shown = ''
  let at = from
  for (const { role, start, end } of spans) {
    shown += `${text.slice(at, Math.max(at, start))}[${role}: ${text.slice(start, end)}]`
    at = Math.max(at, end)
  }
  return `…${shown}${text.slice(at, to)}…`.replaceAll(/\s*\n\s*/gu, ' ¶ ')
}
