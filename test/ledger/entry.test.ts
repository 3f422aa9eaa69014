import { describe, expect, test } from 'vitest'
import { canonicalJson, faultOf, firstPrevious, sealEntry, type Entry } from '../../src/ledger/entry.ts'
import { sha256 } from '../../src/model/sha256.ts'

const created = sealEntry({
  number: 1, type: 'ledger-created', at: '2026-03-04T10:00:00Z', who: 'sayso 0.1.0', document: null, what: { format: 1, sayso: '0.1.0' }, why: null,
  previous: firstPrevious,
}, sha256)
const added = sealEntry({
  number: 2, type: 'document-added', at: '2026-03-04T10:00:01Z', who: 'Ana Perrin', document: 'd1', what: { text: 'ab12' }, why: 'sent by the council',
  previous: created.hash,
}, sha256)

describe('sealEntry', () => {
  // Worked out once by another program (Python's json and hashlib): a change to the form would break every ledger there is.
  test('hashes a fixed form of the fields', () => {
    expect(canonicalJson({ ...created, hash: null })).toBe(
      `{"at":"2026-03-04T10:00:00Z","document":null,"hash":null,"number":1,"previous":"${firstPrevious}","type":"ledger-created","what":{"format":1,"sayso":"0.1.0"},"who":"sayso 0.1.0","why":null}`,
    )
    expect(created.hash).toBe('07067b1b60e9acd67d7a3599ef77da20dea8aeb652b4f01d63b37266dde51684')
    expect(added.hash).toBe('0bb7d56b5fc6b4173e587a2d78b5e45b1d57cc72e3fd895779f1efbba1be2659')
  })

  test('does not hash what is no field of an entry', () => {
    const more = { ...created, note: 'put there by a program' }
    expect(sealEntry(more, sha256).hash).toBe(created.hash)
  })
})

describe('faultOf', () => {
  test('null where the entry holds', () => {
    expect(faultOf(created, null, sha256)).toBeNull()
    expect(faultOf(added, created, sha256)).toBeNull()
  })

  test.each([
    ['a changed reason', { ...added, why: 'sent by nobody' }, 'entry 2 was changed after it was written'],
    ['a changed payload', { ...added, what: { text: 'ab13' } }, 'entry 2 was changed after it was written'],
    ['a changed hash', { ...added, hash: 'f'.repeat(64) }, 'entry 2 was changed after it was written'],
    ['another predecessor', { ...added, previous: 'f'.repeat(64) }, 'entry 2 does not follow entry 1'],
    ['a gap', { ...added, number: 3 }, 'entry 2 is missing'],
  ] as [string, Entry, string][])('%s', (_, entry, fault) => {
    expect(faultOf(entry, created, sha256)).toBe(fault)
  })

  test('a first entry that is not the first', () => {
    expect(faultOf(added, null, sha256)).toBe('entry 1 is missing')
    expect(faultOf({ ...created, previous: added.hash }, null, sha256)).toBe('entry 1 does not follow entry 0')
  })
})

describe('canonicalJson', () => {
  test.each([
    [null, 'null'], [-0, '0'], [1e21, '1e+21'], [0.1, '0.1'], ['a"b\n', '"a\\"b\\n"'], ['\uD83C', '"\\ud83c"'], ['🌉', '"🌉"'],
    [[3, [], {}], '[3,[],{}]'], [{ b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'], [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    // RFC 8785 sorts by UTF-16 units: an emoji (D83C) before U+FB33.
    [{ '\uFB33': 1, '🌉': 2, '\u20AC': 3 }, '{"\u20AC":3,"🌉":2,"\uFB33":1}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
})
