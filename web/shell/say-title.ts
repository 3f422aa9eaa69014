// What to call a document: its title, else how its text begins. Decides nothing about what it says.
import type { DocumentItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'

/** UTF-16 units of a text that stand for its title. */
const longest = 90

/** On one line, unseen characters made visible. */
export function sayTitle({ title, opening }: Pick<DocumentItem, 'title' | 'opening'>): string {
  if (title !== null && title.trim() !== '') return visibleLine(title)
  const line = visibleLine(opening ?? '')
  if (line === '') return words.shell.noTitle
  const end = line.length <= longest ? line.length : line.lastIndexOf(' ', longest)
  return words.shell.beginning(end <= 0 ? line.slice(0, longest) : line.slice(0, end))
}
