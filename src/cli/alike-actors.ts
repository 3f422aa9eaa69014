// `sayso actors --alike`: pairs of names in a ledger that may be the same actor, for a person to look at. Goes by the names that may be
// listed, so no private person is in it; merges nothing.
import { proposeAlike } from '../actors/propose-alike.ts'
import type { LedgerStore, SpeakerRow } from '../store/ledger-store.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import type { Terminal } from './terminal.ts'
import { count, percent } from './words.ts'
import { wrap } from './wrap.ts'

/** Less sure than this is more often wrong than worth a look: initials that fit several names. */
const leastConfidence = 0.4

/** Prints the pairs, surest first; with words, those in which one of the names has words that begin so. */
export async function listAlike(ledger: LedgerStore, words: string, limit: number, format: 'table' | 'json', terminal: Terminal): Promise<void> {
  const all = await ledger.speakers('', Number.MAX_SAFE_INTEGER)
  const meant = words === '' ? null : new Set((await ledger.speakers(words, Number.MAX_SAFE_INTEGER)).map(({ name }) => name))
  const found = proposeAlike(all).filter(({ one, other, confidence }) => confidence >= leastConfidence && (meant === null || meant.has(one.name) || meant.has(other.name)))
  const shown = found.slice(0, limit)
  if (format === 'json') {
    const records = shown.map(({ one, other, confidence, why }) => ({ one, other, confidence: Math.round(confidence * 100) / 100, why }))
    return terminal.out(`${visibleJson(JSON.stringify(records, null, terminal.outIsTerminal ? 2 : 0))}\n`)
  }
  if (shown.length === 0) return terminal.note(words === '' ? 'No two names here look like the same actor.' : `No name that begins with "${words}" looks like another one's.`)
  for (const { one, other, confidence, why } of shown) {
    await terminal.out(`${terminal.paint('yellow', `${percent(confidence)} may be the same`)}\n${nameLine(one, terminal)}${nameLine(other, terminal)}${wrap(visibleLine(why), terminal.width - 4).map((line) => `    ${terminal.paint('dim', line)}\n`).join('')}`)
  }
  terminal.note(terminal.paint('dim', `${count(found.length, 'pair')} to look at${found.length > limit ? `, ${limit} shown; more with --limit ${limit * 4}` : ''}. Nothing is merged.`))
}

function nameLine({ name, statements }: SpeakerRow, { paint }: Terminal): string {
  return `  ${paint('bold', visibleLine(name))}  ${paint('dim', count(statements, 'statement'))}\n`
}
