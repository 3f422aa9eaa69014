// What to call a document: its title, else its address without the scheme, else its file's name. Decides nothing about what it says.
import type { DocumentItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'

/** On one line, unseen characters made visible. */
export function sayTitle({ title, url, address }: Pick<DocumentItem, 'title' | 'url' | 'address'>): string {
  if (title !== null && title.trim() !== '') return visibleLine(title)
  if (url !== null) return visibleLine(decoded(url.replace(/^https?:\/\/(?:www\.)?|[#?].*$/gi, '')))
  const name = address.replace(/^file:|[#?].*$/g, '').split('/').findLast((part) => part !== '')
  return name === undefined || /^(?:paste|upload):/.test(name) ? words.shell.noTitle : visibleLine(decoded(name))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // A lone per cent sign in a file's name.
    return name
  }
}
