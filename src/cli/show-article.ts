// One read article for a person at a terminal: its statements in reading order, the narrator's sentences, the sourcing sheet,
// what the house rules found. Shows the exact words as they stand, for the reader has the article open; control characters are written out.
import type { Span } from '../document/span.ts'
import type { Reading } from '../ledger/reading.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'
import type { Taken } from '../intake/taken.ts'
import { placesIn, type Place } from '../views/place.ts'
import type { Breach } from '../views/find-breaches.ts'
import type { SourcingSheet } from '../views/sourcing-sheet.ts'
import { visibleLine } from '../views/visible.ts'
import { showBreaches } from './show-breaches.ts'
import type { Paint } from './terminal.ts'
import { answeredBy, count, percent, sayAuthority } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface Article {
  readonly taken: Taken
  readonly reading: Reading
  readonly paragraphs: readonly Paragraph[]
  readonly sheet: SourcingSheet
  readonly breaches: readonly Breach[]
}

/** The whole display, ending in a line break. */
export function showArticle({ taken, reading, paragraphs, sheet, breaches }: Article, paint: Paint, columns: number): string {
  const width = Math.min(columns, 100)
  const place = placesIn(taken.text, paragraphs)
  // In a text file a line number can be looked up in any editor; elsewhere lines are Sayso's own and paragraphs are what one sees.
  const lines = /^text\/(?:plain|markdown)/.test(taken.capture.mediaType)
  const where = (offset: number): string => sayPlace(place(offset), lines)
  const sections = [
    heading(taken, reading, paint, width),
    section('Statements', paint, reading.statements.map((_, index) => showStatement(index, reading, where, paint, width)).join('\n')
      || '  None found: nothing in this text is attributed to anybody.\n'),
    section('In the outlet\'s own voice', paint, reading.narrator.map((span) => showSentence(span, taken.text, where, paint, width)).join('')
      || '  No sentence: everything is attributed.\n'),
    section('Sourcing sheet', paint, showSheet(sheet, reading, paint, width)),
    showBreaches(breaches, taken.text, paint, width),
    notes(reading, where, paint, width),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

/** Title, outlet, byline, date: what an article says of itself. */
export function heading(taken: Pick<Taken, 'title' | 'publisher' | 'author' | 'published' | 'label' | 'text'>, reading: Reading | null, paint: Paint, width: number): string {
  const { title, publisher, author, published, label, text } = taken
  const words = text.match(/\S+/g)?.length ?? 0
  const facts = [publisher, author === null ? null : `by ${author}`, published?.slice(0, 10), count(words, 'word'), reading?.reader]
    .filter((fact) => fact !== null && fact !== undefined).map((fact) => visibleLine(fact))
  return [
    ...wrap(visibleLine(title ?? label), width).map((line) => paint('bold', line)),
    ...wrap(facts.join(' · '), width).map((line) => paint('dim', line)),
    ...(title === null ? [] : [paint('dim', cut(visibleLine(label), width))]),
    '',
  ].join('\n')
}

function section(title: string, paint: Paint, body: string): string {
  return `${paint(['bold', 'underline'], title)}\n\n${body}`
}

function showStatement(index: number, reading: Reading, where: (offset: number) => string, paint: Paint, width: number): string {
  const statement = reading.statements[index] as Statement
  const start = Math.min(...[statement.source, statement.cue, statement.content].flatMap((part) => part?.spans[0]?.[0] ?? []))
  const number = pad(String(index + 1), 3, 'right')
  const place = where(start)
  const who = cut(speaker(statement, reading), width - 6 - place.length)
  const gap = ' '.repeat(Math.max(2, width - 5 - who.length - place.length))
  const line = [`“${visibleLine(statement.cue.text)}”`, statement.act, sayAuthority(statement.authority),
    ...(statement.distance === 'neutral' ? [] : [statement.distance]), statement.form]
  const details = wrap(line.join(' · '), width - 5)
  const content = statement.content.spans.length === 0 ? [] : wrap(visibleLine(statement.content.text), width - 7)
  const ties = tiesOf(index, statement, reading)
  return [
    `${paint('dim', number)}  ${paint('bold', who)}${gap}${paint('dim', place)}`,
    ...details.map((text) => `     ${colourDetails(text, statement, paint)}`),
    ...content.map((text) => `     ${paint('dim', '│')} ${text}`),
    ...(ties === '' ? [] : wrap(ties, width - 5).map((text) => `     ${paint('magenta', text)}`)),
    '',
  ].join('\n')
}

function speaker({ source, actor, alsoActors, authority }: Statement, { actors }: Reading): string {
  if (source === null) return authority === 'author' ? 'The author' : 'Nobody named'
  const words = visibleLine(source.text)
  const holders = (actor === null ? alsoActors : [actor, ...alsoActors]).flatMap((holder) => actors[holder]?.name ?? [])
  const names = [...new Set(holders)].map((name) => visibleLine(name)).filter((name) => !plain(words).includes(plain(name)))
  return names.length === 0 ? words : `${words} → ${names.join(', ')}`
}

/** For comparison: letter case and the form of apostrophes do not make another name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'")
}

function colourDetails(text: string, { act, distance }: Statement, paint: Paint): string {
  // Only between the separators: the cue in front may hold the same word.
  const coloured = text.replace(` · ${act}`, () => ` · ${paint(act === 'deny' || act === 'accuse' ? 'red' : 'cyan', act)}`)
  return distance === 'neutral' ? coloured : coloured.replace(` · ${distance}`, () => ` · ${paint('yellow', distance)}`)
}

function tiesOf(index: number, { within }: Statement, { links, statements }: Reading): string {
  return [
    ...(within === null || statements[within] === undefined ? [] : [`within ${within + 1}`]),
    ...links.filter(({ from }) => from === index).map(({ link, to }) => `${link} → ${to + 1}`),
    ...links.filter(({ to }) => to === index).map(({ link, from }) => `← ${answeredBy[link]} ${from + 1}`),
  ].join(' · ')
}

function showSentence([start, end]: Span, text: string, where: (offset: number) => string, paint: Paint, width: number): string {
  const place = pad(where(start), 8)
  return wrap(visibleLine(text.slice(start, end)), width - place.length - 3)
    .map((line, i) => `  ${paint('dim', i === 0 ? place : ' '.repeat(place.length))} ${line}\n`).join('')
}

function showSheet(sheet: SourcingSheet, reading: Reading, paint: Paint, width: number): string {
  const bar = Math.min(24, width - 44)
  const shares = sheet.shares.filter(({ statements, authority }) => statements > 0 || authority !== 'author').map(({ authority, statements, share }) => {
    const filled = statements === 0 ? 0 : Math.max(1, Math.round(share * bar))
    const colour = authority === 'unsourced' || authority === 'collective' ? 'yellow' : 'green'
    return `  ${pad(sayAuthority(authority), 20)}${pad(String(statements), 4, 'right')}  ${pad(percent(share), 5, 'right')}  ${paint(colour, '█'.repeat(filled))}${paint('dim', '·'.repeat(bar - filled))}\n`
  })
  const entry = (label: string, text: string): string => {
    const lines = wrap(text, width - 22)
    return lines.map((line, i) => `  ${pad(i === 0 ? label : '', 20)}${line}\n`).join('')
  }
  const numbers = (indices: readonly number[]): string => indices.map((index) => index + 1).join(', ')
  const denials = sheet.denials.map(({ statement, denies }) => {
    const who = reading.statements[statement]
    const name = who === undefined ? '' : cut(speaker(who, reading), 40)
    return `${statement + 1} (${name}) ${denies.length === 0 ? 'denies something not in this article' : `denies ${numbers(denies)}`}`
  })
  return [
    ...shares,
    '\n',
    entry('speakers', sheet.speakers.length === 0 ? 'none' : sheet.speakers.map(({ name, statements }) => `${visibleLine(name)} (${statements.length})`).join(', ')),
    entry('accused, not heard', sheet.accusedNotHeard.length === 0 ? 'nobody found'
      : sheet.accusedNotHeard.map(({ name, accusedIn }) => `${visibleLine(name)} (accused in ${numbers(accusedIn)})`).join(', ')),
    ...(denials.length === 0 ? [entry('denials', 'none')] : denials.map((text, i) => entry(i === 0 ? 'denials' : '', text))),
    entry('own voice', `${sheet.narrator.sentences} of ${count(sheet.narrator.of, 'sentence')} (${percent(sheet.narrator.share)})`),
  ].join('')
}

function notes({ notes: found }: Reading, where: (offset: number) => string, paint: Paint, width: number): string {
  if (found.length === 0) return ''
  const byMessage = Map.groupBy(found, ({ message }) => message)
  const lines = [...byMessage].flatMap(([message, those]) => {
    const places = [...new Set(those.flatMap(({ span }) => (span === null ? [] : [where(span[0])])))]
    const shown = places.slice(0, 6).join(', ') + (places.length > 6 ? ` and ${places.length - 6} more places` : '')
    return wrap(`${visibleLine(message)}${shown === '' ? '' : ` (${shown})`}`, width - 4).map((line, i) => `  ${i === 0 ? '! ' : '  '}${line}\n`)
  })
  return section('About the text', paint, lines.map((line) => paint('yellow', line)).join(''))
}

function sayPlace({ paragraph, line }: Place, lines: boolean): string {
  return lines ? `line ${line}` : `¶ ${paragraph}`
}
