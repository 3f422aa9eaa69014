// Copies among more documents than weaving keeps ready for comparing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { IncomingDocument, Outcome } from '../../src/store/ledger-store.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { incoming, now } from '../contract/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'sayso-copies-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a copy is found of a text that was let go and of the one that makes room for it', async () => {
  const story = 'Neighbours of Old Sarvel had swept the yard in the morning and covered the well with planks, and a clerk from the land office wrote down the numbers of the carts that came up the hill before noon, Odo Sarn among the drivers.'
  const reading = { type: 'reading', reader: 'en-test-1', actors: [], statements: [], links: [], narrator: [], sentences: 1, notes: [], figures: [] } as const
  const carriers = new Set([1, 12, 311])
  const ledger = await openLedger(join(folder, 'case.sayso'), { now, who: 'tester' })
  // 300 texts are kept: of those before the last, the twelfth is the oldest.
  await ledger.addAll(Array.from({ length: 311 }, (_, index): readonly [IncomingDocument, Outcome] => [
    incoming(`file:${index + 1}.txt`, carriers.has(index + 1) ? `${story} Page ${index + 1}.` : `Barley number ${index + 1} was sown.`, { publisher: `Paper ${index + 1}` }), { reading },
  ]))
  while ((await ledger.weave(100)).left > 0);
  expect((await ledger.copiesOf('d311')).map(({ one, relation }) => `${one} ${relation.relation}`)).toEqual(['d1 same-text', 'd12 same-text'])
  await ledger.close()
})
