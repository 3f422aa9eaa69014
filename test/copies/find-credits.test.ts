import { expect, test } from 'vitest'
import { findCredits, findPublisher } from '../../src/copies/find-credits.ts'

const shown = (text: string) => findCredits(text).map(({ agency, place, span }) => `${place} ${agency}: ${text.slice(...span)}`)

test.each([
  ['SELMOUTH (AP) — The bridge was closed.', ['byline Associated Press: AP']],
  ['(Reuters) - The bridge was closed.', ['byline Reuters: Reuters']],
  ['The bridge was closed. (AFP)', ['byline Agence France-Presse: AFP']],
  ['The bridge was closed.\n\nTern Wire', ['byline Tern Wire: Tern Wire']],
  ['The bridge was closed.\n\n— Reuters', ['byline Reuters: Reuters']],
  ['By Ana Perrin, The Associated Press\nThe bridge was closed.', ['byline Associated Press: Associated Press']],
  ['By Ana Perrin | Orrin News Agency\nThe bridge was closed.', ['byline Orrin News Agency: Orrin News Agency']],
  ['It fell. Associated Press writer Odo Sarn in Varn contributed to this report.', ['byline Associated Press: Associated Press']],
  ['Copyright 2031 Tern Wire. The bridge was closed.', ['byline Tern Wire: Tern Wire']],
  ['The bridge is shut, according to Tern Wire.', ['cited Tern Wire: Tern Wire']],
  ['The bridge is shut, the mayor told Reuters.', ['cited Reuters: Reuters']],
  ['It fell, the state-run Orrin News Agency reported on Monday.', ['cited Orrin News Agency: Orrin News Agency']],
  ['The mayor at the bridge in May (Reuters)\n\nThe bridge was closed.', []],
  ['A wire across the bridge broke, said Sarn, who pressed for news.', []],
  ['The AP course was full, and the bridge too.', []],
  ['', []],
])('%s', (text, credits) => expect(shown(text)).toEqual(credits))

test.each([
  ['as the Varn Courier wrote', 'The Varn Courier', 'Varn Courier'],
  ['as Varn-Courier wrote', 'Varn Courier', 'Varn-Courier'],
  ['as courier news from Varn', 'Varn Courier', null],
  ['in the post today', 'The Post', null],
  ['The Post said so', 'The Post', 'Post'],
  ['He is in', 'In', null],
  ['Anything', '', null],
  ['Anything', '“…”', null],
  ['what (a+)+ is', '(a+)+', null],
])('%s: %s', (text, publisher, named) => {
  const span = findPublisher(text, publisher)
  expect(span && text.slice(...span)).toBe(named)
})

test.each(['A '.repeat(1e6), 'By A'.repeat(5e5), '\n'.repeat(3e6), `${'Aa '.repeat(1e6)}Wire`, `By ${'x, '.repeat(1e6)}`, 'Ab Wire\n'.repeat(2e5)])('a text made to be hard', (text) => {
  expect(findCredits(text).length).toBeLessThan(400)
}, 60_000)
