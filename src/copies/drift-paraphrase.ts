// Sentences inside quotation marks that paraphrase the speaker instead of quoting: “He stated that the road would reopen”, attributed to the
// one who says I or we. Takes the pieces inside the marks and what is known of the speaker; gives the sentences with what betrays them.
// A speaker who reports somebody else (“She said, ‘Go’”) speaks so too: only what cannot well be that is flagged, and a person decides.
import type { Span } from '../document/span.ts'

/** What is known of who the quotation is attributed to. */
export interface QuotedSpeaker {
  /** As the text names the speaker in full, null for none. */
  readonly name: string | null
  /** By which pronoun the text takes the speaker up, null where that is not known; `they` for several and for bodies. */
  readonly pronoun: 'he' | 'she' | 'they' | null
}

export interface Paraphrase {
  /** The sentence, without marks. */
  readonly span: Span
  /** Its subject and verb: “He stated that”. */
  readonly cue: Span
  /** `names-speaker`: the speaker's own name is the subject; `third-person`: a pronoun for the speaker is. */
  readonly reason: 'names-speaker' | 'third-person'
}

// Reporters take up a speech with these and “that”; people who report others in speaking say “he said” and “she told me”. A name before
// them needs no “that”.
const clausal = 'added|noted|stressed|emphasi[sz]ed|reiterated|explained|affirmed|clarified|pointed out|underlined|underscored|highlighted|confirmed|declared|asserted|announced|' +
  'insisted|maintained|warned|argued|remarked|observed|concluded|pledged|vowed|said|says|claimed|claims|believes|believed|mentioned|' +
  'told (?:reporters|journalists|the (?:press|media|paper|newspaper|agency))'
const other = 'called (?:on|for)|urged|expressed|denied|rejected|condemned|welcomed|praised|critici[sz]ed'
const lead = "(?:(?:However|Moreover|Furthermore|Meanwhile|Later|Earlier|Also|Finally|Similarly|In addition|On \\p{Lu}\\p{Ll}+|According to him|According to her),?\\s+)?"
const between = '(?:\\s+(?:also|then|later|further|again|has|had|\\p{Ll}{2,12}ly)){0,3}'
const when = '(?:\\s+(?:on )?(?:\\p{Lu}\\p{Ll}+day|again|yesterday|today))?'
const report = `(?:stated\\b|(?:${clausal})${when}\\s+that\\b)`

const byPronoun = new RegExp(`^${lead}(He|She|They|he|she|they)${between}\\s+${report}`, 'u')
const afterName = new RegExp(`^${between}\\s+(?:${report}|(?:${clausal}|${other})\\b)`, 'u')
const titles = /^(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|Sir|Lord|Lady|Dame|President|Prime|Minister|Chancellor|Senator|General|Governor|Mayor|Judge|Secretary|Spokes(?:man|woman|person)|The|the)\.?\s+)+/

/** Whoever says I or we, you or here and now to somebody, is speaking. */
const speaking = /\b(?:I|I'm|I've|I'll|I'd|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)\b(?!\.)/

/** The paraphrases among the sentences of a quotation, in text order; [] for none. Linear in the pieces. */
export function findParaphrases(text: string, pieces: readonly Span[], speaker: QuotedSpeaker): readonly Paraphrase[] {
  const found: Paraphrase[] = []
  // Nobody speaks of himself in both ways: one “I” and the rest reports others.
  if (pieces.some(([start, end]) => speaking.test(text.slice(start, end).replaceAll('’', "'")))) return found
  let named = false
  for (const [start, end] of pieces) {
    for (const [from, to] of sentencesOf(text, start, end)) {
      const sentence = text.slice(from, to)
      const byName = cueOfName(sentence, speaker.name)
      const match = byName === null ? byPronoun.exec(sentence) : null
      if (byName !== null) found.push({ span: [from, to], cue: [from, from + byName], reason: 'names-speaker' })
      // A name before it in the quotation may be whom the pronoun means.
      else if (match && !named && isPronounOf(match[1] as string, speaker.pronoun)) found.push({ span: [from, to], cue: [from, from + match[0].length], reason: 'third-person' })
      else named ||= /[\p{Ll},]\s+\p{Lu}\p{Ll}+/u.test(sentence)
    }
  }
  return found
}

function isPronounOf(pronoun: string, known: QuotedSpeaker['pronoun']): boolean {
  return known === null ? pronoun.toLowerCase() !== 'they' : pronoun.toLowerCase() === known
}

/** Length of a subject that is the speaker's name, with the verb; null where the sentence does not begin so. */
function cueOfName(sentence: string, name: string | null): number | null {
  const words = name?.replace(titles, '').trim().split(/\s+/) ?? []
  const last = words.at(-1)
  // Bodies speak of themselves by name; a person of one name cannot be told from one.
  if (last === undefined || words.length < 2 || last.length < 3) return null
  const title = titles.exec(sentence)?.[0].length ?? 0
  const rest = sentence.slice(title)
  const full = words.join(' ')
  const own = rest.startsWith(full) ? full : rest.startsWith(last) ? last : null
  if (own === null || /^[\p{L}\p{N}'’-]/u.test(rest.slice(own.length))) return null
  const verb = afterName.exec(rest.slice(own.length))
  return verb === null ? null : title + own.length + verb[0].length
}

function* sentencesOf(text: string, start: number, end: number): Generator<Span> {
  let from = start
  for (const match of text.slice(start, end).matchAll(/[.!?…]["”'’)\]]*\s+(?=["“'‘([]?\p{Lu})/gu)) {
    const at = start + match.index
    if (/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St|\p{Lu})$/u.test(text.slice(Math.max(from, at - 5), at))) continue
    yield* trimmed(text, from, at + 1)
    from = at + match[0].length
  }
  yield* trimmed(text, from, end)
}

function* trimmed(text: string, start: number, end: number): Generator<Span> {
  const own = text.slice(start, end)
  const lead = /^[\s"“”'‘’«»([]*/.exec(own)?.[0].length ?? 0
  if (lead < own.trimEnd().length) yield [start + lead, start + own.trimEnd().length]
}
