// The name a browser gives for a file → the name to know it by, and the extension its copy may have. A name is never a path: folders stay
// in it as words, and whatever could lead elsewhere, hide or turn around what is shown is left out. Decides nothing about the content.
import { extname } from 'node:path'
import { readExtensions } from '../intake/find-pointers.ts'

/** UTF-16 units of a name; of a longer one the end is kept, where the file's own name is. */
const longest = 200

/** `march/a.html` for `C:\march\..\a.html`; `unnamed` where nothing is left. */
export function cleanName(given: string): string {
  // Composed letters (NFC), as other systems name the same file; marks that only steer how a line runs (bidi) are no part of a name.
  const shown = given.slice(-8192).toWellFormed().normalize('NFC').replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
  const parts = shown.split(/[/\\]/).map((part) => part.trim()).filter((part, at) => part !== '' && part !== '.' && part !== '..' && !(at === 0 && /^[a-z]:$/i.test(part)))
  const name = parts.join('/')
  if (name.length <= longest) return name === '' ? 'unnamed' : name
  return `…${name.slice(1 - longest).toWellFormed().replace(/^\ufffd/, '')}`
}

/** The extension in lower case where it is one that Sayso reads, else nothing: what else there is, its first bytes tell. */
export function safeExtension(name: string): string {
  const extension = extname(name).toLowerCase()
  return readExtensions.has(extension) ? extension : ''
}
