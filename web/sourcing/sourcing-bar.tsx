// How a document's statements stand on authority, as a small bar: named, by role, collective, unsourced, the author, and the sentences in the
// narrator's own voice after a gap, since those are no statements. One image to a screen reader, with its numbers in words.
import type { Sourcing } from '../../src/http/api.ts'
import { words } from '../words.ts'
import classes from './sourcing-bar.module.css'

export const sourcingParts = ['named', 'role', 'collective', 'unsourced', 'author', 'narrator'] as const satisfies readonly (keyof Sourcing)[]

/** The numbers in words: `named 8, unsourced 2`. */
function saySourcing(sourcing: Sourcing): string {
  const parts = sourcingParts.filter((part) => sourcing[part] > 0).map((part) => `${words.sourcing[part]} ${sourcing[part]}`)
  return parts.length === 0 ? words.sourcing.none : parts.join(', ')
}

export function SourcingBar({ sourcing, large = false }: { readonly sourcing: Sourcing; readonly large?: boolean }) {
  const said = saySourcing(sourcing)
  return (
    <span className={classes['bar']} data-large={large || undefined} role="img" aria-label={words.sourcing.bar(said)} title={said}>
      {sourcingParts.filter((part) => sourcing[part] > 0).map((part) => (
        <span key={part} className={classes['part']} data-part={part} style={{ flexGrow: sourcing[part] }} />
      ))}
    </span>
  )
}
