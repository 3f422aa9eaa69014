// What linking compares of a statement: the content words as lemmas, the names its holder goes by, the names its words mention,
// and where it stands. Words only; no reading of what they mean.
import type { Actor } from '../actors/actor.ts'
import { firstEndingAfter } from '../document/span.ts'
import type { Paragraph, Token } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'

export interface Gist {
  readonly index: number
  readonly statement: Statement
  /** Index of the paragraph it begins in, -1 where no paragraph covers it. */
  readonly paragraph: number
  readonly inHeadline: boolean
  /** Counts up where the holder changes; unnamed holders in a row count as one. */
  readonly run: number
  /** Number of the sentence in the document. */
  readonly sentence: number
  /** Lower case. */
  readonly cue: string
  readonly content: string
  /** Lemmas of the content's nouns, verbs, adjectives, names and numbers. */
  readonly lemmas: ReadonlySet<string>
  /** Last words of the names its holders go by, lower case. */
  readonly names: readonly string[]
  /** The source's words, lower case. */
  readonly said: readonly string[]
  /** Head nouns and capitalised words of the side its holder speaks for: “ministry” of a ministry's spokesman. */
  readonly side: readonly string[]
  /** Every capitalised word in cue and content, lower case. */
  readonly mentioned: ReadonlySet<string>
  /** Every word after “the” in cue and content. */
  readonly nouns: ReadonlySet<string>
}

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const emptyLemmas = new Set(
  ('be have do go get make take say tell know think want come see look give use find way thing people person year day time week ' +
    'month lot kind sort many much more most other such same new first last own good well let put keep mean need try call ask feel ' +
    'seem become leave show one two three not very also just now then here there really actually something anything everything ' +
    'nothing').split(' '),
)

/** One gist per statement, in the same order. */
export function gistsOf(paragraphs: readonly Paragraph[], statements: readonly Statement[], actors: readonly Actor[]): readonly Gist[] {
  const sentencesBefore: number[] = []
  let sentences = 0
  for (const paragraph of paragraphs) {
    sentencesBefore.push(sentences)
    sentences += paragraph.sentences.length
  }
  let run = 0
  return statements.map((statement, index) => {
    if (index > 0 && statements[index - 1]?.actor !== statement.actor) run++
    const lemmas = new Set<string>()
    const mentioned = new Set<string>()
    const nouns = new Set<string>()
    const first = statement.cue.spans[0]?.[0] ?? statement.content.spans[0]?.[0] ?? 0
    const paragraph = paragraphAt(paragraphs, first)
    for (const [part, spans] of [['cue', statement.cue.spans], ['content', statement.content.spans]] as const) {
      for (const [start, end] of spans) {
        for (let p = paragraphAt(paragraphs, start); p < paragraphs.length; p++) {
          const { span, tokens } = paragraphs[p] as Paragraph
          if (span[0] >= end) break
          for (let i = firstEndingAfter(tokens, start, (token) => token.end); i < tokens.length && (tokens[i] as Token).start < end; i++) {
            const token = tokens[i] as Token
            if (tokens[i - 1]?.lower === 'the' || token.tag === 'PROPN') nouns.add(token.lower)
            const isName = token.tag === 'PROPN' || token.text[0] !== token.lower[0]
            if (isName) mentioned.add(token.lower)
            if (part === 'content' && contentTags.has(token.tag) && token.lower.length > 2 && !emptyLemmas.has(token.lemma)) lemmas.add(token.lemma)
          }
        }
      }
    }
    const said = statement.source?.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []
    const holders = statement.actor === null ? [] : [statement.actor, ...statement.alsoActors]
    return {
      index, run, statement, paragraph, lemmas, mentioned, nouns,
      inHeadline: paragraphs[paragraph]?.kind === 'headline' || paragraphs[paragraph]?.kind === 'subheading',
      cue: statement.cue.text.toLowerCase(),
      content: statement.content.text.toLowerCase(),
      names: holders.flatMap((holder) => namesOf(actors[holder])),
      said,
      side: [...new Set([...said, ...holders.flatMap((holder) => roleWords(actors[holder]))])].filter((word) => sideNouns.has(word)),
      sentence: sentenceAt(paragraphs, sentencesBefore, paragraph, first),
    }
  })
}

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

function holds(outer: Gist, inner: Gist): boolean {
  const [start, end] = inner.statement.cue.spans[0] ?? [-1, -1]
  return start >= 0 && outer.statement.content.spans.some((span) => span[0] <= start && end <= span[1])
}

/** Whether the two go by one name (“Sol” and “the Sol campaign”): one side, which does not deny itself. */
export function isSameSide(a: Gist, b: Gist): boolean {
  return a.names.some((name) => b.names.includes(name) && !sideNouns.has(name))
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
    if (!small.mentioned.has(lemma)) plain++
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

function sentenceAt(paragraphs: readonly Paragraph[], before: readonly number[], paragraph: number, offset: number): number {
  const sentences = paragraphs[paragraph]?.sentences ?? []
  const found = sentences.findIndex(({ span }) => span[1] > offset)
  return (before[paragraph] ?? 0) + (found < 0 ? sentences.length : found)
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
