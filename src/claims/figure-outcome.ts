// What happened to those counted: killed, wounded, missing … as the words around the number say it. Found inside the phrase, after it
// (“were killed”), before it (“killing 12”), or taken over from the figure the number is joined to (“10 civilians, among them nine minors”).
import type { Atom } from './figure-atoms.ts'
import type { Outcome } from './figure.ts'

export interface OutcomeWord {
  readonly outcome: Outcome
  /** “killed 12”: may stand before its number. */
  readonly verb: boolean
  /** “12 killed”, “12 dead”: may stand after it. */
  readonly participle: boolean
  /** “12 died”: after it, and needs no auxiliary. */
  readonly intransitive: boolean
  /** “12 deaths”, “deaths of 12”. */
  readonly noun: boolean
}

const words = new Map<string, OutcomeWord>()
const rows: readonly (readonly [Outcome, { readonly verb?: string; readonly both?: string; readonly participle?: string; readonly intransitive?: string; readonly noun?: string }])[] = [
  ['killed', {
    verb: 'kill kills killing slaughtering murdering massacring executing beheading assassinating gunned gunning', both: 'killed slaughtered murdered massacred executed beheaded assassinated martyred', participle: 'dead slain drowned',
    intransitive: 'died die dies dying perished perish', noun: 'death deaths fatality fatalities killing killings murder murders bodies corpses',
  }],
  ['wounded', { verb: 'wound wounds wounding injure injures injuring maiming hurting', both: 'wounded injured maimed hurt', noun: 'injury injuries' }],
  ['casualty', { noun: 'casualty casualties' }],
  ['missing', { participle: 'missing unaccounted', intransitive: 'disappeared vanished' }],
  ['arrested', { verb: 'arrest arrests arresting detain detains detaining jailing', both: 'arrested detained jailed imprisoned', noun: 'arrest detention detentions' }],
  ['abducted', { verb: 'abduct abducts abducting kidnap kidnaps kidnapping', both: 'abducted kidnapped', noun: 'abduction abductions kidnappings' }],
  ['captured', { verb: 'capture captures capturing', both: 'captured' }],
  ['displaced', { verb: 'displace displaces displacing uprooting', both: 'displaced uprooted', participle: 'homeless', intransitive: 'fled flee fleeing' }],
  ['evacuated', { verb: 'evacuate evacuates evacuating', both: 'evacuated' }],
  ['rescued', { verb: 'rescue rescues rescuing', both: 'rescued' }],
  ['released', { verb: 'freeing releasing free release', both: 'freed released' }],
  ['hospitalised', { both: 'hospitalised hospitalized' }],
  ['infected', { verb: 'infecting infect infects', both: 'infected', participle: 'sick' }],
  ['shot', { verb: 'shooting', both: 'shot' }],
  ['charged', { both: 'charged indicted' }],
  ['convicted', { both: 'convicted sentenced' }],
  ['destroyed', { verb: 'destroy destroys destroying razing flattening', both: 'destroyed razed flattened demolished' }],
  ['damaged', { verb: 'damage damages damaging', both: 'damaged' }],
]
for (const [outcome, { verb = '', both = '', participle = '', intransitive = '', noun = '' }] of rows) {
  for (const [row, is] of [[verb, { verb: true }], [both, { verb: true, participle: true }], [participle, { participle: true }], [intransitive, { intransitive: true }], [noun, { noun: true }]] as const) {
    for (const word of row.split(' ')) {
      if (word === '') continue
      const known = words.get(word) ?? { outcome, verb: false, participle: false, intransitive: false, noun: false }
      words.set(word, { ...known, ...is })
    }
  }
}

/** What a word says happened; null where it says nothing of the kind. Lower case. */
export function outcomeOf(word: string): OutcomeWord | null {
  const known = words.get(word)
  if (known !== undefined || word.length < 9) return known ?? null
  // “andkilling a minimum of 10 civilians”: two words run together by whoever cut the page.
  const parts = runTogether.exec(word)
  return parts === null ? null : words.get(parts[1] ?? '') ?? null
}

const runTogether = /^(?:and|were|that|also|was|by|of)(\p{L}{6,})$/u

const passive = /^(?:were|was|is|are|be|been|being|left|reported|confirmed|feared|believed|presumed|found|remain|remained)$/
const passing = new Set('who that which were was is are be been being have has had reportedly also left reported confirmed feared believed said thought presumed declared pronounced found officially already later still remain remained remains listed to'.split(' '))
const opening = new Set('including included among mostly most many some mainly with plus'.split(' '))

/** What follows the phrase that ends before atom `i`: “were killed”, “, including three children, were killed”, “dead”, and one past it; looks at most 18 atoms ahead. `coordinated`: past “and no civilians” to a plural verb. */
export function outcomeAfter(atoms: readonly Atom[], i: number, coordinated: boolean): { readonly outcome: Outcome; readonly last: number; readonly passive: boolean } | null {
  let auxiliary = false
  let perfect = false
  let and = false
  let other = false
  let aside = false
  for (let at = i; at < atoms.length && at < i + 18; at++) {
    const atom = atoms[at] as Atom
    const { lower, tag } = atom
    if (aside) {
      if (lower === ',' || lower === ')' || lower === '–' || lower === '—') aside = false
      continue
    }
    // “12 were not killed”: nothing is said to have happened to them.
    if (/^(?:not|never)$|n't$/.test(lower)) return null
    // “12 went missing”
    if (/^(?:go|goes|going|went|gone)$/.test(lower) && atoms[at + 1]?.lower === 'missing') return { outcome: 'missing', last: at + 2, passive: true }
    // “12 lost their lives”
    if (/^(?:lose|loses|losing|lost)$/.test(lower) && /^(?:their|his|her)$/.test(atoms[at + 1]?.lower ?? '') && /^(?:life|lives)$/.test(atoms[at + 2]?.lower ?? '')) return { outcome: 'killed', last: at + 3, passive: true }
    // “12 were held”, “12 are being held hostage”, but “12 held talks”
    if (/^(?:held|taken)$/.test(lower) && auxiliary) {
      const [next, third] = [atoms[at + 1]?.lower ?? '', atoms[at + 2]?.lower ?? '']
      if (/^(?:hostage|captive|prisoner)$/.test(next)) return { outcome: next === 'prisoner' ? 'captured' : 'abducted', last: at + 2, passive: true }
      if (next === 'into' && third === 'custody') return { outcome: 'arrested', last: at + 3, passive: true }
      return lower === 'held' && /^(?:$|[.,;]|by|in|on|over|for|at|under|after)$/.test(next) ? { outcome: 'arrested', last: at + 1, passive: true } : null
    }
    const said = outcomeOf(lower)
    if (said?.intransitive && !(other && !auxiliary && !perfect && !and)) return { outcome: said.outcome, last: at + 1, passive: true }
    if (said?.participle && (auxiliary || (!other && !perfect))) {
      // “12 militants killed three soldiers”: an object follows, so it is what they did.
      const next = atoms[at + 1]
      const isNominal = next !== undefined && next.kind !== 'mark' && /^(?:DET|NUM|PRON|PROPN|NOUN|ADJ)$/.test(next.tag)
      const object = said.verb && !auxiliary && isNominal && !/^(?:in|on|by|when)$/.test(next.lower)
      if (object && !/^\p{Lu}.*day$/u.test(next.text)) return null
      // “were shot dead”, “were burned to death”
      const isFatal = next?.lower === 'dead' || (next?.lower === 'to' && atoms[at + 2]?.lower === 'death')
      return { outcome: isFatal ? 'killed' : said.outcome, last: at + (isFatal ? 2 : 1), passive: auxiliary }
    }
    if (said?.verb || said?.noun) return null
    // “12 are said to be dead”, but “one account said the boy was killed”.
    if ((lower === 'said' || lower === 'thought') && !auxiliary) return null
    if (passing.has(lower) || tag === 'AUX') {
      if (and && /^(?:was|is|has)$/.test(lower)) return null
      // “that have killed dozens” is what they did, “that have been killed” what was done to them.
      if (!/^(?:have|has|had|will|would|may|might|could|can)$/.test(lower)) auxiliary ||= tag === 'AUX' || passive.test(lower)
      else perfect = true
    }
    else if (lower === ',' || lower === '(' || lower === '–' || lower === '—') {
      if (opening.has(atoms[at + 1]?.lower ?? '') || lower !== ',' || (atoms[at + 2]?.lower === 'of' && /^(?:them|whom|these|those)$/.test(atoms[at + 3]?.lower ?? ''))) aside = true
      else if (atoms[at + 1]?.lower !== 'who') return null
    } else if (lower === 'and' && coordinated && !and) {
      and = true
      other = true
    } else if (tag === 'ADP' || tag === 'DET' || tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') {
      if (auxiliary) return null
      other = true
    } else if (tag !== 'ADV' && atom.text !== '-' && atom.text !== '"' && atom.text !== '”' && atom.text !== '“' && tag !== 'PART') return null
  }
  return null
}

/** What stands before the number whose words begin at atom `i`: “killed”, “the deaths of”, “wounding as many as”; looks at most 7 atoms back. */
export function outcomeBefore(atoms: readonly Atom[], i: number, floor: number): Outcome | null {
  for (let at = i - 1; at >= floor && at > i - 8; at--) {
    const { lower, tag, kind } = atoms[at] as Atom
    const said = outcomeOf(lower)
    // “did not kill 12”, “without wounding 12”
    if (said?.verb) return /^(?:not|never|without)$|n't$/.test(atoms[at - 1]?.lower ?? '') ? null : said.outcome
    // “the remains of 28 people”
    if (lower === 'remains' && atoms[at + 1]?.lower === 'of') return 'killed'
    if (said?.noun) return atoms[at + 1]?.lower === 'of' || atoms[at + 1]?.lower === 'to' ? said.outcome : null
    // “claimed the lives of six”
    if (lower === 'lives' && atoms[at + 1]?.lower === 'of') {
      const verb = atoms[atoms[at - 1]?.lower === 'the' ? at - 2 : at - 1]
      return /^(?:claim|cost|took|tak)/.test(verb?.lower ?? '') ? 'killed' : null
    }
    if (kind === 'digits' || (kind === 'mark' && lower !== '"' && lower !== '“' && lower !== '-')) return null
    if (tag === 'ADP' && lower !== 'of' && lower !== 'to' && lower !== 'at' && lower !== 'about' && lower !== 'around' && lower !== 'over') return null
    if (tag === 'VERB' || tag === 'AUX' || tag === 'NOUN' || tag === 'PROPN' || tag === 'SCONJ' || tag === 'CCONJ') {
      if (!(lower === 'and' || lower === 'or' || said?.participle)) return null
      // “killed or wounded 12”: the nearer says it; “killed and 12” has lost its object.
      if (at === i - 1) return null
    }
  }
  return null
}

const linking = new Set('and or but , including included among them as well plus along with whom of which mostly most also another at least ( – — : nor not'.split(' '))

/** Whether nothing but commas, “and”, “including”, “among them” stands between two figures: the second then shares the first one's outcome. */
export function isJoined(atoms: readonly Atom[], from: number, to: number): boolean {
  if (to < from || to - from > 7) return false
  for (let at = from; at < to; at++) if (!linking.has((atoms[at] as Atom).lower)) return false
  return true
}
