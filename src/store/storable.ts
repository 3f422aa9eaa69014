// What both engines can give back unchanged: text that is well-formed Unicode without NUL, spans that lie in the text and tell its words,
// indices that point to something. Takes a document and its outcome; refuses with bad-input, mends nothing.
import type { Part, Span } from '../document/span.ts'
import { wordsAt } from '../document/span.ts'
import type { Reading } from '../ledger/reading.ts'
import { SaysoError } from '../sayso-error.ts'
import type { IncomingDocument, Outcome } from './ledger-store.ts'

/** UTF-8 bytes; PostgreSQL cannot index a longer value. */
const longestAddress = 2048

/** Whether both engines give the string back as it is; what is not, nothing stored can equal. */
export function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0')
}

/** Throws bad-input when the document or its outcome could not be stored and read back the same. */
export function refuseUnstorable(document: IncomingDocument, outcome: Outcome): void {
  const refuse = (what: string): never => {
    throw new SaysoError('bad-input', `${document.address.slice(0, 200).toWellFormed()}: ${what}. Nothing of it was stored.`, { address: document.address.slice(0, 200).toWellFormed() })
  }
  const string = (value: string | null, what: string) => {
    if (value === null) return
    if (!value.isWellFormed()) refuse(`${what} has half a surrogate pair; replace it with U+FFFD`)
    if (value.includes('\0')) refuse(`${what} has a NUL character; replace it with U+FFFD`)
  }
  const { text, address, capture } = document
  string(address, 'the address')
  if (address === '') refuse('the address is empty')
  if (Buffer.byteLength(address) > longestAddress) refuse(`the address is longer than ${longestAddress} bytes`)
  string(text, 'the text')
  for (const field of ['title', 'url', 'publisher', 'author', 'published', 'language'] as const) string(document[field], `the field "${field}"`)
  string(capture.mediaType, 'the media type')
  string(capture.capturedAt, 'the time of capture')
  if (!/^[0-9a-f]{64}$/.test(capture.sha256)) refuse('the hash of the capture is not a SHA-256')
  for (const block of document.blocks) refuseSpan([block.start, block.end], text, `a block of kind "${block.kind}"`, refuse)
  if ('notRead' in outcome) string(outcome.notRead, 'the reason why it was not read')
  else refuseReading(outcome.reading, text, string, refuse)
}

type Refuse = (what: string) => never

function refuseReading(reading: Reading, text: string, string: (value: string | null, what: string) => void, refuse: Refuse): void {
  const { statements, actors, links, narrator, notes, sentences } = reading
  const spans = (list: readonly Span[], what: string) => list.forEach((span) => refuseSpan(span, text, what, refuse))
  const index = (value: number | null, list: readonly unknown[], what: string) => {
    if (value !== null && !(Number.isInteger(value) && value >= 0 && value < list.length)) refuse(`${what} points to number ${value} of ${list.length}`)
  }
  const share = (value: number, what: string) => {
    if (!(value >= 0 && value <= 1) || Object.is(value, -0)) refuse(`${what} has the confidence ${value}, which is not between 0 and 1`)
  }
  const part = (value: Part | null, what: string) => {
    if (value === null) return
    spans(value.spans, what)
    if (value.text !== wordsAt(text, value.spans)) refuse(`${what} does not have the words that stand at its spans`)
    // A span that cuts a surrogate pair in two gives half of it, though the text is whole.
    string(value.text, what)
  }
  string(reading.reader, 'the reader version')
  if (!Number.isSafeInteger(sentences) || sentences < 0 || sentences > text.length + 1) refuse(`the reading counts ${sentences} sentences`)
  spans(narrator, 'a sentence of the narrator')
  for (const { code, message, span } of notes) {
    string(code, 'a note')
    string(message, 'a note')
    if (span) spans([span], 'a note')
  }
  for (const { span, sentence, stated, low, high, value, outOf } of reading.figures ?? []) {
    spans([span, sentence], 'a figure')
    string(stated, 'a figure')
    for (const number of [low, high, value, outOf]) if (number !== null && (!Number.isFinite(number) || Object.is(number, -0))) refuse(`a figure has the value ${number}`)
  }
  actors.forEach((actor, number) => {
    const what = `actor ${number}`
    for (const value of [actor.name, actor.kind, actor.privacy, actor.role]) string(value, what)
    spans(actor.mentions, what)
  })
  statements.forEach((statement, number) => {
    const what = `statement ${number}`
    part(statement.source, `the source of ${what}`)
    part(statement.cue, `the cue of ${what}`)
    part(statement.content, `the content of ${what}`)
    for (const value of [statement.form, statement.act, statement.distance, statement.authority]) string(value, what)
    share(statement.confidence, what)
    index(statement.within, statements, `"within" of ${what}`)
    index(statement.actor, actors, `the actor of ${what}`)
    statement.alsoActors.forEach((actor) => index(actor, actors, `an actor of ${what}`))
    spans(statement.evidence, `the evidence of ${what}`)
  })
  links.forEach((link, number) => {
    string(link.link, `link ${number}`)
    index(link.from, statements, `"from" of link ${number}`)
    index(link.to, statements, `"to" of link ${number}`)
    share(link.confidence, `link ${number}`)
    for (const { kind, from, to } of link.why ?? []) {
      string(kind, `a reason of link ${number}`)
      spans([...from, ...to], `a reason of link ${number}`)
    }
  })
}

function refuseSpan([start, end]: Span, text: string, what: string, refuse: Refuse): void {
  const holds = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length && !Object.is(start, -0) && !Object.is(end, -0)
  if (!holds) refuse(`${what} has the span [${start}, ${end}), which is not in the text of ${text.length} units`)
}
