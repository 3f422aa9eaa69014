// The contract of `sayso filter`: a line out for a line in, in order, spans into the text as given, errors in their place.
import { describe, expect, test } from 'vitest'
import { article } from './articles.ts'
import { runSayso } from './run-sayso.ts'

const cwd = process.cwd()
const filter = (input: string | Uint8Array, ...args: string[]) => runSayso(['filter', ...args], { cwd, input })
const lines = (out: string) => out.trimEnd().split('\n').map((line) => JSON.parse(line) as Answer)

interface Part { readonly spans: readonly (readonly [number, number])[]; readonly text: string }
interface Answer {
  readonly id: unknown
  readonly reader?: string
  readonly statements?: readonly { readonly source: Part | null; readonly cue: Part; readonly content: Part; readonly act: string; readonly actor: { readonly name: string; readonly kind: string } | null; readonly within: number | null }[]
  readonly links?: readonly { readonly from: number; readonly to: number; readonly type: string }[]
  readonly notes?: readonly { readonly code: string; readonly message: string }[]
  readonly error?: { readonly code: string; readonly message: string }
}

describe('filter', () => {
  test('answers 1,000 lines in order, the same with threads and without', async () => {
    const input = Array.from({ length: 1000 }, (_, i) => JSON.stringify({ id: i, text: article(i), title: `n ${i}` })).join('\n')
    const [threads, none] = [await filter(input, '--workers', '2'), await filter(input.split('\n').slice(0, 200).join('\n'), '--workers', '0')]
    expect(threads.code).toBe(0)
    expect(lines(threads.out).map(({ id }) => id)).toEqual(Array.from({ length: 1000 }, (_, i) => i))
    expect(threads.out.split('\n').slice(0, 200)).toEqual(none.out.trimEnd().split('\n'))
    for (const { id, statements = [], links = [] } of lines(threads.out)) {
      const text = article(Number(id))
      expect(statements.length).toBeGreaterThan(2)
      for (const part of statements.flatMap(({ source, cue, content }) => [source, cue, content])) {
        if (part !== null) expect(part.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(part.text)
      }
      for (const { from, to } of links) expect([statements[from]?.act, typeof statements[to]]).toEqual(['deny', 'object'])
    }
  }, 120_000)

  test('bad lines get an error in their place and the stream goes on', async () => {
    const { out, code, err } = await filter([
      '{"id": "a", "text": "The lock keeper denied that the gate had failed."}', 'not json', '{"id": "b"}', '{"id": 7, "text": 3}', '', '[1]', '{"text": ""}',
    ].join('\r\n'))
    expect([code, err]).toEqual([0, ''])
    const answers = lines(out)
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined], [null, 'bad-input'], ['b', 'bad-input'], [7, 'bad-input'], [null, 'bad-input'], [null, undefined],
    ])
    expect(answers[0]?.statements?.[0]).toMatchObject({ act: 'deny', cue: { text: 'denied' }, within: null })
    expect(answers[2]?.error?.message).toContain('"text" is missing')
  })

  test('a text in another language has no statements and a note', async () => {
    const text = 'Le conseil a déclaré lundi que le pont restait fermé, et le porte-parole du port a nié avoir caché quoi que ce soit aux pêcheurs.'
    const [found, declared] = lines((await filter([{ id: 1, text }, { id: 2, text: 'He said yes.', language: 'ps' }].map((line) => JSON.stringify(line)).join('\n'))).out)
    for (const [answer, language] of [[found, 'fr'], [declared, 'ps']] as const) {
      expect(answer?.statements).toEqual([])
      expect(answer?.notes?.[0]).toMatchObject({ code: 'language', message: expect.stringContaining(`language ${language}`) })
    }
  })

  test('keeps lone surrogates and spans beside emoji, and refuses a line over 8 MB without holding it', async () => {
    const text = '🌊 The mayor said the \ud800 dyke would hold.'
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(9 * 2 ** 20) })
    const { out } = await filter(`${JSON.stringify({ id: 1, text })}\n${long}\n{"id": 2, "text": "The mayor said it held."}`)
    const answers = lines(out)
    expect(answers.map(({ id, error }) => error?.code ?? id)).toEqual([1, 'too-large', 2])
    const cue = answers[0]?.statements?.[0]?.cue
    expect(cue?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['said'])
    expect(out).toContain('\\ud800')
  })
})
