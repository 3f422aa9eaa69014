import { expect, test } from 'vitest'
import { resolveActors } from '../../src/actors/resolve-actors.ts'
import { findFigures } from '../../src/claims/find-figures.ts'
import { holdFigures } from '../../src/claims/figure-holders.ts'
import { findDates } from '../../src/model/chrono-dates.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { Statement } from '../../src/statements/statement.ts'
import { mark } from '../mark.ts'

const tagger = createWinkTagger()

/** Each figure with the holder's words (“–” for the publication) and the day it was said. */
function held(notation: string): string[] {
  const { document, attributions } = mark(notation, { published: '2026-03-18T08:00:00Z' })
  const { paragraphs } = findParagraphs(document, tagger)
  const { resolutions } = resolveActors(document, paragraphs, attributions)
  const statements = attributions.map((attribution, i): Statement => ({ ...attribution, ...resolutions[i]!, type: 'statement' }))
  const figures = findFigures(document.text, paragraphs, { dates: findDates, published: document.published })
  return holdFigures(document, statements, figures).map(({ figure, statement, day }) => `${figure.stated}: ${statement === null ? '–' : statements[statement]?.source?.text ?? 'nobody'} ${day}`)
}

test('a figure is its statement’s, and the rest the publication’s', () => {
  expect(held('Five shells fell. {source:The governor} {cue:said} {content:12 people died}. Rain fell for two days.')).toEqual(['Five: – 2026-03-18', '12: The governor 2026-03-18', 'two days: – 2026-03-18'])
})

test('of nested contents the innermost holds it', () => {
  expect(held('{source:The mayor} {cue:said} {content:{source2:the army} {cue2:had counted} {content2:12 dead} but nine were missing}.')).toEqual(['12: the army 2026-03-18', 'nine: The mayor 2026-03-18'])
})

test('a day beside the cue is when it was said; a day in the content is not', () => {
  expect(held('{source:The governor} {cue:said} on Tuesday {content:that 12 people died on Monday}.')).toEqual(['Tuesday: – 2026-03-18', '12: The governor 2026-03-17', 'Monday: The governor 2026-03-17'])
})

test('a discontinuous content holds what lies in each of its spans', () => {
  expect(held('{content:“Nine men came,}” {source:Perrin} {cue:said}, {content:“and 12 left.”}')).toEqual(['Nine: Perrin 2026-03-18', '12: Perrin 2026-03-18'])
})
