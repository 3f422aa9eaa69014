// Which kind a prediction is: a commitment where the speaker's side says what it will do, a threat where that would harm somebody, else a
// prediction. By the cue, by whose deed it is in the words, and by the act the reader gave; it does not decide whether anybody means it.
import { courtesyTitles, documentNouns, forceNouns, isBodyNoun, isPersonNoun, singular } from '../actors/role-nouns.ts'
import type { PredictionKind, Said } from './prediction.ts'
import type { Marker } from './prediction-markers.ts'
import { befalling, foretelling, harming, promising, threatening } from './prediction-words.ts'

/** The kind; `words` are the marker's sentence. */
export function kindOf(said: Said, marker: Marker, words: string): PredictionKind {
  const { cue, act } = said
  if (threatening.test(cue.text) && said.source !== null && !isThing(said.source.text)) return 'threat'
  const isCommitment = marker.inCue ? !foretelling.test(cue.text) && promising.test(cue.text) : committed(said, marker, words)
  // A thing threatens nobody.
  if (!isCommitment || threatening.test(cue.text)) return 'prediction'
  const deed = marker.inCue ? words : words.slice(deedFrom(marker, words))
  return harms(deed) && (act === 'commit' || !marker.inCue) ? 'threat' : 'commitment'
}

/** Words between the marker and the verb that says what is done: “will continue to bomb”, “will not hesitate to strike”. */
const leading = /^["“'‘\s]*(?:that\s+)?(?:(?:to|be|have|keep|go\s+on|get|then|also|now|soon|both|either|all|just|still|again|even|\p{L}+ly|(?:not|never)\s+(?:hesitate|stop|rest|tire|cease)|(?:continue|begin|start|resume|proceed|hasten|forced|ready|prepared|going|able|move|seek)(?=\s+(?:to|on)\b|\s+\p{L}+ing\b))\s+)*/iu
const second = /^\p{L}+\s+(?:(?:(?:them|him|her|it|you|down|out|up|back)\s+){1,2})?and\s+(?:then\s+)?/iu

// Whether the deed itself does harm: “will bomb”, not “will stop the bombing”, nor “will send attack helicopters”.
function harms(deed: string): boolean {
  const verb = deed.replace(leading, '')
  return harming.test(verb) || harming.test(verb.replace(second, ''))
}

/** What most words for who does something end in. */
const agent = /(?:er|or|ist|ian|man|men|woman|women|people)$/

// “The storm”, “a dispute”: a noun phrase without a name whose head is nobody. A thing threatens nobody.
function isThing(source: string): boolean {
  const phrase = source.split(/,|\s(?:of|in|from|at|on|by|with|who|which|that|over|between|against|for|near)\s/)[0]?.trim() ?? ''
  const match = /^(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]nother|[Aa]ny|[Ss]uch)\s+(?:[\p{Ll}\d-]+\s+)*([\p{Ll}-]+)$/u.exec(phrase)
  const head = singular(match?.[1] ?? '')
  return match !== null && !isPersonNoun(head) && !isBodyNoun(head) && !forceNouns.has(head) && !documentNouns.has(head) && !agent.test(head)
}

// “It” is nobody who is a person.
function isPersonal(source: string): boolean {
  const [first = ''] = source.split(/[\s.]/)
  return /^(?:I|he|she|who)$/i.test(source) || courtesyTitles.has(first.toLowerCase()) || source.split(/[\s,]+/).some((word) => isPersonNoun(singular(word.toLowerCase())))
}

function committed(said: Said, marker: Marker, words: string): boolean {
  if (marker.type === 'plan') return true
  if (marker.type === 'expect' || marker.type === 'likely' || marker.type === 'may') return false
  if (foretelling.test(said.cue.text)) return false
  if (promising.test(said.cue.text) && !/\b(?:agree|out\b)/i.test(said.cue.text)) return true
  const deed = deedAfter(marker, words)
  // “I’ll be judged”: done to the speaker.
  if (/^be\s+(?:\p{L}+ly\s+)?(?!(?:committed|determined|prepared|dedicated)\b)(?:\p{L}{2,}ed|shown|seen|known|given|taken|told|heard|held|left|made|sent|beaten|born|paid)\b/iu.test(deed)) return false
  const isOfIt = !marker.quoted && itself.test(words.slice(0, marker.start - marker.sentence[0])) && !isOwn(said, marker, words)
  if (isOfIt) return false
  const befalls = befalling.test(deed)
  return isOwn(said, marker, words) ? !befalls || said.act === 'commit' : !befalls && said.act === 'commit'
}

/** The word for what is to happen, lower case; null where the sentence has none after its marker. */
export function deedOf(marker: Marker, words: string): string | null {
  const after = marker.inCue ? words.replace(/^["“'‘]*(?:(?:that|not|never)\s+)*to\s+/i, '') : deedAfter(marker, words)
  // “Is expected: the ferry to sail”.
  const expected = marker.inCue || marker.type === 'expect' ? /^(?:(?!to\b)[^\s,;.]+\s+){1,12}?to\s+(?=\p{Ll})/u.exec(after.trimStart())?.[0] : undefined
  const rest = expected === undefined || (marker.inCue && after !== words) || (!marker.inCue && /\b(?:to|for|in|on|by)$/i.test(words.slice(0, marker.end - marker.sentence[0]))) ? after : after.trimStart().slice(expected.length)
  return /^(?:["“'‘]?(?:be|been|being|have to|have|had|get|to|not|never|the|an?|able|going|\p{L}+ly|also|soon)\s+){0,6}["“'‘]?(\p{L}[\p{L}-]*)/iu.exec(rest.trimStart())?.[1]?.toLowerCase() ?? null
}

/** Where the deed begins after a marker that is none of the cue's: the present with a day to come is its own deed. */
function deedFrom(marker: Marker, words: string): number {
  const end = marker.end - marker.sentence[0]
  return marker.type === 'present' ? words.lastIndexOf(' ', end - 1) + 1 : end
}

// “It would make her the first”, “it will give them hope”: what a thing brings about.
const making = /^(?:make|give|cost|mean|take|bring|put)\s+(?!(?:the|its|his|their|a|an)\s+(?:announcement|decision|statement|appeal|offer|power|evidence|forces?|troops|case))/i

function deedAfter(marker: Marker, words: string): string {
  return words.slice(deedFrom(marker, words)).replace(/^(?:\s+(?:not|never|also|still|then|only|just|soon|now|all|likely|probably|\p{L}+ly|even|certainly|definitely))*\s+/iu, '')
}

const itself = /\bit\s*["“]?\s*$/i

// Whose deed: “I” and “we” in a quotation, a pronoun or the source's own name in reported speech, nobody named where the content begins with the verb.
function isOwn({ source }: Said, marker: Marker, words: string): boolean {
  const ahead = words.slice(0, marker.start - marker.sentence[0]).replace(/\s*(?:\p{L}+ly|also|still|never|not|just|now|both|all|then)\s*$/iu, ' ')
  if (/^[\s"“'‘]*(?:that\s+)?$/.test(ahead)) return true
  // “It believed her and would ask for an inquiry.”
  if (/\b(?:and|but)\s+$/.test(ahead) && (marker.quoted ? /^\W*(?:I|we)\b/i : /^\W*(?:that\s+)?(?:he|she|it|they|I|we)\b/).test(ahead)) return true
  if (marker.quoted || /^(?:I|we|me|us)$/i.test(source?.text ?? '')) return /\b(?:I|we)\s*["”]?\s*$/i.test(ahead)
  const named = source?.text.split(',')[0] ?? ''
  const several = source === null || /s$|\band\b|^(?:we|they|who)$/i.test(named) || /\b(?:team|campaign|government|family|side|company|group)$/i.test(named)
  if (itself.test(ahead)) return !isPersonal(source?.text ?? 'who') && !making.test(deedAfter(marker, words))
  if (/\b(?:I|we|he|she)\s*["“]?\s*$/i.test(ahead) || (several && /\bthey\s*["“]?\s*$/i.test(ahead))) return true
  const subject = /(?:(?:\p{Lu}[\p{L}.’'-]*)\s+)+$/u.exec(ahead)?.[0].trim().split(/\s+/) ?? []
  const holder = named.split(/[^\p{L}-]+/u)
  return subject.some((word) => word.length > 2 && holder.includes(word.replace(/['’]s?$/, '')))
}
