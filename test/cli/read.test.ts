// `sayso read`, `statements`, `export` and `verify` over a ledger in a temporary folder.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { article, writeArticles } from './articles.ts'
import { inFolder, runSayso } from './run-sayso.ts'

// oxlint-disable-next-line no-control-regex -- finding them is what this is for
const escapes = /[\u001b\u009b]/

describe('read', () => {
  test('fills a ledger, and a second run changes nothing and says so', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 9)
    const first = await runSayso(['read', 'articles'], { cwd })
    expect(first.err).toBe('')
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/^Read 9 documents into .*ledger\.sayso/)
    expect(first.out).toMatch(/denials\s+[1-9]/)
    expect(first.out).not.toMatch(escapes)
    const before = await runSayso(['export', 'ndjson'], { cwd })
    const second = await runSayso(['read', 'articles'], { cwd })
    expect(second.code).toBe(0)
    expect(second.out).toMatch(/^Nothing changed in .*: all 9 texts were there already/)
    expect((await runSayso(['export', 'ndjson'], { cwd })).out).toBe(before.out)
  }))

  test('a changed text becomes a new version and the difference is shown', () => inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.txt'), article(1))
    await runSayso(['read', 'a.txt'], { cwd })
    await writeFile(join(cwd, 'a.txt'), article(1).replace('4 boats', 'twelve boats'))
    const { out, code } = await runSayso(['read', 'a.txt'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/new version of a changed text\s+1/)
    expect(out).toContain('version 2: d2 follows d1 (1 word added, 1 removed)')
    expect(out).toMatch(/− .*\[4\]/)
    expect(out).toMatch(/\+ .*\[twelve\]/)
    const documents = (await runSayso(['export', 'ndjson'], { cwd })).out.trim().split('\n').map((line) => JSON.parse(line)).filter(({ type }) => type === 'document')
    expect(documents.map(({ version, follows }) => [version, follows])).toEqual([[1, null], [2, 'd1']])
  }))

  test('the same bytes under another name are a duplicate', () => inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.txt'), article(1))
    await runSayso(['read', 'a.txt'], { cwd })
    await writeFile(join(cwd, 'b.txt'), article(1))
    const { out } = await runSayso(['read', 'a.txt', 'b.txt'], { cwd })
    expect(out).toMatch(/unchanged\s+1/)
    expect(out).toMatch(/duplicate of another file\s+1/)
  }))

  test('a text in another language is kept and not read', () => inFolder(async (cwd) => {
    await writeFile(join(cwd, 'fr.txt'), 'Le conseil a déclaré lundi que le pont restait fermé. « Nous n’avons rien caché », a affirmé le porte-parole du port devant les pêcheurs réunis sur le quai.\n')
    const { out, code } = await runSayso(['read', 'fr.txt', '--format', 'json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ added: 1, notRead: { 'language fr': 1 }, totals: { documents: 1, notRead: 1, statements: 0 } })
  }))

  test('what cannot be read is skipped with its reason and the rest goes on', () => inFolder(async (cwd) => {
    await writeArticles(cwd, 2)
    await writeFile(join(cwd, 'broken.pdf'), '%PDF-1.7\nthis is no PDF')
    const { out, code } = await runSayso(['read', '.', '--verbose'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^Read 2 documents/)
    expect(out).toMatch(/Skipped 1 text\n {2}[a-z-]+: .*broken\.pdf/)
  }))

  test('exit code 2 when everything was skipped, 66 when nothing is there, and no ledger is made', () => inFolder(async (cwd) => {
    const absent = await runSayso(['read', 'nowhere.txt'], { cwd })
    expect(absent.code).toBe(66)
    expect(absent.err).toContain('"nowhere.txt" does not exist')
    await writeFile(join(cwd, 'tool.exe'), 'MZ')
    expect((await runSayso(['read', '.'], { cwd })).code).toBe(2)
    expect(await readdir(cwd)).toEqual(['tool.exe'])
    await writeFile(join(cwd, 'broken.pdf'), '%PDF-1.7\nthis is no PDF')
    expect((await runSayso(['read', 'broken.pdf'], { cwd })).code).toBe(2)
  }))

  test('NDJSON, threads or none: the same ledger', () => inFolder(async (cwd) => {
    const lines = Array.from({ length: 60 }, (_, i) => JSON.stringify({ id: `n${i}`, text: article(i), title: `Number ${i}` }))
    await writeFile(join(cwd, 'wire.ndjson'), lines.join('\n'))
    const exports = []
    for (const workers of ['0', '2']) {
      const { code, out } = await runSayso(['read', 'wire.ndjson', '--ledger', `w${workers}.sayso`, '--workers', workers], { cwd })
      expect(code).toBe(0)
      expect(out).toMatch(/^Read 60 documents/)
      const { out: exported } = await runSayso(['export', 'ndjson', '--ledger', `w${workers}.sayso`], { cwd })
      exports.push(exported.replace(/"capturedAt":"[^"]*"/g, ''))
    }
    expect(exports[1]).toBe(exports[0])
  }))
})

describe('statements, export, verify', () => {
  test('filter, format and refuse', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 4)
    await runSayso(['read', 'articles'], { cwd })
    const denials = await runSayso(['statements', '--act', 'deny', '--format', 'json'], { cwd })
    const rows = JSON.parse(denials.out) as { act: string; document: string; content: { spans: [number, number][]; selectors: { type: string; exact?: string }[] } }[]
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(new Set(rows.map(({ act }) => act))).toEqual(new Set(['deny']))
    const [first] = rows
    const text = article(0)
    const [start, end] = first?.content.spans[0] ?? [0, 0]
    expect(first?.content.selectors[1]?.exact).toBe(text.slice(start, end))
    const table = await runSayso(['statements', '--act', 'deny'], { cwd })
    expect(table.out).not.toMatch(escapes)
    expect(table.out).toContain('these accusations')
    const csv = await runSayso(['statements', '--act', 'deny', '--format', 'csv'], { cwd })
    expect(csv.out.split('\n')[0]).toMatch(/^statement,document,index/)
    for (const [args, message] of [
      [['--act', 'lie'], /^bad-usage: --act does not know "lie"\. It takes assert, deny/],
      [['--authority', 'god'], /It takes named-person/],
      [['--since', '2026-02-30'], /"2026-02-30" is not a date/],
      [['--since', '2027', '--until', '2026'], /Swap them/],
      [['--limit', 'many'], /whole number/],
      [['--ledger', 'none.sayso'], /^not-found: there is no ledger at "none\.sayso"/],
      [['--format', 'xml'], /Allowed choices are table, json, ndjson, csv/],
    ] as const) {
      const refused = await runSayso(['statements', ...args], { cwd })
      expect(refused.err, args.join(' ')).toMatch(message)
      expect(refused.err).not.toMatch(/\n\s+at /)
      expect(refused.code).toBe(args[0] === '--ledger' ? 66 : 64)
    }
  }), 60_000)

  test('export writes whole files, traceable, and replaces none unasked', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 3)
    await runSayso(['read', 'articles'], { cwd })
    expect((await runSayso(['export', 'csv', '--out', 'out'], { cwd })).code).toBe(0)
    expect((await readdir(join(cwd, 'out'))).toSorted()).toEqual(['documents.csv', 'links.csv', 'statements.csv'])
    const statements = await readFile(join(cwd, 'out', 'statements.csv'), 'utf8')
    expect(statements.startsWith('\uFEFFstatement,')).toBe(true)
    expect(statements).toMatch(/"\[\d+,\d+\)"/)
    const again = await runSayso(['export', 'csv', '--out', 'out'], { cwd })
    expect([again.code, again.err]).toEqual([64, expect.stringContaining('--force')])
    expect((await runSayso(['export', 'csv', '--out', 'out', '--force', '--no-bom'], { cwd })).code).toBe(0)
    expect((await readFile(join(cwd, 'out', 'links.csv'), 'utf8')).startsWith('id,link,')).toBe(true)
    expect((await runSayso(['export', 'json', '--out', 'all.json'], { cwd })).code).toBe(0)
    const all = JSON.parse(await readFile(join(cwd, 'all.json'), 'utf8')) as { documents: unknown[]; links: { from: string; link: string }[] }
    expect(all.documents).toHaveLength(3)
    expect(all.links[0]).toMatchObject({ link: 'denies' })
    expect((await runSayso(['export', 'xls'], { cwd })).code).toBe(64)
  }), 60_000)

  test('verify holds, and says what does not after a change behind its back', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 3)
    await runSayso(['read', 'articles'], { cwd })
    const holds = await runSayso(['verify'], { cwd })
    expect([holds.code, holds.out]).toEqual([0, expect.stringMatching(/^holds {2}.*7 entries, 3 documents/)])
    const file = new SqliteFile(join(cwd, 'ledger.sayso'))
    file.exec("update entry set at = '2001-01-01T00:00:00.000Z' where number = 4")
    file.close()
    const broken = await runSayso(['verify'], { cwd })
    expect(broken.code).toBe(65)
    expect(broken.out).toMatch(/^does not hold/)
    expect(broken.out).toContain('The first entry that does not hold is 4.')
  }))
})

describe('every command', () => {
  test.each(['read', 'check', 'filter', 'statements', 'export', 'verify', 'open', 'start'])('%s --help has an example', async (command) => {
    const { out, code, err } = await runSayso([command, '--help'], { cwd: process.cwd() })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Examples?:\n.*sayso/)
  })

  test('no command, an unknown one, and a fault: a line, an exit code, no stack trace', async () => {
    const cwd = process.cwd()
    expect(await runSayso(['reed'], { cwd })).toMatchObject({ code: 64, err: expect.stringMatching(/^bad-usage: unknown command 'reed'\n\(Did you mean read\?\)/) })
    expect((await runSayso([], { cwd })).code).toBe(64)
    expect((await runSayso(['--version'], { cwd })).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
