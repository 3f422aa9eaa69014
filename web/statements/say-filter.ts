// A filter that holds, in words, for its pill.
import { visibleLine } from '../../src/views/visible.ts'
import { sayDay, words } from '../words.ts'
import type { ActiveFilter } from './statement-search.ts'

/** `title` is the title of the document where one is filtered by, when it is known. */
export function sayFilter({ name, value }: Pick<ActiveFilter, 'name' | 'value'>, title: string | null): string {
  switch (name) {
    case 'since':
    case 'until': return words.statements.active[name](sayDay(value) ?? value)
    case 'document': return words.statements.active.document(title === null ? value : visibleLine(title))
    case 'authority':
    case 'act':
    case 'distance':
    case 'form': return (words[name] as Readonly<Record<string, string>>)[value] ?? visibleLine(value)
    default: return words.statements.active[name](visibleLine(value))
  }
}
