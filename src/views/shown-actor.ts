// Who a statement is shown to be from. Holds the line on privacy (DESIGN.md): a private person appears by role, never by name, also
// as one holder of several and in the words of somebody else's source; the offsets stay, so that whoever holds the source text
// can still check every word.
import type { ActorRow, StatementRow } from '../store/ledger-store.ts'

export type Held = Pick<StatementRow, 'source' | 'actor' | 'alsoActors' | 'privatePersons'>

const anybody = 'a private person'

/** The name of the first holder; for a private person the role, or “a private person” where the text states none; null without an actor. */
export function shownActor(row: Pick<Held, 'actor' | 'privatePersons'>): string | null {
  return row.actor === null ? null : shownHolder(row.actor, row)
}

/** The words of the source, private persons' names in them replaced; where a private person is among the holders, the holders instead. null without a source. */
export function shownSource(row: Held): string | null {
  const { source, actor, alsoActors } = row
  if (source === null) return null
  const holders = actor === null ? alsoActors : [actor, ...alsoActors]
  if (holders.some(isPrivate)) return [...new Set(holders.map((holder) => shownHolder(holder, row)))].join(' and ')
  return withoutMentions(source, row)
}

/** Whether the holder may be gone by at all: no private person, nor anything called after one. */
export function mayBeNamed(holder: ActorRow, row: Pick<Held, 'privatePersons'>): boolean {
  return !isPrivate(holder) && shownHolder(holder, row) === holder.name
}

/** The role as the text states it, private persons' names in it replaced; null where it states none. */
export function shownRole({ role }: ActorRow, { privatePersons }: Pick<Held, 'privatePersons'>): string | null {
  return role === null ? null : withoutNames(role, privatePersons.map(({ name }) => name), true)
}

/** Whether the words of its source may be quoted as they stand. */
export function maySourceBeQuoted(row: Held): boolean {
  return shownSource(row) === (row.source?.text ?? null)
}

function isPrivate({ privacy }: ActorRow): boolean {
  return privacy === 'private-person'
}

function shownHolder(holder: ActorRow, { privatePersons }: Pick<Held, 'privatePersons'>): string {
  const names = (): readonly string[] => privatePersons.map(({ name }) => name)
  if (isPrivate(holder)) return holder.role === null ? anybody : withoutNames(holder.role, names(), true)
  // “The family of Maro Lind” is no person; an office-holder may share a relative's surname.
  return holder.kind === 'person' ? holder.name : withoutNames(holder.name, names(), false)
}

/** “the son of Orla Venn” → “the son of a private person”; with `surnames`, “Venn's son” too. */
function withoutNames(text: string, names: readonly string[], surnames: boolean): string {
  // “Maro Lind Sr.” is “Maro Lind” too, and his surname is no “Sr.”.
  const bare = names.map((name) => name.replace(/ (?:[JS]r|I{2,3}|IV)\.?$/, ''))
  const hidden = [...names, ...bare, ...(surnames ? bare.flatMap((name) => name.split(/\s+/).at(-1) ?? []) : [])].filter((name) => name !== '' && text.includes(name))
  return hidden.reduce((shown, name) => shown.replace(new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'), anybody), text)
}

/** “A lawyer for Maro Lind” → “A lawyer for a private person”. */
function withoutMentions(source: NonNullable<Held['source']>, { privatePersons }: Pick<Held, 'privatePersons'>): string {
  const first = source.spans[0]?.[0] ?? 0
  const last = source.spans.at(-1)?.[1] ?? 0
  const mentions = privatePersons.flatMap((person) => person.mentions.filter(([start, end]) => start < last && first < end)).toSorted((a, b) => a[0] - b[0])
  let shown = ''
  let at = 0
  for (const [start, end] of source.spans) {
    // The part's text is its spans' words joined by a space.
    const words = source.text.slice(at, at + end - start)
    at += end - start + 1
    let done = 0
    let piece = ''
    for (const mention of mentions) {
      const from = Math.max(mention[0] - start, done)
      const to = Math.min(mention[1] - start, words.length)
      if (from >= to) continue
      piece += words.slice(done, from) + anybody
      done = to
    }
    shown += `${shown === '' ? '' : ' '}${piece}${words.slice(done)}`
  }
  return shown
}
