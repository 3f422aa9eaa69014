// What linking compares of a statement: its words with their places, the content words as lemmas, the names its holder goes by, the
// names its words mention, and where it stands. Words only; no reading of what they mean.
import type { Actor } from '../actors/actor.ts'
import { firstEndingAfter, type Span } from '../document/span.ts'
import type { Paragraph, Token } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'
import { stem } from './claim-terms.ts'

export interface Gist {
  readonly index: number
  readonly statement: Statement
  /** Index of the paragraph it begins in; past the last where no paragraph covers it. */
  readonly paragraph: number
  readonly inHeadline: boolean
  /** Whether it is the first in the body that its holder says; of those that nobody named holds, the first in the body. */
  readonly isOpening: boolean
  /** Counts up where the holder changes; unnamed holders in a row count as one. */
  readonly run: number
  /** Number of the sentence in the document. */
  readonly sentence: number
  /** Lower case, apostrophes straight. */
  readonly cue: string
  readonly content: string
  /** What its sentence says before it and between its parts, after the statement before: lower case, apostrophes straight. */
  readonly lead: string
  /** Where the sentence begins, or the statement before in it ends: `lead` is read from here on. */
  readonly leadFrom: number
  /** Tokens of cue and content, in text order. */
  readonly words: readonly GistWord[]
  /** Lemmas of the content's nouns, verbs, adjectives, names and numbers. */
  readonly lemmas: ReadonlySet<string>
  /** Whether a word of the content negates. */
  readonly isNegated: boolean
  /** Those of the lemmas that stand where a word negates them: “camp” of “there was never any camp”. */
  readonly negated: ReadonlySet<string>
  /** Those of the lemmas that few statements of the text have. */
  readonly rare: ReadonlySet<string>
  /** Whether the holder is one person. */
  readonly isPerson: boolean
  /** Whether the source, or its role, speaks for somebody. */
  readonly isSpeaker: boolean
  /** Last words of the names its holders go by, lower case. */
  readonly names: readonly string[]
  /** The source's words, lower case. */
  readonly said: readonly string[]
  /** Words of its holders' roles, lower case: “president”, “mayor of Orvane”. */
  readonly roles: readonly string[]
  /** Head nouns of the side its holder speaks for: “ministry” of a ministry's spokesman. */
  readonly side: readonly string[]
  /** Every capitalised word in cue and content, lower case. */
  readonly mentioned: ReadonlySet<string>
  /** Those of the lemmas that are capitalised words. */
  readonly nameLemmas: ReadonlySet<string>
  /** Every word after “the” in cue and content. */
  readonly nouns: ReadonlySet<string>
}

export interface GistWord {
  readonly span: Span
  readonly lower: string
  readonly lemma: string
  readonly part: 'cue' | 'content'
  readonly isName: boolean
  readonly isNumber: boolean
  /** Whether its lemma counts among the content's. */
  readonly counts: boolean
}

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const emptyLemmas = new Set(
  ('be have do go get make take say tell know think want come see look give use find way thing people person year day time week ' +
    'month lot kind sort many much more most other such same new first last own good well let put keep mean need try call ask feel ' +
    'seem become leave show one two three not very also just now then here there really actually something anything everything ' +
    'nothing').split(' '),
)
const negating = new Set("no not n't never none neither nor nothing nobody without cannot nope".split(' '))

/** Whether a word, in lower case with a straight apostrophe, negates. */
export function isNegating(lower: string): boolean {
  return negating.has(lower) || lower.endsWith("n't")
}

/** One gist per statement, in the same order. */
export function gistsOf(text: string, paragraphs: readonly Paragraph[], statements: readonly Statement[], actors: readonly Actor[]): readonly Gist[] {
  const sentencesBefore: number[] = []
  let sentences = 0
  for (const paragraph of paragraphs) {
    sentencesBefore.push(sentences)
    sentences += paragraph.sentences.length
  }
  let run = 0
  let before = 0
  const heard = new Set<number | null>()
  const gists = statements.map((statement, index): Gist => {
    if (index > 0 && statements[index - 1]?.actor !== statement.actor) run++
    const parts = [...(statement.source?.spans ?? []), ...statement.cue.spans, ...statement.content.spans].toSorted((a, b) => a[0] - b[0])
    const first = statement.cue.spans[0]?.[0] ?? statement.content.spans[0]?.[0] ?? 0
    const paragraph = paragraphAt(paragraphs, first)
    const kind = paragraphs[paragraph]?.kind
    const inHeadline = kind === 'headline' || kind === 'subheading'
    const isOpening = !inHeadline && !heard.has(statement.actor)
    if (isOpening) heard.add(statement.actor)
    const words = [...wordsIn(paragraphs, statement.cue.spans, 'cue'), ...wordsIn(paragraphs, statement.content.spans, 'content')]
    const content = words.filter(({ part }) => part === 'content')
    const said = statement.source?.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []
    const holders = statement.actor === null ? [] : [statement.actor, ...statement.alsoActors]
    const roles = holders.flatMap((holder) => roleWords(actors[holder]))
    const start = parts[0]?.[0] ?? first
    const within = sentenceAt(paragraphs, paragraph, start)
    const leadFrom = Math.min(start, Math.max(paragraphs[paragraph]?.sentences[within]?.span[0] ?? start, before))
    before = Math.max(before, parts.at(-1)?.[1] ?? 0)
    return {
      index, run, statement, paragraph, words, said, roles, leadFrom, inHeadline, isOpening,
      sentence: (sentencesBefore[paragraph] ?? sentences) + within,
      cue: plain(statement.cue.text),
      content: plain(statement.content.text),
      lead: leadOf(text, leadFrom, parts),
      lemmas: new Set(content.filter(({ counts }) => counts).map(({ lemma }) => lemma)),
      isNegated: content.some(({ lower }) => isNegating(lower)),
      negated: negatedIn(content),
      rare: new Set(),
      isPerson: statement.actor !== null && actors[statement.actor]?.kind === 'person',
      isSpeaker: speaking.test(`${statement.source?.text ?? ''} ${holders.map((holder) => actors[holder]?.role ?? '').join(' ')}`),
      names: holders.flatMap((holder) => namesOf(actors[holder])),
      side: [...new Set([...said, ...roles])].filter((word) => sideNouns.has(word)),
      mentioned: new Set(words.filter(({ isName }) => isName).map(({ lower }) => lower)),
      nameLemmas: new Set(content.filter(({ isName }) => isName).map(({ lemma }) => lemma)),
      nouns: nounsIn(words),
    }
  })
  const counts = new Map<string, number>()
  for (const lemma of gists.flatMap(({ lemmas }) => [...lemmas])) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  return gists.map((gist) => ({ ...gist, rare: new Set([...gist.lemmas].filter((lemma) => counts.get(lemma)! <= mostOfRare)) }))
}

/** Statements of a text that may have a rare word. */
const mostOfRare = 3
/** Words as far as which a negation reaches, within its clause. */
const negationReach = 7

function negatedIn(content: readonly GistWord[]): ReadonlySet<string> {
  const negated = new Set<string>()
  let left = 0
  for (const { lower, lemma, counts } of content) {
    if (isNegating(lower)) left = negationReach
    else if (/^[.;:!?“”"—–-]$|^(?:but|because|unless|until)$/.test(lower)) left = 0
    else if (left > 0) {
      left--
      if (counts) negated.add(lemma)
    }
  }
  return negated
}

function wordsIn(paragraphs: readonly Paragraph[], spans: readonly Span[], part: GistWord['part']): GistWord[] {
  const words: GistWord[] = []
  for (const [start, end] of spans) {
    for (let p = paragraphAt(paragraphs, start); p < paragraphs.length; p++) {
      const { span, tokens } = paragraphs[p] as Paragraph
      if (span[0] >= end) break
      for (let i = firstEndingAfter(tokens, start, (token) => token.end); i < tokens.length && (tokens[i] as Token).start < end; i++) {
        const { start: from, end: to, text, lower, lemma, tag } = tokens[i] as Token
        words.push({
          span: [from, to], lower, lemma: stem(lemma), part,
          isName: tag === 'PROPN' || text[0] !== lower[0],
          isNumber: tag === 'NUM' || /^\d/.test(text),
          counts: part === 'content' && contentTags.has(tag) && /[\p{L}\d]{3}/u.test(lower) && !emptyLemmas.has(lemma),
        })
      }
    }
  }
  return words
}

function nounsIn(words: readonly GistWord[]): Set<string> {
  return new Set(words.filter(({ isName }, i) => isName || words[i - 1]?.lower === 'the').map(({ lower }) => lower))
}

// Longer gaps between the parts of one statement hold other sentences.
const longestGap = 60

function leadOf(text: string, from: number, parts: readonly Span[]): string {
  const gaps: string[] = [text.slice(from, parts[0]?.[0] ?? from)]
  for (const [i, [start]] of parts.entries()) {
    const end = parts[i - 1]?.[1]
    if (end !== undefined && start > end && start - end <= longestGap) gaps.push(text.slice(end, start))
  }
  return plain(gaps.join(' '))
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

const speaking = /\b(?:spokes(?:man|woman|person|people)|press (?:secretary|office)|representatives?)\b/i

/** Bodies that a text takes up by their noun alone (“the ministry had known”). */
const sideNouns = new Set(
  ('ministry army government military police company council commission campaign party hospital front group agency department board bank ' +
    'university committee force forces church union').split(' '),
)

/** Whether what `to` says concerns the holder of `from`: by name, or by the noun of the body that the holder is or speaks for. */
export function concernsSide(from: Gist, to: Gist): boolean {
  return from.names.some((name) => to.mentioned.has(name)) || from.side.some((noun) => to.nouns.has(noun))
}

/** Whether one stands in the other: by the reader's word, or by its cue. */
export function isNested(a: Gist, b: Gist): boolean {
  return a.statement.within === b.index || b.statement.within === a.index || holds(a, b) || holds(b, a)
}

/** Whether the cue of the second stands in the content of the first. */
export function holds(outer: Gist, inner: Gist): boolean {
  const [start, end] = inner.statement.cue.spans[0] ?? [-1, -1]
  return start >= 0 && outer.statement.content.spans.some((span) => span[0] <= start && end <= span[1])
}

/**
 * Whether the two are one side, which does not deny itself: they go by one name (“Sol” and “the Sol campaign”), or one speaks for the body
 * that the other is (“the government's spokeswoman”, “a spokesman” in its sentence). Two persons of one surname are two.
 */
export function isSameSide(a: Gist, b: Gist): boolean {
  if (actsFor(a, b) || actsFor(b, a) || saysShort(a, b) || saysShort(b, a)) return true
  if (a.isPerson && b.isPerson) return false
  return a.names.some((name) => b.names.includes(name) && !sideNouns.has(name)) || speaksFor(a, b) || speaksFor(b, a)
}

/** “Orr's agent” and Orr. */
function actsFor({ said }: Gist, { names }: Gist): boolean {
  return names.some((name) => {
    const at = said.indexOf(name)
    return at >= 0 && said.slice(at + 1, at + 4).some((word) => agents.has(word))
  })
}

/** “a VHA spokesman” and the Velmar Harbour Authority. */
function saysShort({ said }: Gist, { isPerson, names }: Gist): boolean {
  return !isPerson && names.length > 1 && said.includes(names.map((name) => name[0]).join(''))
}

const agents = new Set('agent agents lawyer lawyers attorney attorneys publicist manager spokesman spokeswoman spokesperson'.split(' '))

function speaksFor(speaker: Gist, body: Gist): boolean {
  if (body.isPerson || !speaker.isSpeaker) return false
  const isNear = Math.abs(speaker.sentence - body.sentence) <= 1
  const others = speaker.said.length > 0 && speaker.names.length === 0 && speaker.side.length === 0 && isNear
  return others || speaker.side.some((noun) => body.side.includes(noun))
}

export function isSameHolder(a: Gist, b: Gist): boolean {
  return a.statement.actor !== null && a.statement.actor === b.statement.actor
}

/** How many content words the two have in common: all, and without names. */
export function sharedLemmas(a: Gist, b: Gist): { readonly all: number; readonly plain: number } {
  const [small, large] = a.lemmas.size < b.lemmas.size ? [a, b] : [b, a]
  let all = 0
  let plain = 0
  for (const lemma of small.lemmas) {
    if (!large.lemmas.has(lemma)) continue
    all++
    if (!small.nameLemmas.has(lemma)) plain++
  }
  return { all, plain }
}

function namesOf(actor: Actor | undefined): string[] {
  if (!actor) return []
  const words = actor.name.toLowerCase().split(' ')
  // A person goes by the surname; of a body, any word with a capital may stand for it (“Trell campaign” by “Trell”).
  return actor.kind === 'person' ? words.slice(-1) : words.filter((word, i) => word.length > 2 && actor.name.split(' ')[i]?.[0] !== word[0])
}

function roleWords(actor: Actor | undefined): readonly string[] {
  const words = actor?.kind === 'person' ? (actor.role ?? '') : (actor?.name ?? '')
  return words.toLowerCase().match(/[\p{L}-]+/gu) ?? []
}

function sentenceAt(paragraphs: readonly Paragraph[], paragraph: number, offset: number): number {
  const sentences = paragraphs[paragraph]?.sentences ?? []
  const found = sentences.findIndex(({ span }) => span[1] > offset)
  return found < 0 ? sentences.length : found
}

/** Index of the paragraph that holds the offset, or of the next one. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle] as Paragraph).span[1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
