// Holds the documentation to the program: every command, flag, error code and entry type stands in docs/, and no link is dead.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Command } from 'commander'
import { createProgram } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { filterLine } from '../../src/engine/filter-line.ts'
import { createServer } from '../../src/http/server.ts'
import { createTools } from '../../src/model/tools.ts'
import { errorCodes, type ErrorCode } from '../../src/sayso-error.ts'

const root = join(import.meta.dirname, '../..')
const pages = new Map(globSync('docs/**/*.md', { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const docs = [...pages.values()].join('\n')

// Only the help's titles are painted.
const terminal = { paint: (_: string, text: string) => text } as unknown as Terminal
const program = createProgram(terminal, () => undefined)

describe('docs/cli.md', () => {
  const page = pages.get('docs/cli.md') ?? ''
  test('has every command', () => {
    expect(program.commands.length).toBeGreaterThan(5)
    expect(program.commands.map((command: Command) => command.name()).filter((name) => !page.includes(`\n## sayso ${name}`))).toEqual([])
  })

  test('has every flag in its command’s section, and no flag that is not there', () => {
    for (const command of program.commands) {
      const section = page.split(`\n## sayso ${command.name()}\n`)[1]?.split('\n## ')[0] ?? ''
      const flags = [command, ...command.commands].flatMap(({ options }) => options.map(({ long }) => long ?? ''))
      const told = new Set([...section.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag))
      expect({ command: command.name(), missing: flags.filter((flag) => !told.has(flag)) }).toEqual({ command: command.name(), missing: [] })
      expect({ command: command.name(), unknown: [...told].filter((flag) => !flags.includes(flag)) }).toEqual({ command: command.name(), unknown: [] })
    }
  })
})

describe('docs/api.md', () => {
  const page = pages.get('docs/api.md') ?? ''
  const told = [...page.matchAll(/^\| `([A-Z]+) (\/[^`]*)` \|/gm)].map(([, method, path]) => `${method} /api/v1${path}`)
  test('has every route, and none that is not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-docs-'))
    const routes: string[] = []
    const server = await createServer({ ledger: join(folder, 'case.sayso'), folder, onRoute: (method, url) => void routes.push(`${method} ${url}`) })
    await server.close()
    rmSync(folder, { recursive: true, force: true })
    expect(told.toSorted()).toEqual(routes.filter((route) => route.includes(' /api/v1/') && !route.startsWith('HEAD ')).toSorted())
  })

  test('has one curl for each', () => {
    const asked = [...page.matchAll(/^ {4}curl (.*)$/gm)].map(([, line]) => {
      const [, path = ''] = /localhost:4600(\/api\/v1[^\s'?]*)/.exec(line as string) ?? []
      const method = /-X (\w+)/.exec(line as string)?.[1] ?? (/ -[dF] /.test(line as string) ? 'POST' : 'GET')
      const route = `${method} ${path}`
      // An address that is one by its own words (`/documents/outline`) is no example of one with a parameter.
      return told.includes(route) ? route : told.find((one) => new RegExp(`^${one.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(route)) ?? route
    })
    expect(told.filter((route) => !asked.includes(route))).toEqual([])
    expect(asked.filter((route) => !told.includes(route))).toEqual([])
  })
})

describe('docs/errors.md', () => {
  const rows = [...(pages.get('docs/errors.md') ?? '').matchAll(/^\| `([a-z-]+)` \| (\d+) \| (\d+) \| (.+) \| (.+) \|$/gm)]
  test('has every code with its status, its exit code, its meaning and what next, and no other', () => {
    const told = Object.fromEntries(rows.map(([, code, status, exit]) => [code, { status: Number(status), exit: Number(exit) }]))
    expect(told).toEqual({ ...errorCodes })
  })

  test('every code is thrown or given somewhere', () => {
    const source = globSync('src/*/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
    expect((Object.keys(errorCodes) as ErrorCode[]).filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })
})

describe('docs/filter.md', () => {
  const examples = [...(pages.get('docs/filter.md') ?? '').matchAll(/(?:^ {4}\{.*\n(?: {4} .*\n)*)/gm)].map(([text]) => JSON.parse(text) as { id: unknown; text?: string; error?: unknown })
  test('the answer it shows is the one that is given', async () => {
    const [given, answer] = examples
    expect(given).toHaveProperty('text')
    expect(JSON.parse(await filterLine(JSON.stringify(given), createTools()))).toEqual(answer)
  })

  test('the refusal it shows is the one that is given', async () => {
    const refusal = examples.find(({ error }) => error !== undefined)
    expect(JSON.parse(await filterLine(JSON.stringify({ id: refusal?.id }), createTools()))).toEqual(refusal)
  })
})

test('docs/ledger.md has every entry type', () => {
  const union = /export type EntryType =\n((?: {2}.*\n)+)/.exec(readFileSync(join(root, 'src/ledger/entry.ts'), 'utf8'))?.[1] ?? ''
  const types = [...union.matchAll(/\| '([a-z-]+)'/g)].map(([, type]) => type as string)
  expect(types).toContain('document-read')
  const page = pages.get('docs/ledger.md') ?? ''
  expect(types.filter((type) => !page.includes(`\`${type}\``))).toEqual([])
})

test('docs/glossary.md has every kind of act, authority, distance, form, actor, privacy class, link and note', () => {
  const page = pages.get('docs/glossary.md') ?? ''
  const unions: Readonly<Record<string, string>> = {
    Act: 'statements/attribution.ts', Form: 'statements/attribution.ts', Distance: 'statements/attribution.ts', Authority: 'statements/attribution.ts',
    ActorKind: 'actors/actor.ts', PrivacyClass: 'actors/actor.ts', LinkType: 'claims/link.ts', NoteCode: 'ledger/reading.ts', BlockKind: 'document/document.ts',
  }
  for (const [name, file] of Object.entries(unions)) {
    const union = new RegExp(`export type ${name} =([^=]*?)(?:\\n\\n|\\n/\\*|\\nexport|$)`).exec(readFileSync(join(root, 'src', file), 'utf8'))?.[1] ?? ''
    const values = [...union.matchAll(/'([a-z-]+)'/g)].map(([, value]) => value as string)
    expect(values.length, name).toBeGreaterThan(1)
    expect(values.filter((value) => !page.includes(`\`${value}\``)), name).toEqual([])
  }
})

test('every file of the source that the docs name is there', () => {
  const named = new Set([...docs.matchAll(/\b(?:src|test)\/[\w/.-]+\.ts\b/g)].map(([file]) => file))
  expect(named.size).toBeGreaterThan(5)
  expect([...named].filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('no relative link in the docs is dead', () => {
  const dead = [...pages].flatMap(([file, text]) => [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
    .filter(([, target]) => !existsSync(join(root, dirname(file), target as string))).map(([, target]) => `${file}: ${target}`))
  expect(dead).toEqual([])
})

test('docs/architecture.md is under two screens', () => {
  expect((pages.get('docs/architecture.md') ?? '').split('\n').length).toBeLessThan(120)
  expect(pages.get('docs/architecture.md') ?? '').not.toBe('')
})
