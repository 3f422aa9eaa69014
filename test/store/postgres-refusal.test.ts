import { expect, test } from 'vitest'
import { openLedger } from '../../src/store/open-ledger.ts'
import { addressWithoutPassword, postgresRefusal } from '../../src/store/postgres-refusal.ts'

test.each([
  ['postgres://ana:secret@db.example:5432/case', 'postgres://ana@db.example:5432/case'],
  ['postgres://ana:p@ss/word@db.example/case', 'postgres://ana@db.example/case'],
  ['postgres://db.example/case?password=secret&schema=x', 'postgres://db.example/case?password=…&schema=x'],
])('%s is shown without its password', (address, shown) => {
  expect(addressWithoutPassword(address)).toBe(shown)
})

test('a server that does not answer is unreachable, and the message keeps the password to itself', async () => {
  const opening = openLedger('postgres://ana:secret@127.0.0.1:1/case', { patience: 500 })
  await expect(opening).rejects.toMatchObject({ code: 'database-unreachable', message: expect.not.stringContaining('secret') as string })
})

test.each(['postgres://host/db?schema=Robert%22);--', 'postgres://host/db?schema=pg_catalog', 'postgres://[/'])('%s is bad usage', async (address) => {
  await expect(openLedger(address)).rejects.toMatchObject({ code: 'bad-usage' })
})

test.each([['53100', 'disk-full'], ['55P03', 'ledger-busy'], ['25006', 'ledger-read-only'], ['42501', 'ledger-read-only'], ['28P01', 'database-unreachable'], ['57P01', 'database-unreachable'], ['XX001', 'ledger-damaged']])('SQLSTATE %s is %s', (code, name) => {
  expect(postgresRefusal(Object.assign(new Error('x'), { code }), 'postgres://h/d')?.code).toBe(name)
})
