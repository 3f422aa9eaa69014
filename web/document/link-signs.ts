// The denials of a text → a letter for each, that stands at the cue of who denies, at the cue of what is denied, and on both their cards, so that
// the two find each other without colour, on paper too.
import type { LinkItem, StatementItem } from '../../src/http/api.ts'

export interface LinkSigns {
  /** By index of the statement, the letters of the denials it is part of. */
  readonly ofStatement: ReadonlyMap<number, readonly string[]>
  /** By offset at which the cue (without one, the content) ends, the letters that stand there. */
  readonly atOffset: ReadonlyMap<number, readonly string[]>
}

type Signed = Pick<StatementItem, 'id' | 'cue' | 'content'>

/** Letters in the order in which the denials stand in `links`; a link that leads out of the text has none. */
export function linkSigns(statements: readonly Signed[], links: readonly Pick<LinkItem, 'link' | 'from' | 'to'>[]): LinkSigns {
  const indexOf = new Map(statements.map(({ id }, index) => [id, index]))
  const ofStatement = new Map<number, string[]>()
  const atOffset = new Map<number, string[]>()
  let signs = 0
  for (const { link, from, to } of links) {
    const ends = [indexOf.get(from), indexOf.get(to)].filter((index) => index !== undefined)
    if (link !== 'denies' || ends.length < 2) continue
    const letter = letters(signs++)
    for (const index of new Set(ends)) {
      add(ofStatement, index, letter)
      const { cue, content } = statements[index] as Signed
      const end = cue.spans.at(-1)?.[1] ?? content.spans.at(-1)?.[1]
      if (end !== undefined) add(atOffset, end, letter)
    }
  }
  return { ofStatement, atOffset }
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(number: number): string {
  const last = String.fromCodePoint(0x61 + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last
}

function add(to: Map<number, string[]>, key: number, letter: string): void {
  const there = to.get(key)
  if (there === undefined) to.set(key, [letter])
  else there.push(letter)
}
