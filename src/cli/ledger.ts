// The ledger that --ledger names: a file or a PostgreSQL server. Opens it and closes it whatever happens in between.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore, OpenOptions } from '../store/ledger-store.ts'
import { openLedger } from '../store/open-ledger.ts'
import { addressWithoutPassword } from '../store/postgres-refusal.ts'

/** Whether it names a server rather than a file; which kinds there are, openLedger says. */
function isServer(where: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(where)
}

/** The folder that file addresses in the ledger are relative to; null for a server. */
export function folderOf(where: string): string | null {
  return isServer(where) ? null : dirname(resolve(where))
}

/** Opens a ledger that is there already; `not-found` says how to make one. */
export async function withLedger<T>(where: string, use: (ledger: LedgerStore) => Promise<T>): Promise<T> {
  if (!isServer(where) && !existsSync(where)) {
    throw new SaysoError('not-found', `there is no ledger at "${where}". Make one with "sayso read PATH --ledger ${quoted(where)}", or name another with --ledger.`, { where })
  }
  return withOpened(where, { readOnly: true }, use)
}

/** Opens a ledger, made on first use unless `readOnly`, and closes it. */
export async function withOpened<T>(where: string, options: OpenOptions, use: (ledger: LedgerStore) => Promise<T>): Promise<T> {
  const ledger = await openLedger(where, options)
  try {
    return await use(ledger)
  } finally {
    await ledger.close()
  }
}

/** As one would type it in a shell. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** ` --ledger x`, or nothing where it is the default: for commands that are shown to be typed next. */
export function ledgerFlag(where: string): string {
  if (process.env['SAYSO_LEDGER'] === where || where === './ledger.sayso') return ''
  return ` --ledger ${quoted(shownLedger(where))}`
}

/** The ledger as it may stand on a screen: a password in the address is left out. */
export function shownLedger(where: string): string {
  return isServer(where) ? addressWithoutPassword(where) : where
}
