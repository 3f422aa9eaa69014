// Who the labels of an interview stand for (“Q:”, “Tarn Post:”, “A:”, “Sol:”): the interviewer, who is the author, or the interviewee,
// whom the introduction names. A label that is itself a name is left to be read as one.
import type { Document } from '../document/document.ts'
import type { Attribution } from '../statements/attribution.ts'

export type TurnSpeaker = 'interviewer' | 'interviewee'

const interviewers = new Set(['q', 'question', 'interviewer', 'interview', 'reporter', 'host', 'moderator'])
const interviewees = new Set(['a', 'answer', 'interviewee', 'guest'])

/** The speaker of each turn that its label alone does not name, by index of its attribution. */
export function findTurnSpeakers({ publisher, author }: Document, attributions: readonly Attribution[]): ReadonlyMap<number, TurnSpeaker> {
  const turns = attributions.flatMap(({ source, cue, content }, index) =>
    (source !== null && cue.text === ':' ? [{ index, label: plain(source.text), asks: /\?["”’']*$/.test(content.text.trim()) }] : []))
  const speakers = new Map<number, TurnSpeaker>()
  // One “Minister: …” is a headline's label, no interview.
  const labels = new Map<string, { turns: number; questions: number }>()
  for (const { label, asks } of turns) {
    const count = labels.get(label) ?? { turns: 0, questions: 0 }
    labels.set(label, { turns: count.turns + 1, questions: count.questions + (asks ? 1 : 0) })
  }
  const returning = [...labels].filter(([, count]) => count.turns > 1)
  if (returning.length < 2) return speakers
  const share = ({ turns: all, questions }: { turns: number; questions: number }) => questions / all
  const most = Math.max(...returning.map(([, count]) => share(count)))
  const asking = returning.filter(([, count]) => share(count) === most)
  for (const { index, label } of turns) {
    const ours = [publisher, author].some((name) => name !== null && ` ${plain(name)} `.includes(` ${label} `))
    // Who asks nearly always, beside one who hardly does, is the interviewer, whatever the label.
    const asks = most >= 0.6 && asking.length === 1 && asking[0]?.[0] === label && returning.some(([, count]) => share(count) < 0.3)
    if (interviewers.has(label) || ours || asks) speakers.set(index, 'interviewer')
    else if (interviewees.has(label)) speakers.set(index, 'interviewee')
  }
  return speakers
}

function plain(words: string): string {
  return words.toLowerCase().replace(/^the /, '').replaceAll(/[^\p{L}\p{N} ]/gu, '').trim()
}
