// A pasted text → what its page shows, by the very code by which the server takes a paste in, reads it and shows it; only that nothing is stored.
// Takes the reader, the tagger and the house rules as arguments, and so runs in the worker and in tests alike.
import type { Document, Metadata } from '../../src/document/document.ts'
import { whyNotRead } from '../../src/engine/choose-reader.ts'
import { cleanAddress } from '../../src/intake/canonical-address.ts'
import { identifyLanguage } from '../../src/intake/identify-language.ts'
import { normalText } from '../../src/intake/normal-text.ts'
import { statedInText } from '../../src/intake/stated-in-text.ts'
import { readDocument, type Tools } from '../../src/ledger/read.ts'
import { documentBreaches, documentReading, documentSheet } from '../../src/views/document-reading.ts'
import type { HouseRule } from '../../src/views/house-rule.ts'
import { unstoredRows } from '../../src/views/unstored-rows.ts'
import type { TypedPaste } from '../add/typed-paste.ts'
import type { ShownPaste } from './worker-messages.ts'

/** The text with its statements, private persons by role, and what the rules ask about it; or why it was not read. */
export async function readPaste(typed: TypedPaste, { tagger, reader }: Tools, rules: readonly HouseRule[]): Promise<ShownPaste> {
  const text = normalText(typed.text)
  const language = await identifyLanguage(text, null)
  const document: Document = { type: 'document', id: 'here', text, blocks: [], ...statedInText(text), ...statedBy(typed), language }
  const notRead = whyNotRead(text, language, reader.languages)
  if (notRead !== null) return { reading: documentReading(unstoredRows(document, { notRead }), document, null), sheet: null, found: [] }
  const reading = await readDocument(document, { tagger, reader })
  const rows = unstoredRows(document, { reading })
  return {
    reading: documentReading(rows, document, reading),
    sheet: documentSheet(document.id, rows.statements, document, reading, () => tagger),
    found: documentBreaches(rows.statements, document, reading, rules, () => tagger),
  }
}

/** What the person states wins over what stands in the text; what was left empty does not. */
function statedBy({ title, publisher, published, url }: TypedPaste): Partial<Metadata> {
  const line = (value: string): string | null => normalText(value).replace(/\s+/g, ' ').trim() || null
  const stated = { title: line(title), publisher: line(publisher), published: line(published), url: cleanAddress(url) }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null))
}
