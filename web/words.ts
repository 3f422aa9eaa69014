// The words of the interface, in English, for whoever translates it: those of every page here, those of one in its own folder, functions where a
// number or name goes in. Words about statements follow DESIGN.md's table. Dates and numbers are written by Intl in the page's language.
import { actorWords } from './actors/words.ts'
import { addWords } from './add/words.ts'
import { changesWords, documentWords } from './document/words.ts'
import { hereWords } from './here/words.ts'
import { libraryWords } from './library/words.ts'
import { language } from './say-count.ts'
import { statementWords } from './statements/words.ts'

export const words = {
  shell: {
    skip: 'Skip to the content',
    library: 'Library',
    statements: 'Statements',
    add: 'Add articles',
    keys: 'Keys',
    appearance: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    contrast: 'More contrast',
    readOnly: 'This ledger can be read, not written to.',
    lost: 'The server does not answer. What was stored is safe; this page tries again until it is back.',
    back: 'The server is back.',
    restarted: 'The server was started again. What it had stored is here; what it was in the middle of is taken up again where this page still has it.',
    close: 'Close',
    loading: 'Loading',
    notFound: 'There is no such page',
    notFoundHelp: 'The address may be from another ledger.',
    toLibrary: 'Go to the library',
    failed: 'This could not be shown',
    tryAgain: 'Try again',
    clearFilters: 'Clear the filters',
    somewhereElse: 'unknown publisher',
    noDate: 'no date',
    noTitle: 'Untitled',
    beginning: (text: string) => `“${text} …”`,
    privacy: 'Everything stays on this machine.',
  },
  keys: {
    title: 'Keys',
    everywhere: 'Everywhere',
    help: 'show these keys',
    search: 'go to the search box',
    library: 'library',
    statements: 'statements',
    add: 'add articles',
    here: 'read a text here only',
    close: 'close what is open',
    lists: 'In lists',
    next: 'next',
    previous: 'previous',
    open: 'open',
    ends: 'first, last',
    document: 'In a document',
    nextStatement: 'next statement',
    previousStatement: 'previous statement',
    card: 'to the statement’s card',
    follow: 'go to what it denies, or what denies it',
    back: 'back',
    narrator: 'show the narrator’s voice',
    sheet: 'sourcing sheet',
    rules: 'what the house rules ask about',
    versions: 'versions',
    copy: 'copy the words with their source',
  },
  authority: {
    'named-person': 'named person',
    'named-organisation': 'named organisation',
    'named-document': 'named document',
    'role': 'by role',
    'collective': 'collective',
    'unsourced': 'unsourced',
    'author': 'author',
  },
  sourcing: {
    named: 'named',
    role: 'by role',
    collective: 'collective',
    unsourced: 'unsourced',
    author: 'author',
    narrator: 'narrator’s voice',
    bar: (parts: string) => `Sourcing: ${parts}`,
    none: 'nothing attributed',
  },
  act: {
    assert: 'says', deny: 'denies', accuse: 'accuses', doubt: 'doubts', ask: 'asks', predict: 'predicts', commit: 'commits', urge: 'urges',
    praise: 'praises', criticise: 'criticises', believe: 'believes',
  },
  distance: { neutral: 'neutral', distancing: 'distancing', endorsing: 'endorsing', rejecting: 'rejecting' },
  form: { direct: 'direct', indirect: 'indirect', mixed: 'mixed' },
  link: {
    denies: { to: 'denies', from: 'denied by' },
    agrees: { to: 'agrees with', from: 'agreed with by' },
    repeats: { to: 'repeats', from: 'repeated by' },
    contradicts: { to: 'contradicts', from: 'contradicted by' },
    corrects: { to: 'corrects', from: 'corrected by' },
    withdraws: { to: 'withdraws', from: 'withdrawn by' },
  },
  nobody: 'nobody named',
  theAuthor: 'the author',
  library: libraryWords,
  document: documentWords,
  actor: actorWords,
  here: hereWords,
  changes: changesWords,
  list: {
    remove: (filter: string) => `Remove the filter ${filter}`,
    clearSearch: 'Clear the search',
    missing: 'Some of these rows could not be had.',
  },
  statements: statementWords,
  add: addWords,
} as const

/** A day as people write it, `4 Mar 2026`; what is less precise stays so (`March 2026`, `2026`). */
export function sayDay(date: string | null): string | null {
  if (date === null) return null
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  if (match === null) return date
  const [, year, month, day] = match
  if (month === undefined) return year ?? date
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  if (Number.isNaN(at.getTime())) return date
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: day === undefined ? 'long' : 'short', ...(day === undefined ? {} : { day: 'numeric' }) }).format(at)
}
