// The README's examples run: the table of what becomes of a sentence, the library lines, the filter line.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { documentOf } from '../mark.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('the README', () => {
  it('shows the statements that its sentence becomes', async () => {
    const sentence = /^> (.+)$/m.exec(readme)?.[1] ?? ''
    const rows = readme.split('| source | cue |')[1]!.split('\n\n')[0]!.split('\n').slice(2)
    const { statements } = await readDocument(documentOf(sentence), createTools())
    const read = statements.map(({ source, cue, act, authority, distance, content }) =>
      `| ${source?.text} | ${cue.text} | ${act} | ${authority.replace('-', ' ')} | ${distance} | ${content.text} |`)
    expect(read).toEqual(rows)
  })

  it('shows what the terminal shows', () => {
    const recorded = readme.split('\n').filter((line) => line.startsWith('    ')).map((line) => line.slice(4))
    const first = recorded.findIndex((line) => line.startsWith('$ sayso check '))
    const last = recorded.findIndex((line, i) => i > first && line.startsWith('npm ci'))
    const file = recorded[first]!.split(' ').at(-1)!
    const shown = execFileSync(process.execPath, [join(root, 'src/cli/sayso.ts'), 'check', file], { cwd: root, encoding: 'utf8' }).split('\n')
    expect(recorded.slice(first + 1, last).filter((line) => !shown.includes(line))).toEqual([])
    expect(last - first).toBeGreaterThan(8)
  })

  it('has library lines that run', () => {
    const lines = /```ts\n([^]+?)```/.exec(readme)?.[1] ?? ''
    const folder = mkdtempSync(join(root, 'test/readme-'))
    try {
      const file = join(folder, 'example.ts')
      writeFileSync(file, lines.replace("from 'sayso'", `from '${join(root, 'src/index.ts')}'`))
      expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe(
        'The ministry · denied · deny · that the dam had failed\nMinister Ana Perrin · said · assert · “It held,”\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has a filter line that runs', () => {
    const input = /echo '(.+)' \| sayso filter/.exec(readme)?.[1] ?? ''
    const output = execFileSync(process.execPath, [join(root, 'src/cli/sayso.ts'), 'filter', '--workers', '0'], { input: `${input}\n`, encoding: 'utf8' })
    expect(JSON.parse(output)).toMatchObject({ id: '1', statements: [{ act: 'deny', cue: { text: 'denied' } }] })
  })
})
