// Which kind a prediction is: a commitment where the speaker's side says what it will do, a threat where that would harm somebody, else a
// prediction. By the cue, by whose deed it is in the words, and by the act the reader gave; it does not decide whether anybody means it.
import type { PredictionKind, Said } from './prediction.ts'
import type { Marker } from './prediction-markers.ts'
import { befalling, foretelling, harming, promising, threatening } from './prediction-words.ts'

/** The kind; `words` are the marker's sentence. */
export function kindOf(said: Said, marker: Marker, words: string): PredictionKind {
  const { cue, act } = said
  if (threatening.test(cue.text) && said.source !== null) return 'threat'
  const isCommitment = marker.inCue ? !foretelling.test(cue.text) && promising.test(cue.text) : committed(said, marker, words)
  // A thing threatens nobody.
  if (!isCommitment || threatening.test(cue.text)) return 'prediction'
  const deed = marker.inCue ? words : words.slice(marker.end - marker.sentence[0])
  return harming.test(deed.trim().split(/\s+/).slice(0, 4).join(' ')) && (act === 'commit' || !marker.inCue) && !/\b(?:not|never|no longer)\b|n['’]t/.test(deed.slice(0, 10)) ? 'threat' : 'commitment'
}

function committed(said: Said, marker: Marker, words: string): boolean {
  if (marker.type === 'plan') return true
  if (marker.type === 'expect' || marker.type === 'likely' || marker.type === 'may') return false
  if (foretelling.test(said.cue.text)) return false
  if (promising.test(said.cue.text) && !/\bagree/i.test(said.cue.text)) return true
  const befalls = befalling.test(deedAfter(marker, words))
  return isOwn(said, marker, words) ? !befalls || said.act === 'commit' : !befalls && said.act === 'commit'
}

/** The word for what is to happen, lower case; null where the sentence has none after its marker. */
export function deedOf(marker: Marker, words: string): string | null {
  const rest = marker.inCue ? words.replace(/^["“'‘]*(?:(?:that|not|never)\s+)*to\s+/i, '') : deedAfter(marker, words)
  return /^(?:["“'‘]?(?:be|been|being|have to|have|had|get|to|not|never|the|an?|able|going|\p{L}+ly|also|soon)\s+){0,6}["“'‘]?(\p{L}[\p{L}-]*)/iu.exec(rest.trimStart())?.[1]?.toLowerCase() ?? null
}

function deedAfter(marker: Marker, words: string): string {
  return words.slice(marker.end - marker.sentence[0]).replace(/^(?:\s+(?:not|never|also|still|then|only|just|soon|now|all|likely|probably|\p{L}+ly|even|certainly|definitely))*\s+/iu, '')
}

// Whose deed: “I” and “we” in a quotation, a pronoun or the source's own name in reported speech, nobody named where the content begins with the verb.
function isOwn({ source }: Said, marker: Marker, words: string): boolean {
  const ahead = words.slice(0, marker.start - marker.sentence[0]).replace(/\s*(?:\p{L}+ly|also|still|never|not|just|now|both|all|then)\s*$/iu, ' ')
  if (/^[\s"“'‘]*(?:that\s+)?$/.test(ahead)) return true
  // “It believed her and would ask for an inquiry.”
  if (!marker.quoted && /\band\s+$/.test(ahead) && /^\W*(?:that\s+)?(?:he|she|it|they|I|we)\b/.test(ahead)) return true
  if (marker.quoted || /^(?:I|we|me|us)$/i.test(source?.text ?? '')) return /\b(?:I|we)\s*["”]?\s*$/i.test(ahead)
  const named = source?.text.split(',')[0] ?? ''
  const several = source === null || /s$|\band\b|^(?:we|they|who)$/i.test(named) || /\b(?:team|campaign|government|family|side|company|group)$/i.test(named)
  if (/\b(?:I|we|he|she|it)\s*["“]?\s*$/i.test(ahead) || (several && /\bthey\s*["“]?\s*$/i.test(ahead))) return true
  const subject = /(?:(?:\p{Lu}[\p{L}.’'-]*)\s+)+$/u.exec(ahead)?.[0].trim().split(/\s+/) ?? []
  const holder = named.split(/[^\p{L}-]+/u)
  return subject.some((word) => word.length > 2 && holder.includes(word.replace(/['’]s?$/, '')))
}
