import { expect, it } from 'vitest'
import type { Found } from '../../src/statements/settle-attributions.ts'
import { withTakenUp } from '../../src/statements/taken-up.ts'

function found(text: string, cue: string, content: string, more: Partial<Found> = {}): Found {
  const spanOf = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length]
  return { paragraph: 0, source: [], cue: spanOf(cue), content: [spanOf(content)], confidence: 0.9, authority: null, act: 'deny', distance: 'neutral', ...more }
}

/** source | cue | content of what was added. */
function added(text: string, one: Found): readonly string[] {
  const words = (spans: readonly (readonly [number, number])[]): string => spans.map((span) => text.slice(...span)).join(' … ')
  return withTakenUp(text, [one]).slice(1).map(({ source, cue, content }) => [words(source), words([cue]), words(content)].join(' | '))
}

it.each([
  ['Dorn rejected allegations by Velmar that its guns had fired on the ferry', 'rejected', 'allegations by Velmar that its guns had fired on the ferry', 'Velmar | allegations | that its guns had fired on the ferry'],
  ['The board dismissed accusations from the Dockers’ League of hiding its logs', 'dismissed', 'accusations from the Dockers’ League of hiding its logs', 'the Dockers’ League | accusations | hiding its logs'],
  ['Police denied a report in the Velmar Gazette that two guards had been jailed', 'denied', 'a report in the Velmar Gazette that two guards had been jailed', 'the Velmar Gazette | report | that two guards had been jailed'],
  ['The mayor disputed the harbour master’s claim that the quay had sunk', 'disputed', 'the harbour master’s claim that the quay had sunk', 'the harbour master’s | claim | that the quay had sunk'],
  ['Orr denied his story that she had drowned the dog', 'denied', 'his story that she had drowned the dog', 'his | story | that she had drowned the dog'],
  ['Hale rejected as baseless the union’s charge that pilots had slept', 'rejected', 'as baseless the union’s charge that pilots had slept', 'the union’s | charge | that pilots had slept'],
  ['Hale rejected the union’s charge that pilots had slept as “a fable”', 'rejected', 'the union’s charge that pilots had slept as “a fable”', 'the union’s | charge | that pilots had slept'],
  ['Hale called the union’s charge that pilots had slept nonsense', 'called', 'the union’s charge that pilots had slept nonsense', 'the union’s | charge | that pilots had slept'],
  ['The army denied accusations of looting made by aid groups', 'denied', 'accusations of looting made by aid groups', 'aid groups | accusations | looting'],
  ['The ministry denied reports from local outlets that claim the men are ill', 'denied', 'reports from local outlets that claim the men are ill', 'local outlets | reports | the men are ill'],
])('a denial holds the claim it denies: %s', (text, cue, content, inner) => {
  expect(added(text, found(text, cue, content))).toEqual([inner])
})

it.each([
  ['nobody is named for it', 'Police denied reports that two guards had been jailed', 'denied', 'reports that two guards had been jailed'],
  ['a place says nothing', 'The mayor denied reports from the border region that the dam had burst', 'denied', 'reports from the border region that the dam had burst'],
  ['nor does a capital', 'The ministry denied reports in the capital that bread would cost more', 'denied', 'reports in the capital that bread would cost more'],
  ['whose deed it is, not whose claim', 'The army denied accusations of looting by its soldiers', 'denied', 'accusations of looting by its soldiers'],
  ['it is not said what was claimed', 'Two clerks disputed the governor’s version of events', 'disputed', 'the governor’s version of events'],
])('nothing is added where %s', (_, text, cue, content) => {
  expect(added(text, found(text, cue, content))).toEqual([])
})

it('adds nothing to what is no denial, nor a claim that was found anyway', () => {
  const text = 'Hale repeated the union’s charge that pilots had slept'
  const content = 'the union’s charge that pilots had slept'
  expect(added(text, found(text, 'repeated', content, { act: 'assert' }))).toEqual([])
  const both = [found(text, 'repeated', content), found(text, 'charge', 'that pilots had slept', { act: 'accuse' })]
  expect(withTakenUp(text, both)).toEqual(both)
})

it('gives the noun back to what is denied where it stands in the cue', () => {
  const text = 'The works denied claims by former clerks that it had dumped oil'
  const [outer, inner] = withTakenUp(text, [found(text, 'denied claims', 'that it had dumped oil')])
  expect(text.slice(...outer!.cue)).toBe('denied')
  expect(text.slice(...outer!.content[0]!)).toBe('claims by former clerks that it had dumped oil')
  expect(text.slice(...inner!.source[0]!)).toBe('former clerks')
})

it('ends what nobody named claims where it is judged', () => {
  const text = 'Claims that four raiders had crossed the Ostra were entirely false, he said'
  const [one] = withTakenUp(text, [found(text, 'Claims', 'that four raiders had crossed the Ostra were entirely false')])
  expect(text.slice(...one!.content[0]!)).toBe('that four raiders had crossed the Ostra')
  expect(one!.act).toBe('assert')
})
