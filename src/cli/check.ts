// `sayso check`: one article without a ledger. Several texts in one file (a feed, NDJSON) are shown one after another. Reads on this
// thread, without the time limit of reading threads: starting one costs more than reading an article, and a person can press Ctrl-C.
import { whyNotRead } from '../engine/choose-reader.ts'
import { findPointers } from '../intake/find-pointers.ts'
import { openPointer } from '../intake/open-pointer.ts'
import type { Pointer, Skipped, Taken } from '../intake/taken.ts'
import { readDocument, type Tools } from '../ledger/read.ts'
import { sha256 } from '../model/sha256.ts'
import { createTools } from '../model/tools.ts'
import { findParagraphs } from '../paragraphs/find-paragraphs.ts'
import { SaysoError } from '../sayso-error.ts'
import { filterRecord } from '../views/filter-record.ts'
import { findBreaches } from '../views/find-breaches.ts'
import type { HouseRule } from '../views/house-rule.ts'
import { sourcingSheet } from '../views/sourcing-sheet.ts'
import { openHouseRules } from '../intake/open-house-rules.ts'
import type { Run } from './program.ts'
import { heading, showArticle, type Article } from './show-article.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'

export interface CheckOptions {
  readonly format: 'table' | 'json'
  readonly allowPrivateAddresses: boolean
  /** A file of house rules in place of those that come with Sayso. */
  readonly rules?: string
}

/** Shows every text of the article named; throws the reason where there is none to be had. */
export async function check(path: string, options: CheckOptions, { terminal }: Run): Promise<void> {
  const rules = await openHouseRules(options.rules)
  const tools = createTools()
  const skipped: Skipped[] = []
  let shown = 0
  for await (const taken of textsOf(path, options, skipped)) {
    if (options.format === 'json') {
      await terminal.out(`${visibleJson(JSON.stringify(await articleRecord(taken, tools, rules), null, terminal.outIsTerminal ? 2 : 0))}\n`)
    } else {
      const notRead = whyNotRead(taken.text, taken.language, tools.reader.languages)
      const body = notRead === null
        ? showArticle(await articleOf(taken, tools, rules), terminal.paint, terminal.width)
        : `${heading(taken, null, terminal.paint, terminal.width)}\nNot read: ${notRead}. ${tools.reader.version} reads ${tools.reader.languages.join(', ')} only.\n`
      await terminal.out(`${shown === 0 ? '' : `\n${terminal.paint('dim', '─'.repeat(Math.min(terminal.width, 100)))}\n\n`}${body}`)
    }
    shown += 1
  }
  const first = skipped[0]
  if (shown === 0) throw first === undefined ? new SaysoError('no-text', `"${path}" holds no text. Check that it is the right file.`) : new SaysoError(first.code, first.message)
  for (const { code, message } of skipped) terminal.note(`skipped (${code}): ${visibleLine(message)}`)
}

async function* textsOf(path: string, options: CheckOptions, skipped: Skipped[]): AsyncGenerator<Taken> {
  const pointers: Pointer[] = []
  for await (const pointer of findPointers([path])) {
    if (pointer.type === 'skipped') skipped.push(pointer)
    else pointers.push(pointer)
    if (pointers.length > 1) throw new SaysoError('bad-usage', `"${path}" holds several files, and check reads one article. Name one, or read them all into a ledger with "sayso read".`)
  }
  for (const pointer of pointers) {
    for await (const taken of openPointer(pointer, { now: () => new Date().toISOString(), allowPrivate: options.allowPrivateAddresses })) {
      if (taken.type === 'skipped') skipped.push(taken)
      else yield taken
    }
  }
}

async function articleOf(taken: Taken, tools: Tools, rules: readonly HouseRule[]): Promise<Article> {
  const { text, blocks, title, url, publisher, author, published, language } = taken
  const document = { type: 'document' as const, id: taken.label, text, blocks, title, url, publisher, author, published, language }
  const reading = await readDocument(document, tools)
  const { paragraphs } = findParagraphs(document, tools.tagger)
  return { taken, reading, paragraphs, sheet: sourcingSheet(reading, paragraphs), breaches: findBreaches(reading, paragraphs, rules) }
}

async function articleRecord(taken: Taken, tools: Tools, rules: readonly HouseRule[]): Promise<object> {
  const { label, title, url, publisher, author, published, language, text } = taken
  const facts = { article: label, title, url, publisher, author, published, language, text, textSha256: sha256(text) }
  const notRead = whyNotRead(text, language, tools.reader.languages)
  if (notRead !== null) return { ...facts, notRead }
  const { reading, sheet, breaches } = await articleOf(taken, tools, rules)
  return { ...facts, ...filterRecord(reading), narrator: reading.narrator, sourcing: sheet, houseRules: breaches }
}
