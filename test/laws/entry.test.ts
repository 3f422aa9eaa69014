// What holds for every chain of history entries.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, faultOf, firstPrevious, sealEntry, type Entry, type EntryType, type Json } from '../../src/ledger/entry.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { runs } from './prose.ts'

const types: readonly EntryType[] = ['ledger-created', 'document-added', 'document-read', 'document-not-read']
// Numbers as JSON has them; -0 and lone surrogates among the values.
const json = fc.jsonValue({ maxDepth: 4, depthSize: 'small', stringUnit: 'binary' }) as fc.Arbitrary<Json>
const draft = fc.record({
  type: fc.constantFrom(...types), at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
  who: fc.string(), document: fc.option(fc.string()), what: json, why: fc.option(fc.string()),
})

const chain: fc.Arbitrary<Entry[]> = fc.array(draft, { minLength: 1, maxLength: 8 }).map((drafts) => {
  const entries: Entry[] = []
  for (const [i, open] of drafts.entries()) entries.push(sealEntry({ ...open, number: i + 1, previous: entries.at(-1)?.hash ?? firstPrevious }, sha256))
  return entries
})

function firstFault(entries: readonly Entry[]): string | null {
  for (const [i, entry] of entries.entries()) {
    const fault = faultOf(entry, entries[i - 1] ?? null, sha256)
    if (fault !== null) return fault
  }
  return null
}

test('a sealed chain holds, also after it went through JSON', () => {
  fc.assert(fc.property(chain, (entries) => {
    expect(firstFault(entries)).toBeNull()
    expect(firstFault(JSON.parse(JSON.stringify(entries)) as Entry[])).toBeNull()
  }), runs(300))
})

test('a change to any one field of any entry is noticed', () => {
  const fields: readonly (keyof Entry)[] = ['number', 'type', 'at', 'who', 'document', 'what', 'why', 'previous', 'hash']
  fc.assert(fc.property(chain, fc.nat(), fc.constantFrom(...fields), json, (entries, n, field, value) => {
    const at = n % entries.length
    const entry = entries[at] as Entry
    fc.pre(canonicalJson(entry[field] as Json) !== canonicalJson(value))
    expect(firstFault(entries.with(at, { ...entry, [field]: value } as Entry))).not.toBeNull()
  }), runs(500))
})

test('an entry that is left out, doubled, moved or put in is noticed', () => {
  fc.assert(fc.property(chain, fc.nat(), fc.nat(), (entries, n, m) => {
    const at = n % entries.length
    const to = m % entries.length
    const entry = entries[at] as Entry
    // Cutting off the tail leaves a chain that holds: only a last hash kept elsewhere shows it (docs/ledger.md).
    if (at < entries.length - 1) expect(firstFault(entries.toSpliced(at, 1))).not.toBeNull()
    expect(firstFault(entries.slice(0, at + 1))).toBeNull()
    expect(firstFault(entries.toSpliced(at, 0, entry))).not.toBeNull()
    if (at !== to) expect(firstFault(entries.with(at, entries[to] as Entry).with(to, entry))).not.toBeNull()
  }), runs(300))
})

test('an entry sealed anew after a change breaks the chain at the next', () => {
  fc.assert(fc.property(chain, fc.nat(), (entries, n) => {
    fc.pre(entries.length > 1)
    const at = n % (entries.length - 1)
    const forged = sealEntry({ ...(entries[at] as Entry), who: `${entries[at]?.who} and another` }, sha256)
    expect(firstFault(entries.with(at, forged))).toBe(`entry ${at + 2} does not follow entry ${at + 1}`)
  }), runs(200))
})

test('canonical JSON parses back to the same value', () => {
  fc.assert(fc.property(json, (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
  }), runs(1000))
})

test('canonical JSON does not depend on the order of keys', () => {
  const turned = (value: Json): Json => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map((item: Json) => turned(item))
    return Object.fromEntries(Object.entries(value).toReversed().map(([key, item]) => [key, turned(item as Json)]))
  }
  fc.assert(fc.property(json, (value) => {
    expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
  }), runs(1000))
})

test('canonical JSON is the same just for values that are the same', () => {
  // Near values: one is the other with a change somewhere, or not.
  const pair = json.chain((a) => fc.tuple(fc.constant(a), fc.oneof(json, fc.constant(a), fc.constant([a]), fc.constant({ a }), fc.constant(JSON.stringify(a)))))
  const plain = (value: Json) => JSON.parse(JSON.stringify(value)) as Json
  fc.assert(fc.property(pair, ([a, b]) => {
    expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(plain(a), plain(b)))
  }), runs(1000))
})
