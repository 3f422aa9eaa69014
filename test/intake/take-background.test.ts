// Files of background about actors: CSV with its rows joined, JSON, Wikidata's entities, and what is refused with its line.
import { expect, test } from 'vitest'
import { takeBackground } from '../../src/intake/take-background.ts'

const take = (text: string) => takeBackground(Buffer.from(text), 'actors.csv')

test('csv: rows of one name are one actor with several roles; quotation marks and a byte order mark are nothing', () => {
  expect(take('\ufeffName, aliases ,kind,class,role,from,to\n"Moravine, Dessa",D. Moravine|Dessa M.,person,Office-holder,mayor of Sett Amar,2019,2023-05\n"moravine, dessa",,,,member of the commission,2023-06,\nTehrik-i-Sarnet,TiS|tis,armed group,,,,\n')).toEqual([
    { name: 'Moravine, Dessa', aliases: ['D. Moravine', 'Dessa M.'], kind: 'person', privacy: 'office-holder', roles: [{ role: 'mayor of Sett Amar', from: '2019', to: '2023-05' }, { role: 'member of the commission', from: '2023-06', to: null }] },
    { name: 'Tehrik-i-Sarnet', aliases: ['TiS', 'tis'], kind: 'armed-group', privacy: null, roles: [] },
  ])
})

test('json: an array or a line each', () => {
  const actor = { name: 'River Guard', aliases: ['Guard of the River', 'River Guard'], kind: 'armed-group' }
  const taken = [{ name: 'River Guard', aliases: ['Guard of the River'], kind: 'armed-group', privacy: null, roles: [] }]
  expect(take(JSON.stringify([actor]))).toEqual(taken)
  expect(take(`${JSON.stringify(actor)}\n\n`)).toEqual(taken)
})

test('wikidata: label, aliases, human, positions with dates as precise as stated', () => {
  const time = (value: string, precision: number) => [{ datavalue: { value: { time: value, precision } } }]
  const entity = {
    labels: { en: { value: 'Ana Perrin' }, fr: { value: 'Anne Perrin' } }, aliases: { en: [{ value: 'A. Perrin' }] }, positions: { Q7: 'minister of rivers' },
    claims: {
      P31: [{ mainsnak: { datavalue: { value: { id: 'Q5' } } } }],
      P39: [{ mainsnak: { datavalue: { value: { id: 'Q7' } } }, qualifiers: { P580: time('+2024-03-00T00:00:00Z', 10), P582: time('+2026-00-00T00:00:00Z', 9) } }],
    },
  }
  expect(take(`[\n${JSON.stringify(entity)}\n]`)).toEqual([{ name: 'Ana Perrin', aliases: ['A. Perrin'], kind: 'person', privacy: null, roles: [{ role: 'minister of rivers', from: '2024-03', to: '2026' }] }])
  expect(take(`${JSON.stringify(entity)},`)).toHaveLength(1)
})

test.each([
  ['name,kind\nGuard,deity\n', /line 2 of actors.csv: "deity" is no kind/],
  ['name,role,from\nGuard,chief,soon\n', /line 2 of actors.csv: "soon" is no date/],
  ['name,kind\nGuard,person\n,person\n', /line 3 of actors.csv: the name is missing/],
  ['title,kind\nGuard,person\n', /no column "name"/],
  ['name\n"Guard\n', /no CSV that can be read/],
  ['{"name": ', /line 1 of actors.csv is not JSON/],
  ['', /names no actor/],
  ['[]', /names no actor/],
])('%j is refused: what, where, what next', (text, message) => {
  expect(() => take(text)).toThrow(message)
})
