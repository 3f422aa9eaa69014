// All figures of one run over PolNeAR, as plain values: no text of an article, no name of a person.
import type { Form } from '../src/statements/attribution.ts'
import type { PolnearLine } from './data.ts'
import { calibrationError } from './metric/calibration.ts'
import { joinedOutcomes, joinedScore, type JoinedOutcomes, type JoinedScore } from './metric/joined.ts'
import { roles, type Item, type Marked, type Role } from './metric/marked.ts'
import { roleScore, spanOutcomes, type RoleScore, type SpanOutcomes } from './metric/role-spans.ts'
import { speakerOutcomes, speakerScore, type LabelledItem, type SpeakerScore } from './metric/speaker.ts'

export const forms: readonly Form[] = ['direct', 'indirect', 'mixed']

export interface GroupScore {
  readonly roles: Readonly<Record<Role, RoleScore>>
  readonly joined: JoinedScore
}

export interface PolnearScores {
  readonly all: GroupScore
  readonly forms: Readonly<Record<Form, GroupScore>>
  /** Publishers in alphabetical order. */
  readonly publishers: Readonly<Record<string, GroupScore>>
  /** null when no article has the speaker layer. */
  readonly speaker: SpeakerScore | null
  /** Expected calibration error in per cent: see `calibrationError`; null where nothing was predicted. */
  readonly calibration: number | null
}

/** The scores of items (one per annotator's line) and of labelled items (one per article). */
export function polnearScores(items: readonly Item[], labelled: readonly LabelledItem[]): PolnearScores {
  const spans = gathered(items.map(spanOutcomes))
  const joined = gathered(items.map(joinedOutcomes))
  const group = (holds: (one: { readonly form: Form; readonly publisher: string }) => boolean) => groupScore(filtered(spans, holds), filtered(joined, holds))
  const publishers = [...new Set(items.map(({ publisher }) => publisher))].toSorted()
  return {
    all: group(() => true),
    forms: { direct: group(({ form }) => form === 'direct'), indirect: group(({ form }) => form === 'indirect'), mixed: group(({ form }) => form === 'mixed') },
    publishers: Object.fromEntries(publishers.map((name) => [name, group(({ publisher }) => publisher === name)])),
    speaker: labelled.length === 0 ? null : speakerScore(labelled.map(speakerOutcomes)),
    calibration: calibrationError(items),
  }
}

/** People against each other: every annotator's line of an article scored against every other line of it. */
export function agreementItems(lines: readonly PolnearLine[]): readonly Item[] {
  const items: Item[] = []
  for (const ofOne of Map.groupBy(lines, ({ id }) => id).values()) {
    for (const line of ofOne) for (const other of ofOne) if (line !== other) items.push(itemOf(line, other.attributions))
  }
  return items
}

/** One line as an item with what was predicted for it. */
export function itemOf(line: PolnearLine, predicted: readonly Marked[], confidences: readonly number[] = []): Item {
  return { text: line.text, publisher: line.publisher, gold: line.attributions, predicted, confidences }
}

function groupScore(spans: SpanOutcomes, joined: JoinedOutcomes): GroupScore {
  const [source, cue, content] = roles
  return { roles: { source: roleScore(source, spans), cue: roleScore(cue, spans), content: roleScore(content, spans) }, joined: joinedScore(joined) }
}

interface Sides<One> {
  readonly gold: readonly One[]
  readonly predicted: readonly One[]
}

function gathered<One>(all: readonly Sides<One>[]): Sides<One> {
  return { gold: all.flatMap(({ gold }) => gold), predicted: all.flatMap(({ predicted }) => predicted) }
}

function filtered<One>({ gold, predicted }: Sides<One>, holds: (one: One) => boolean): Sides<One> {
  return { gold: gold.filter(holds), predicted: predicted.filter(holds) }
}
