// Figures as one line for the tests' tables: interval, unit, qualifiers, group, outcome, whole, change and convention, then the exact words.
import type { Figure } from '../../src/claims/figure.ts'
import { findFigures } from '../../src/claims/find-figures.ts'
import { findDates } from '../../src/model/chrono-dates.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'

const tagger = createWinkTagger()

/** The figures of a text published on a Wednesday in March 2026. */
export function figuresOf(text: string, published: string | null = '2026-03-18'): readonly Figure[] {
  const { paragraphs } = findParagraphs({ text, title: null, blocks: [] }, tagger)
  return findFigures(text, paragraphs, { dates: findDates, published })
}

export function shownFigure({ kind, low, high, days, unit, counted, outOf, change, convention, stated }: Figure): string {
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const end = (value: number | null) => (value === null ? '' : kind === 'time-of-day' ? clock(value) : String(value))
  const interval = days !== null ? (days[0] === days[1] ? days[0] : days.join('..')) : low === high ? end(low) : `${end(low)}..${end(high)}`
  const isTimed = kind === 'date' || kind === 'time-of-day'
  const who = counted === null || isTimed ? [] : [...counted.qualifiers, counted.group ?? '-', counted.outcome ?? '']
  const parts = [interval, unit === 'percent' ? '%' : unit ?? '', ...who, outOf === null ? '' : `of ${outOf}`, change ?? '', convention === null ? '' : `~${convention}`]
  return `${parts.filter((part) => part !== '').join(' ')} «${stated}»`
}
