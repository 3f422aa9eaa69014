// Which earlier statement of another holder says the opposite of this one without denying it: one has the miller freed, the other killed. Only by the
// closed classes of opposites.ts; an order, a question or a forecast tells of nothing that happened.
import type { Span } from '../document/span.ts'
import { contrary, opposable, type Opposable } from './opposites.ts'
import type { Reason } from './link.ts'
import { isNested, isSameHolder, isSameSide, type Gist } from './statement-gist.ts'

/** How many statements back. */
const reach = 30

/** Finds what statements of one text stand against; keeps what it read of each. */
export class Opposed {
  readonly #read = new Map<number, Opposable>()

  /** The nearest earlier statement that says the opposite, with the words on both sides; null for none. */
  find(gists: readonly Gist[], from: Gist): { readonly to: Gist; readonly why: readonly Reason[] } | null {
    const ours = this.#of(from)
    if (ours.fates.length + ours.kinds.length === 0) return null
    for (const to of gists.slice(Math.max(0, from.index - reach), from.index).toReversed()) {
      if (isSameHolder(from, to) || isSameSide(from, to) || isNested(from, to)) continue
      const found = contrary(ours, this.#of(to))
      if (found) return { to, why: [{ kind: 'words', from: [placeIn(from, found.from)], to: [placeIn(to, found.to)] }] }
    }
    return null
  }

  #of(gist: Gist): Opposable {
    const { act, content } = gist.statement
    const known = this.#read.get(gist.index) ?? opposable(tellsNothing.has(act) ? '' : content.text)
    this.#read.set(gist.index, known)
    return known
  }
}

const tellsNothing: ReadonlySet<string> = new Set(['ask', 'urge', 'commit', 'predict', 'deny', 'doubt'])

/** Where a stretch of the content's words, its spans joined by a space, stands in the text. */
function placeIn({ statement: { content } }: Gist, [start, end]: Span): Span {
  let before = 0
  for (const [from, to] of content.spans) {
    if (start < before + to - from) return [from + start - before, from + end - before]
    before += to - from + 1
  }
  return content.spans.at(-1) ?? [0, 0]
}
