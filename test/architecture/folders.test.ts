// Holds the source to DESIGN.md and STYLE.md: what may import what, how long a file may be, and what must not exist.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../../src/version.ts'

const root = join(import.meta.dirname, '../..')
const source = join(root, 'src')

/** The journey; each folder imports only itself and what stands before it. */
const core = ['document', 'paragraphs', 'statements', 'actors', 'claims', 'copies', 'ledger', 'views']
/** The edge, with what each may import besides itself, the core and the two files at the root of src. */
const edge: Readonly<Record<string, readonly string[]>> = {
  intake: [],
  model: [],
  store: [],
  engine: ['intake', 'model'],
  export: [],
  http: ['engine', 'export', 'intake', 'model', 'store'],
  cli: ['engine', 'export', 'http', 'intake', 'model', 'store'],
}
/** Every import that the rules above would forbid; `types` only as `import type`. */
const exceptions: readonly { readonly from: string; readonly to: string; readonly why: string; readonly types: boolean }[] = [
  { from: 'views', to: 'store/ledger-store.ts', types: true, why: 'views show rows; the door of the store says what a row is' },
  { from: 'views', to: 'http/api.ts', types: true, why: 'views make what the API gives; its schemas say what that is' },
  { from: 'views', to: 'store/woven-rows.ts', types: true, why: 'the same, of what is woven' },
  { from: 'views', to: 'http/woven-api.ts', types: true, why: 'the same, of what is woven' },
  { from: 'export', to: 'store/woven-rows.ts', types: true, why: 'exports are handed an open ledger' },
  { from: 'engine', to: 'store/ledger-store.ts', types: true, why: 'the engine is handed an open ledger' },
  { from: 'export', to: 'store/ledger-store.ts', types: true, why: 'exports are handed an open ledger' },
  { from: 'intake', to: 'model/sha256.ts', types: false, why: 'the hash that the core takes as an argument' },
  { from: 'store', to: 'model/sha256.ts', types: false, why: 'the hash that the core takes as an argument' },
  { from: 'actors', to: 'countries-list', types: false, why: 'data, without effects: a kept list of countries and capitals' },
  { from: 'actors', to: 'i18n-nationality/langs/en.json', types: false, why: 'data, without effects: a kept list of the words for peoples' },
]
/** For everybody: the one error and the version. */
const shared = ['sayso-error.ts', 'version.ts']

interface Import {
  readonly file: string
  readonly folder: string
  /** The file under src, or the package's name. */
  readonly target: string
  readonly isPackage: boolean
  readonly type: boolean
}

const files = globSync('**/*.ts', { cwd: source }).map((file) => file.replaceAll('\\', '/')).toSorted()
const read = (file: string) => readFileSync(join(source, file), 'utf8')
const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '')
const imports: readonly Import[] = files.flatMap((file) => importsOf(file, read(file)))

function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g)
  return [...found].map((match) => {
    const name = match[2] ?? match[3] ?? ''
    const isPackage = !name.startsWith('.')
    const target = isPackage ? name : relative(source, join(source, dirname(file), name)).replaceAll('\\', '/')
    return { file, folder: folderOf(file), target, isPackage, type: match[1] !== undefined }
  })
}

function isAllowed(one: Import): boolean {
  const { folder, target } = one
  const to = folderOf(target)
  if (shared.includes(target) || to === folder || folder === '') return true
  if (exceptions.some((known) => known.from === folder && known.to === target && (one.type || !known.types))) return true
  if (core.includes(folder)) return core.includes(to) && core.indexOf(to) < core.indexOf(folder)
  return core.includes(to) || (edge[folder] ?? []).includes(to)
}

test('the imports are read: static, type, dynamic, for their effect and exported again', () => {
  const text = `import a from './a.ts'\nimport type { B } from '../views/b.ts'\nimport {\n  c,\n} from 'c'\nimport 'd'\nexport { e } from './e.ts'\nconst f = await import('../cli/f.ts')\n`
  expect(importsOf('store/x.ts', text).map(({ target, type }) => `${target}${type ? ' type' : ''}`)).toEqual([
    'store/a.ts', 'views/b.ts type', 'c', 'd', 'store/e.ts', 'cli/f.ts',
  ])
  expect(isAllowed({ file: 'document/x.ts', folder: 'document', target: 'views/b.ts', isPackage: false, type: true })).toBe(false)
  expect(isAllowed({ file: 'views/x.ts', folder: 'views', target: 'store/ledger-store.ts', isPackage: false, type: false })).toBe(false)
  expect(imports.length).toBeGreaterThan(100)
})

test('every folder has a place in the design', () => {
  const known = [...core, ...Object.keys(edge), '']
  expect(files.filter((file) => !known.includes(folderOf(file)))).toEqual([])
})

test('every import leads to a file', () => {
  expect(imports.filter(({ target, isPackage }) => !isPackage && !existsSync(join(source, target))).map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('a folder imports only what stands before it', () => {
  expect(imports.filter((one) => !one.isPackage && !isAllowed(one)).map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('the core imports no packages and nothing of Node, but the data that is named above', () => {
  expect(imports.filter((one) => core.includes(one.folder) && one.isPackage && !isAllowed(one)).map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('the core has no clock, no chance, no environment and no output', () => {
  const effects = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\.|\bperformance\.|\bfetch\(|\bglobalThis\b|\bsetTimeout\(|\bcrypto\./
  const code = (file: string) => read(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
  expect(files.filter((file) => core.includes(folderOf(file)) && effects.test(code(file)))).toEqual([])
})

test('every exception is used; one that is not is taken out', () => {
  const unused = exceptions.filter(({ from, to }) => !imports.some(({ folder, target }) => folder === from && target === to))
  expect(unused.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('no import cycle', () => {
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const one of imports) if (one.file === file && !one.type && existsSync(join(source, one.target))) visit(one.target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  // The CLI's program loads a command when it runs, and a command takes only types from the program.
  expect(cycles).toEqual([])
})

describe('files', () => {
  test('none is over 400 lines', () => {
    expect(files.map((file) => ({ file, lines: read(file).split('\n').length - 1 })).filter(({ lines }) => lines > 400)).toEqual([])
  })

  test('each begins with a header', () => {
    expect(files.filter((file) => !/^(?:#!.*\n)?\/\/ \S/.test(read(file)))).toEqual([])
  })

  test('no utils, no types.ts, no export of everything', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)|(?:^|\/)types\.ts$/.test(file))).toEqual([])
    expect(files.filter((file) => /^export \*/m.test(read(file)))).toEqual([])
  })

  test('no barrel but those that package.json exports', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, { types: string }> }
    const barrels = Object.values(exports).map(({ types }) => types.replace('./dist/', '').replace('.d.ts', '.ts'))
    expect(files.filter((file) => /(?:^|\/)index\.ts$/.test(file) && !barrels.includes(file))).toEqual([])
    expect(barrels.filter((file) => !files.includes(file))).toEqual([])
  })
})

test('the version in the source is the package’s', () => {
  const { version: published } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(version).toBe(published)
})
