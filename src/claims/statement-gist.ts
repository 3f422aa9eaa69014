// What linking compares of a statement: the content words as lemmas, the names its holder goes by, the names its words mention,
// and where it stands. Words only; no reading of what they mean.
import type { Actor } from '../actors/actor.ts'
import type { Paragraph, Token } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'

export interface Gist {
  readonly index: number
  readonly statement: Statement
  /** Index of the paragraph it begins in, -1 where no paragraph covers it. */
  readonly paragraph: number
  readonly inHeadline: boolean
  /** Lower case. */
  readonly cue: string
  readonly content: string
  /** Lemmas of the content's nouns, verbs, adjectives, names and numbers. */
  readonly lemmas: ReadonlySet<string>
  /** Last words of the names its holders go by, lower case. */
  readonly names: readonly string[]
  /** Every capitalised word in cue and content, lower case. */
  readonly mentioned: ReadonlySet<string>
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
  return statements.map((statement, index) => {
    const lemmas = new Set<string>()
    const mentioned = new Set<string>()
    const first = statement.cue.spans[0]?.[0] ?? statement.content.spans[0]?.[0] ?? 0
    const paragraph = paragraphAt(paragraphs, first)
    for (const [part, spans] of [['cue', statement.cue.spans], ['content', statement.content.spans]] as const) {
      for (const [start, end] of spans) {
        for (let p = paragraphAt(paragraphs, start); p < paragraphs.length; p++) {
          const { span, tokens } = paragraphs[p] as Paragraph
          if (span[0] >= end) break
          for (let i = firstEndingAfter(tokens, start); i < tokens.length && (tokens[i] as Token).start < end; i++) {
            const token = tokens[i] as Token
            const isName = token.tag === 'PROPN' || token.text[0] !== token.lower[0]
            if (isName) mentioned.add(token.lower)
            if (part === 'content' && contentTags.has(token.tag) && token.lower.length > 2 && !emptyLemmas.has(token.lemma)) lemmas.add(token.lemma)
          }
        }
      }
    }
    const holders = statement.actor === null ? [] : [statement.actor, ...statement.alsoActors]
    return {
      index, statement, paragraph, lemmas, mentioned,
      inHeadline: paragraphs[paragraph]?.kind === 'headline' || paragraphs[paragraph]?.kind === 'subheading',
      cue: statement.cue.text.toLowerCase(),
      content: statement.content.text.toLowerCase(),
      names: holders.flatMap((holder) => namesOf(actors[holder])),
    }
  })
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

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
