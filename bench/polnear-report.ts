// The figures of a PolNeAR run as tables for a terminal.
import { forms, type GroupScore, type PolnearScores } from './polnear-scores.ts'
import { roles } from './metric/marked.ts'
import type { Score } from './metric/score.ts'
import { linkTypes, type SpeakerScore } from './metric/speaker.ts'
import { table, type Cell } from './table.ts'

/** The whole report; percentages with one decimal. */
export function polnearReport({ all, forms: byForm, publishers, speaker, calibration }: PolnearScores): string {
  const roleRows = roles.map((role): Cell[] => {
    const { exact, begin, jaccard } = all.roles[role]
    return [role, ...figures(exact), begin.f1, jaccard, String(exact.gold), String(exact.predicted)]
  })
  const joinedRows = [['all', all] as const, ...forms.map((form) => [form, byForm[form]] as const)].map(([name, { joined }]): Cell[] => {
    return [name, ...figures(joined.exact), ...figures(joined.overlap), String(joined.exact.gold), String(joined.exact.predicted)]
  })
  const publisherRows = [...forms.map((form) => [form, byForm[form]] as const), ...Object.entries(publishers)].map(([name, group]) => groupRow(name, group))
  return [
    table(['role', 'exact P', 'R', 'F1', 'begin F1', 'Jaccard', 'gold', 'predicted'], roleRows),
    table(['joined', 'exact P', 'R', 'F1', 'overlap P', 'R', 'F1', 'gold', 'predicted'], joinedRows),
    table(['F1 of', 'source', 'cue', 'content', 'joined exact', 'overlap', 'gold', 'predicted'], publisherRows),
    ...(calibration === null ? [] : [`confidence: expected calibration error ${calibration.toFixed(1)} % (how far it is from the share that overlaps a marked attribution)`]),
    ...(speaker === null ? [] : speakerReport(speaker)),
  ].join('\n\n')
}

/** Readers beside each other on the same articles. */
export function peersReport(runs: readonly { readonly reader: string; readonly scores: GroupScore; readonly milliseconds: number }[]): string {
  return table(['reader', 'source', 'cue', 'content', 'joined exact', 'overlap', 'ms an article'], runs.map(({ reader, scores, milliseconds }): Cell[] =>
    [reader, ...roles.map((role) => scores.roles[role].exact.f1), scores.joined.exact.f1, scores.joined.overlap.f1, milliseconds]))
}

function groupRow(name: string, { roles: byRole, joined }: GroupScore): Cell[] {
  return [name, ...roles.map((role) => byRole[role].exact.f1), joined.exact.f1, joined.overlap.f1, String(joined.exact.gold), String(joined.exact.predicted)]
}

function speakerReport(speaker: SpeakerScore): string[] {
  const labelRows = (name: string, scores: Readonly<Record<string, Score>>) =>
    Object.entries(scores).toSorted((a, b) => b[1].gold - a[1].gold).map(([label, score]): Cell[] => [`${name} ${label}`, ...scoreCells(score)])
  return [
    `speaker layer: ${speaker.matched} of ${speaker.gold} labelled attributions matched by cue and content`,
    table(['accuracy', 'actor', 'authority', 'act', 'distance'], [['of the matched', speaker.actor, speaker.authority, speaker.act, speaker.distance]]),
    table(['actor', 'right', 'wrong name', 'no name'], [
      ['where gold names one', speaker.named.right, speaker.named.wrong, speaker.named.missing],
      ['where gold names none', speaker.nameInvented === null ? null : 100 - speaker.nameInvented, speaker.nameInvented, null],
    ]),
    table(['label', 'P', 'R', 'F1', 'gold', 'predicted'], [
      ...linkTypes.map((type): Cell[] => [`link ${type}`, ...scoreCells(speaker.links[type])]),
      ...labelRows('act', speaker.acts),
      ...labelRows('authority', speaker.authorities),
      ...labelRows('distance', speaker.distances),
    ]),
  ]
}

function figures({ precision, recall, f1 }: Score): Cell[] {
  return [precision, recall, f1]
}

function scoreCells(score: Score): Cell[] {
  return [...figures(score), String(score.gold), String(score.predicted)]
}
