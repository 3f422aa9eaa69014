// `sayso verify`: recomputes a ledger's hashes and chain and says what does not hold, the first broken entry first.
import { errorCodes } from '../sayso-error.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { createProgress } from './progress.ts'
import { count } from './words.ts'

/** Prints what was checked and leaves exit code 65 where something does not hold. */
export async function verify({ ledger: where, format }: { readonly ledger: string; readonly format: 'table' | 'json' }, { terminal, setExit }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    const progress = createProgress(terminal, 'verifying', 'record')
    const found = await ledger.verify((done, of) => progress.update(done, of)).finally(() => progress.stop())
    const holds = found.faults.length === 0
    if (!holds) setExit(errorCodes['ledger-damaged'].exit)
    if (format === 'json') {
      await terminal.out(`${visibleJson(JSON.stringify({ ledger: ledger.where, holds, ...found }))}\n`)
      return
    }
    const counted = `${count(found.entries, 'entry', 'entries')}, ${count(found.documents, 'document')}`
    if (holds) {
      await terminal.out(`${terminal.paint(['bold', 'green'], 'holds')}  ${ledger.where}: ${counted}; every hash and the whole chain agree.\n`)
      return
    }
    const first = found.faults.find(({ entry }) => entry !== null)
    await terminal.out(`${terminal.paint(['bold', 'red'], 'does not hold')}  ${ledger.where}: ${counted}.\n`)
    if (first !== undefined) await terminal.out(`The first entry that does not hold is ${first.entry}.\n`)
    for (const { what, document } of found.faults) {
      await terminal.out(`  ${visibleLine(what)}${document === null || what.includes(document) ? '' : ` (${document})`}\n`)
    }
    terminal.note('Keep this file as it is, go back to a copy that verifies, and read what was added since again.')
  })
}
