// What a number counts: the noun phrase after it (“nine Afghan minors”), or the noun before it that it measures (“the toll rose to 41”,
// “a depth of 16 feet”). Names the head, the group it compares under and what narrows it; who the people are is not decided.
import type { Tag } from '../paragraphs/paragraph.ts'
import type { Atom } from './figure-atoms.ts'
import { isHyphen } from './figure-number.ts'
import { outcomeOf } from './figure-outcome.ts'
import { changeWords, measureUnits, months, timeAdverbs, timeUnits, weekdays } from './figure-words.ts'
import type { Outcome } from './figure.ts'

export interface NounPhrase {
  readonly head: string | null
  readonly group: string | null
  readonly qualifiers: readonly string[]
  /** An outcome the phrase itself says: “300 wounded officers”, “12 deaths”. */
  readonly outcome: Outcome | null
  /** One past its last atom. */
  readonly last: number
  /** Whether its head is a pronoun or missing, to be taken from the figure before (“30 others”, “nine of them”). */
  readonly borrowed: boolean
  /** “nine of them”, “six of whom”: part of those counted before in the sentence. */
  readonly ofThem: boolean
}

const groups = new Map<string, string>(Object.entries({
  person: 'person people persons human humans individual individuals man-and-woman resident life body victim casualty dead death fatality injury inhabitant citizen local villager passenger bystander',
  child: 'child minor kid boy girl infant baby toddler schoolchild teenager teen youngster schoolgirl schoolboy underage youth',
  civilian: 'civilian noncombatant non-combatant', woman: 'woman female lady mother', man: 'man male',
  soldier: 'soldier troop serviceman servicemember servicewoman gi trooper personnel',
  police: 'policeman policewoman cop constable', fighter: 'fighter militant insurgent rebel gunman terrorist extremist jihadist guerrilla jihadi combatant militiaman',
  refugee: 'refugee asylum-seeker', worker: 'worker labourer laborer employee staffer', student: 'student pupil', house: 'house home', hostage: 'hostage captive',
  aircraft: 'aircraft airplane aeroplane plane jet jetliner airliner', truck: 'truck lorry', ship: 'ship vessel', car: 'car automobile', attacker: 'attacker assailant', journalist: 'journalist reporter correspondent newsman newswoman',
  doctor: 'doctor physician medic', protester: 'protester protestor demonstrator', prisoner: 'prisoner inmate detainee', migrant: 'migrant', shot: 'shot gunshot', company: 'company firm', country: 'country nation', bombing: 'bombing explosion blast',
}).flatMap(([group, words]) => words.split(' ').map((word): [string, string] => [word, group])))
const lemmas = new Map(Object.entries({ people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', lives: 'life', dead: 'dead', troops: 'troop', policemen: 'policeman', servicemen: 'serviceman', gunmen: 'gunman', bodies: 'body', casualties: 'casualty', fatalities: 'fatality', injuries: 'injury', deaths: 'death', wives: 'wife', thieves: 'thief', knives: 'knife', wolves: 'wolf', feet: 'foot', species: 'species', series: 'series', headquarters: 'headquarters', aircraft: 'aircraft', policewomen: 'policewoman', servicewomen: 'servicewoman' }))

/** What does not narrow a head. */
const empty = new Set(`a an the its his her their our my your these those this that all both other others more another additional further total different separate whole entire some any own reported alleged estimated innocent local such various
  extra new fellow so-called just also still about last past first next very single individual respective known confirmed possible
  unidentified unnamed`.split(/\s+/))
/** The nouns whose number is the number of something else. */
const tollNouns = new Set('toll number total count tally figure population sum amount estimate'.split(' '))
const joining = new Set(['of', 'to', 'at', 'is', 'was', 'were', 'are', ':', 'reached', 'hit', 'stands', 'stood', 'by', 'from', 'exceeded', 'topped', 'passed', 'be', 'been', 'includes', 'included', 'including', 'toward', 'towards', 'near', 'past', 'measuring', 'measured', 'measures', 'costing', 'cost', 'costs', 'worth', 'weighing', 'weighs', 'weighed'])

/** The group a lemma compares under. */
export function groupOf(lemma: string): string {
  return groups.get(lemma) ?? lemma
}

/** The dictionary form of a counted noun, as far as the lists and the tagger know it. */
export function nounLemma({ lower, lemma }: Pick<Atom, 'lower' | 'lemma'>): string {
  const own = lemmas.get(lower)
  if (own !== undefined) return own
  if (lemma !== lower) return lemmas.get(lemma) ?? lemma
  return /[^su]s$/.test(lower) && lower.length > 3 ? lower.replace(/ies$/, 'y').replace(/(?<=sh|ch|x|z)es$/, '').replace(/(?<=[^y])s$/, '') : lower
}

/** The noun phrase that begins at atom `i`; at most nine atoms are looked at. */
export function nounPhraseAt(atoms: readonly Atom[], i: number): NounPhrase {
  let at = i
  if (atoms[at]?.lower === 'or' && atoms[at + 1]?.lower === 'so') at += 2
  const of = atoms[at]?.lower === 'of' ? 1 : 0
  at += of
  if (of === 1 && /^(?:them|us|you|which|whom|those|these|it)$/.test(atoms[at]?.lower ?? '') && (atoms[at]?.lower !== 'these' && atoms[at]?.lower !== 'those' || !isNominal(atoms[at + 1]))) {
    // “six of them children”, “three of whom were soldiers”
    const is = /^(?:are|were|was)$/.test(atoms[at + 1]?.lower ?? '') ? 1 : 0
    const noun = atoms[at + 1 + is]
    const named = noun?.tag === 'NOUN' && outcomeOf(noun.lower) === null && /s$|^(?:children|women|men)$/.test(noun.lower) ? nounPhraseAt(atoms, at + 1 + is) : null
    return named?.head != null ? { ...named, borrowed: true, ofThem: true } : { head: null, group: null, qualifiers: [], outcome: null, last: at + 1, borrowed: true, ofThem: true }
  }
  const words: Atom[] = []
  let outcome: Outcome | null = null
  let nounOutcome: { readonly word: Atom; readonly outcome: Outcome } | null = null
  let nouns = 0
  let others = false
  for (; at < atoms.length && at - i < 10; at++) {
    const atom = atoms[at] as Atom
    const { lower } = atom
    // “two IS fighters”: capitals are a name, whatever the tagger makes of them.
    const tag = atom.tag !== 'NOUN' && /^\p{Lu}{2,5}$/u.test(atom.text) && isNominal(atoms[at + 1]) ? 'PROPN' : atom.tag
    if (isHyphen(atom) && words.length > 0 && atoms[at + 1]?.apart === false) {
      // “six tee-off spots”, “12 home-made rafts”: one word, whatever its second half is tagged as.
      const half = atoms[at + 1]
      const whole = words.at(-1)
      if (half?.kind !== 'word' || whole === undefined || !isNominal(atoms[at + 2])) continue
      if (nouns > 0 && whole.tag !== 'ADJ') nouns--
      words[words.length - 1] = { ...whole, lower: `${whole.lower}-${half.lower}`, lemma: `${whole.lower}-${half.lower}`, tag: 'ADJ' }
      at++
      continue
    }
    // “two 12-year-olds”, “one 9-year-old girl”: an age stands before the noun.
    if (atom.kind === 'digits' && isHyphen(atoms[at + 1]) && timeUnits.has(atoms[at + 2]?.lower ?? '')) {
      at += 3
      while (isHyphen(atoms[at]) || /^olds?$/.test(atoms[at]?.lower ?? '')) at++
      if (!isNominal(atoms[at])) return { head: 'person', group: 'person', qualifiers: [], outcome, last: at, borrowed: false, ofThem: false }
      at--
      continue
    }
    // “at least 10 “fighters””
    if (/^["“”‘’]$/.test(atom.text) && atoms[at + 1]?.kind === 'word' && nouns === 0) continue
    if (atom.kind !== 'word') break
    // “several U.S. officials”
    if (/^\p{Lu}$/u.test(atom.text) && atoms[at + 1]?.text === '.' && atoms[at + 1]?.apart === false && nouns === 0) {
      at++
      continue
    }
    if (lower === 'others' || (lower === 'other' && !isNominal(atoms[at + 1]))) {
      others = true
      at++
      break
    }
    if (weekdays.has(lower) || (months.has(lower) && /^\p{Lu}/u.test(atom.text)) || timeAdverbs.has(lower)) break
    if (nouns === 0 && (tag === 'DET' || (tag === 'PRON' && empty.has(lower)) || empty.has(lower))) {
      words.push(atom)
      continue
    }
    const said = outcomeOf(lower)
    if (said !== null && (said.noun || (said.participle && isNominal(atoms[at + 1]) && nouns === 0 && isCommon(atoms[at + 1])))) {
      if (said.noun) nounOutcome = { word: atom, outcome: said.outcome }
      else {
        outcome ??= said.outcome
        continue
      }
    } else if (said !== null && nouns > 0 && !(tag === 'NOUN' && said.noun)) {
      break
    } else if (said !== null && said.participle) {
      break
    }
    const next = atoms[at + 1]
    // “14 passenger and cargo planes”, “200 Orrish and Velmar fighters”: kinds of what the plural names.
    if (/^(?:and|or)$/.test(lower) && words.length > 0 && isOfOneHead(atoms, at)) {
      nouns = 0
      continue
    }
    // “three gunmen guard them”: after a plural, what has an object is what they do.
    if (tag === 'NOUN' && nouns > 0 && isPlural(words.at(-1)) && !isPlural(atom) && (next?.tag === 'PRON' || next?.tag === 'DET')) break
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'X' || isMistaggedNoun(atom, next, words.filter((word) => !empty.has(word.lower)), atoms[i - 1])) nouns++
    else if (nouns > 0 || !leadsToNoun(tag, lower, next)) break
    words.push(atom)
  }
  const last = at
  let head = words.findLast(({ tag, lower }) => !empty.has(lower) && tag !== 'DET' && tag !== 'ADV')
  if (others && head === undefined) return { head: null, group: null, qualifiers: [], outcome, last, borrowed: true, ofThem: false }
  // An adjective alone is no noun: “12 dead” is left to the outcome, “the 12 poorest” to nobody.
  if (head !== undefined && nouns === 0) head = undefined
  if (head === undefined) return { head: null, group: null, qualifiers: [], outcome, last: words.length > 0 && others ? last : i + of, borrowed: others || words.some(({ lower }) => lower === 'more'), ofThem: false }
  const lemma = nounLemma(head)
  // “12 deaths”, not “12 death threats”.
  if (nounOutcome !== null && nounOutcome.word === head) outcome ??= nounOutcome.outcome
  const qualifiers = words
    .filter((word) => word !== head && !empty.has(word.lower) && word.tag !== 'DET' && !/'s$|s'$/.test(word.lower))
    .map((word) => (word.tag === 'NOUN' ? nounLemma(word) : word.lower))
  const police = lemma === 'officer' && qualifiers.includes('police')
  return {
    head: lemma, group: police ? 'police' : groupOf(lemma), qualifiers: [...new Set(police ? qualifiers.filter((word) => word !== 'police') : qualifiers)].toSorted(),
    outcome, last, borrowed: false, ofThem: false,
  }
}

/** The noun that the number before atom `i` measures: “toll of 41”, “depth of 16 feet”, “unemployment rose to 12 %”; null for none. */
export function nounBefore(atoms: readonly Atom[], i: number, floor: number): { readonly head: string; readonly group: string; readonly qualifiers: readonly string[]; readonly outcome: Outcome | null } | null {
  let joined = false
  let moves = false
  for (let at = i - 1; at >= floor && at > i - 9; at--) {
    const atom = atoms[at] as Atom
    moves ||= changeWords.has(atom.lower) || /^(?:reached|hit|stands|stood)$/.test(atom.lower)
    if (joining.has(atom.lower)) {
      joined = true
      // “Dead: 12”, but “a similar question: forty-three”.
      if (atom.lower === ':') {
        const said = outcomeOf(atoms[at - 1]?.lower ?? '')
        if (said !== null) return { head: 'person', group: 'person', qualifiers: [], outcome: said.outcome }
        if (!tollNouns.has(atoms[at - 1]?.lower ?? '')) return null
      }
    }
    else if (atom.kind !== 'word' && atom.text !== ')' && atom.text !== '(') return null
    else if (atom.tag === 'VERB' && !changeWords.has(atom.lower) && !/^(?:priced|valued|estimated|put|set|standing|costing|cost|costs|weighing|weighs|weighed)$/.test(atom.lower)) return null
    // “Turnout rose to …”: a capital that only opens the sentence.
    else if (atom.tag === 'PROPN' && at === 0 && moves && joined) return plainBefore(atoms, at)
    // “the population of Ostria is …” goes on to the noun, “Purdon is …” has none.
    else if (atom.tag === 'PROPN' && atoms[at - 1]?.lower !== 'of' && atoms[at - 1]?.tag !== 'PROPN') return null
    else if (atom.tag === 'PROPN') continue
    else if (atom.tag === 'NOUN') {
      if (!joined || timeAdverbs.has(atom.lower) || weekdays.has(atom.lower)) return null
      const toll = tollBefore(atoms, at, floor)
      if (toll !== null) return tollAt(atoms, toll, i)
      // “bottles of wine costing $90” are bottles, “the price of wine” is left to what it says.
      const whole = atoms[at - 1]?.lower === 'of' && isPlural(atoms[at - 2]) && /^(?:cost|weigh|worth|pric|valued)/.test(atoms[at + 1]?.lower ?? '') ? at - 2 : at
      return plainBefore(atoms, whole)
    }
  }
  return null
}

/** “the number of wounded soldiers”: the toll noun that the noun at `at` is or hangs on. */
function tollBefore(atoms: readonly Atom[], at: number, floor: number): number | null {
  for (let back = at; back >= floor && back > at - 6; back--) {
    const atom = atoms[back] as Atom
    if (tollNouns.has(nounLemma(atom))) return back === at || atoms[back + 1]?.lower === 'of' ? back : null
    if (back < at && atom.lower !== 'of' && atom.tag !== 'ADJ' && atom.tag !== 'NOUN' && atom.tag !== 'DET' && atom.tag !== 'PROPN' && outcomeOf(atom.lower) === null) return null
  }
  return null
}

const bodies = /^(?:family|group|team|crew|crowd|gang|panel|squad|party|staff|band|delegation|class|army|force|population|workforce|membership|mob|congregation|audience)$/

function plainBefore(atoms: readonly Atom[], at: number): { head: string; group: string; qualifiers: readonly string[]; outcome: Outcome | null } {
  const lemma = nounLemma(atoms[at] as Atom)
  // “a family of five”, “a crew of 12”: its members.
  if (bodies.test(lemma) && atoms[at + 1]?.lower === 'of') return { head: 'person', group: 'person', qualifiers: [], outcome: null }
  // “a father of four”
  if (/^(?:father|mother|parent|dad|mum|mom)$/.test(lemma) && atoms[at + 1]?.lower === 'of') return { head: 'child', group: 'child', qualifiers: [], outcome: null }
  const said = outcomeOf((atoms[at] as Atom).lower)
  return { head: lemma, group: groupOf(lemma), qualifiers: [], outcome: said?.noun ? said.outcome : null }
}

// “the death toll”, “the number of wounded soldiers”: what the toll is of.
function tollAt(atoms: readonly Atom[], at: number, i: number): { head: string; group: string; qualifiers: readonly string[]; outcome: Outcome | null } | null {
  const toll = (atoms[at] as Atom).lower
  if (toll === 'population') return { head: 'person', group: 'person', qualifiers: [], outcome: null }
  if (atoms[at + 1]?.lower === 'of' && at + 2 < i) {
    const phrase = nounPhraseAt(atoms, at + 1)
    const after = outcomeOf(atoms[at + 2]?.lower ?? '') ?? outcomeOf(atoms[phrase.last]?.lower ?? '')
    if (phrase.head !== null && phrase.last <= i) return { head: phrase.head, group: phrase.group ?? phrase.head, qualifiers: phrase.qualifiers, outcome: phrase.outcome ?? after?.outcome ?? null }
    if (after !== null) return { head: 'person', group: 'person', qualifiers: [], outcome: after.outcome }
  }
  const said = outcomeOf(atoms[at - 1]?.lower ?? '')
  if (said !== null) return { head: 'person', group: 'person', qualifiers: [], outcome: said.outcome }
  // In reporting a toll without more is of the dead.
  if (toll === 'toll') return { head: 'person', group: 'person', qualifiers: [], outcome: 'killed' }
  const lemma = nounLemma(atoms[at] as Atom)
  return { head: lemma, group: lemma, qualifiers: [], outcome: null }
}

/** What may stand between a number and its noun: adjectives, participles (“beaten men”), adverbs before either (“heavily armed men”). */
function leadsToNoun(tag: Tag, lower: string, next: Atom | undefined): boolean {
  if (tag === 'ADJ') return true
  if (next === undefined) return false
  if (tag === 'ADV') return lower.endsWith('ly') && (isNominal(next) || next.tag === 'VERB')
  return tag === 'VERB' && /(?:ed|ing|en)$/.test(lower) && isNominal(next)
}

/** “150 strikes hit”, “12 claims were”: right after a number, a verb in -s is a plural; so it is in “12 home runs”, since one home is not twelve. */
function isMistaggedNoun({ tag, lower }: Atom, next: Atom | undefined, before: readonly Atom[], number: Atom | undefined): boolean {
  if (tag !== 'VERB' || !lower.endsWith('s') || next === undefined || isNominal(next)) return false
  const [noun] = before
  return noun === undefined || (before.length === 1 && number?.kind === 'digits' && number.value !== 1 && noun.tag === 'NOUN' && !isPlural(noun) && !noun.lower.endsWith('s') && !collective.test(noun.lower) && next.tag !== 'DET')
}

const collective = /^(?:police|staff|crew|people|personnel|aircraft|cattle|percent|dead)$/

/** Whether the words on both sides of the “and” at `at` narrow a plural that follows; “12 police and army officers” does, “two guards and army officers” does not. */
function isOfOneHead(atoms: readonly Atom[], at: number): boolean {
  const [before, after] = [atoms[at - 1], atoms[at + 1]]
  if (!isNominal(before) || !isNominal(after) || isPlural(before) || isPlural(after)) return false
  const head = [atoms[at + 2], isNominal(atoms[at + 2]) ? atoms[at + 3] : undefined].find((one) => one?.tag === 'NOUN' && isPlural(one))
  return head !== undefined
}

function isPlural(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.tag !== 'ADJ' && (nounLemma(atom) !== atom.lower || atom.lower === 'people')
}

function isNominal(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && (atom.tag === 'NOUN' || atom.tag === 'ADJ' || atom.tag === 'PROPN')
}

/** A plural or known noun for people or things, so that “300 wounded police officers” is one phrase and “12 wounded Tuesday” is not. */
function isCommon(atom: Atom | undefined): boolean {
  return atom !== undefined && !weekdays.has(atom.lower) && !timeAdverbs.has(atom.lower) && !measureUnits.has(atom.lower)
}
