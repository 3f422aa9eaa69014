// `sayso start`, which `npm start` runs: reads the bundled example corpus into a ledger and opens it in the browser, or shows on the
// terminal what one can find in it.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findPointers } from '../intake/find-pointers.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore, StatementRow } from '../store/ledger-store.ts'
import { shownActor, shownSource } from '../views/shown-actor.ts'
import { visibleLine } from '../views/visible.ts'
import { ledgerFlag, withOpened } from './ledger.ts'
import type { Run } from './program.ts'
import { readWithProgress } from './read.ts'
import { headline, showReport } from './show-report.ts'
import type { Terminal } from './terminal.ts'
import { count } from './words.ts'
import { cut, wrap } from './wrap.ts'

const corpus = fileURLToPath(new URL('../../examples/corpus/', import.meta.url))

export interface StartOptions {
  readonly ledger: string
  readonly serve: boolean
  readonly port?: number
  readonly browser: boolean
}

/** Reads the corpus (again: nothing changes) and serves it; without `serve` prints the report, a few denials and what to try next. */
export async function start({ ledger: where, serve, ...page }: StartOptions, run: Run): Promise<void> {
  const { terminal } = run
  if (!existsSync(corpus)) throw new SaysoError('not-found', `the example corpus is not at ${corpus}. Install Sayso again, or read articles of your own with "sayso read PATH".`)
  const pointers: (Pointer | Skipped)[] = []
  for await (const pointer of findPointers([corpus])) pointers.push(pointer)
  const whole = await withOpened(where, {}, async (ledger) => {
    const begun = performance.now()
    const { report, changes } = await readWithProgress(pointers, ledger, { ledger: where, workers: availableParallelism(), allowPrivateAddresses: false }, run)
    const totals = await ledger.totals()
    const shown = { report, totals, where, shownWhere: ledger.where, seconds: (performance.now() - begun) / 1000, changes, verbose: false, next: false }
    if (report.stopped) run.setExit(130)
    if (serve && !report.stopped) {
      await terminal.out(`${headline(shown, terminal.paint)}\n${count(totals.statements, 'statement')}, ${count(totals.denials, 'denial')}; every one leads back to its words.\n\n`)
      return true
    }
    await terminal.out(showReport(shown, terminal.paint, terminal.width))
    if (report.stopped) return false
    await terminal.out(await showDenials(ledger, terminal))
    await terminal.out(nextSteps(where, terminal))
    return true
  })
  // The server is loaded only where there is something to serve.
  if (serve && whole) await (await import('./open.ts')).open({ ...page, ledger: where, host: '127.0.0.1', allowHost: [], readOnly: false, allowPrivateAddresses: false }, run)
}

/** Up to three denials with what they deny. */
async function showDenials(ledger: LedgerStore, { paint, width }: Terminal): Promise<string> {
  const links = (await ledger.links({ limit: 200 })).filter(({ link }) => link === 'denies').toSorted((a, b) => b.confidence - a.confidence)
  const shown = new Set<string>()
  const blocks: string[] = []
  for (const { document, from, to } of links) {
    // One from each article, so that the three show three stories.
    if (shown.has(document) || shown.size === 3) continue
    shown.add(document)
    const rows = await ledger.statements({ document }, { limit: 1000 })
    const denial = rows.find(({ id }) => id === from)
    const denied = rows.find(({ id }) => id === to)
    if (denial === undefined || denied === undefined) continue
    blocks.push([
      paint('dim', `  ${document} ${cut(visibleLine(denial.documentTitle ?? ''), width - 10)}`),
      ...sayLine(denied, '', paint, width), ...sayLine(denial, '↳ ', paint, width), '',
    ].join('\n'))
  }
  return blocks.length === 0 ? '' : `\n${paint('bold', 'Who denies what')}\n${blocks.join('\n')}\n`
}

function sayLine(row: StatementRow, lead: string, paint: Terminal['paint'], width: number): string[] {
  const who = visibleLine(shownActor(row) ?? shownSource(row) ?? 'nobody named')
  const lines = wrap(`${lead}${who} · ${row.act}: ${visibleLine(row.content.text)}`, width - 6)
  const kept = lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines
  return kept.map((line, i) => `    ${' '.repeat(i === 0 ? 0 : lead.length)}${i === 0 ? line.replace(who, () => paint('bold', who)) : line}`)
}

function nextSteps(where: string, { paint, width: columns }: Terminal): string {
  const flag = ledgerFlag(where)
  const steps = [
    [`sayso statements --authority unsourced,collective${flag}`, 'what rests on nobody one could ask'],
    [`sayso statements --act accuse${flag}`, 'who accuses whom'],
    [`sayso export csv --out examples-export${flag}`, 'all of it for a spreadsheet'],
    [`sayso verify${flag}`, 'that nothing was altered since it was read'],
    [`sayso open${flag}`, 'all of it in the browser'],
    ['sayso read YOUR-FOLDER', 'articles of your own, into ./ledger.sayso'],
  ] as const
  const width = Math.max(...steps.map(([command]) => command.length))
  // Beside the command where that fits in the terminal, else beneath it.
  const beside = steps.every(([, what]) => width + what.length + 4 <= columns)
  return `${paint('bold', 'Try next')} ${paint('dim', '(in a clone: npx sayso …)')}\n${steps.map(([command, what]) => (beside ? `  ${paint('cyan', command.padEnd(width))}  ${what}\n` : `  ${paint('cyan', command)}\n      ${what}\n`)).join('')}`
}
