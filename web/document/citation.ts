// A statement as somebody puts it into a report: the words, who said them and how the text has it, then all that is needed to find and check
// them again. Offsets are UTF-16 units into the text with the hash given. Names nobody whom the ledger shows by role.
import type { DocumentItem, StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'

/** The words of the language of the interface that a citation needs. */
export interface CitationWords {
  readonly nobody: string
  readonly author: string
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly noTitle: string
  readonly captured: (when: string) => string
  readonly statement: (statement: string, document: string) => string
  readonly hash: (hash: string) => string
  readonly unstored: (reader: string) => string
  readonly authority: Readonly<Record<StatementItem['authority'], string>>
}

/** Four lines: the words; who, on what authority; where they were published; how they are found again, or that they are in no ledger. */
export function citationOf(statement: StatementItem, document: DocumentItem, words: CitationWords, inLedger = true): string {
  const { source, cue, content } = statement
  const who = statement.who ?? (statement.authority === 'author' ? words.author : words.nobody)
  const said = [source?.text, cue.text].filter((text) => text !== undefined && text !== '').join(' · ')
  const lines = [
    `“${content.text}”`,
    `${who} (${words.authority[statement.authority]})${said === '' ? '' : `: ${said}`}`,
    [document.title ?? words.noTitle, document.author, document.publisher, document.published, document.url].filter((part) => part !== null && part !== '').join(', '),
    [
      inLedger ? words.statement(statement.id, document.id) : words.unstored(document.reader ?? ''),
      ...(source === null ? [] : [`${words.source} ${spans(source.spans)}`]),
      ...(cue.spans.length === 0 ? [] : [`${words.cue} ${spans(cue.spans)}`]),
      `${words.content} ${spans(content.spans)}`,
      ...(inLedger ? [words.captured(document.capturedAt), words.hash(document.textSha256)] : []),
    ].join('; '),
  ]
  return lines.map(visibleLine).join('\n')
}

/** `[120,164) [170,181)` */
function spans(of: readonly (readonly [number, number])[]): string {
  return of.map(([start, end]) => `[${start},${end})`).join(' ')
}
