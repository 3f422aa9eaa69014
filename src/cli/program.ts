// The commands, their options and their help. Only this is loaded for --help; what a command needs is imported when it runs.
import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { version } from '../version.ts'
import { addClaimCommands } from './claim-commands.ts'
import { addDecideCommands } from './decide-commands.ts'
import type { Terminal } from './terminal.ts'

/** Told the exit code where a command ends with another than 0 without failing. */
export interface SetExit {
  (code: number): void
}

/** The program; `parseAsync` runs it and throws CommanderError (also for --help and --version) or what the command throws. */
export function createProgram(terminal: Terminal, setExit: SetExit): Command {
  const program = new Command('sayso')
    .description('Reads contested reporting and keeps a ledger of who said what, on whose authority, and who disputes it.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ styleTitle: (title) => terminal.paint('bold', title) })
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', generalHelp)
  const command = (name: string, description: string): Command => program.command(name).description(description)
  const run = { terminal, setExit }

  command('read', 'read files, folders, globs, addresses and feeds into a ledger')
    .argument('<path...>', 'file, folder, glob in quotation marks, http(s) address, or - for standard input')
    .addOption(ledgerOption())
    .option('--who <name>', 'whom the ledger\'s history names for these entries (default: "sayso" and its version)')
    .option('--workers <n>', 'reading threads; 0 reads without threads and without their limits of time and memory', wholeNumber(0, 256), availableParallelism())
    .option('--allow-private-addresses', 'let addresses lead to this machine and to private networks', false)
    .option('--no-compare', 'read only; what is new is compared with the rest when something is next read without this')
    .option('--verbose', 'list every text skipped, with its reason', false)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso read articles/
  sayso read "reports/**/*.pdf" https://example.org/feed.xml --ledger case.sayso
  sayso read wire.ndjson --ledger postgres://me@server/cases

Reading the same again changes nothing; a changed text becomes a new version of its document.
Exit codes: 0 read (some may be skipped), 2 everything was skipped, 66 nothing found, 130 stopped by Ctrl-C.`))
    .action(async (paths: string[], options) => (await import('./read.ts')).read(paths, options, run))

  command('check', 'read one article and show its statements, its sourcing sheet and what the house rules ask about; no ledger')
    .argument('<article>', 'file, http(s) address, or - for standard input')
    .option('--rules <file>', 'house rules to hold it to, as JSON (default: those that come with Sayso)')
    .option('--allow-private-addresses', 'let an address lead to this machine and to private networks', false)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso check article.html
  sayso check https://example.org/story
  sayso check article.html --rules our-rules.json
  pbpaste | sayso check -
  sayso check article.txt --format json | jq '.statements[] | select(.act == "deny")'`))
    .action(async (article: string, options) => (await import('./check.ts')).check(article, options, run))

  command('filter', 'NDJSON articles in, NDJSON statements out: the worker that other engines run')
    .option('--workers <n>', 'reading threads; 0 reads without threads and without their limits of time and memory', wholeNumber(0, 256), availableParallelism())
    .addHelpText('after', filterHelp)
    .action(async (options) => (await import('./filter.ts')).filter(options, run))

  command('statements', 'list the statements of a ledger')
    .addOption(ledgerOption())
    .option('--actor <name>', 'holder\'s name or part of it (private persons are never matched)')
    .option('--act <act,…>', 'what is done by saying it: deny, accuse, predict …', list, [])
    .option('--authority <kind,…>', 'named-person, named-organisation, named-document, role, collective, unsourced, author', list, [])
    .option('--document <id|words>', 'document id (d4), or part of title, address or publisher')
    .option('--text <words>', 'words that source (no private person), cue or content hold; "a phrase" in quotation marks')
    .option('--since <date>', 'published on or after: 2026, 2026-03 or 2026-03-04')
    .option('--until <date>', 'published on or before')
    .option('--limit <n>', 'at most so many (default: 50 for a table on a terminal, else all)', wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .addOption(formatOption(['table', 'json', 'ndjson', 'csv']))
    .addHelpText('after', examples(`
  sayso statements --act deny
  sayso statements --actor "foreign ministry" --since 2026-03 --until 2026-04-15
  sayso statements --text '"border post"' --authority unsourced,collective
  sayso statements --format csv > statements.csv`))
    .action(async (options) => (await import('./statements.ts')).statements(options, run))

  command('actors', 'list who speaks in a ledger (never a private person)')
    .argument('[words]', 'beginnings of words of the name', '')
    .addOption(ledgerOption())
    .option('--alike', 'list pairs of names that may be the same actor, for a person to look at; merges nothing', false)
    .option('--limit <n>', 'at most so many', wholeNumber(1, 10_000), 50)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso actors
  sayso actors "foreign min" --ledger case.sayso
  sayso actors --alike`))
    .action(async (words: string, options) => (await import('./actors.ts')).actors(words, options, run))

  command('actor', 'show one actor: roles as stated, and what they said over time with who answered')
    .argument('<name>', 'the name, or beginnings of its words where only one has them')
    .addOption(ledgerOption())
    .option('--limit <n>', 'at most so many statements in the table', wholeNumber(1, 1_000_000), 100)
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso actor "Foreign Ministry of Orrin"
  sayso actor perrin --format json --ledger case.sayso`))
    .action(async (name: string, options) => (await import('./actors.ts')).actor(name, options, run))

  addClaimCommands(program, { ledgerOption, formatOption, wholeNumber, examples, run })
  addDecideCommands(program, ledgerOption, formatOption, examples, run)

  command('export', 'write documents, statements and links to files')
    .argument('<format>', 'csv (three files in a folder), json (one file) or ndjson (one record a line)')
    .addOption(ledgerOption())
    .option('--out <path>', 'folder for csv (default: ./sayso-export); file for json and ndjson (default: standard output)')
    .option('--force', 'replace files that are there already', false)
    .option('--no-bom', 'csv without the byte order mark that Excel needs to see UTF-8')
    .addHelpText('after', examples(`
  sayso export csv --out march/            # documents.csv, statements.csv, links.csv
  sayso export json --out case.json        # with W3C Web Annotation selectors
  sayso export ndjson | gzip > case.ndjson.gz

Spans are written [start,end): UTF-16 units into the text with the given SHA-256.
Private persons appear by role, never by name.`))
    .action(async (format: string, options) => (await import('./export.ts')).exportLedger(format, options, run))

  command('verify', 'recompute every hash of a ledger and the chain of its history')
    .addOption(ledgerOption())
    .addOption(formatOption(['table', 'json']))
    .addHelpText('after', examples(`
  sayso verify
  sayso verify --ledger case.sayso && cp case.sayso /archive/

Exit codes: 0 everything holds, 65 something does not.`))
    .action(async (options) => (await import('./verify.ts')).verify(options, run))

  command('open', 'open a ledger in the browser: its pages and its API, on this machine only')
    .addOption(ledgerOption())
    .option('--port <n>', 'port to listen on (default: 4600, or the first free one after it)', wholeNumber(0, 65_535))
    .option('--host <address>', 'address to listen on; any but this machine\'s own lets others in', '127.0.0.1')
    .option('--allow-host <name>', 'answer to this name too, such as that of a proxy before it (may be repeated)', list, [])
    .option('--no-browser', 'print the address and open nothing')
    .option('--read-only', 'show the ledger and take nothing in', false)
    .option('--rules <file>', 'house rules that documents are held to, as JSON (default: those that come with Sayso)')
    .option('--allow-private-addresses', 'let addresses that are added lead to this machine and to private networks', false)
    .addHelpText('after', examples(`
  sayso open
  sayso open --ledger case.sayso --read-only
  sayso open --port 8080 --no-browser

Ctrl-C ends it and leaves one plain file.`))
    .action(async (options) => (await import('./open.ts')).open(options, run))

  command('start', 'read the bundled example corpus and open it in the browser')
    .option('--ledger <file>', 'where to keep what is read', './examples.sayso')
    .option('--port <n>', 'port to listen on (default: 4600, or the first free one after it)', wholeNumber(0, 65_535))
    .option('--no-browser', 'print the address and open nothing')
    .option('--no-serve', 'show on the terminal what was read, and end')
    .addHelpText('after', examples(`
  sayso start
  sayso start --no-serve`))
    .action(async (options) => (await import('./start.ts')).start(options, run))
  return program
}

export interface Run {
  readonly terminal: Terminal
  readonly setExit: SetExit
}

function ledgerOption(): Option {
  return new Option('--ledger <file|url>', 'the ledger: a file, or postgres://user@server/database').env('SAYSO_LEDGER').default('./ledger.sayso')
}

function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', `how to print: ${formats.join(', ')}`).choices(formats).default('table')
}

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most) throw new InvalidArgumentError(`Give a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}.`)
    return number
  }
}

/** Commas part values and the option may be repeated. */
function list(value: string, before: readonly string[]): readonly string[] {
  return [...before, ...value.split(',').map((one) => one.trim()).filter((one) => one !== '')]
}

function examples(text: string): string {
  const count = text.split('\n\n')[0]?.trim().split('\n').length ?? 1
  return `\n${count > 1 ? 'Examples' : 'Example'}:${text}`
}

const generalHelp = `
Examples:
  sayso start                               # a first look, with the bundled corpus
  sayso open --ledger case.sayso            # a ledger in the browser
  sayso check article.html                  # one article, no ledger
  sayso read articles/ --ledger case.sayso  # a folder into a ledger
  sayso statements --act deny --ledger case.sayso
  sayso actor "Foreign Ministry" --ledger case.sayso
  sayso export csv --ledger case.sayso --out case/
  sayso verify --ledger case.sayso
  sayso filter < articles.ndjson > statements.ndjson

The ledger is ./ledger.sayso unless --ledger or SAYSO_LEDGER names another. Data goes to standard output, remarks to
standard error; NO_COLOR is honoured. Exit codes: 0 well, 64 wrong usage, 65 bad input, 66 not found, 69 unreachable,
70 fault in Sayso, 73 cannot write, 74 disk full, 75 try again later, 77 not allowed.`

const filterHelp = `
One JSON object a line on standard input, at most 8 MB each:
  {"id": "a1", "text": "…"} and, where known, "title", "url", "publisher", "published", "language"
One answer a line on standard output, in the same order:
  {"id": "a1", "reader": "en-…", "statements": […], "links": […], "notes": […]}
  {"id": "a1", "error": {"code": "bad-input", "message": "…"}}    for a line that cannot be read; the stream goes on

Example:
  $ echo '{"id": "a1", "text": "The ministry denied that the bridge was mined."}' | sayso filter
  {"id": "a1", "reader": "en-3",
   "statements": [
     {"source": {"spans": [[0,12]], "text": "The ministry"}, "cue": {"spans": [[13,19]], "text": "denied"},
      "content": {"spans": [[20,45]], "text": "that the bridge was mined"}, "form": "indirect",
      "actor": {"name": "ministry", "kind": "government"}, "authority": "named-organisation", "act": "deny",
      "distance": "neutral", "confidence": 0.92, "within": null}],
   "links": [], "notes": []}
(the answer is one line; it is broken here to be read)

Spans are half-open [start, end) in UTF-16 units of the given text, which is never altered. "within" and the ends of a
link are indices into "statements". Each note is {"code", "message", "span"}; a text in a language the reader does not
know has no statements and a note with the code "language".`
