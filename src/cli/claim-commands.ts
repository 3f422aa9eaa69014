// The commands about what statements assert in common, their options and help. Loaded with the program; what a command needs is imported when it runs.
import { type Command, Option } from 'commander'
import type { ClaimsOptions } from './claims.ts'
import type { CopiesOptions, DriftOptions } from './copies.ts'
import type { PositionsOptions } from './positions.ts'
import type { PredictionsOptions } from './predictions.ts'
import type { ReportOptions } from './report.ts'
import type { Run } from './program.ts'

const rules = ['ucdp', 'most-conservative', 'majority'] as const

/** What the commands are made with. */
export interface CommandTools {
  readonly ledgerOption: () => Option
  readonly formatOption: (formats: readonly string[]) => Option
  readonly wholeNumber: (least: number, most: number) => (value: string) => number
  readonly examples: (text: string) => string
  readonly run: Run
}

/** Adds `claims`, `claim`, `disputes`, `figures`, `predictions`, `positions`, `copies`, `drift` and `report`. */
export function addClaimCommands(program: Command, { ledgerOption, formatOption, wholeNumber, examples, run }: CommandTools): void {
  const ruleOption = (): Option => new Option('--rule <rule>', 'how low, stated and high are told from several figures').choices(rules).default('ucdp')
  const list = (name: string, description: string): Command => program.command(name).description(description)
    .argument('[words]', 'words that the title or a statement has', '')
    .addOption(ledgerOption())
    .option('--actor <name>', 'only those with a statement of this actor (the whole name)')
    .option('--since <date>', 'with a document published on or after')
    .option('--until <date>', 'with a document published on or before')
    .option('--limit <n>', 'at most so many', wholeNumber(1, 10_000), 30)
    .addOption(formatOption(['table', 'json']))
  list('claims', 'list what several documents assert in common, those with most origins first')
    .addOption(new Option('--sort <order>', 'origins, recent or disputed').choices(['origins', 'recent', 'disputed']))
    .option('--all', 'claims of one document too', false)
    .addHelpText('after', examples(`
  sayso claims
  sayso claims bridge --sort recent
  sayso claims --actor "Foreign Ministry of Orrin" --format json`))
    .action(async (words: string, options: ClaimsOptions) => (await import('./claims.ts')).claims(words, null, { ...options, rule: 'ucdp' }, run))
  list('disputes', 'list what some assert and others deny or doubt, with the origins on each side and who stays silent')
    .addOption(ruleOption())
    .addHelpText('after', examples(`
  sayso disputes
  sayso disputes shelling --since 2026-03`))
    .action(async (words: string, options: ClaimsOptions) => (await import('./claims.ts')).claims(words, 'disputed', options, run))
  list('figures', 'list figures of one event that differ or were revised, side by side, also in outlets’ own words, with low, stated and high under a rule')
    .addOption(ruleOption())
    .option('--all', 'every claim that states a figure', false)
    .addHelpText('after', examples(`
  sayso figures
  sayso figures killed --rule most-conservative`))
    .action(async (words: string, options: ClaimsOptions) => (await import('./figures.ts')).figures(words, options, run))
  program.command('claim').description('show one claim: who asserts, denies and doubts it, its figures, and every statement with what ties it')
    .argument('<id>', 'such as c12').addOption(ledgerOption()).addOption(ruleOption()).addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso claim c12
  sayso claim c12 --rule majority --format json`))
    .action(async (id: string, options: ClaimsOptions) => (await import('./claims.ts')).claim(id, options, run))

  program.command('predictions').description('list who said what will happen, by when and how sure; with a statement, what may settle it')
    .argument('[words|statement]', 'words that the statement has, or its id', '')
    .addOption(ledgerOption())
    .option('--actor <name>', 'only this actor\'s (the whole name)')
    .addOption(new Option('--kind <kind>', 'prediction, commitment or threat').choices(['prediction', 'commitment', 'threat']))
    .addOption(new Option('--status <status>', 'open, due (its date is past), came-true, did-not or unclear').choices(['open', 'due', 'came-true', 'did-not', 'unclear']))
    .option('--on <day>', 'the day by which it is open or due (default: today)')
    .option('--limit <n>', 'at most so many', wholeNumber(1, 10_000), 30)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso predictions --status due
  sayso predictions s31`))
    .action(async (words: string, options: PredictionsOptions) => (await import('./predictions.ts')).predictions(words, options, run))
  program.command('positions').description('show where an actor stands towards claims or another actor over time, beside what was read in each period')
    .argument('<actor>', 'the name, or beginnings of its words where only one has them')
    .option('--towards <claim|actor>', 'one claim (c12), or an actor by the whole name')
    .addOption(ledgerOption())
    .option('--limit <n>', 'at most so many claims', wholeNumber(1, 1000), 10)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso positions "Foreign Ministry of Orrin"
  sayso positions perrin --towards c12`))
    .action(async (actor: string, options: PositionsOptions) => (await import('./positions.ts')).positions(actor, options, run))
  program.command('copies').description('list documents that go back to the same reporting; with one what shares passages with it, with two what they share')
    .argument('[document...]', 'none, one or two ids such as d4')
    .addOption(ledgerOption())
    .option('--limit <n>', 'at most so many', wholeNumber(1, 10_000), 50)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso copies
  sayso copies d4 d18`))
    .action(async (documents: string[], options: CopiesOptions) => (await import('./copies.ts')).copies(documents, options, run))
  program.command('drift').description('list quotations that stand in several wordings, the gravest changes first')
    .addOption(ledgerOption())
    .option('--document <id>', 'only those that this document prints')
    .option('--actor <name>', 'only those of this actor (the whole name)')
    .option('--limit <n>', 'at most so many', wholeNumber(1, 10_000), 30)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso drift --document d4`))
    .action(async (options: DriftOptions) => (await import('./copies.ts')).drift(options, run))
  program.command('report').description('write a briefing as one HTML or Markdown file: disputes first, every line footnoted to document, span and hash')
    .argument('[words]', 'only claims that have these words', '')
    .addOption(ledgerOption())
    .addOption(ruleOption())
    .option('--out <file>', 'where to write it; .md for Markdown (default: standard output, as Markdown)')
    .option('--title <words>', 'what it is called')
    .option('--since <date>', 'claims with a document published on or after')
    .option('--until <date>', 'claims with a document published on or before')
    .option('--limit <n>', 'at most so many claims in each part', wholeNumber(1, 1000), 40)
    .option('--force', 'replace the file where it is there already', false)
    .addHelpText('after', examples(`
  sayso report --out briefing.html --title "Border strikes, March"
  sayso report shelling > shelling.md`))
    .action(async (words: string, options: ReportOptions) => (await import('./report.ts')).report(words, options, run))
}
