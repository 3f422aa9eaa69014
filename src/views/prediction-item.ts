// A prediction of the register, and the later statements that may settle it → as the API gives them. A private person's name that two statements
// share is left out of the reasons. Says nothing of what came true but what a person decided.
import { likelihoodBands } from '../claims/likelihood.ts'
import type { MachineStatus, Outcome, Prediction } from '../claims/prediction.ts'
import type { SettleProposal, SettleReason } from '../claims/settle-proposals.ts'
import type { StatementItem } from '../http/api.ts'
import type { PredictionItem, PredictionSheet } from '../http/woven-api.ts'
import type { StatementRow } from '../store/ledger-store.ts'
import { holderOf } from './claim-sheet.ts'

/** What the register says of a statement. */
export interface Registered {
  readonly prediction: Prediction
  readonly status: MachineStatus | Outcome
  readonly decided: number | null
  readonly because: { readonly why: string | null; readonly by: string | null } | null
  readonly quotedBy: readonly StatementRow[]
}

/** The prediction with its statement and the one that settles it, where there is one. */
export function predictionItem({ prediction, status, decided, because, quotedBy }: Registered, statement: StatementItem, settling: StatementItem | null): PredictionItem {
  const { kind, what, negated, by, conditions, likelihood, confidence } = prediction
  const band = likelihood === null ? undefined : likelihoodBands.find((row) => row.band === likelihood.band)
  return {
    statement, kind, what: what.text, negated, quotedBy: quotedBy.map((row) => ({ statement: row.id, who: holderOf(row) })),
    by: by === null ? null : { from: by.from, to: by.to, words: by.words.text },
    conditions: conditions.map(({ text }) => text),
    likelihood: likelihood === null || band === undefined ? null : { band: band.band, least: band.least, most: band.most, words: likelihood.words.text },
    confidence: confidence === null ? null : { level: confidence.level, words: confidence.words.text },
    status, decided, settled: because === null ? null : { why: because.why, words: because.by, statement: settling },
  }
}

/** A proposal with its statement; `rows` are the two statements that it ties, which know who may not be named. */
export function proposalItem({ pointsTo, score, reasons }: SettleProposal, statement: StatementItem, rows: readonly StatementRow[]): PredictionSheet['proposals'][number] {
  const hidden = rows.flatMap(privateNames)
  return { statement, pointsTo, score, reasons: reasons.map((reason) => sayReason(reason, hidden, rows)) }
}

function sayReason(reason: SettleReason, hidden: readonly string[], rows: readonly StatementRow[]): string {
  switch (reason.why) {
    case 'words': return `the same words: ${reason.words.map((stem) => asWritten(stem, rows, true)).join(', ')}`
    case 'actors': {
      const shown = reason.actors.filter((actor) => !hidden.some((name) => name.includes(actor) || actor.includes(name)))
      return shown.length === 0 ? 'the same holder' : `the same names: ${shown.map((name) => asWritten(name, rows, false)).join(', ')}`
    }
    case 'past': return `says what was: “${reason.words}”`
    case 'negated': return `with a negation: “${reason.words}”`
    case 'came-to-nothing': return `came to nothing: “${reason.words}”`
    case 'came-as-said': return `came as said: “${reason.words}”`
    case 'in-time': return 'within the time'
    case 'after-the-date': return 'after the date'
    case 'figures-agree': return `the figures agree: ${reason.of}`
    case 'figures-differ': return `the figures differ: ${reason.of}`
  }
}

/** A stem or a name in lower case as the later of the statements, or its holder, has it; itself where neither does. */
function asWritten(word: string, rows: readonly StatementRow[], isStem: boolean): string {
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${isStem ? '[\\p{L}\\p{N}]*' : ''}(?![\\p{L}\\p{N}])`, 'iu')
  const texts = rows.toReversed().flatMap(({ content, cue, actor }) => [content.text, cue.text, ...(actor === null || actor.privacy === 'private-person' ? [] : [actor.name])])
  return texts.flatMap((text) => at.exec(text)?.[0] ?? [])[0] ?? word
}

/** Lower case, as reasons have them. */
function privateNames({ actor, alsoActors, privatePersons }: StatementRow): readonly string[] {
  const holders = [actor, ...alsoActors].filter((one) => one?.privacy === 'private-person')
  return [...holders.flatMap((holder) => [holder?.name, holder?.written]), ...privatePersons.map(({ name }) => name)].flatMap((name) => (name ? [name.toLowerCase()] : []))
}
