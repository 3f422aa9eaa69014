// A named witness in a ledger: no command that lists or exports it gives the name away, in no format; nor does a search find it.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder, runSayso, type Folder } from './run-sayso.ts'

// What they say holds no name: contents are the exact words of the text, sources and actors are not.
const text = `The well at Khelm ran dry on Sunday.

Maro Lind, a resident of Khelm, said the well was dry. "It was dry," Lind told the Gazette.

Mayor Ana Perrin and Maro Lind said that the pump had failed. The family of Maro Lind said that they had left. A lawyer for Maro Lind denied that anybody was told. Lind's brother said nothing had changed.

"We ran," said Orla Venn, 34, whose house was hit. Tarek Sool, the son of Orla Venn, said it was late. According to Orla Venn and the Red Ferry Society, four people died.
`
const names = /Lind|Venn|Sool/

let folder: Folder
beforeAll(async () => {
  folder = await emptyFolder()
  await writeFile(join(folder.path, 'khelm.txt'), text)
  expect((await runSayso(['read', 'khelm.txt'], { cwd: folder.path })).code).toBe(0)
})
afterAll(() => folder.remove())

test.each(['table', 'json', 'ndjson', 'csv'])('statements --format %s', async (format) => {
  const { out } = await runSayso(['statements', '--format', format], { cwd: folder.path })
  expect(out).not.toMatch(names)
  expect(out).toContain('a resident of Khelm')
  expect(out).toMatch(/The family of a private person|a private person's brother/)
  expect(out).toContain('Ana Perrin')
})

test('export csv, json, ndjson', async () => {
  const cwd = folder.path
  await runSayso(['export', 'csv', '--out', 'csv'], { cwd })
  const files = await readdir(join(cwd, 'csv'))
  expect(files).toHaveLength(3)
  const exported = [
    ...await Promise.all(files.map((file) => readFile(join(cwd, 'csv', file), 'utf8'))),
    (await runSayso(['export', 'json'], { cwd })).out, (await runSayso(['export', 'ndjson'], { cwd })).out,
  ]
  for (const one of exported) expect(one).not.toMatch(names)
  const statements = exported.at(-1)?.trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string; source: { text: string; spans: [number, number][] } | null }).filter(({ type }) => type === 'statement') ?? []
  // The offsets stay: whoever has the text can check every word.
  expect(statements.flatMap(({ source }) => source?.spans.map(([start, end]) => text.slice(start, end)) ?? [])).toContain('Maro Lind, a resident of Khelm,')
})

test.each([['--actor', 'Lind'], ['--actor', 'Orla Venn'], ['--text', 'Lind'], ['--text', '"Maro Lind"'], ['--text', 'Venn']])('a search by %s %s finds nothing', async (flag, words) => {
  const { out } = await runSayso(['statements', flag, words, '--format', 'ndjson'], { cwd: folder.path })
  expect(out).toBe('')
})

test.each([['Lind'], ['Maro Lind'], ['maro'], ['Orla Venn'], ['sool']])('actor %s is nobody who may be named', async (name) => {
  const { out, err, code } = await runSayso(['actor', name], { cwd: folder.path })
  expect(out).toBe('')
  expect(code).toBe(66)
  expect(err).toContain('nobody who may be named')
})

test.each(['table', 'json'])('actors --format %s lists no private person', async (format) => {
  const { out } = await runSayso(['actors', '--format', format], { cwd: folder.path })
  expect(out).not.toMatch(names)
  expect(out).toContain('Ana Perrin')
})

test.each(['table', 'json'])('an actor’s sheet names no private person beside them (%s)', async (format) => {
  const { out } = await runSayso(['actor', 'perrin', '--format', format], { cwd: folder.path })
  expect(out).not.toMatch(names)
  expect(out).toContain('Ana Perrin')
})
