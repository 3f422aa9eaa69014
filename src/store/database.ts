// What the two database engines must each supply; everything else in this folder is written once over it. SQLite's half is
// sqlite.ts, PostgreSQL's postgres.ts.
import type { Kysely, RawBuilder, SqlBool } from 'kysely'
import type { SaysoError } from '../sayso-error.ts'
import type { SearchPiece } from './search-words.ts'
import type { ClaimTable, Tables } from './tables.ts'

/** Column types and table options that differ by engine. */
export interface ColumnTypes {
  readonly bytes: RawBuilder<unknown>
  readonly real: RawBuilder<unknown>
  /** Text that compares by code point. */
  readonly ordered: RawBuilder<unknown>
  /** What ends a `create table`. */
  readonly tableEnd: RawBuilder<unknown>
  /** The same for a table that is found by its primary key alone. */
  readonly keyTableEnd: RawBuilder<unknown>
}

export interface Database {
  /** The file or the server's address without a password. */
  readonly where: string
  readonly readOnly: boolean
  readonly db: Kysely<Tables>
  readonly columnTypes: ColumnTypes
  /** Makes the place fit to be written to, once it is known to hold a ledger of a known format or nothing; before this not a byte of it changes. */
  prepare(): Promise<void>
  /** Keeps more of the place in this process's memory from now on, for work that comes back to the same rows of all of it. */
  keepMore(): void
  /** Makes the full-text index over the searchable words of the source, cue and content; part of a migration. */
  createSearch(db: Kysely<Tables>): Promise<void>
  /** Brings statements from this id on into the full-text index, in the transaction that inserted them. */
  indexStatements(db: Kysely<Tables>, first: number): Promise<void>
  /** A query for the ids (as `statement`) of statements that have all the pieces in their searchable source, cue or content, each whole in one of them. */
  matches(pieces: readonly SearchPiece[]): RawBuilder<unknown>
  /** Makes the indexes that find actors by folded name, private persons left out, and what the engine needs to join a reading to its listings; part of a migration. */
  indexLists(db: Kysely<Tables>): Promise<void>
  /** Makes the index that finds actors by the folded name they are shown by, private persons left out, and the one by their own; part of a migration. */
  indexSpeakers(db: Kysely<Tables>): Promise<void>
  /** Brings other searchable words of a statement's source into its row and the full-text index. */
  changeSearchableSource(db: Kysely<Tables>, statement: number, words: string): Promise<void>
  /** The condition that a row of `listing`, under this name, is of the row of `reading`, so written that the engine finds the one by the other. */
  ofReading(listing: string): RawBuilder<SqlBool>
  /** The column, so written that the engine tests it row by row instead of finding its rows by it. */
  notByIndex(column: string): RawBuilder<unknown>
  /** The condition that one text has the other in it. */
  includes(text: RawBuilder<unknown>, part: RawBuilder<unknown>): RawBuilder<SqlBool>
  /** Runs `work` in a transaction that no second writer can enter before it ends; all or nothing. */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Runs `work` on one unchanging view of the ledger. */
  snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  insert<Name extends keyof Tables>(db: Kysely<Tables>, table: Name, rows: readonly Tables[Name][], ignoreExisting?: boolean): Promise<void>
  /** The same, but each row in the place of the one with the same values in the key's columns, where there is one. No two of the rows share them. */
  put<Name extends keyof Tables>(db: Kysely<Tables>, table: Name, key: readonly (keyof Tables[Name] & string)[], rows: readonly Tables[Name][]): Promise<void>
  /** Changes the columns of rows that are there, found by their id. All rows have the same columns. */
  change(db: Kysely<Tables>, table: 'claim', rows: readonly (Pick<ClaimTable, 'id'> & Partial<ClaimTable>)[]): Promise<void>
  /** Names of the tables that stand in the file or schema. */
  tableNames(): Promise<readonly string[]>
  /** Damage below the tables: broken pages, an index or the search that disagrees with its rows; [] when there is none. */
  damage(): Promise<readonly string[]>
  /** The refusal that an engine's error means; null for an error that is Sayso's own fault. */
  refusalOf(error: unknown): SaysoError | null
  close(): Promise<void>
}
