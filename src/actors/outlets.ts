// Whether a body is one that reports: by the noun that its name ends with (“The Harbour Gazette”, “Radio Pell”), or as one of the agencies and
// broadcasters that go by letters or by a name alone. Takes the words of a name; says nothing of how it reports.

const nouns = new Set(
  ('gazette courier herald tribune times post journal observer chronicle examiner dispatch bulletin inquirer telegraph guardian mirror globe sentinel monitor daily weekly newspaper newspapers magazine ' +
    'report blog beacon news wire radio television tv broadcasting broadcaster broadcasters press newswire').split(' '),
)
const leading = new Set('radio tv voice'.split(' '))
const known = new Set(
  ('reuters|associated press|ap|quartz|mashable|ars technica|the verge|wired|daily mail|daily mirror|afp|agence france-presse|upi|united press international|dpa|efe|ansa|xinhua|tass|interfax|anadolu agency|bloomberg|bbc|cnn|abc news|cbs|nbc|msnbc|fox|fox news|npr|pbs|al jazeera|al-jazeera|al-arabiya|al-manar|al arabiya|' +
    'sky news|itv|rt|sputnik|der spiegel|le monde|el país|politico|buzzfeed|breitbart|huffpost|huffington post|axios|vox|vice|usa today|wall street journal|economist|newsweek|time magazine|cbc|abc|cnbc|variety|gawker|jezebel|gizmodo|techcrunch|engadget|tmz|recode|re/code|business insider|rolling stone|cbs news|nbc news|voice of america').split('|'),
)
/** “Press” and “wire” end other names too. */
const bodies = /\b(?:council|union|association|office|secretary|club|party|ministry|institute|university|college|commission|committee|court|department|team|campaign|agency for)\b/

/** Whether the noun is one that outlets' names end with (“gazette”). */
export const isOutletNoun = (word: string): boolean => nouns.has(word)

/** Whether the word in lower case is, by itself, the name of an agency or a broadcaster. */
export const isKnownOutlet = (word: string): boolean => known.has(word)

/** Whether the words name a newspaper, an agency, a broadcaster or the like. */
export function isOutlet(words: readonly string[]): boolean {
  const name = words.join(' ').toLowerCase().replace(/^the /, '')
  if (known.has(name)) return true
  const parts = name.split(/\s+/)
  if (parts.length < 2 || bodies.test(name)) return false
  return nouns.has(parts.at(-1) ?? '') || (leading.has(parts[0] ?? '') && (parts[0] !== 'voice' || parts[1] === 'of'))
}
