// Who speaks in a ledger and how often: actors by what the words of their names start with. A name is looked for without case and accents and
// shown in its most frequent spelling. Private persons are not in the index that this goes by.
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { pageLimit } from './ids.ts'
import { inParts } from './in-parts.ts'
import type { SpeakerRow } from './ledger-store.ts'
import { wordsOf } from './search-words.ts'
import { isStorable } from './storable.ts'

/** Actors of newest versions that hold a statement, those with most first, then by name; never a private person. */
export async function findSpeakers(database: Database, words: string, limit: number): Promise<readonly SpeakerRow[]> {
  const atMost = pageLimit(limit)
  const starts = wordsOf(words)
  if (!isStorable(words) || (starts.length === 0 && words.trim() !== '')) return []
  const live = sql`actor.shown_privacy <> 'private-person' and actor.statements > 0 and ${database.notByIndex('actor.reading')} in (
    select reading.id from document cross join reading where reading.document = document.id and reading.current = 1 and document.newest = 1)`
  // Starts of words are tested below: what they are in, the engine can tell quickly; where in it, only after taking the name apart.
  const maybe = starts.map((start) => sql`and ${database.includes(sql`actor.shown_folded`, sql`${start}`)}`)
  const { rows } = await sql<{ folded: string; name: string; kind: SpeakerRow['kind']; number: number }>`select shown_folded as folded, shown_name as name, shown_kind as kind, sum(statements) as number
    from actor where ${live} ${sql.join(maybe, sql` `)} group by shown_folded, shown_name, shown_kind`.execute(database.db)
  const speakers = new Map<string, { name: string; kind: SpeakerRow['kind']; most: number; statements: number }>()
  for (const { folded, name, kind, number } of rows) {
    const speaker = speakers.get(folded)
    if (!speaker) speakers.set(folded, { name, kind, most: number, statements: number })
    else {
      speaker.statements += number
      if (number > speaker.most) Object.assign(speaker, { name, kind, most: number })
    }
  }
  const sorted = [...speakers].filter(([folded]) => startsWords(folded, starts)).toSorted(([one, { statements: a }], [other, { statements: b }]) => b - a || (one < other ? -1 : 1))
  const found: SpeakerRow[] = []
  for (const part of inParts(sorted, Math.min(atMost, 400) + 20)) {
    const hidden = await calledAfterPrivate(database, part.filter(([, { name, kind }]) => kind !== 'person' && name.includes(' ')).map(([folded]) => folded))
    for (const [folded, { name, kind, statements }] of part) if (!hidden.has(folded) && found.length < atMost) found.push({ name, kind, statements })
    if (found.length === atMost) break
  }
  return found
}

/** Those of the folded names that have a private person's in them, in a text that has both: “The family of Maro Lind”. */
async function calledAfterPrivate(database: Database, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const { rows } = await sql<{ folded: string }>`select distinct body.shown_folded as folded from actor as body cross join actor as person
    where body.shown_folded in (${sql.join(names)}) and body.shown_privacy <> 'private-person' and body.shown_kind <> 'person'
      and person.reading = body.reading and person.shown_privacy = 'private-person' and person.name <> '' and ${database.includes(sql`body.name`, sql`person.name`)}`.execute(database.db)
  return new Set(rows.map(({ folded }) => folded))
}

/** Whether each of the starts begins a word of the name. */
function startsWords(name: string, starts: readonly string[]): boolean {
  if (starts.length === 0) return true
  const words = wordsOf(name)
  return starts.every((start) => words.some((word) => word.startsWith(start)))
}
