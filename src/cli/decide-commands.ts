// The commands by which people decide, their options and help. Loaded with the program; what a command needs is imported when it runs.
import { Argument, type Command, Option } from 'commander'
import type { AskedDecision } from '../engine/decision-of.ts'
import type { DecideOptions } from './decide.ts'
import type { Run } from './program.ts'

const classes = ['institution', 'office-holder', 'expert', 'private-person'] as const
const linkTypes = ['denies', 'contradicts', 'agrees', 'repeats', 'corrects', 'withdraws'] as const
const outcomes = ['came-true', 'did-not', 'unclear', 'open'] as const
const kinds = ['person', 'organisation', 'government', 'armed-group', 'media-outlet', 'document', 'collective'] as const

/** Adds `decide` with its subcommands, `decisions` and `undo`. */
export function addDecideCommands(program: Command, ledgerOption: () => Option, formatOption: (formats: readonly string[]) => Option, examples: (text: string) => string, run: Run): void {
  const decide = program.command('decide').description('settle who is who, what belongs together and what came of it; kept in the history, taken back with "sayso undo", and never a change to a reading')
    .helpCommand(false)
    .addHelpText('after', examples(`
  sayso decide merge "Tehreek-e-Sarnet" --into "Tehrik-i-Sarnet" --why "two spellings"
  sayso decide rename "Harbor Board" "Harbour Board"
  sayso decide split "Perrin" --document d7 --as "Tom Perrin"
  sayso decide holder s12 "Foreign Ministry of Orrin"
  sayso decide class s31 expert --why "speaks as head of the survey"
  sayso decide kind "River Guard" armed-group
  sayso decide import actors.csv

A merge holds for names that no document has yet, too: that is how an alias is set.`))
  const settle = async (asked: AskedDecision, options: DecideOptions): Promise<void> => (await import('./decide.ts')).decide(asked, options, run)
  const command = (name: string, description: string): Command => decide.command(name).description(description)
    .addOption(ledgerOption()).option('--who <name>', 'whom the history names for it').option('--why <words>', 'the reason, for the history')

  command('merge', 'these names are the actor called otherwise').argument('<name...>', 'names to merge or aliases').requiredOption('--into <name>', 'the name that the actor goes by')
    .action((names: string[], options: DecideOptions & { into: string }) => settle({ decision: 'merge-actors', names, into: options.into }, options))
  command('rename', 'the actor goes by another name').argument('<name>', 'the name').argument('<new>', 'the new one')
    .action((name: string, into: string, options: DecideOptions) => settle({ decision: 'merge-actors', names: [name], into }, options))
  command('split', 'in one document the name is another actor').argument('<name>', 'the name').requiredOption('--document <id>', 'the document').requiredOption('--as <name>', 'who it is there')
    .action((name: string, options: DecideOptions & { document: string; as: string }) => settle({ decision: 'split-actor', name, document: options.document, as: options.as }, options))
  command('holder', 'who holds a statement').argument('<statement>', 'its id').argument('[name]', 'who holds it; nobody named where left out')
    .addOption(new Option('--class <class>', 'of a name that the ledger does not know, with a reason').choices(classes)).addOption(new Option('--kind <kind>', 'of such a name').choices(kinds))
    .action((statement: string, name: string | undefined, options: DecideOptions & { class?: (typeof classes)[number]; kind?: (typeof kinds)[number] }) =>
      settle({ decision: 'correct-actor', statement, name: name ?? null, kind: options.kind, privacy: options.class }, options))
  command('class', 'the privacy class of an actor by name, or of the holder of a statement in its document').argument('<name|statement>', 'a name, or an id such as s12')
    .argument('<class>', classes.join(', ')).action((which: string, privacy: (typeof classes)[number], options: DecideOptions) =>
      settle(/^s[1-9]\d*$/.test(which) ? { decision: 'class-actor', statement: which, privacy } : { decision: 'class-actor', name: which, privacy }, options))
  command('kind', 'what kind of actor it is').argument('<name>', 'the name').argument('<kind>', kinds.join(', '))
    .action((name: string, kind: (typeof kinds)[number], options: DecideOptions) => settle({ decision: 'kind-actor', name, kind }, options))

  command('import', 'what a CSV or JSON file knows of actors: aliases, kinds, classes, roles with dates').argument('<file>', 'see docs/background.md')
    .action(async (file: string, options: DecideOptions) => (await import('./decide.ts')).importBackground(file, options, run))

  command('merge-claims', 'two claims are one').argument('<statement>', 'a statement of the one').argument('<other>', 'a statement of the other')
    .action((one: string, other: string, options: DecideOptions) => settle({ decision: 'merge-claims', statements: [one, other] }, options))
  command('move', 'a statement belongs to another claim, or to one of its own').argument('<statement>', 'its id').argument('[to]', 'a statement of that claim; a claim of its own where left out')
    .action((statement: string, to: string | undefined, options: DecideOptions) => settle({ decision: 'move-statement', statement, to: to ?? null }, options))
  command('title', 'what the claim of a statement is called').argument('<statement>', 'its id').argument('<title>', 'the words')
    .action((statement: string, title: string, options: DecideOptions) => settle({ decision: 'rename-claim', statement, title }, options))
  command('link', 'whether a link between two statements holds').argument('<from>', 'the statement that reacts').addArgument(new Argument('<link>', 'what it does').choices(linkTypes)).argument('<to>', 'to which')
    .option('--not', 'it does not hold', false)
    .action((from: string, link: (typeof linkTypes)[number], to: string, options: DecideOptions & { not: boolean }) => settle({ decision: 'judge-link', from, to, link, holds: !options.not }, options))
  command('prediction', 'what came of a prediction').argument('<statement>', 'its id').addArgument(new Argument('<outcome>', 'what came of it').choices(outcomes)).option('--by <statement>', 'the statement that settles it')
    .action((statement: string, outcome: (typeof outcomes)[number], options: DecideOptions & { by?: string }) => settle({ decision: 'settle-prediction', statement, outcome, by: options.by ?? null }, options))

  program.command('decisions').description('list what people decided, and what could not be placed after reading again').addOption(ledgerOption()).addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso decisions --ledger case.sayso`))
    .action(async (options) => (await import('./decide.ts')).decisions(options, run))
  program.command('undo').description('take a decision back').argument('<number>', 'its number, as "sayso decisions" shows it').addOption(ledgerOption())
    .option('--who <name>', 'whom the history names for it').option('--why <words>', 'the reason, for the history')
    .addHelpText('after', examples(`
  sayso undo 41`))
    .action(async (number: string, options) => (await import('./decide.ts')).undo(number, options, run))
}
