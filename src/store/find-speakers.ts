// Who speaks in a ledger and how often: actors by what the words of their names start with. A name is looked for without case and accents and
// shown in its most frequent spelling. Private persons are not in the index that this goes by.
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { pageLimit } from './ids.ts'
import type { SpeakerRow } from './ledger-store.ts'
import { wordsOf } from './search-words.ts'
import { isStorable } from './storable.ts'

/** Actors of newest versions that hold a statement, those with most first, then by name; never a private person. */
export async function findSpeakers(database: Database, words: string, limit: number): Promise<readonly SpeakerRow[]> {
  const atMost = pageLimit(limit)
  const starts = wordsOf(words)
  if (!isStorable(words) || (starts.length === 0 && words.trim() !== '')) return []
  const live = sql`actor.privacy <> 'private-person' and actor.statements > 0 and ${database.notByIndex('actor.reading')} in (
    select reading.id from document cross join reading where reading.document = document.id and reading.current = 1 and document.newest = 1)`
  // Starts of words are tested below: what they are in, the engine can tell quickly; where in it, only after taking the name apart.
  const maybe = starts.map((start) => sql`and ${database.includes(sql`actor.folded`, sql`${start}`)}`)
  const names = await sql<{ folded: string; number: number }>`select folded, sum(statements) as number from actor where ${live} ${sql.join(maybe, sql` `)}
    group by folded order by number desc, folded ${starts.length === 0 ? sql`limit ${atMost}` : sql``}`.execute(database.db)
  const found = names.rows.filter(({ folded }) => {
    const has = wordsOf(folded)
    return starts.every((start) => has.some((word) => word.startsWith(start)))
  }).slice(0, atMost)
  const spellings = await spellingsOf(database, found.map(({ folded }) => folded))
  return found.flatMap(({ folded, number }) => {
    const spelling = spellings.get(folded)
    return spelling ? [{ ...spelling, statements: number }] : []
  })
}

/** The spelling and kind under which each name holds most statements. */
async function spellingsOf({ db }: Database, folded: readonly string[]): Promise<ReadonlyMap<string, Pick<SpeakerRow, 'name' | 'kind'>>> {
  const spellings = new Map<string, Pick<SpeakerRow, 'name' | 'kind'>>()
  for (let from = 0; from < folded.length; from += 500) {
    const rows = await db.selectFrom('actor').select(['folded', 'name', 'kind']).select(({ fn }) => fn.sum<number>('statements').as('number'))
      .where('privacy', '<>', 'private-person').where('folded', 'in', folded.slice(from, from + 500))
      .groupBy(['folded', 'name', 'kind']).orderBy('number').orderBy('name', 'desc').execute()
    for (const { folded: key, name, kind } of rows) spellings.set(key, { name, kind: kind as SpeakerRow['kind'] })
  }
  return spellings
}
