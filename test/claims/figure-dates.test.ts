import { expect, test } from 'vitest'
import { findDates } from '../../src/model/chrono-dates.ts'

/** Published on Wednesday 18 March 2026. */
const found = (text: string, day: string | null = '2026-03-18') => findDates(text, day).map(({ start, end, from, to, grain, hasDay, minutes }) => `${text.slice(start, end)} = ${hasDay ? (from === to ? from : `${from}..${to}`) : `${minutes} min`} ${grain}`)

test.each([
  ['It fell in early 2022.', ['early 2022 = 2022-01-01..2022-04-30 season']],
  ['It fell in mid-2022.', ['mid-2022 = 2022-05-01..2022-08-31 season']],
  ['He has ruled since 2019.', ['since 2019 = 2019-01-01..2026-03-18 year']],
  ['He has ruled since late 2019.', ['since late 2019 = 2019-09-01..2026-03-18 year']],
  ['It began in 1795.', ['1795 = 1795-01-01..1795-12-31 year']],
  ['The 2014 vote was void.', ['2014 = 2014-01-01..2014-12-31 year']],
  ['They fought from 2007 to 2015.', ['from 2007 to 2015 = 2007-01-01..2015-12-31 year']],
  ['The war of 1914–18 ended.', ['1914–18 = 1914-01-01..1918-12-31 year']],
  ['He won in 2008 and 2012.', ['2008 = 2008-01-01..2008-12-31 year', '2012 = 2012-01-01..2012-12-31 year']],
  ['In the early 1990s it closed.', ['the early 1990s = 1990-01-01..1993-12-31 decade']],
  ['In the 90s it closed.', ['the 90s = 1990-01-01..1999-12-31 decade']],
  ['The second half of 2014 was wet.', ['second half of 2014 = 2014-07-01..2014-12-31 season']],
  ['In the third quarter of 2020 it fell.', ['third quarter of 2020 = 2020-07-01..2020-09-30 season']],
  ['In the summer of 2015 it burned.', ['summer of 2015 = 2015-06-01..2015-08-31 season']],
  ['It burned in late November.', ['late November = 2025-11-21..2025-11-30 month']],
  ['It burned in early March 2026.', ['early March 2026 = 2026-03-01..2026-03-10 month']],
])('what chrono-node misses: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  ['He left on Tuesday.', ['Tuesday = 2026-03-17 day']],
  ['He left on Friday.', ['Friday = 2026-03-13 day']],
  ['He will leave on Friday.', ['Friday = 2026-03-20 day']],
  ['He left in December.', ['December = 2025-12-01..2025-12-31 month']],
  ['He left in June.', ['June = 2025-06-01..2025-06-30 month']],
  ['The vote is due in June.', ['June = 2026-06-01..2026-06-30 month']],
  ['He left on March 9.', ['March 9 = 2026-03-09 day']],
  ['The Oct. 8 raid failed.', ['Oct. 8 = 2025-10-08 day']],
  ['The May 4 opening is near.', ['May 4 = 2026-05-04 day']],
  ['It burned yesterday.', ['yesterday = 2026-03-17 day']],
  ['It burned two days ago.', ['two days ago = 2026-03-16 day']],
  ['It burned three years ago.', ['three years ago = 2023-01-01..2023-12-31 year']],
  ['It burned last week.', ['last week = 2026-03-09..2026-03-15 week']],
  ['It burned last month.', ['last month = 2026-02-01..2026-02-28 month']],
  ['It burned last year.', ['last year = 2025-01-01..2025-12-31 year']],
  ['It burned late last year.', ['late last year = 2025-09-01..2025-12-31 season']],
  ['It burned over the weekend.', ['the weekend = 2026-03-14..2026-03-15 day']],
  ['It burned on the night of 3 March.', ['3 March = 2026-03-03 day']],
  ['Signed on 3 March 2019.', ['3 March 2019 = 2019-03-03 day']],
  ['Signed on Sept. 11, 2001.', ['Sept. 11, 2001 = 2001-09-11 day']],
  ['Filed 2014-09-11.', ['2014-09-11 = 2014-09-11 day']],
  ['Open from 3 to 5 March 2026.', ['3 to 5 March 2026 = 2026-03-03..2026-03-05 day']],
])('before publication unless the words look ahead: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  'He may go.', 'They march on.', 'He sat down for a second.', 'Five years later he left.', 'Within 2 days he left.', 'He stayed for 48 hours.', 'Over the last 50 years it grew.', 'The past year was dry.',
  'Dated 3/4/2014.', 'It failed at the last minute.', 'May said so.', 'He watched Ostria Today there.', 'A few years ago it was so.', 'At least 2010 people came.', 'The code is 1.2014 here.', 'It lasted all night.', '2,014 men came.',
])('no date: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a text without a day of publication gives only what names its year', () => {
  expect(found('He left on Tuesday, in June, two days ago and on 3 March 2019.', null)).toEqual(['3 March 2019 = 2019-03-03 day'])
})

test('a day that is none is as good as no day', () => {
  expect(found('He left on Tuesday.', 'soon')).toEqual([])
})

test('hostile text neither throws nor takes long', () => {
  const started = performance.now()
  for (const text of ['2014 '.repeat(2000), 'between 2014 and '.repeat(1000), 'early '.repeat(3000), 'March '.repeat(1500), '1'.repeat(5000), 'last last last '.repeat(1500)]) findDates(text.slice(0, 2000), '2026-03-18')
  expect(performance.now() - started).toBeLessThan(5000)
})
