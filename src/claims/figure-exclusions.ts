// Numbers that are no quantities: ordinals, years, ages, names (“Boeing 747”, “Article 5”), addresses, telephone numbers, versions,
// scores, list marks. Decided by the shape of the number and the few words around it.
import type { Atom } from './figure-atoms.ts'
import { nounPhraseAt } from './figure-counted.ts'
import { isHyphen, numberAt, type ParsedNumber } from './figure-number.ts'
import { currencyNouns, measureUnits, months, numberedNouns, streetWords, timeUnits, weekdays, yearLeads } from './figure-words.ts'

/** What the rules need to know of the sentence besides its atoms. */
export interface SentenceTalk {
  /** Whether it speaks of games, votes or odds. */
  readonly ofScores: boolean
  readonly ofMoney: boolean
  /** Whether its long words all begin with a capital, as headlines do. */
  readonly isTitled: boolean
}

/** Index to go on from where the number is no quantity; null where it may be one. `isMoney` for a number behind a currency sign. */
export function excludedTo(atoms: readonly Atom[], number: ParsedNumber, isMoney: boolean, talk: SentenceTalk): number | null {
  if (isMoney) return null
  return ageTo(atoms, number) ?? (number.inDigits ? digitsTo(atoms, number, talk) : wordTo(atoms, number, talk))
}

const attachedMark = /^[./:\-‑–_#@=&~*'’]$/

/** Past a run of digits and marks that stand on each other: 12/03/2014, 1.2.3, 555-0199. */
function chainEnd(atoms: readonly Atom[], at: number): number {
  let last = at
  while (attachedMark.test(atoms[last]?.text ?? '') && atoms[last]?.apart === false && atoms[last + 1]?.apart === false && atoms[last + 1]?.kind !== 'mark') last += 2
  return last
}

function digitsTo(atoms: readonly Atom[], { first, last, short, factor }: ParsedNumber, talk: SentenceTalk): number | null {
  const atom = atoms[first] as Atom
  const before = atoms[first - 1]
  const next = atoms[last]
  // “G7”, “A320”, “F-16”, “COVID-19”, “#4”, “/2014”; a currency letter was taken as money before.
  if (before !== undefined && !atom.apart) {
    if (before.kind === 'word' || before.kind === 'digits') return chainEnd(atoms, last)
    // Two apostrophes are a quotation mark, one cuts a year short (“back in ’08”).
    const isCut = /^['’]$/.test(before.text) && /^\d\d$/.test(atom.text) && !/^['’]$/.test(atoms[first - 2]?.text ?? '')
    if (isCut || (/^[#@/_=&]$/.test(before.text) && !before.apart && first > 1)) return chainEnd(atoms, last)
    if (/^[#@]$/.test(before.text) || (before.text === ':' && before.apart)) return chainEnd(atoms, last)
    const stem = atoms[first - 2]
    if (isHyphen(before) && stem?.kind === 'word' && before.text === '-') return chainEnd(atoms, last)
  }
  if (next?.kind === 'word' && !next.apart && short === null && factor === 1) {
    if (next.text === 'G' || /^(?:st|nd|rd|th|s|d|x|p|am|pm|ers?|somethings?)$/.test(next.lower) || !attachedUnit.test(next.lower)) return last + 1
  }
  if (next !== undefined && !next.apart && /^[/:_@=]$/.test(next.text) && atoms[last + 1]?.apart === false) return chainEnd(atoms, last)
  if (next?.text === '.' && !next.apart && atoms[last + 1]?.kind === 'digits' && atoms[last + 1]?.apart === false) return chainEnd(atoms, last)
  if (isHyphen(next) && atoms[last + 1]?.apart === false && isHyphen(atoms[last + 2]) && atoms[last + 3]?.kind === 'digits') return chainEnd(atoms, last)
  // List marks and notes: “2) …”, “(3)”, “[12]”.
  if (first === 0 && (next?.text === ')' || (next?.text === '.' && !next.apart)) && factor === 1) return last + 1
  if ((before?.text === '(' && next?.text === ')' && first <= 1) || (before?.text === '[' && next?.text === ']')) return last + 1
  if (factor > 1 && short === null) return null
  // “USB 3.0 ports”: a version.
  if (atom.text.endsWith('.0') && next?.kind === 'word' && !measureUnits.has(next.lower) && !timeUnits.has(next.lower) && !/^(?:percent|per|pct|magnitude|degrees?)$/.test(next.lower) && !currencyNouns.has(next.lower)) return last
  // “1 Sarnet Trade Tower”: a house by its number.
  if (atom.text === '1' && next?.tag === 'PROPN' && atoms[last + 1]?.tag === 'PROPN' && [next, atoms[last + 1]].every((word) => /^\p{Lu}/u.test(word?.text ?? '')) && !talk.isTitled) return last
  // “1366 x 768”
  if (/^[x×]$/.test(next?.lower ?? '') && atoms[last + 1]?.kind === 'digits') return last + 2
  // “31 AD”, “1324 GMT”
  if (/^(?:AD|BC|BCE|CE|GMT|UTC|EST|EDT|PST|PDT)$/.test(next?.text ?? '')) return last + 1
  return yearTo(atoms, first, last) ?? scoreTo(atoms, first, last, talk) ?? nameTo(atoms, first, last, talk) ?? addressTo(atoms, last)
}

const attachedUnit = /^(?:km|kms|m|cm|mm|ft|in|kg|kgs|g|lb|lbs|oz|mph|kph|kmh|mw|gw|kw|mb|gb|tb|ml|mg|ghz|mhz|ha|hrs?|mins?|secs?|yrs?|k|bn|mn|mil|tn|percent|pc|pct|million|billion)$/

/** After these even 2014 is a number. */
const countedAfterYear = new RegExp(
  '^(?:percent|per|people|persons|dollars|euros|miles|km|kilometers|kilometres|feet|metres|meters|tons|tonnes|hours|soldiers|troops|men|women|children|' +
  'civilians|refugees|votes|others|dead|deaths)$',
)

function yearTo(atoms: readonly Atom[], first: number, last: number): number | null {
  const { text, value } = atoms[first] as Atom
  if (!/^\d{4}$/.test(text) || value < 1000 || value > 2100) return null
  const before = atoms[first - 1]?.lower ?? ''
  const next = atoms[last]
  if (isHyphen(next) && atoms[last + 1]?.kind === 'digits') return chainEnd(atoms, last)
  if (next?.lower === '%' || countedAfterYear.test(next?.lower ?? '')) return null
  if (yearLeads.has(before) || months.has(before.replace('.', '')) || before === ',' || before === '(' || before === "'") return last
  // “as many as 2014 people”, but “known as 2014 KB”.
  const isBounded = before === 'as' ? /^(?:many|much|few|little)$/.test(atoms[first - 2]?.lower ?? '') : /^(?:least|than|some|about|nearly|almost)$/.test(before)
  if (value >= 1500) return isBounded && nounPhraseAt(atoms, last).head !== null ? null : last
  return null
}

function nameTo(atoms: readonly Atom[], first: number, last: number, talk: SentenceTalk): number | null {
  const before = atoms[first - 1]
  if (before === undefined) return null
  const dot = before.text === '.' && !before.apart ? atoms[first - 2] : undefined
  if (dot !== undefined && /^(?:no|nos|art|sec|ch|pp?|vol|fig)$/.test(dot.lower)) return last
  // “Sept. 11”
  if (dot !== undefined && months.has(dot.lower) && /^\p{Lu}/u.test(dot.text) && (atoms[first] as Atom).value <= 31) return last
  // “a 911 call”, “the 747 jet”: one thing with a number for a name.
  if (/^an?$/.test(before.lower) && isOneNamed(atoms, last)) return last
  if (before.kind !== 'word') return null
  // “MiG 23 jets”: a capital inside a word is a maker's.
  if (/\p{Ll}\p{Lu}/u.test(before.text) && (atoms[first] as Atom).value < 1000) return last
  if (months.has(before.lower) && /^\p{Lu}/u.test(before.text) && (atoms[first] as Atom).value <= 31) return last
  if (months.has(atoms[last]?.lower ?? '') && /^\p{Lu}/u.test(atoms[last]?.text ?? '') && (atoms[first] as Atom).value <= 31) return last + 1
  const isVerb = before.tag === 'VERB' || before.tag === 'AUX'
  if (numberedNouns.has(before.lower) && !isVerb) return nextInList(atoms, last)
  if (!/^\p{Lu}/u.test(before.text) || weekdays.has(before.lower) || months.has(before.lower)) return null
  // “In 12 towns”, “The 12 men”: a capital that only opens the sentence. In a headline capitals tell nothing.
  if (first === 1 && before.tag !== 'PROPN') return null
  if (before.tag !== 'PROPN' && before.tag !== 'NOUN' && !/^[A-Z]{2,}$/.test(before.text)) return null
  const { head, last: end } = nounPhraseAt(atoms, last)
  const noun = atoms[end - 1]
  const isCounted = head !== null && noun !== undefined && (/^\p{Ll}/u.test(noun.text) || talk.isTitled) && (noun.lemma !== noun.lower || noun.lower.endsWith('s') || noun.lower === 'people')
  const isMeasured = timeUnits.has(atoms[last]?.lower ?? '') || /^(?:%|percent|per|dead|killed|wounded|injured|more)$/.test(atoms[last]?.lower ?? '')
  return isCounted || isMeasured ? null : last
}

/** “Articles 5 and 6”, “pages 3-7”. */
function nextInList(atoms: readonly Atom[], last: number): number {
  const joins = /^(?:and|or|to|,|-|–|through)$/.test(atoms[last]?.lower ?? '')
  return joins && atoms[last + 1]?.kind === 'digits' && nounPhraseAt(atoms, last + 2).head === null ? last + 2 : last
}

/** Whether one common noun in the singular follows, so that the number before it counts nothing. */
function isOneNamed(atoms: readonly Atom[], last: number): boolean {
  const noun = atoms[last]
  const isUnit = timeUnits.has(noun?.lower ?? '') || measureUnits.has(noun?.lower ?? '') || /^(?:percent|per|percentage|point|strong|odd|plus)$/.test(noun?.lower ?? '')
  return noun?.tag === 'NOUN' && !isUnit && noun.lemma === noun.lower && !noun.lower.endsWith('s') && !/^(?:NOUN|ADJ|PROPN)$/.test(atoms[last + 1]?.tag ?? '')
}

function addressTo(atoms: readonly Atom[], last: number): number | null {
  for (let at = last; at < last + 5; at++) {
    const atom = atoms[at]
    // “7 West 34th Street”
    if (at > last && atom?.kind === 'digits' && /^(?:st|nd|rd|th)$/.test(atoms[at + 1]?.lower ?? '')) {
      at++
      continue
    }
    if (atom?.kind !== 'word' || !/^\p{Lu}/u.test(atom.text)) return null
    if (streetWords.has(atom.lower)) return at > last ? at + 1 : null
  }
  return null
}

function scoreTo(atoms: readonly Atom[], first: number, last: number, talk: SentenceTalk): number | null {
  const next = atoms[last]
  const second = atoms[last + 1]
  const joined = isHyphen(next) || (next?.lower === 'to' && talk.ofScores)
  if (!joined || second?.kind !== 'digits') return null
  const { value, text } = atoms[first] as Atom
  const after = numberAt(atoms, last + 1)
  // “10-12 million” shares its magnitude; “15-8” counts down, so it is no range; a year follows its years.
  if (after !== null && (after.factor > 1 || atoms[after.last]?.text === '%')) return null
  if (second.value <= value || /^0\d/.test(second.text) || /^0\d/.test(text)) return isHyphen(next) ? last + 2 : null
  if (!talk.ofScores || value > 200) return null
  return nounPhraseAt(atoms, last + 2).head === null || next?.lower === 'to' ? last + 2 : null
}

const youngOrAged = /^(?:children|kids|those|people|anyone|youths|minors|girls|boys|age|ages|aged)$/
const agedNouns = /^(?:aged?|ages|turned|turns|turning)$/

function ageTo(atoms: readonly Atom[], { first, last, value, inDigits, factor }: ParsedNumber): number | null {
  if (value > 125 || factor > 1) return null
  const before = atoms[first - 1]
  const next = atoms[last]
  // “12-year-old”, “9 years old”, “14 years of age”, “10- to 12-year-olds”; “the 200-year-old bridge” is an age too.
  const hyphen = isHyphen(next) ? 1 : 0
  if (timeUnits.has(atoms[last + hyphen]?.lower ?? '')) {
    const after = last + hyphen + 1
    const dash = isHyphen(atoms[after]) ? 1 : 0
    if (/^olds?(?:'s)?$/.test(atoms[after + dash]?.lower ?? '')) return after + dash + 1
    if (atoms[after]?.lower === 'of' && atoms[after + 1]?.lower === 'age') return after + 2
  }
  if (before !== undefined && agedNouns.test(before.lower) && (before.lower !== 'turned' || /^\D?$/.test(next?.text ?? ''))) {
    const joins = /^(?:to|and|or|-|–|through)$/.test(next?.lower ?? '')
    return joins ? (numberAt(atoms, last + 1)?.last ?? last) : last
  }
  if (before?.lower === 'as' && /^(?:young|old)$/.test(atoms[first - 2]?.lower ?? '')) return last
  if (before?.lower === 'between' && agedNouns.test(atoms[first - 2]?.lower ?? '')) return numberAt(atoms, last + 1)?.last ?? last
  const isBare = nounPhraseAt(atoms, last).head === null
  // “children under 12”
  if (inDigits && isBare && /^(?:under|over|than)$/.test(before?.lower ?? '') && youngOrAged.test(atoms[first - 2]?.lower ?? '')) return last
  // “around two to three years old”
  const second = /^(?:to|or|-|–)$/.test(next?.lower ?? '') ? numberAt(atoms, last + 1) : null
  if (second !== null && timeUnits.has(atoms[second.last]?.lower ?? '') && /^olds?$/.test(atoms[second.last + 1]?.lower ?? '')) return second.last + 2
  // “a 2–3-year-old dog”
  if (second !== null && isHyphen(atoms[second.last]) && timeUnits.has(atoms[second.last + 1]?.lower ?? '') && isHyphen(atoms[second.last + 2]) && /^olds?$/.test(atoms[second.last + 3]?.lower ?? '')) return second.last + 4
  // “lowering the age from 18 to 16”, “at the age of nine”
  const ofAge = /^(?:from|to|of|at|is|was)$/.test(before?.lower ?? '') && atoms.slice(Math.max(0, first - 7), first).some(({ lower }) => lower === 'age' || lower === 'ages')
  if (ofAge && isBare) return /^(?:to|and|or|-|–|through)$/.test(next?.lower ?? '') ? (numberAt(atoms, last + 1)?.last ?? last) : last
  // “a man of 31”
  if (before?.lower === 'of' && inDigits && personNoun.test(atoms[first - 2]?.lower ?? '') && isBare) return last
  if (!inDigits || !Number.isInteger(value) || value < 1) return null
  // “Ana Perrin, 42, said”, “a woman, 33, was”, “Sol (51)”.
  const closed = next === undefined || /^[,.;:)]$/.test(next.text) || /^(?:who|of|from|was|is|told|said|and)$/.test(next.lower)
  if (before === undefined || !closed) return null
  const named = atoms[first - 2]
  const isPerson = named?.kind === 'word' && (/^\p{Lu}/u.test(named.text) || personNoun.test(named.lower)) && !months.has(named.lower) && !weekdays.has(named.lower)
  const comma = before.text === ',' && (next?.text === ',' || next?.text === '.' || next === undefined || /^(?:who|of|from|was|is|told|said|and)$/.test(next.lower))
  return isPerson && (comma || (before.text === '(' && next?.text === ')')) ? last : null
}

const personNoun = /^(?:man|woman|boy|girl|father|mother|son|daughter|brother|sister|wife|husband|student|teacher|driver|victim|suspect|farmer|resident|nurse|actor|actress|singer|model|star|widow|widower|child|friend|partner|worker|officer|soldier|journalist|jr|sr)$/

function wordTo(atoms: readonly Atom[], { first, last, value, convention }: ParsedNumber, { isTitled }: SentenceTalk): number | null {
  const atom = atoms[first] as Atom
  const before = atoms[first - 1]
  const next = atoms[last]
  const shouted = first > 0 && /^\p{Lu}/u.test(atom.text) && !isTitled && before?.kind === 'word'
  // “Seven Network”, “Channel Nine”, “the Big Three”: part of a name.
  if (shouted && (/^\p{Lu}/u.test(before?.text ?? '') || /^\p{Lu}/u.test(next?.text ?? ''))) return last
  if (before !== undefined && /^\p{Lu}/u.test(before.text) && numberedNouns.has(before.lower)) return last
  if (before !== undefined && numberedNouns.has(before.lower) && before.tag === 'NOUN' && nounPhraseAt(atoms, last).head === null) return last
  if (before !== undefined && isHyphen(before) && !atom.apart) return last
  if (atom.lower === 'one' && last === first + 1) return oneTo(atoms, first, last)
  if (value === 0) return nounPhraseAt(atoms, last).head !== null && next?.tag === 'NOUN' && next.lower.endsWith('s') && before?.lower !== 'ground' ? null : last
  if (convention === 'couple' && next?.lower !== 'of' && next?.lower !== 'more' && !next?.lower.endsWith('s')) return last
  if (convention === 'handful' && next?.lower !== 'of') return last
  return null
}

// “one” counts before a noun and in “one of the two”; elsewhere it is a pronoun or an idiom.
function oneTo(atoms: readonly Atom[], first: number, last: number): number | null {
  const before = atoms[first - 1]
  const next = atoms[last]
  if (next === undefined) return last
  if (/^(?:no|any|every|this|that|which|some|another|each|only|the|square|number)$/.test(before?.lower ?? '') && next.tag !== 'NOUN') return last
  if (/^(?:no|any|every|this|that|another|square|day|from)$/.test(before?.lower ?? '')) return last
  if (isHyphen(next)) return timeUnits.has(atoms[last + 1]?.lower ?? '') ? null : last
  if (next.lower === 'of') {
    // “one of the two”, “one of 12”
    const at = atoms[last + 1]?.tag === 'DET' || atoms[last + 1]?.tag === 'PRON' ? last + 2 : last + 1
    const whole = numberAt(atoms, at)
    return whole !== null && whole.convention === null ? null : last
  }
  if (/^(?:or|to)$/.test(next.lower)) return numberAt(atoms, last + 1) === null ? last : null
  if (/^(?:in|out)$/.test(next.lower)) return numberAt(atoms, next.lower === 'in' ? last + 1 : last + 2) === null ? last : null
  if (/^(?:day|night|morning|evening|time|thing|another|by|or|way|reason|point|side|hand|such|else|example|case|stage|sense|kind|sort|place|hell)$/.test(next.lower)) return last
  if (/^(?:million|billion|hundred|thousand|percent|per|or|to|and|other|more|killed|dead|wounded|injured|missing)$/.test(next.lower) || next.text === '%') return null
  // “One Direction” is a name, “one Ann Arbor driver” a driver.
  if (next.tag === 'PROPN') {
    let at = last + 1
    while (at < last + 4 && atoms[at]?.tag === 'PROPN') at++
    if (atoms[at]?.tag !== 'NOUN' || /^\p{Lu}/u.test(atoms[at]?.text ?? '')) return last
  }
  return (next.tag === 'NOUN' || next.tag === 'ADJ' || next.tag === 'PROPN') && nounPhraseAt(atoms, last).head !== null ? null : last
}
