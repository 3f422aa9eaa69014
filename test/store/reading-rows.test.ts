// Laws of the rows: they undo into the reading, and the hash is that of canonical JSON.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../src/ledger/entry.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { hashOfReading, readingOfRows, rowsOfReading } from '../../src/store/reading-rows.ts'
import { itemArbitrary } from '../contract/sample.ts'

const place = { id: 3, entry: 9, document: 2, current: 1, firstStatement: 41, firstLink: 7 }

test('law: a reading comes back from its rows', () => {
  fc.assert(fc.property(itemArbitrary, ([, { reading }]) => {
    expect(readingOfRows(rowsOfReading(reading, place, sha256))).toEqual(reading)
  }))
})

test('law: what is hashed is canonical JSON, and fields that are not stored do not count', () => {
  fc.assert(fc.property(itemArbitrary, ([, { reading }]) => {
    let hashed = ''
    const hash = (input: string | Uint8Array) => (hashed = String(input))
    hashOfReading({ ...reading, statements: reading.statements.map((statement) => ({ ...statement, extra: 1 })) }, hash)
    expect(hashed).toBe(canonicalJson(JSON.parse(hashed) as Json))
    expect(JSON.parse(hashed)).toEqual(JSON.parse(JSON.stringify(reading, (key, value: unknown) => (key === 'type' ? undefined : value))))
  }))
})
