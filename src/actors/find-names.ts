// Names in a row of tokens: runs of capitalised words with the small words that belong inside (“Department of Justice”, “Ursula
// von Aar”). A capital that only the start of a sentence or a headline forces does not count. Says where names are; not whose.
import type { Token } from '../paragraphs/paragraph.ts'
import { knownKind } from './known-bodies.ts'
import { isOfficeOf, readName, type Name } from './read-name.ts'
import { collectiveNouns, courtesyTitles, documentNouns, isBodyNoun, isPersonNoun, roleNouns, singular } from './role-nouns.ts'
import { isKnownOutlet } from './outlets.ts'
import { bare, isAcronym, isCapital, type Words } from './words.ts'

const insidePeople = new Set('de la del da dos du van von der den bin bint ibn al el di ben abu ul le st. j.'.split(' '))
const neverNames = new Set(
  ('the a an this that these those it its he she they we i you his her their our my your who whom whose which what when where why how ' +
    'there here if and or but nor so yet as at by for from in into of off on onto out over to up with after before since until while ' +
    'although though because however meanwhile moreover nevertheless still also even just only not no yes then now some many much most all exit could would should must shall does did do is are was were has have had ' +
    'both each every any few several other another such one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety more less first second third ' +
    'last next earlier later despite during under without within among against between about according once whether instead indeed ' +
    'perhaps maybe monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december yesterday tomorrow tonight nobody everyone everybody nothing something none hundreds thousands dozens ' +
    'millions scores anyone anybody somebody someone others people networks god addition let well oh ok thanks please asked speaking ' +
    'vp pr ceo cfo fewer neither past various numerous multiple unconfirmed citing like unlike given based currently recently previously finally eventually ultimately similarly separately additionally contrary').split(' '),
)
/** Bodies that go by letters which make a small word. */
const letters = new Set(['IS', 'WHO'])
/** Of those, the ones that people are called by after a first name (“Abdi Nor”, “Theresa May”). */
const surnamesToo = new Set(['nor', 'so', 'an', 'may', 'march', 'june', 'august'])
/** What follows a hyphen in words that are no names (“Western-backed”). */
const hyphenedEnding = /(?:ed|ing|led|born|era|style|wide|area|friendly|language)$/

/** What the whole text tells about a word: whether it occurs capitalised inside a sentence, or in lower case. */
export interface Capitals {
  readonly inside: ReadonlySet<string>
  readonly lower: ReadonlySet<string>
}

/** Collects how words of the text are capitalised where a sentence does not force it. */
export function capitalsOf(words: Words): Capitals {
  const { tokens } = words
  const inside = new Set<string>()
  const forced = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!isCapital(token)) continue
    if (startsSentence(words, i)) forced.add(token.lower)
    else if (!isTitleCased(words, i)) inside.add(token.lower)
  }
  // Only the few words that begin a sentence are ever asked for in lower case.
  const lower = new Set<string>()
  for (const token of tokens) if (forced.has(token.lower) && !isCapital(token)) lower.add(token.lower)
  return { inside, lower }
}

/** Finds the names among tokens [from, to), in order; they do not overlap. */
export function findNames(words: Words, capitals: Capitals, from: number, to: number): Name[] {
  const names: Name[] = []
  const { inside } = capitals
  let i = from
  while (i < to) {
    if (!opensName(words, capitals, i) && !opensWithArticle(words, i, to)) {
      i++
      continue
    }
    const end = endOfRun(words, i, to)
    const name = end.adjective || isShouted(words, i, end.at) ? null : readName(words, inside, i, end.at)
    if (name) names.push(name)
    i = Math.max(end.at, i + 1)
  }
  return names
}

// “al-Tarna”: an Arabic article in lower case belongs to the name.
function opensWithArticle({ tokens }: Words, i: number, to: number): boolean {
  const [article, hyphen, name] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  // “the newspaper al Tarnah”
  if (/^(?:al|el)$/.test(article?.text ?? '') && hyphen && i + 1 < to && isCapital(hyphen) && /^(?:newspaper|daily|magazine|station|group|paper|weekly)$/.test(tokens[tokens[i - 1]?.text === ',' ? i - 2 : i - 1]?.lower ?? '')) return true
  return i + 2 < to && /^(?:al|el|ul|as|ash|ad|an|ar|at)$/.test(article?.text ?? '') && hyphen?.text === '-' && hyphen.start === article?.end && name !== undefined && name.start === hyphen.end && isCapital(name)
}

// “QUESTIONABLE CLAIMS —”, “EVEN SOL’S BOSS SAYS HE’S WRONG —”: several long words, or four of any length, all in capitals are emphasis.
function isShouted({ tokens }: Words, from: number, to: number): boolean {
  if (to - from > 1 && tokens.slice(from, to).every(({ text }) => /^\p{Lu}{4,}$/u.test(text)) && tokens.slice(from, to).some(({ text }) => text.length > 5)) return true
  if (!isUpper(tokens[from]) || !isUpper(tokens[to - 1])) return false
  let first = from
  while (first > 0 && from - first < mostShouted && isUpper(tokens[first - 1])) first--
  let last = to
  while (last < tokens.length && last - to < mostShouted && isUpper(tokens[last])) last++
  const run = tokens.slice(first, last).filter(({ text }) => /\p{Lu}/u.test(text))
  return run.length >= mostShouted && run.some(({ text }) => text.length > 5)
}

const mostShouted = 4
const isUpper = (token: Token | undefined): boolean => token !== undefined && (/^\p{Lu}[\p{Lu}’'.-]*$/u.test(token.text) || /^(?:['’]s?|['’]\p{Lu}|-)$/iu.test(token.text))

const siteEnding = /^(?:com|org|net|gov|co|info|news|fr|es|de|uk|nl|se|ca|au|ru|pl|tv|io|eu|br|mx|ch|jp|kr|cn)$/
const nameTags = new Set(['PROPN', 'NOUN', 'ADJ'])

function opensName(words: Words, { inside, lower }: Capitals, i: number): boolean {
  const token = words.tokens[i] as Token
  // “iGate.fr says …”, “the Sunday Times reported …”
  if (isSite(words.tokens, i) || isWeekly(words.tokens, i)) return true
  if (!isCapital(token) || token.lower.startsWith("i'") || (neverNames.has(token.lower) && !letters.has(token.text))) return false
  if (token.tag === 'PRON' && token.text.length < 5) return false
  if (!startsSentence(words, i)) return true
  if (inside.has(token.lower)) return true
  const next = words.tokens[i + 1]
  // “Former head of the port …”
  if (/^(?:former|late|then|longtime)$/.test(token.lower) && !(next && isCapital(next))) return false
  // “Secretary of State Ana Sol”
  if (next?.lower === 'of' && isOfficeOf(token.lower) && words.tokens[i + 2] && isCapital(words.tokens[i + 2] as Token)) return true
  if (isKnownBody(words.tokens, i)) return true
  // A capital that the sentence forces counts only where something else speaks for a name.
  if (lower.has(token.lower)) return next !== undefined && isCapital(next) && token.tag === 'PROPN'
  if (next && isCapital(next) && !neverNames.has(next.lower)) return nameTags.has(token.tag) || courtesyTitles.has(bare(token.lower))
  if (isAcronym(token.text)) return true
  const noun = singular(token.lower)
  if (documentNouns.has(noun) || collectiveNouns.has(noun) || roleNouns.has(noun)) return false
  if (opensBody(words, i)) return true
  return token.tag === 'PROPN' && !isPersonNoun(noun) && !isBodyNoun(noun) && !token.lower.endsWith('ing') && !token.lower.endsWith('ly')
}

const papersOfDays = /^(?:times|post|mail|mirror|express|telegraph|herald|star|sun|independent|people|mercury|tribune|chronicle|world|observer|monitor|gazette|courier|standard)$/

function isWeekly(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return /^(?:sun|satur|mon)day$/i.test(tokens[i]?.text ?? '') && isCapital(tokens[i] as Token) && next !== undefined && isCapital(next) && papersOfDays.test(next.lower)
}

// “Harbourgate.org” is three tokens that touch.
function isSite(tokens: readonly Token[], i: number): boolean {
  const [name, stop, ending] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  return name !== undefined && ending !== undefined && stop?.text === '.' && stop.start === name.end && ending.start === stop.end && name.text.length > 2 && siteEnding.test(ending.lower)
}

// “Downing Street declined …”, “Bloomberg reported …”: a tagger that sees the first word only takes it for a verb or a common noun.
function isKnownBody(tokens: readonly Token[], i: number): boolean {
  const [first, second] = [tokens[i] as Token, tokens[i + 1]]
  if (second && isCapital(second) && knownKind([first.text, second.text]) !== null) return true
  return first.tag === 'PROPN' && isKnownOutlet(first.lower)
}

// “The Centers for River Control said …”: a body's noun with what it is for.
function opensBody({ tokens }: Words, i: number): boolean {
  const after = tokens[tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2]
  return isBodyNoun(singular(tokens[i]?.lower ?? '')) && /^(?:of|for)$/.test(tokens[i + 1]?.lower ?? '') && after !== undefined && isCapital(after)
}

function startsSentence(words: Words, i: number): boolean {
  const before = words.tokens[i - 1]
  if (before === undefined || words.sentence[i - 1] !== words.sentence[i]) return true
  return before.text.length === 1 && '"“”‘\'«:—–-'.includes(before.text)
}

// In a headline in title case a capital tells nothing.
function isTitleCased(words: Words, i: number): boolean {
  const kind = words.paragraphs[words.paragraph[i] ?? 0]?.kind
  return kind === 'headline' || kind === 'subheading' || (words.titled[words.sentence[i] ?? 0] ?? false)
}

function endOfRun({ tokens }: Words, start: number, to: number): { at: number; adjective: boolean } {
  const spelled = spelledOutBy(tokens, start, to)
  let at = start + 1
  let ofBody = false
  let capitals = 1
  while (at < to) {
    const token = tokens[at] as Token
    const before = tokens[at - 1] as Token
    const next = at + 1 < to ? tokens[at + 1] : undefined
    const touches = token.start === before.end && next !== undefined && next.start === token.end
    // “Rear Adm. Ana Sol”, where the stop is a token of its own
    if (token.text === '.' && token.start === before.end && next && isCapital(next) && before.text.length > 1 && before.text.length < 6 && (courtesyTitles.has(before.lower) || isPersonNoun(before.lower))) {
      at++
      continue
    }
    // “RiverTrade.com”
    if (token.text === '.' && touches && siteEnding.test(next.lower)) at += 2
    else if ((token.text === '-' || token.text === '/' || token.text === '&') && next && (touches || (token.text === '&' && !neverNames.has(next.lower)))) {
      // “Western-backed” is no name; “Tehrik-i-Sol”, “Al-Tabchi” and “Tan Ki-moon” are.
      if (!isCapital(next) && next.text.length > 2 && (capitals < 2 || hyphenedEnding.test(next.lower))) {
        return { at: at + 2, adjective: true }
      }
      at += 2
    } else if (isCapital(token) && (!neverNames.has(token.lower) || isWeekly(tokens, at) || surnamesToo.has(token.lower) || (ofBody && token.tag === 'PRON'))) {
      at++
      capitals++
    } else if (!next) break
    else if (insidePeople.has(token.lower) && (isCapital(next) || next.text === '-' || insidePeople.has(next.lower)) && token.start > before.end) at++
    else if ((token.lower === 'of' || token.lower === 'for') && takesOf(tokens, start, at, capitals, ofBody)) {
      const hasArticle = next.lower === 'the' || (next.lower === 'a' && token.lower === 'for')
      const after = hasArticle ? tokens[at + 2] : next
      if (!after || !isCapital(after) || at + (hasArticle ? 2 : 1) >= to) break
      ofBody = true
      at += hasArticle ? 3 : 2
    } else if (token.lower === 'on' && isCapital(next) && committees.has(before.lower)) {
      ofBody = true
      at += 2
    } else if (token.lower === 'at' && isCapital(next) && isUniversity(tokens, start, at)) {
      // “University of Tarn at Upper Aria”
      at += 2
    } else if (token.lower === 'of' && /^(?:act|law|agreement|treaty|accord)$/.test(before.lower) && /^(?:1[89]|20)\d\d$/.test(next.text)) at += 2
    else if (token.lower === 'to' && isCapital(next) && isBodyNoun(before.lower) && goesOnInCapitals(tokens, at + 1, to)) {
      ofBody = true
      at += 2
    } else if (token.lower === 'and' && isCapital(next) && isJointField(before.lower, next.lower) && endsInBody(tokens, at + 2, to)) {
      // “Securities and Exchange Commission”
      at += 2
    } else if (ofBody && token.lower === 'and' && isCapital(next) && isJointField(before.lower, next.lower)) {
      // “Centers for Disease Control and Prevention”
      at += 2
    } else if (ofBody && token.text === ',' && isCapital(next) && isField(before.lower) && isField(next.lower)) {
      // “Committee on Health, Education and Labor”
      at += 2
    } else if (token.lower === 'and' && isCapital(next) && papers.has(before.lower) && papers.has(next.lower)) {
      // “the Globe and Mail”; with an article after “and” they are two.
      at += 2
    } else if (ofBody && token.lower === 'and' && isCapital(next) && !isAcronym(next.text) && goesOn(tokens, at)) at += 2
    else break
  }
  // “Islamic State of Iraq and Syria”
  if (tokens[at]?.lower === 'and') {
    for (const more of [at + 2, at + 3]) if (more <= to && knownKind([tokens.slice(start, more).map(({ text }) => text).join(' ')]) !== null) at = more
  }
  return { at: Math.max(at, spelled), adjective: false }
}

// “Front of Tarn and Aria (FTA)”: the letters in brackets tell how far the name goes (after Schwartz and Hearst, 2003); 0 for no letters that fit.
function spelledOutBy(tokens: readonly Token[], start: number, to: number): number {
  let initials = ''
  for (let i = start; i < Math.min(to, start + 12); i++) {
    const { text, lower } = tokens[i] as Token
    if (text === '(') return i - start > 2 && isAcronym(tokens[i + 1]?.text ?? '') && (tokens[i + 1]?.text ?? '').replaceAll('.', '') === initials ? i : 0
    if (isCapital(tokens[i] as Token)) initials += text[0] ?? ''
    else if (!/^(?:of|for|the|and|to|on|in|-|al|de)$/.test(lower)) return 0
  }
  return 0
}

function isUniversity(tokens: readonly Token[], start: number, at: number): boolean {
  return tokens.slice(start, at).some(({ lower }, i, run) => lower === 'university' && run[i + 1]?.lower === 'of')
}

const papers = new Set('globe mail news observer post courier star sun record times democrat press dispatch'.split(' '))
/** What bodies see to, where their names join two fields. */
const fields = new Set(
  ('aeronautics agriculture alcohol archives arts banking budget children citizenship civil commerce consumer control culture customs defence defense development disaster disease drug ' +
    'economic education emergency energy enforcement environment environmental exchange explosives families finance firearms fire fisheries food foreign forestry ' +
    'general government health higher home homeland housing human immigration industry infrastructure innovation intelligence justice labor labour livestock means ' +
    'medicine military natural nutrition oceanic oceans parks pensions planning political prevention public quarantine records refugees relief rescue research rights rural ' +
    'sanitation science sciences securities security services small social space sport sports strategic tax technology tourism trade training transport ' +
    'transportation treatment urban veterans water ways welfare wildlife women works youth').split(' '),
)
const isField = (word: string) => fields.has(word)
const isJointField = (one: string, other: string) => fields.has(one) && fields.has(other)

// The run of capitals from `at` ends in a body's noun.
function endsInBody(tokens: readonly Token[], at: number, to: number): boolean {
  let end = at
  while (end < to && end - at < 4 && isCapital(tokens[end] as Token)) end++
  return end > at && isBodyNoun(singular((tokens[end - 1] as Token).lower))
}

/** Bodies that are named by what they see to (“Committee on Rivers”). */
const committees = new Set('committee subcommittee commission council panel institute'.split(' '))

// “Alliance to Reclaim Our Rivers”: what a body is for.
function goesOnInCapitals(tokens: readonly Token[], at: number, to: number): boolean {
  const second = tokens[at + 1]
  return at + 1 < to && second !== undefined && isCapital(second)
}

// “Ministry of Rivers”, “Secretary of State”, “Tarn Court of Appeals for the North”.
function takesOf(tokens: readonly Token[], start: number, at: number, capitals: number, ofBody: boolean): boolean {
  const before = (tokens[at - 1] as Token).lower
  // “Citizens for Open Rivers”: a class of people with a cause is a body.
  if (tokens[at]?.lower === 'for' && at - start === 1 && collectiveNouns.has(singular(before)) && singular(before) !== before) return true
  // “Member of Parliament Ana Sol”
  if (before === 'member') return /^(?:parliament|congress)$/.test(tokens[at + 1]?.lower ?? '')
  // “Voice of Tarn”
  return isBodyNoun(before) || (tokens[at]?.lower === 'for' && isBodyNoun(singular(before))) || isOfficeOf(before) || (before === 'voice' && tokens[at]?.lower === 'of') || (capitals > 1 && (ofBody || isBodyNoun((tokens[start] as Token).lower)))
}

// “Department of Health and Human Services” goes on after “and”; “the Ministry of Rivers and Sol” does not.
function goesOn(tokens: readonly Token[], and: number): boolean {
  const second = tokens[and + 2]
  return second !== undefined && (isCapital(second) || tokens[and - 1]?.tag === 'ADJ')
}
