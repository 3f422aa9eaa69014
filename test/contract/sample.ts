// Documents and readings for the store's tests: a fixed one about an invented dispute, many by number, and fast-check arbitraries for any.
import fc from 'fast-check'
import type { Actor } from '../../src/actors/actor.ts'
import type { Block } from '../../src/document/document.ts'
import { partOf, type Part, type Span } from '../../src/document/span.ts'
import type { Note, Reading } from '../../src/ledger/reading.ts'
import { sha256 } from '../../src/model/sha256.ts'
import type { Statement } from '../../src/statements/statement.ts'
import type { IncomingDocument } from '../../src/store/ledger-store.ts'

export const now = () => '2031-05-06T07:08:09.000Z'

export function incoming(address: string, text: string, rest: Partial<IncomingDocument> = {}): IncomingDocument {
  const bytes = Buffer.from(`<p>${text}</p>`)
  return {
    address,
    text,
    blocks: [],
    capture: { type: 'capture', sha256: sha256(bytes), bytes, mediaType: 'text/html', capturedAt: '2031-05-05T10:00:00Z' },
    title: 'Bridge over the Ilva closed',
    url: null,
    publisher: 'Vardan Courier',
    author: null,
    published: '2031-05-04',
    language: 'en',
    ...rest,
  }
}

export const bridgeText = 'Mara Telk said the bridge was unsafe. The Harbour Board denied it. A resident of Ostrel called the café “a ruin”.'

/** The part that has these words in the text. */
export function words(text: string, quote: string): Part {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" is not in the text`)
  return partOf(text, [[start, start + quote.length]])
}

export function statementOf(text: string, parts: { source: string | null; cue: string; content: string }, rest: Partial<Statement> = {}): Statement {
  return {
    type: 'statement',
    source: parts.source === null ? null : words(text, parts.source),
    cue: words(text, parts.cue),
    content: words(text, parts.content),
    form: 'indirect',
    act: 'assert',
    distance: 'neutral',
    confidence: 0.9,
    within: null,
    actor: null,
    alsoActors: [],
    authority: 'named-person',
    evidence: [],
    ...rest,
  }
}

export function actorOf(text: string, name: string, rest: Partial<Actor> = {}): Actor {
  return { type: 'actor', name, kind: 'person', privacy: 'office-holder', role: null, mentions: words(text, name).spans, ...rest }
}

/** The reading of `bridgeText`: three statements, one denial of the first, one private person. */
export function bridgeReading(reader = 'en-test-1', text = bridgeText): Reading {
  return {
    type: 'reading',
    reader,
    actors: [
      actorOf(text, 'Mara Telk'),
      actorOf(text, 'Harbour Board', { kind: 'organisation', privacy: 'institution' }),
      actorOf(text, 'A resident of Ostrel', { privacy: 'private-person', role: 'resident' }),
    ],
    statements: [
      statementOf(text, { source: 'Mara Telk', cue: 'said', content: 'the bridge was unsafe' }, { actor: 0 }),
      statementOf(text, { source: 'The Harbour Board', cue: 'denied', content: 'it' }, { actor: 1, alsoActors: [0], act: 'deny', authority: 'named-organisation', within: 0 }),
      statementOf(text, { source: 'A resident of Ostrel', cue: 'called', content: 'the café “a ruin”' }, { actor: 2, form: 'mixed', authority: 'role', confidence: 0.25 }),
    ],
    links: [{ type: 'link', link: 'denies', from: 1, to: 0, confidence: 0.75 }],
    narrator: [words(text, 'The Harbour Board denied it.').spans[0] ?? [0, 0]],
    sentences: 3,
    notes: [{ code: 'odd-quotation-mark', message: 'an odd mark', span: null }],
  }
}

/** The n-th of many: a text of its own with `count` statements, a fifth of them denials. */
export function numbered(number: number, count = 15): readonly [IncomingDocument, { readonly reading: Reading }] {
  const sentences = Array.from({ length: count }, (_, index) => `Envoy Nr${number}x${index} of Vardan said on the quay that the ferry toll of district ${(number * 31 + index * 7) % 997} would not rise before winter. `)
  const text = sentences.join('')
  let start = 0
  const starts = sentences.map((sentence) => (start += sentence.length) - sentence.length)
  const actors = starts.slice(0, Math.ceil(count / 3)).map((at, index) => actorOf(text, `Envoy Nr${number}x${index}`, { mentions: [[at, at + 10]] }))
  const statements = starts.map((at, index): Statement => {
    const sentence = sentences[index] ?? ''
    const said = at + sentence.indexOf('said')
    const that = at + sentence.indexOf('that')
    return {
      ...statementOf(text, { source: null, cue: 'said', content: 'quay' }),
      source: partOf(text, [[at, said - 1]]),
      cue: partOf(text, [[said, said + 4]]),
      content: partOf(text, [[that, at + sentence.length - 2]]),
      act: index % 5 === 0 ? 'deny' : 'assert',
      actor: index % actors.length,
    }
  })
  const reading: Reading = { type: 'reading', reader: 'en-test-1', statements, actors, links: [{ type: 'link', link: 'denies', from: 0, to: 1, confidence: 0.5 }], narrator: [], sentences: count, notes: [] }
  return [incoming(`file:many/${number}.txt`, text, { title: `Ferry notes ${number}`, publisher: `Outlet ${number % 40}` }), { reading }]
}

const string = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ' '))

/** Text that the store takes: well-formed, without NUL, all scripts and emoji. */
export const textArbitrary = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((value) => value.replaceAll('\0', ' '))

/** A span that cuts no surrogate pair. */
function spanArbitrary(text: string): fc.Arbitrary<Span> {
  const whole = (at: number) => (text.slice(0, at).isWellFormed() ? at : at - 1)
  return fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]): Span => [whole(Math.min(a, b)), whole(Math.max(a, b))])
}

/** Any document with any reading of it. */
export const itemArbitrary: fc.Arbitrary<readonly [IncomingDocument, { readonly reading: Reading }]> = textArbitrary.chain((text) => {
  const span = spanArbitrary(text)
  const spans = fc.array(span, { maxLength: 3 })
  const part = spans.map((list) => partOf(text, list))
  const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)
  const metadata = fc.record({
    title: fc.option(string), url: fc.option(string), publisher: fc.option(string), author: fc.option(string),
    published: fc.constantFrom(null, '2031', '2031-05', '2031-05-04', '2031-05-04T10:00:00+03:00', 'last week'), language: fc.constantFrom(null, 'en'),
  })
  const blocks = fc.array(fc.tuple(fc.constantFrom<Block['kind'][]>('headline', 'caption'), span).map(([kind, [start, end]]): Block => ({ kind, start, end })), { maxLength: 3 })
  const actor: fc.Arbitrary<Actor> = fc.record({
    type: fc.constant('actor' as const), name: string, kind: fc.constantFrom('person' as const, 'government' as const),
    privacy: fc.constantFrom('institution' as const, 'private-person' as const), role: fc.option(string), mentions: spans,
  })
  const note: fc.Arbitrary<Note> = fc.record({ code: fc.constantFrom('mojibake' as const, 'missing-space' as const), message: string, span: fc.option(span) })
  const reading = fc.tuple(fc.array(actor, { maxLength: 3 }), fc.nat(4)).chain(([actors, count]) => {
    const index = (length: number) => (length === 0 ? fc.constant(null) : fc.option(fc.nat(length - 1)))
    const statement: fc.Arbitrary<Statement> = fc.record({
      type: fc.constant('statement' as const), source: fc.option(part), cue: part, content: part, form: fc.constantFrom('direct' as const, 'mixed' as const),
      act: fc.constantFrom('deny' as const, 'ask' as const), distance: fc.constantFrom('neutral' as const, 'rejecting' as const), confidence: share,
      within: index(count), actor: index(actors.length),
      alsoActors: actors.length === 0 ? fc.constant([]) : fc.array(fc.nat(actors.length - 1), { maxLength: 2 }),
      authority: fc.constantFrom('role' as const, 'unsourced' as const), evidence: spans,
    })
    const link = count === 0 ? fc.constant([]) : fc.array(fc.record({
      type: fc.constant('link' as const), link: fc.constantFrom('denies' as const, 'repeats' as const, 'withdraws' as const), from: fc.nat(count - 1), to: fc.nat(count - 1), confidence: share,
    }), { maxLength: 3 })
    return fc.record({
      type: fc.constant('reading' as const), reader: fc.constantFrom('en-test-1', 'en-test-2'), statements: fc.array(statement, { minLength: count, maxLength: count }),
      actors: fc.constant(actors), links: link, narrator: spans, sentences: fc.nat(text.length), notes: fc.array(note, { maxLength: 2 }),
    })
  })
  return fc.tuple(fc.nat(4), metadata, blocks, reading).map(([place, fields, blockList, value]) =>
    [incoming(`https://courier.example/${place}`, text, { ...fields, blocks: blockList }), { reading: value }] as const)
})
