// `sayso check`: one article shown as it stands, made safe for a terminal.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article } from './articles.ts'
import { inFolder, runSayso } from './run-sayso.ts'

test('shows statements in reading order with their line, links both ways, and the sheet', () => inFolder(async (cwd) => {
  await writeFile(join(cwd, 'a.txt'), article(2))
  const { out, code, err } = await runSayso(['check', 'a.txt'], { cwd })
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/“said” · assert · .*\n {5}│ that 5 boats had been turned back at the lock/)
  expect(out).toMatch(/ {2,}line 3$/m)
  expect(out).toMatch(/← denied by \d/)
  expect(out).toMatch(/denies → \d/)
  expect(out).toMatch(/unsourced|role/)
  expect(out).toMatch(/own voice\s+\d+ of \d+ sentences/)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
}))

test('prints JSON with the sourcing sheet, and reads standard input', async () => {
  const { out, code } = await runSayso(['check', '-', '--format', 'json'], { cwd: process.cwd(), input: article(3) })
  expect(code).toBe(0)
  const record = JSON.parse(out) as { text: string; statements: unknown[]; sourcing: { statements: number; shares: { share: number }[] } }
  expect(record.text).toBe(article(3).trimEnd() === record.text ? article(3).trimEnd() : article(3))
  expect(record.sourcing.statements).toBe(record.statements.length)
  expect(record.sourcing.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})

test('writes control characters and bidirectional overrides out', () => inFolder(async (cwd) => {
  await writeFile(join(cwd, 'a.txt'), 'The mayor said that \u001b]0;owned\u0007 the dyke \u202edluoh would\u202c hold until the end of the week.\n')
  const { out } = await runSayso(['check', 'a.txt'], { cwd })
  // oxlint-disable-next-line no-control-regex -- finding them is what this is for
  expect(out).not.toMatch(/[\u001b\u0007\u202e\u202c]/)
  expect(out).toContain('\\u{202e}')
}))

test.each([
  [['nowhere.txt'], 66, /^not-found: "nowhere\.txt" does not exist/],
  [['http://127.0.0.1:9/'], 77, /^address-forbidden: /],
  [[], 64, /^bad-usage: missing required argument 'article'/],
])('refuses %j', async (args, exit, message) => {
  const { out, err, code } = await runSayso(['check', ...args], { cwd: process.cwd() })
  expect([out, code]).toEqual(['', exit])
  expect(err).toMatch(message)
})

test('an empty file and an image-only one are refused with their reason', () => inFolder(async (cwd) => {
  await writeFile(join(cwd, 'empty.txt'), '')
  const { code, err } = await runSayso(['check', 'empty.txt'], { cwd })
  expect([code, err]).toEqual([65, expect.stringMatching(/^no-text: .*empty\.txt/)])
}))

test('shows what the house rules ask about, in JSON too, and says so where there is nothing', () => inFolder(async (cwd) => {
  await writeFile(join(cwd, 'a.txt'), 'Officials said that the lock at Sel was shut. Minister Ana Perrin said that it was open.\n')
  await writeFile(join(cwd, 'none.json'), '\ufeff{"rules": []}')
  const shown = await runSayso(['check', 'a.txt'], { cwd })
  expect(shown.out).toMatch(/\nHouse rules\n\n {2}\S.*\n {4}1 │ Officials said that the lock at Sel was shut\n/)
  const { houseRules } = JSON.parse((await runSayso(['check', 'a.txt', '--format', 'json'], { cwd })).out) as { houseRules: { rule: string; statements: number[] }[] }
  expect(houseRules).toContainEqual(expect.objectContaining({ rule: 'single-anonymous-source', statements: [0], people: { least: 2, most: null } }))
  const none = await runSayso(['check', 'a.txt', '--rules', 'none.json'], { cwd })
  expect(none.out).toContain('\nHouse rules: nothing to look at.\n')
}))

test.each([
  ['not JSON', '{"rules": [', 65, /^bad-input: "rules\.json" is not JSON: .*leave out --rules/],
  ['other JSON', '{"articles": []}', 65, /^bad-input: "rules\.json" does not hold house rules: there is no list "rules" in it\. Mend it/],
  ['not there', null, 66, /^not-found: the house rules "rules\.json" do not exist\. Check the path given to --rules/],
])('refuses house rules that are %s before it reads', (_, content, exit, message) => inFolder(async (cwd) => {
  if (content !== null) await writeFile(join(cwd, 'rules.json'), content)
  const { out, err, code } = await runSayso(['check', '-', '--rules', 'rules.json'], { cwd, input: article(2) })
  expect([out, code]).toEqual(['', exit])
  expect(err).toMatch(message)
}))
