// Where a taken text is read from → the address its versions share. A URL stays as it is; a file is named relative to its
// ledger, so that ledger and articles can be moved together, or absolutely where the ledger is a server's; what was handed in has the
// address that intake gave it.
import { isAbsolute, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Taken } from '../intake/taken.ts'

/** `https://…`, `upload:0123456789abcdef/a.html#part`, `file:articles/a.txt#part` (posix separators) with a folder, `file:///…#part` without one. */
export function addressOf(address: Taken['address'], folder: string | null): string {
  if (address.kind === 'url') return address.url
  const part = address.part === null ? '' : `#${address.part}`
  if (address.kind === 'handed-in') return address.name + part
  if (folder === null) return pathToFileURL(address.path).href + part
  const path = isAbsolute(address.path) ? relative(folder, address.path) : address.path
  // Another drive on Windows has no relative path.
  if (isAbsolute(path)) return pathToFileURL(address.path).href + part
  return `file:${path.split(sep).join('/')}${part}`
}
