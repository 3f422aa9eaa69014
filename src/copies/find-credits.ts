// Where a text says that its reporting is another's: an agency in a dateline, byline or closing line (“(AP)”, “contributed to this report”),
// or one that is cited in a sentence (“according to Tern Wire”, “told Reuters”). Takes the text and, for a publisher, the name to look for.
// A credit says what the text claims; whether anything was copied is for relation.ts to say.
import type { Span } from '../document/span.ts'
import { wordsOf } from './words.ts'

export interface Credit {
  /** The agency, an abbreviation written out; an agency that is not known as it stands in the text. */
  readonly agency: string
  readonly span: Span
  /** `byline` for a dateline, byline, copyright or closing line: all of the text is meant. `cited` for a sentence that cites it. */
  readonly place: 'byline' | 'cited'
}

const agencies: readonly (readonly [name: string, written: string])[] = [
  ['Associated Press', 'Associated Press|AP'], ['Reuters', 'Thomson Reuters|Reuters'], ['Agence France-Presse', 'Agence France[- ]Presse|AFP'],
  ['United Press International', 'United Press International|UPI'], ['Press Association', 'Press Association|PA Media'],
  ['dpa', 'Deutsche Presse-Agentur|dpa'], ['Xinhua', 'Xinhua'], ['TASS', 'ITAR-TASS|TASS'], ['Interfax', 'Interfax'], ['RIA Novosti', 'RIA Novosti'],
  ['ANSA', 'ANSA'], ['EFE', 'EFE'], ['Press Trust of India', 'Press Trust of India|PTI'], ['Asian News International', 'Asian News International|ANI'],
  ['IRNA', 'IRNA'], ['Anadolu', 'Anadolu(?: Agency)?'], ['Kyodo', 'Kyodo(?: News)?'], ['Yonhap', 'Yonhap(?: News Agency)?'],
  ['Bloomberg', 'Bloomberg(?: News)?'], ['Bernama', 'Bernama'], ['Antara', 'Antara'], ['Pajhwok', 'Pajhwok(?: Afghan News)?'], ['Tolo', 'TOLOnews'],
  ['SANA', 'SANA'], ['MENA', 'MENA'], ['CNN Wire', 'CNN Wire'],
]
const capitalised = String.raw`\p{Lu}[\p{L}’'-]*`
/** “Tern Wire”, “Orrin News Agency”: named by what it is. */
const byKind = String.raw`(?:${capitalised} ){1,3}(?:Wire(?: Service)?|Newswires?|News Agency|News Service|Press Agency)`
const anyAgency = String.raw`(?:${agencies.map(([, written]) => written).join('|')}|${byKind})`
const newsVerb = '(?:report(?:ed|s|ing)?|wr(?:ote|ites)|quot(?:ed|es)|cit(?:ed|es))'

const bylines = [
  // VARN (AP) — …; (Reuters) - …; a closing “(AP)”. Elsewhere in brackets it is a picture's.
  String.raw`\((?<agency>${anyAgency})\)(?=[ \t]*[-–—:])`,
  String.raw`^[ \t]*\((?<agency>${anyAgency})\)`,
  String.raw`\((?<agency>${anyAgency})\)(?=\s*(?![^]))`,
  // A line that is nothing but the agency, with or without a dash or “By”.
  String.raw`^[ \t]*(?:[-–—]+ ?|By (?:the )?|Source: ?(?:The )?|The )?(?<agency>${anyAgency})[ \t.]*$`,
  String.raw`^[ \t]*By [^\n]{2,60}?[,|/–—-] ?(?:The )?(?<agency>${anyAgency})\b`,
  String.raw`^[ \t]*${capitalised}[^\n]{0,40}?, (?:The )?(?<agency>${anyAgency})[ \t]*$`,
  String.raw`(?:©|\(c\)|Copyright) ?(?:\d{4} )?(?:The )?(?<agency>${anyAgency})\b`,
  String.raw`\b(?<agency>${anyAgency})(?: (?:writers?|reporters?|correspondents?|journalists?)[^.\n]{0,80})? contributed (?:to|reporting)`,
  String.raw`(?:–|—|--) (?<agency>${anyAgency})\s*$`,
]
const citations = [
  String.raw`\b(?:[Aa]ccording to|[Tt]old|quoted by|reported by|cited by|as per|via|interview (?:with|to)|statement to|report (?:from|by|in)) ` +
    String.raw`(?:the )?(?:news agency )?(?<agency>${anyAgency})\b`,
  String.raw`\b(?<agency>${anyAgency})(?: news agency)? ${newsVerb}\b`,
]
const patternsOf = (place: Credit['place'], sources: readonly string[]) => sources.map((source) => [place, new RegExp(source, 'gmdu')] as const)
const patterns = [...patternsOf('byline', bylines), ...patternsOf('cited', citations)]
const known = agencies.map(([name, written]) => [name, new RegExp(`^(?:${written})$`, 'u')] as const)

/** Most texts have none, and this is seen at a glance. */
const anyWritten = new RegExp(String.raw`\b(?:${agencies.map(([, written]) => written).join('|')}|Wire|Newswires?|(?:News|Press) (?:Agency|Service))\b`, 'u')
/** More credits of one pattern say nothing new. */
const mostCredits = 40

/** The credits of a text in text order, one for a place. */
export function findCredits(text: string): readonly Credit[] {
  if (!anyWritten.test(text)) return []
  const credits: Credit[] = []
  for (const [place, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices!.groups!['agency']!
      if (!credits.some(({ span }) => span[0] < end && start < span[1])) credits.push({ agency: nameOf(text.slice(start, end)), span: [start, end], place })
      if (credits.length === mostCredits) break
    }
  }
  return credits.toSorted((a, b) => a.span[0] - b.span[0])
}

function nameOf(written: string): string {
  const bare = written.replace(/^.*['’]s /u, '')
  return known.find(([, pattern]) => pattern.test(bare))?.[0] ?? bare
}

/** Where the text names a publisher, as printed with a capital at each of its longer words; null where it does not. */
export function findPublisher(text: string, publisher: string): Span | null {
  const wanted = wordsOf(publisher.replace(/^the\s+/iu, '').replace(/\.(?:com|co\.uk|org|net)$/iu, ''))
  if (wanted.count === 0) return null
  const words = Array.from({ length: wanted.count }, (_, i) => wanted.text.slice(wanted.starts[i], wanted.ends[i]))
  const written = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  // One short or common word is no name to be found by.
  if (written.length === 1 && (written[0]!.length < 4 || wanted.marks[0] !== 0 && /^\p{Ll}/u.test(written[0]!))) return null
  // Most texts have not all of the words, and this is seen at a glance.
  if (!words.every((word) => text.includes(word))) return null
  const match = new RegExp(String.raw`(?<![\p{L}\p{N}])${written.join(String.raw`[^\p{L}\p{N}\n]{1,3}`)}(?![\p{L}\p{N}])`, 'u').exec(text)
  return match === null ? null : [match.index, match.index + match[0].length]
}
