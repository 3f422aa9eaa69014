// Every string of the expected ledger stands word for word, and in order, in the text that intake takes out of its document;
// so does every link point to statements there are, every nested statement stand in the content of the one that holds it, and every
// document of the corpus has its expected ledger.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contains } from '../../src/document/span.ts'
import { openPointer } from '../../src/intake/open-pointer.ts'
import type { Taken } from '../../src/intake/taken.ts'
import type { Expected } from './golden.ts'
import { corpusCases, featureCases } from './golden.ts'
import { locateExpected } from './locate-expected.ts'

const corpus = fileURLToPath(new URL('../../examples/corpus/', import.meta.url))

describe('the example corpus', () => {
  const cases = corpusCases()

  it('has an expected ledger for every file', () => {
    expect(new Set(cases.map(({ expected }) => expected.address.split('#')[0]))).toEqual(new Set(readdirSync(corpus)))
  })

  it.each(cases)('$name: every expected string stands in the text, in order', async ({ expected }) => {
    const taken = await take(expected.address)
    expect(locateExpected(expected, taken.text).problems).toEqual([])
    expect(misdirected(expected)).toEqual([])
  })
})

describe('the cases of one feature', () => {
  it.each([...featureCases()])('$name: every expected string stands in the text, in order', ({ expected, text }) => {
    expect(locateExpected(expected, text).problems).toEqual([])
    expect(misdirected(expected)).toEqual([])
    expect(misplaced(expected, text)).toEqual([])
  })
})

it('names a string that is not in the text, and one that is out of order', () => {
  const [one] = featureCases()
  const [first, ...rest] = one!.expected.statements
  const absent = { ...one!.expected, statements: [{ ...first!, cue: 'yodelled' }, ...rest] }
  expect(locateExpected(absent, one!.text).problems).toEqual(['statement 0: not in the text: "yodelled"'])
  const turned = { ...one!.expected, statements: one!.expected.statements.toReversed() }
  expect(locateExpected(turned, one!.text).problems[0]).toMatch(/^statement 1: out of order/)
})

async function take(address: string): Promise<Taken> {
  const [file, part] = address.split('#')
  const pointer = { type: 'pointer', label: file!, from: { kind: 'file', path: corpus + file } } as const
  const labels: string[] = []
  for await (const item of openPointer(pointer, { now: () => '2026-05-01T00:00:00Z' })) {
    if (item.type === 'taken' && (part === undefined || item.label.endsWith(`#${part}`))) return item
    labels.push(item.label)
  }
  throw new Error(`intake gave no ${address}, only ${labels.join(', ')}`)
}

function misdirected(expected: Expected): readonly unknown[] {
  const count = expected.statements.length
  return expected.links.filter(([from, to]) => from === to || !(from in expected.statements) || !(to in expected.statements) || from >= count || to >= count)
}

/** Indices of nested statements with words outside the content of the one they are within. */
function misplaced(expected: Expected, text: string): readonly number[] {
  const { statements } = locateExpected(expected, text)
  return expected.statements.flatMap(({ within = null }, index) => {
    if (within === null) return []
    const { source, cue, content } = statements[index]!
    const holder = statements[within]?.content ?? []
    return within !== index && [source ?? cue, cue, ...content].every((part) => holder.some((span) => contains(span, part))) ? [] : [index]
  })
}
