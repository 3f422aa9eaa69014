import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPointers } from '../../src/intake/find-pointers.ts'
import { collect } from './take.ts'

let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sayso-find-'))
  for (const folder of ['b/deep', 'a', '.hidden', 'node_modules/x', 'elsewhere']) await mkdir(join(root, 'in', folder), { recursive: true })
  for (const file of ['b/deep/two.html', 'a/one.txt', 'a/.secret.txt', '.hidden/x.txt', 'node_modules/x/y.txt', 'case.sayso', 'case.sayso-wal', 'zebra.exe', 'B.txt']) {
    await writeFile(join(root, 'in', file), 'x')
  }
  await writeFile(join(root, 'outside.txt'), 'x')
  await symlink(join(root, 'in'), join(root, 'in', 'a', 'loop'))
  await symlink(join(root, 'outside.txt'), join(root, 'in', 'out.txt'))
  await symlink(join(root, 'gone.txt'), join(root, 'in', 'dangling.txt'))
})

afterAll(async () => rm(root, { recursive: true, force: true }))

describe('findPointers', () => {
  it('lists a folder by name, once through a loop of links, and leaves out hidden files, node_modules and ledgers', async () => {
    const found = await collect(findPointers(['in'], { cwd: root }))
    expect(found.map((item) => `${item.type} ${item.label}${item.type === 'skipped' ? ` ${item.code}` : ''}`)).toEqual([
      'pointer in/B.txt', 'pointer in/a/one.txt', 'pointer in/b/deep/two.html', 'skipped in/dangling.txt not-found',
      'skipped in/out.txt address-forbidden', 'skipped in/zebra.exe unknown-type',
    ])
  })

  it('opens a file named by itself whatever its extension, but no ledger', async () => {
    const [file, ledger] = await collect(findPointers(['in/zebra.exe', 'in/case.sayso'], { cwd: root }))
    expect(file).toEqual({ type: 'pointer', label: 'in/zebra.exe', from: { kind: 'file', path: join(root, 'in/zebra.exe') } })
    expect(ledger).toMatchObject({ type: 'skipped', code: 'unknown-type' })
  })

  it('says what next about a path that does not exist', async () => {
    expect(await collect(findPointers(['nowhere.txt'], { cwd: root }))).toEqual([
      { type: 'skipped', label: 'nowhere.txt', code: 'not-found', message: expect.stringMatching(/"nowhere.txt" does not exist .* Check the spelling/) },
    ])
  })

  it('expands patterns in order, and reports one that matches nothing', async () => {
    const found = await collect(findPointers(['in/**/*.{txt,html}', 'in/*.pdf'], { cwd: root }))
    const labels = found.map(({ label }) => label)
    expect(labels.slice(0, 2)).toEqual(['in/B.txt', 'in/a/one.txt'])
    expect(labels).toContain('in/b/deep/two.html')
    expect(labels.some((label) => label.includes('node_modules') || label.includes('.hidden'))).toBe(false)
    expect(found.at(-1)).toMatchObject({ type: 'skipped', code: 'not-found', label: 'in/*.pdf' })
  })

  it('gives each file once however often it is named', async () => {
    expect(await collect(findPointers(['in/B.txt', './in/B.txt', 'in/B*.txt'], { cwd: root }))).toHaveLength(1)
  })

  it('points to addresses without opening them', async () => {
    expect(await collect(findPointers(['https://valleypost.example/a']))).toEqual([
      { type: 'pointer', label: 'https://valleypost.example/a', from: { kind: 'url', url: 'https://valleypost.example/a' } },
    ])
  })

  it('reads standard input for a dash, up to the limit', async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('one ')
      yield Buffer.from('two')
    }
    expect(await collect(findPointers(['-'], { stdin: stdin() }))).toEqual([
      { type: 'pointer', label: '-', from: { kind: 'bytes', bytes: Buffer.from('one two'), name: 'standard input' } },
    ])
    expect(await collect(findPointers(['-'], { stdin: stdin(), limits: { fileBytes: 5 } }))).toMatchObject([{ type: 'skipped', code: 'too-large' }])
  })
})
