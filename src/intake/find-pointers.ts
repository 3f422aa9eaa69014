// What a person names on the command line → one pointer for each thing to open. Takes files, folders, globs, addresses and `-`;
// the order is the order given, folders sorted by name. Opens nothing but standard input and decides nothing about content.
import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import type { IntakeLimits } from './intake-options.ts'
import { inMegabytes, limitsOf } from './intake-options.ts'
import type { Pointer, Skipped } from './taken.ts'

export interface FindOptions {
  /** Where relative paths start; the process's folder where left out. */
  readonly cwd?: string
  /** What `-` reads; `process.stdin` where left out. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly limits?: Partial<IntakeLimits>
}

/** Extensions that a folder or glob is searched for; a file named by itself is opened whatever it is called. */
export const readExtensions: ReadonlySet<string> = new Set([
  '.txt', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.json', '.ndjson', '.jsonl', '.xml', '.rss', '.atom',
])

/** Pointers in the order named, each file once; what cannot be found or has a type Sayso does not read is a Skipped. */
export async function* findPointers(paths: readonly string[], options: FindOptions = {}): AsyncGenerator<Pointer | Skipped> {
  const cwd = options.cwd ?? process.cwd()
  const seen = new Set<string>()
  for (const path of paths) {
    for await (const found of findOne(path, cwd, options)) {
      const key = found.type === 'skipped' ? null : keyOf(found)
      if (key !== null && seen.has(key)) continue
      if (key !== null) seen.add(key)
      yield found
    }
  }
}

function keyOf(pointer: Pointer): string {
  switch (pointer.from.kind) {
    case 'file': return `file ${pointer.from.path}`
    case 'url': return `url ${pointer.from.url}`
    case 'bytes': return `bytes ${pointer.from.name}`
    case 'text': return `text ${pointer.from.text}`
  }
}

async function* findOne(path: string, cwd: string, options: FindOptions): AsyncGenerator<Pointer | Skipped> {
  if (path === '-') {
    yield await readStandardInput(options)
    return
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    yield { type: 'pointer', label: path, from: { kind: 'url', url: path } }
    return
  }
  const absolute = resolve(cwd, path)
  const stats = await stat(absolute).catch(() => null)
  if (stats?.isDirectory()) yield* findInFolder(absolute, path)
  else if (stats !== null) yield filePointer(absolute, path)
  else if (/[*?[{]/.test(path)) yield* findByGlob(path, cwd)
  else {
    const message = `"${path}" does not exist in ${cwd}. Check the spelling, or quote a pattern such as "articles/**/*.html" so that Sayso expands it.`
    yield { type: 'skipped', label: path, code: 'not-found', message }
  }
}

function filePointer(path: string, label: string): Pointer | Skipped {
  if (isLedger(path)) {
    const message = `"${label}" is a ledger, not an article. Name it with --ledger, and name the articles to read as paths.`
    return { type: 'skipped', label, code: 'unknown-type', message }
  }
  return { type: 'pointer', label, from: { kind: 'file', path } }
}

async function* findByGlob(pattern: string, cwd: string): AsyncGenerator<Pointer | Skipped> {
  const matches = new Set<string>()
  for await (const match of glob(pattern, { cwd })) matches.add(match)
  let files = 0
  for (const match of [...matches].toSorted(byCodeUnit)) {
    if (match.split(/[\\/]/).some(isLeftOut)) continue
    const absolute = resolve(cwd, match)
    const stats = await stat(absolute).catch(() => null)
    if (!stats?.isFile()) continue
    files += 1
    yield knownType(match) ? filePointer(absolute, match) : unknownType(match)
  }
  if (files > 0) return
  const message = `no file matches the pattern "${pattern}" in ${cwd}. Hidden files, node_modules and ledgers are left out; check the pattern.`
  yield { type: 'skipped', label: pattern, code: 'not-found', message }
}

/** Depth first without recursion, so that neither a deep tree nor a loop of links can exhaust the stack. */
async function* findInFolder(root: string, label: string): AsyncGenerator<Pointer | Skipped> {
  const realRoot = await realpath(root)
  const entered = new Set<string>()
  const pending: string[] = [root]
  while (pending.length > 0) {
    const path = pending.pop()!
    const shown = join(label, relative(root, path))
    const real = await realpath(path).catch(() => null)
    const stats = real === null ? null : await stat(real).catch(() => null)
    if (real === null || stats === null) {
      yield { type: 'skipped', label: shown, code: 'not-found', message: `"${shown}" is a link that leads nowhere. Mend or remove the link.` }
    } else if (real !== realRoot && !real.startsWith(realRoot + sep)) {
      // A folder of articles may come from a stranger; a link in it must not pull in files from elsewhere on this machine.
      const message = `"${shown}" is a link to a place outside the folder. To read what it leads to, name that file itself.`
      yield { type: 'skipped', label: shown, code: 'address-forbidden', message }
    } else if (stats.isDirectory()) {
      if (entered.has(real)) continue
      entered.add(real)
      const names = await readdir(path).catch((error: Error) => error)
      if (names instanceof Error) {
        const message = `the folder "${shown}" cannot be opened (${names.message}). Check its permissions.`
        yield { type: 'skipped', label: shown, code: 'unreadable', message }
        continue
      }
      const kept = names.filter((name) => !isLeftOut(name)).toSorted(byCodeUnit).toReversed()
      for (const name of kept) pending.push(join(path, name))
    } else if (!stats.isFile()) {
      yield { type: 'skipped', label: shown, code: 'unknown-type', message: `"${shown}" is a device or a pipe, not a file, and is left out.` }
    } else if (entered.has(real) && (await lstat(path)).isSymbolicLink()) {
      continue
    } else {
      entered.add(real)
      yield knownType(path) ? filePointer(path, shown) : unknownType(shown)
    }
  }
}

function knownType(path: string): boolean {
  return readExtensions.has(extname(path).toLowerCase())
}

function unknownType(label: string): Skipped {
  const extension = extname(label)
  const what = extension === '' ? 'has no extension' : `has the extension ${extension}, which Sayso does not read`
  const message = `"${label}" ${what}. To have its content looked at all the same, name the file itself.`
  return { type: 'skipped', label, code: 'unknown-type', message }
}

function isLeftOut(name: string): boolean {
  return (name.startsWith('.') && name !== '.' && name !== '..') || name === 'node_modules' || isLedger(name)
}

function isLedger(path: string): boolean {
  return /\.sayso(?:$|[.-])/i.test(basename(path))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function readStandardInput(options: FindOptions): Promise<Pointer | Skipped> {
  const limit = limitsOf(options).fileBytes
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of options.stdin ?? (process.stdin as AsyncIterable<Uint8Array>)) {
    size += chunk.length
    if (size > limit) {
      const message = `standard input is larger than ${inMegabytes(limit)}. Save it to a file and name that; an .ndjson file is read as a stream of any size.`
      return { type: 'skipped', label: '-', code: 'too-large', message }
    }
    chunks.push(chunk)
  }
  return { type: 'pointer', label: '-', from: { kind: 'bytes', bytes: Buffer.concat(chunks), name: 'standard input' } }
}
