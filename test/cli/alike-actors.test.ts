// `sayso actors --alike`: one actor under two spellings is proposed, two with one surname are not, and a private person never appears.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder, inFolder, runSayso, type Folder } from './run-sayso.ts'

const texts = {
  'orvane.txt': `The lock at Khelm was shut on Sunday.

Governor Mohammed Tarwali said that the lock was safe. The Ministry of Foreign Affairs of Orvane denied that anybody was told.

Maro Lindt, a resident of Khelm, said the well was dry. Mayor Ana Perrin said that the pump had failed.
`,
  'tarrow.txt': `The lock at Khelm was opened on Monday.

Governor Muhammad Tarwali said that the lock was never shut. Orvane's Foreign Ministry said that it had warned of it.

Maro Lind, a resident of Khelm, said the well was full. Mayor Tom Perrin said that the pump was new.
`,
}

let folder: Folder
beforeAll(async () => {
  folder = await emptyFolder()
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder.path, name), text)
  expect((await runSayso(['read', 'orvane.txt', 'tarrow.txt'], { cwd: folder.path })).code).toBe(0)
})
afterAll(() => folder.remove())

test('table: both spellings, their statements, a confidence and why', async () => {
  const { out, err, code } = await runSayso(['actors', '--alike'], { cwd: folder.path })
  expect(code).toBe(0)
  expect(out).toMatch(/\d\d % may be the same\n {2}Mo?u?hamm[ae]d Tarwali {2}1 statement\n {2}Mu?o?hamm[ae]d Tarwali {2}1 statement\n {4}\S.*one spelling and another/)
  expect(err).toContain('Nothing is merged')
  expect(out).not.toContain('Perrin')
})

test('json', async () => {
  const { out } = await runSayso(['actors', '--alike', '--format', 'json'], { cwd: folder.path })
  const pairs = JSON.parse(out) as { one: { name: string; statements: number }; other: { name: string }; confidence: number; why: string }[]
  const [first] = pairs.filter(({ one }) => one.name.includes('Tarwali'))
  expect(new Set([first?.one.name, first?.other.name])).toEqual(new Set(['Mohammed Tarwali', 'Muhammad Tarwali']))
  expect(first?.one.statements).toBe(1)
  expect(first?.confidence).toBeGreaterThan(0.8)
  expect(first?.why).not.toBe('')
})

test('words leave only pairs with such a name', async () => {
  const { out } = await runSayso(['actors', 'tarw', '--alike'], { cwd: folder.path })
  expect(out.match(/may be the same/g)).toHaveLength(1)
  const none = await runSayso(['actors', 'perrin', '--alike'], { cwd: folder.path })
  expect(none.out).toBe('')
  expect(none.err).toContain('looks like another')
})

test.each(['table', 'json'])('no private person, whose name is spelled in two ways (%s)', async (format) => {
  for (const words of [[], ['Lind'], ['maro']]) {
    const { out, err } = await runSayso(['actors', ...words, '--alike', '--format', format], { cwd: folder.path })
    expect(out).not.toMatch(/Lind|Maro/)
    expect(err).not.toMatch(/Lindt|Maro /)
  }
})

test('none: one short line', () => inFolder(async (cwd) => {
  await writeFile(join(cwd, 'one.txt'), 'Mayor Ana Perrin said that the pump had failed.\n')
  await runSayso(['read', 'one.txt'], { cwd })
  const { out, err, code } = await runSayso(['actors', '--alike'], { cwd })
  expect([out, code]).toEqual(['', 0])
  expect(err).toContain('No two names')
}))
