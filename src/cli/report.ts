// `sayso report`: a briefing over a ledger as one HTML file, or as Markdown.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { EventRule } from '../claims/event-figures.ts'
import { briefing } from '../export/briefing-of.ts'
import { SaysoError } from '../sayso-error.ts'
import { briefingHtml, briefingMarkdown } from '../views/briefing-pages.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { count } from './words.ts'

export interface ReportOptions {
  readonly ledger: string
  readonly rule: EventRule
  readonly out?: string
  readonly title?: string
  readonly since?: string
  readonly until?: string
  readonly limit: number
  readonly force: boolean
}

/** Writes the briefing; refuses to replace a file unless told. */
export async function report(words: string, { ledger: where, rule, out, title, since, until, limit, force }: ReportOptions, { terminal }: Run): Promise<void> {
  if (out !== undefined && !force && existsSync(out)) throw new SaysoError('bad-usage', `"${out}" is there already. Name another file, or replace it with --force.`, { path: out })
  await withLedger(where, async (ledger) => {
    const filter = { ...(words === '' ? {} : { words }), ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
    const made = await briefing(ledger, { title: title ?? (words === '' ? 'Briefing' : `Briefing: ${words}`), rule, limit, filter })
    const isHtml = out !== undefined && /\.html?$/i.test(out)
    const text = isHtml ? briefingHtml(made) : briefingMarkdown(made)
    if (out === undefined) return terminal.out(text)
    try {
      await writeFile(out, text)
    } catch (error) {
      throw new SaysoError('forbidden', `"${out}" cannot be written. Name a place that can.`, { path: out }, error)
    }
    const items = made.parts.reduce((sum, part) => sum + part.items.length, 0)
    await terminal.out(`${terminal.paint('green', 'written')}  ${out}: ${count(items, 'claim')}, ${count(made.footnotes.length, 'source')}.\n`)
  })
}
