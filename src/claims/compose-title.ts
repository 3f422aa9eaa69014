// What a claim is called by one of its statements: its content where that can be read alone, else its source, cue and content as they follow each
// other in the text, what lies between them left out with a mark. Words are the text's; what an editor would put in their place is in square brackets.
import { wordsAt, type Span } from '../document/span.ts'
import { isNobody, isPronoun, isSaying, readingOf, turnsRound } from './title-words.ts'

export interface TitledStatement {
  readonly sourceSpans: readonly Span[]
  readonly source: string | null
  readonly cueSpans: readonly Span[]
  readonly cue: string
  readonly spans: readonly Span[]
  readonly content: string
  /** Whether the source's words may be shown as they stand. */
  readonly mayQuoteSource: boolean
  /** What its holder goes by where that may be shown, else the role or “a private person”; null for nobody. */
  readonly holderShown: string | null
  /** Whether what it denies is what the claim is. */
  readonly isDenial: boolean
}

export interface TitleForm {
  readonly form: 'content' | 'cue' | 'whole'
  /** Whether it can be read alone. */
  readonly stands: boolean
  /** Words it will have, about. */
  readonly words: number
}

/** In which form the statement makes the best title. */
export function titleForm(statement: TitledStatement): TitleForm {
  const { content, cue, source } = statement
  const isSplit = isSplitByCue(statement)
  const read = readingOf(content, isSplit || isSaying(cue))
  const words = countWords(content)
  const isTurned = !isSplit && !statement.isDenial && (turnsRound(cue) || (source !== null && isNobody(source)))
  if (read === 'alone' && !isTurned) return { form: isSplit ? 'cue' : 'content', stands: true, words }
  const sentence = isTurned || words <= mostContentWords ? undefined : content.split(sentenceEnd).find(canBeAlone)
  if (sentence !== undefined) return { form: 'content', stands: true, words: countWords(sentence) }
  const whole = words + countWords(cue) + Math.min(countWords(source ?? ''), mostSourceWords)
  if (source !== null) return { form: beginsWithCue(statement) ? 'content' : 'whole', stands: !beginsWithCue(statement) && isKnown(statement, source), words: whole }
  // Without anybody the cue still says whether it is so.
  return { form: isSplit || read === 'part' || isTurned ? 'cue' : 'content', stands: isTurned && read === 'alone', words: whole }
}

/** Whether the title says whom the source means, and what they do. */
function isKnown({ mayQuoteSource, holderShown, cue }: TitledStatement, source: string): boolean {
  // “the guild threatening”: what it does with that was said elsewhere.
  return !/^(?!according)\p{Ll}+ing\b/u.test(cue) && (shownInPlace(source, mayQuoteSource, holderShown) !== null || !isPronoun(source))
}

/** “… said Orr. “We have lost.””: what goes before the cue is another's. */
function beginsWithCue({ cueSpans, sourceSpans, spans, cue }: TitledStatement): boolean {
  const [said, by, from] = [cueSpans[0]?.[0] ?? 0, sourceSpans[0]?.[0] ?? 0, spans[0]?.[0] ?? 0]
  return said < by && by < from && /^(?:said|says|adds?|added|wrote|writes|told|asked|explained)\b/i.test(cue)
}

/** The title in that form, on one line; `text` is the document's. */
export function composeTitle(text: string, statement: TitledStatement, { form, stands }: Pick<TitleForm, 'form' | 'stands'>): string {
  const { spans, cueSpans, sourceSpans, source, mayQuoteSource, holderShown } = statement
  const pieces: Piece[] = [...oneSentence(text, spans)]
  if (form !== 'content') pieces.push(...cueSpans.map((span) => ({ span, shown: null, isContent: false })))
  if (form === 'whole' && source !== null) {
    const shown = shownInPlace(source, mayQuoteSource, holderShown)
    pieces.push(...sourceSpans.map((span, index) => ({ span, shown: shown === null ? null : index === 0 ? `[${shown}]` : '', isContent: false })))
  }
  const leftOut = form === 'whole' ? [] : [...(form === 'content' ? cueSpans : []), ...sourceSpans]
  const ordered = pieces.toSorted((a, b) => a.span[0] - b.span[0])
  const [first] = ordered
  const lead = stands || first === undefined || first.shown !== null ? '' : leadTo(text, first.span[0])
  return tidy(`${lead}${join(text, ordered, leftOut)}`)
}

/** What its sentence says before words that cannot be read alone (“The porter was / accused of”); '' where a name may be in it, or it is long. */
function leadTo(text: string, start: number): string {
  const from = Math.max(0, start - longestLead)
  const before = text.slice(from, start)
  const ended = [...before.matchAll(/[.!?;:]["”’)]*\s+|\n\s*/g)].at(-1)
  if (ended === undefined && from > 0) return ''
  const lead = before.slice(ended === undefined ? 0 : ended.index + ended[0].length)
  return /^\s*\p{L}/u.test(lead) && !/\p{Lu}/u.test(lead.replace(opener, '').replaceAll(calendar, '')) ? lead : ''
}

/** A capital that only begins a sentence. */
const opener = /^\s*(?:The|A|An|One|Two|Three|Some|Many|Several|Most|All|It|There|This|In|On|At|But|And|Another|Other|Those|His|Her|Their)\b/
const longestLead = 90

interface Piece {
  readonly span: Span
  /** In place of the words there; null for the words themselves. */
  readonly shown: string | null
  readonly isContent: boolean
}

/** Longer sources (“the lawyer who …”) are called by who they are. */
const mostSourceWords = 10
/** Capitals that name nobody. */
const calendar = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/g
/** More words than this between the parts are left out. */
const mostBetween = 8

/** What stands in place of the source: whoever a pronoun or a long description means, or a private person's role; null where its own words stay. */
function shownInPlace(source: string, mayQuote: boolean, holder: string | null): string | null {
  if (!mayQuote) return isDescription(source) ? null : holder ?? 'a private person'
  return isPronoun(source) || countWords(source) > mostSourceWords ? holder : null
}

/** Whether no name can be in it: “the man”, “a friend of the family”. */
function isDescription(source: string): boolean {
  return !isPronoun(source) && !/\p{Lu}/u.test(source.replace(/^(?:The|A|An|One|Two|Some|Another|This|Several) (?=\p{Ll})/u, ''))
}

/** Whether the cue stands inside the content and nobody's name with it: “the fleet / is not expected / to return”. */
function isSplitByCue({ spans, cueSpans, sourceSpans }: TitledStatement): boolean {
  const [first, last, cue] = [spans[0], spans.at(-1), cueSpans[0]]
  if (first === undefined || last === undefined || cue === undefined || spans.length < 2) return false
  const isIn = ([start]: Span): boolean => start > first[0] && start < last[0]
  return isIn(cue) && !sourceSpans.some(isIn)
}

/** A content of more words is cut to one of its sentences. */
const mostContentWords = 32
const leastWords = 5
const sentenceEnd = /(?<=(?:\p{Ll}{3}|\p{N})[.!?]["”’)]*)\s+(?=["“‘(]*\p{Lu})/u
/** Whether a sentence of a content is a clause that can be read without the rest of it. */
function canBeAlone(sentence: string): boolean {
  return countWords(sentence) >= leastWords && readingOf(sentence) === 'alone'
}

const quoting = /^["“]/

/** Of a long content the first sentence that can be read alone, where none can the first that says something. */
function oneSentence(text: string, spans: readonly Span[]): readonly Piece[] {
  const whole = spans.map((span) => ({ span, shown: null, isContent: true }))
  if (countWords(wordsAt(text, spans)) <= mostContentWords) return whole
  const sentences = spans.flatMap(([start, end]) => {
    let at = start
    return text.slice(start, end).split(sentenceEnd).flatMap((sentence): Piece[] => {
      const from = text.indexOf(sentence, at)
      at = from + sentence.length
      // Cut out of a quotation it is one.
      const isQuoted = quoting.test(text.slice(start)) && !/["“”]/.test(sentence.slice(1, -1))
      return countWords(sentence) < leastWords ? [] : [{ span: [from, at], shown: isQuoted ? `“${sentence.replaceAll(/^["“]|["”]$/g, '')}”` : null, isContent: true }]
    })
  })
  // A clause that a cue cuts in two is one sentence in two spans.
  if (sentences.length <= spans.length) return whole
  const found = sentences.find(({ span: [start, end] }) => canBeAlone(text.slice(start, end))) ?? sentences[0]
  return found === undefined ? whole : [found]
}

function join(text: string, pieces: readonly Piece[], leftOut: readonly Span[]): string {
  let title = ''
  let at = -1
  let hasContent = false
  for (const { span: [start, end], shown, isContent } of pieces) {
    const from = Math.max(start, at)
    if (from >= end) continue
    const words = shown ?? text.slice(from, end)
    // A paragraph that goes on says more than a title can hold; “Harn said:” says nothing without the next.
    if (isContent && hasContent && text.slice(at, from).includes('\n') && countWords(title) >= leastWords) return title
    hasContent ||= isContent
    if (at < 0 || title === '') title = words
    else title = joined(title, gapIn(text, at, from, leftOut), words)
    at = end
  }
  return title
}

/** What lies between two parts; null where that is what the title leaves out, and nothing else. */
function gapIn(text: string, start: number, end: number, leftOut: readonly Span[]): string | null {
  let rest = ''
  let at = start
  for (const [from, to] of leftOut.filter(([a, b]) => a >= start && b <= end).toSorted((a, b) => a[0] - b[0])) {
    rest += text.slice(at, from)
    at = to
  }
  rest += text.slice(at, end)
  return at > start && !/[\p{L}\p{N}]/u.test(rest) ? null : rest
}

function joined(title: string, gap: string | null, next: string): string {
  if (gap === null) {
    const done = title.trimEnd()
    // “We will go,” she said, “and you will stay.”
    if (/["”]$/.test(done) && quoting.test(next)) {
      const isNew = /^["“]\p{Lu}/u.test(next)
      return `${isNew ? done.slice(0, -1).replace(/,$/, ' …') : done.slice(0, -1)} ${next.slice(1)}`
    }
    if (/[.!?]["”’']*$/.test(done)) return `${done} ${next}`
    return `${done.replace(/,$/, '')} ${next}`
  }
  if (!/[\p{L}\p{N}]/u.test(gap)) return `${title}${gap}${next}`
  const isShort = !/[\p{Lu}.!?;]/u.test(gap.replaceAll(calendar, '')) && gap.trim().split(/\s+/).length <= mostBetween
  return isShort ? `${title}${gap}${next}` : `${title.replace(/[\s,]+$/, '')} … ${next}`
}

/** On one line, without the “that”, “according to which” and the commas by which it hung on its sentence, its quotation marks in pairs. */
function tidy(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ').replaceAll(/\s+([,.;:])/g, '$1').trim()
  const bare = line.replace(/^[,;:–—-]+\s*/, '').replace(/^(?:that|according to which) (?=\S)/, '').replace(/[\s,;:–—-]+$/, '').replace(/,(["”’])$/, '$1')
  return paired(bare === '' ? line : bare)
}

/** A mark that has lost its other half, in the words cut, gets it back at an end or goes. */
function paired(line: string): string {
  if (line.split(/[“”"″]/).length % 2 === 1) return line
  const [opened, closed] = [line.split('“').length, line.split('”').length]
  if (opened > closed) return line.startsWith('“') && closed === 1 ? line.slice(1) : `${line}”`
  if (closed > opened) return line.endsWith('”') && opened === 1 ? line.slice(0, -1) : `“${line}`
  if (line.startsWith('"')) return line.slice(1)
  return line.endsWith('"') ? line.slice(0, -1) : `${line}"`
}

function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}
