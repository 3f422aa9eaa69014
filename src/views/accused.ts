// Whom an accusing statement accuses, and whether the article lets them speak. Looks for a name only where grammar puts the
// accused (object of the cue, subject of the content, subject of a passive cue) and gives none rather than a wrong one.
import { collectiveNouns, isPersonNoun, roleNouns, singular } from '../actors/role-nouns.ts'
import { contains, firstEndingAfter, hull, type Span } from '../document/span.ts'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import type { Paragraph, Token } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'

/** The name accused, as written; null where it is not named. */
export function accusedIn(statement: Pick<Statement, 'source' | 'cue' | 'content'>, paragraphs: readonly Paragraph[]): string | null {
  const cue = hull(statement.cue.spans)
  const content = hull(statement.content.spans)
  if (cue === null || content === null) return null
  // “accused Osmark of shelling the town”: the name stands between cue and content, or opens the content.
  const between: Span = [cue[0], content[1]]
  if (cue[0] < content[0]) {
    const tokens = tokensIn(paragraphs, between).filter(({ start, end }) => !statement.cue.spans.some((span) => contains(span, [start, end])))
    const object = nameAtHead(tokens)
    if (object !== null) return object
  } else {
    const object = nameAtHead(tokensIn(paragraphs, content))
    if (object !== null) return object
  }
  // “Osmark is being accused of …”: nobody holds it, and the subject stands before the cue.
  if (statement.source !== null) return null
  const sentence = sentenceAt(paragraphs, cue[0])
  return sentence === null ? null : nameAtEnd(tokensIn(paragraphs, [sentence[0], cue[0]]))
}

/** Tells whether someone of a name, or of theirs (“Osmark” in “Osmark's army”, “Osmarkian officials”), holds a statement. */
export function heardIn({ statements, actors }: DecidedReading): (name: string) => boolean {
  const names = new Set(statements.flatMap(({ actor, alsoActors, source, actorDecided }) => [
    ...(actor === null ? alsoActors : [actor, ...alsoActors]).flatMap((holder) => [actors[holder]?.name ?? '', actors[holder]?.written ?? '']),
    // Where a person said who speaks, the words for the source no longer do.
    actorDecided === true ? '' : source?.text ?? '',
  ]))
  const holders = [...names].map(wordsOf).filter((words) => words.length > 0)
  return (name) => {
    const wanted = wordsOf(name)
    return wanted.length > 0 && holders.some((words) => wanted.every((word) => words.some((other) => sameStem(word, other))) || words.every((word) => wanted.includes(word)))
  }
}

const lead: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'PUNCT', 'SCONJ', 'NOUN', 'SPACE'])

/** The name at the head of a clause, past “that”, articles, titles and quotation marks; null once a verb comes first. */
function nameAtHead(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (token.tag === 'PROPN') return runFrom(tokens, i)
    // “that” is tagged as a determiner or a conjunction; “of” only leads on before anything else was said (“accused of”).
    if (!lead.has(token.tag) && token.lower !== 'that') return null
  }
  return null
}

function nameAtEnd(tokens: readonly Token[]): string | null {
  const first = tokens.findIndex(({ tag }) => tag === 'PROPN')
  return first < 0 ? null : runFrom(tokens, first)
}

function runFrom(tokens: readonly Token[], first: number): string | null {
  const words: string[] = []
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const joins = token.lower === 'of' && tokens[i + 1]?.tag === 'PROPN'
    if (token.tag !== 'PROPN' && !joins) break
    words.push(token.text)
  }
  return words.length === 1 && isCommonPlural(words[0] ?? '') ? null : words.join(' ')
}

// “Farmers were accused”: taggers take the capital that opens a sentence for a name.
function isCommonPlural(word: string): boolean {
  const lower = word.toLowerCase()
  const one = singular(lower)
  return one !== lower && (isPersonNoun(one) || collectiveNouns.has(one) || roleNouns.has(one))
}

/** Tokens looked at for one name: longer clauses have no name at their head, and a hostile one must not cost its square. */
const mostTokens = 400

function tokensIn(paragraphs: readonly Paragraph[], [start, end]: Span): Token[] {
  const found: Token[] = []
  for (let p = firstEndingAfter(paragraphs, start, ({ span }) => span[1]); p < paragraphs.length; p++) {
    const { span, tokens } = paragraphs[p] as Paragraph
    if (span[0] >= end) break
    for (let t = firstEndingAfter(tokens, start, (token) => token.end); t < tokens.length; t++) {
      const token = tokens[t] as Token
      if (token.end > end || found.length === mostTokens) return found
      if (token.start >= start) found.push(token)
    }
  }
  return found
}

function sentenceAt(paragraphs: readonly Paragraph[], offset: number): Span | null {
  const { span, sentences } = paragraphs[firstEndingAfter(paragraphs, offset, (paragraph) => paragraph.span[1])] ?? { span: null, sentences: [] }
  if (span === null || !contains(span, [offset, offset])) return null
  const sentence = sentences[firstEndingAfter(sentences, offset, (one) => one.span[1])]?.span ?? null
  return sentence !== null && contains(sentence, [offset, offset]) ? sentence : null
}

const little: ReadonlySet<string> = new Set(['the', 'of', 'and', 'a', 'an', 'mr', 'mrs', 'ms', 'dr'])

function wordsOf(name: string): string[] {
  return (name.toLowerCase().replace(/[’']s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !little.has(word))
}

// “Pakistan” and “Pakistani”: a demonym keeps at least the first four letters of the name whole.
function sameStem(word: string, other: string): boolean {
  return word === other || (word.length >= 4 && other.startsWith(word) && other.length - word.length <= 3)
}
