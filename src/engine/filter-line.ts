// One line of `sayso filter`: NDJSON in, NDJSON out. A contract that other programs rely on (docs/filter.md): the given text is
// never altered, spans count UTF-16 units of it. A bad line gives an error line; this never throws.
import { identifyLanguage } from '../intake/identify-language.ts'
import { readDocument, type Tools } from '../ledger/read.ts'
import type { Note } from '../ledger/reading.ts'
import type { ErrorCode } from '../sayso-error.ts'
import { filterRecord } from '../views/filter-record.ts'
import { whyNotRead } from './choose-reader.ts'

/** Longest line in UTF-16 units; a longer one is answered with `too-large`. */
export const longestLine = 8 * 2 ** 20

type Id = string | number | null

/** The answer to one line, without its line break; `null` stands for a line over `longestLine`. */
export async function filterLine(line: string | null, tools: Tools): Promise<string> {
  if (line === null) return failure(null, 'too-large', 'the line is longer than 8 MB. Send a longer text in parts.')
  const given = parsed(line)
  if (given === null) return failure(null, 'bad-input', 'the line is not a JSON object. Send one object a line: {"id": "a1", "text": "…"}.')
  const id = idOf(given)
  const { text } = given
  if (typeof text !== 'string') {
    return failure(id, 'bad-input', `"text" is ${text === undefined ? 'missing' : 'not a string'}. Send the article's text as a string: {"id": "a1", "text": "…"}.`)
  }
  try {
    const language = await identifyLanguage(text, stringOf(given['language']))
    const reader = tools.reader.version
    const notRead = whyNotRead(text, language, tools.reader.languages)
    if (notRead !== null) {
      const note: Note = { code: 'language', message: `not read: ${notRead}; ${reader} reads ${tools.reader.languages.join(', ')}`, span: null }
      return JSON.stringify({ id, reader, statements: [], links: [], notes: [note] })
    }
    const reading = await readDocument({
      type: 'document', id: '', text, blocks: [], language,
      title: stringOf(given['title']), url: stringOf(given['url']), publisher: stringOf(given['publisher']),
      author: stringOf(given['author']), published: stringOf(given['published']),
    }, tools)
    return JSON.stringify({ id, ...filterRecord(reading) })
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return failure(id, 'internal', `this text brought the reader to a fault (${what}). Please report it, with the text if you may.`)
  }
}

/** The error line for a text that could not be read at all. */
export function filterFailure(line: string | null, code: ErrorCode, message: string): string {
  const given = line === null ? null : parsed(line)
  return failure(given === null ? null : idOf(given), code, message)
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    // Whatever is not JSON gets its error line from the caller.
    return null
  }
}

function idOf({ id }: Readonly<Record<string, unknown>>): Id {
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function failure(id: Id, code: ErrorCode, message: string): string {
  return JSON.stringify({ id, error: { code, message } })
}
