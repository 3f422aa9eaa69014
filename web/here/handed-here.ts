// What is dropped or pasted while the page that reads in this tab is on the screen: a text goes into its form, and nothing to the server, as it
// would from any other page.
import type { Found } from '../add/dropped-files.ts'
import { nothingTyped } from '../add/typed-paste.ts'
import { words } from '../words.ts'
import { typeHere } from './here-text.ts'

/** Whether the page at this path is that page. */
export function isHere(path: string): boolean {
  return path === '/here'
}

/** One plain text; anything else only says that it is none. */
export async function takeFilesHere({ files, unreadable }: Found, longest: number): Promise<void> {
  const [only, ...others] = files
  if (only === undefined || others.length > 0 || unreadable.length > 0) return typeHere(nothingTyped, words.here.oneText)
  const text = await plainTextOf(only.file, longest)
  if (text === null) typeHere(nothingTyped, words.here.noPlainText(only.path))
  else typeHere({ ...nothingTyped, text })
}

/** The words of a file that is UTF-8 without markup, and no longer than a paste may be; null otherwise. */
async function plainTextOf(file: File, longest: number): Promise<string | null> {
  // Four bytes a unit at most.
  if (file.size > longest * 4 || /\.(?:html?|xhtml|xml|json|ndjson|pdf|docx?|rtf)$/i.test(file.name)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\0') ? null : text
  } catch {
    // Another character set, an image, or a file that is gone: no text that could be shown.
    return null
  }
}
