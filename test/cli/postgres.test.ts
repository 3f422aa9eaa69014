// The commands over a ledger on a PostgreSQL server, as a team uses it, and what is said where the server cannot be had.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../contract/postgres-server.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { article, writeArticles } from './articles.ts'
import { inFolder, runSayso } from './run-sayso.ts'

const server = await startPostgres()
if ('missing' in server) {
  const skip = process.env['CI'] ? test : test.skip
  skip(`the commands over PostgreSQL: skipped, ${server.missing}`, () => {
    expect.fail(server.missing)
  })
  if (!process.env['CI']) process.stderr.write(`skipped: the commands over PostgreSQL: ${server.missing}\n`)
} else {
  afterAll(() => server.stop())

  test('read, statements, export and verify; the history names who', () => inFolder(async (cwd) => {
    const address = new URL(server.address)
    address.searchParams.set('schema', `cli_${process.pid}`)
    const env = { SAYSO_LEDGER: address.href }
    await writeArticles(join(cwd, 'articles'), 5)
    const first = await runSayso(['read', 'articles', '--ledger', address.href, '--who', 'Ana Perrin'], { cwd })
    expect([first.err, first.code]).toEqual(['', 0])
    expect(first.out).toMatch(/^Read 5 documents into postgres:/)
    expect((await runSayso(['read', 'articles'], { cwd, env })).out).toMatch(/^Nothing changed/)
    await writeFile(join(cwd, 'articles', 'a001.txt'), article(1).replace('4 boats', 'twelve boats'))
    expect((await runSayso(['read', 'articles'], { cwd, env })).out).toContain('version 2: d6 follows d2')

    const denials = await runSayso(['statements', '--act', 'deny', '--format', 'ndjson'], { cwd, env })
    const acts = denials.out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { act: string }).act)
    expect(acts.length).toBeGreaterThanOrEqual(5)
    expect(new Set(acts)).toEqual(new Set(['deny']))
    const exported = (await runSayso(['export', 'ndjson'], { cwd, env })).out.trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string; address?: string })
    // A server's ledger has no folder that paths could be relative to.
    expect(exported.filter(({ type }) => type === 'document').map((record) => record.address?.startsWith('file:///'))).toEqual(Array(6).fill(true))
    expect(exported.filter(({ type }) => type === 'link').length).toBeGreaterThanOrEqual(5)
    const verified = await runSayso(['verify'], { cwd, env })
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^holds {2}.*6 documents/)])

    const ledger = await openLedger(address.href, { readOnly: true })
    try {
      const entries = await ledger.entries({ limit: 100 })
      expect(entries.slice(0, 11).map(({ who }) => who)).toEqual(Array(11).fill('Ana Perrin'))
      expect(entries.at(-1)?.who).toMatch(/^sayso \d/)
    } finally {
      await ledger.close()
    }
  }), 60_000)
}

describe('a server that cannot be had', () => {
  test.each([
    ['is not there', 'postgres://ana:hushword@127.0.0.1:1/cases', 69, /^database-unreachable: .*127\.0\.0\.1:1.* does not answer .*Check the address/],
    ['is not there, the password as a parameter', 'postgres://ana@127.0.0.1:1/cases?password=hushword', 69, /^database-unreachable: /],
    ['is written in capitals', 'POSTGRES://ana:hushword@127.0.0.1:1/cases', 69, /^database-unreachable: /],
    ['has a schema that is no name', 'postgres://ana:hushword@127.0.0.1:1/cases?schema=A-B', 64, /^bad-usage: "A-B" cannot be a schema's name/],
    ['is of another kind', 'mysql://ana:hushword@127.0.0.1/cases', 64, /^bad-usage: "mysql:\/\/ana@127\.0\.0\.1\/cases" is no address of a ledger/],
  ])('because it %s: one line, an exit code, no password', (_, address, exit, message) => inFolder(async (cwd) => {
    await writeArticles(cwd, 1)
    for (const command of ['read .', 'statements', 'export ndjson', 'verify']) {
      const { out, err, code } = await runSayso([...command.split(' '), '--ledger', address], { cwd, env: { SAYSO_DEBUG: '' } })
      expect(err.trimEnd().split('\n'), command).toEqual([expect.stringMatching(message)])
      expect(code).toBe(exit)
      expect(out + err).not.toContain('hushword')
    }
  }))

  test('nor is the password shown where there was nothing to read', () => inFolder(async (cwd) => {
    const { out, err } = await runSayso(['read', 'nowhere', '--format', 'json', '--ledger', 'postgres://ana:hushword@127.0.0.1:1/cases'], { cwd })
    expect(out).toContain('postgres://ana@127.0.0.1:1/cases')
    expect(out + err).not.toContain('hushword')
  }))
})
