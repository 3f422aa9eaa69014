// findBreaches(reading, paragraphs, rules) → what in an article a person should look at by the newsroom's own rules. Goes by the reading, with
// what people decided about who speaks, and the rules' word lists; names nobody beside the exact words, and never says that somebody is wrong.
import { governmentSeats, isDemonym } from '../actors/places.ts'
import { collectiveNouns, isPersonNoun, roleNouns, singular } from '../actors/role-nouns.ts'
import { findParaphrases } from '../copies/drift-paraphrase.ts'
import { quotationsOfStatements } from '../copies/quotation-pieces.ts'
import { firstEndingAfter, type Part, type Span } from '../document/span.ts'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Authority } from '../statements/attribution.ts'
import type { Statement } from '../statements/statement.ts'
import { anonymityReason, explainedElsewhere } from './anonymity-reason.ts'
import { findPhrases, phrasePattern } from './find-phrases.ts'
import type { HouseRule, RuleOf } from './house-rule.ts'
import { firstPhrase, isUncounted, peopleIn, pointsBack, type People } from './source-phrase.ts'
import { accusedNotHeard } from './sourcing-sheet.ts'
import { saidAsWell } from './said-as-well.ts'
import { holdsName, isNotTold, isPublic, namedAfterOpening, withholds } from './told-openly.ts'

/** One place to look at. */
export interface Breach {
  /** The rule's id. */
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly reference: string
  /** Indices of the statements it concerns, in text order; at least one. */
  readonly statements: readonly number[]
  /** The exact words of each: source, cue and content in text order. */
  readonly words: readonly Part[]
  /** How many people the source's words can mean; null where the rule does not count. */
  readonly people: People | null
}

/** The breaches of the rules that are on: in the order of the rules, then in text order. `paragraphs` are those of the text that was read. */
export function findBreaches(reading: DecidedReading, paragraphs: readonly Paragraph[], rules: readonly HouseRule[]): Breach[] {
  return rules.filter(({ on }) => on).flatMap((rule) => findPlaces(rule, reading, paragraphs).map(({ statements, people }): Breach => ({
    rule: rule.id,
    title: rule.title,
    message: people === null ? rule.message : rule.message.replaceAll('{people}', () => sayPeople(people)),
    reference: rule.reference,
    statements,
    words: statements.flatMap((index) => exactWords(reading.statements[index])),
    people,
  })))
}

type Place = Pick<Breach, 'statements' | 'people'>

function findPlaces(rule: HouseRule, reading: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  switch (rule.kind) {
    case 'single-anonymous-source': return singleAnonymousSources(rule, reading, paragraphs)
    case 'anonymous-opinion': return anonymousOpinions(rule, reading, paragraphs)
    case 'accusation-without-reply': return accusationsWithoutReply(rule, reading, paragraphs)
    case 'some-to-group': return groupsForSome(rule, reading, paragraphs)
    case 'no-reason-for-anonymity': return anonymityWithoutReason(rule, reading, paragraphs)
    case 'paraphrase-in-quotation-marks': return paraphrasesInMarks(reading, paragraphs)
  }
}

function singleAnonymousSources({ acts, ...counting }: RuleOf<'single-anonymous-source'>, reading: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  const isSupported = supportedBy(reading)
  const isSaidAsWell = saidAsWell(reading.statements, isOther)
  return placesWhere(reading, paragraphs, (statement, index) => {
    const { source, act, authority } = statement
    return source !== null && acts.includes(act) && isUnnamed(authority) && !pointsBack(source.text) && isUncounted(source.text, counting)
      && !withholds(statement) && !isPublic(statement) && !isSupported(index) && !isSaidAsWell(index)
  }, ({ source }) => peopleIn(source?.text ?? '', counting))
}

function anonymousOpinions({ acts, authorities, except }: RuleOf<'anonymous-opinion'>, reading: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  const exception = phrasePattern(except)
  return placesWhere(reading, paragraphs, (statement) => acts.includes(statement.act) && authorities.includes(statement.authority) && !exception.test(statement.source?.text ?? '')
    && !holdsName(statement) && !withholds(statement) && !(statement.act === 'believe' && minding.test(statement.cue.text)))
}

/** What somebody wants, feels or knows is told of them; none of it is a view that they hold. */
const minding = /\b(?:want(?:s|ed|ing)?|wish(?:es|ed|ing)?|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|crav(?:e|es|ed|ing)|long(?:s|ed|ing)?\s+for|need(?:s|ed)?|know(?:s|n|ing)?|knew|reali[sz](?:e|es|ed|ing)|learn(?:s|ed|t|ing)?|notic(?:e|es|ed|ing)|(?:un)?aware|worr(?:y|ies|ied|ying)\s+about|fear(?:s|ed|ing)?\s+of)\b/i

function accusationsWithoutReply({ replies }: RuleOf<'accusation-without-reply'>, reading: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  if (findPhrases(paragraphs, replies).length > 0) return []
  return accusedNotHeard(reading, paragraphs).map(({ accusedIn }) => ({ statements: accusedIn, people: null }))
}

function groupsForSome({ acts, groups, qualifiers }: RuleOf<'some-to-group'>, reading: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  const group = new RegExp(`${phrasePattern(groups).source}$`, 'iu')
  const qualifier = phrasePattern(qualifiers)
  return placesWhere(reading, paragraphs, ({ source, act, authority }) => source !== null && acts.includes(act) && authority === 'collective'
    && !qualifier.test(source.text) && !/\d/.test(source.text) && endsInGroup(firstPhrase(source.text), group))
}

function anonymityWithoutReason({ acts, except, ...words }: RuleOf<'no-reason-for-anonymity'>, reading: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  const exception = phrasePattern(except)
  const reasonFor = anonymityReason(paragraphs, words)
  const isExplained = explainedElsewhere(reading, paragraphs, words, reasonFor)
  // Only words that introduce a source are asked for a reason: whoever is pointed back to was introduced with theirs.
  return placesWhere(reading, paragraphs, (statement) => statement.source !== null && acts.includes(statement.act) && statement.authority === 'role'
    && !pointsBack(statement.source.text) && !exception.test(statement.source.text) && !holdsName(statement) && !withholds(statement) && !isPublic(statement)
    && !isNotTold(statement) && !namedAfterOpening(statement, paragraphs) && reasonFor(statement) === null && !isExplained(statement))
}

function paraphrasesInMarks({ statements, actors }: DecidedReading, paragraphs: readonly Paragraph[]): Place[] {
  const text = textOf(paragraphs)
  const printed = quotationsOfStatements(statements, paragraphs.flatMap(({ quotations }) => quotations))
  return printed.flatMap(({ statement, pieces }) => {
    if (statement === null) return []
    const { actor, alsoActors, source } = statements[statement] as Statement
    const pronoun = /^(?:he|she|they)$/i.exec(source?.text ?? '')?.[0].toLowerCase() as 'he' | 'she' | 'they' | undefined
    // The text speaks of them by the name that it has itself.
    const speaker = { name: actor === null || alsoActors.length > 0 ? null : (actors[actor]?.written ?? actors[actor]?.name ?? null), pronoun: pronoun ?? null }
    return findParaphrases(text, pieces, speaker).length > 0 ? [{ statements: [statement], people: null }] : []
  })
}

/** The words of the paragraphs at their places in the text; what stands between tokens is blank. */
function textOf(paragraphs: readonly Paragraph[]): string {
  let text = ''
  for (const { tokens } of paragraphs) for (const token of tokens) text = text.padEnd(token.start, ' ') + token.text
  return text
}

/** The statements of the article itself that a rule concerns: not what those whom it quotes say of others' words, nor a headline, which has no room for more. */
function placesWhere(
  { statements }: DecidedReading, paragraphs: readonly Paragraph[], isConcerned: (statement: Statement, index: number) => boolean,
  countPeople: (statement: Statement) => People | null = () => null,
): Place[] {
  return statements.flatMap((statement, index) =>
    (statement.within === null && !isInHeading(statement, paragraphs) && isConcerned(statement, index) ? [{ statements: [index], people: countPeople(statement) }] : []))
}

function isInHeading({ cue }: Statement, paragraphs: readonly Paragraph[]): boolean {
  const kind = paragraphs[firstEndingAfter(paragraphs, cue.spans[0]?.[0] ?? 0, ({ span }) => span[1])]?.kind
  return cue.spans.length > 0 && (kind === 'headline' || kind === 'subheading')
}

function isUnnamed(authority: Authority): boolean {
  return authority === 'role' || authority === 'collective'
}

/** Tells whether a statement is tied to one of the same content by another source. */
function supportedBy({ statements, links }: DecidedReading): (index: number) => boolean {
  const supported = new Set<number>()
  for (const { link, from, to } of links) {
    const [one, other] = [statements[from], statements[to]]
    if (link === 'denies' || one === undefined || other === undefined) continue
    if (isOther(other, one)) supported.add(from)
    if (isOther(one, other)) supported.add(to)
  }
  return (index) => supported.has(index)
}

/** Whether `other` has a source of its own and is neither the same holder nor the same unnamed one again. */
function isOther({ actor, source }: Statement, { actor: holder, source: own }: Statement): boolean {
  return actor === null ? source !== null && !pointsBack(source.text) && source.text.toLowerCase() !== own?.text.toLowerCase() : actor !== holder
}

/** Whether a noun phrase ends in a group from the list or in the name of a people: “rural voters”, “the Ostrians”, not “Ostrian officials”. */
function endsInGroup(phrase: string, group: RegExp): boolean {
  return group.test(phrase) || isPeople(phrase.split(' ').at(-1) ?? '')
}

/** A plural with a capital that is no common noun at the head of a sentence, or a known word for a country's people. */
function isPeople(word: string): boolean {
  const lower = word.toLowerCase()
  const one = singular(lower)
  if (governmentSeats.has(lower) || isPersonNoun(one) || roleNouns.has(one)) return false
  return isDemonym(lower) || (/^\p{Lu}\p{L}+s$/u.test(word) && !collectiveNouns.has(one))
}

function sayPeople({ least, most }: People): string {
  if (most === null) return `${least} or more people`
  return most === 1 ? '1 person' : `${most} people`
}

function exactWords(statement: Statement | undefined): Part[] {
  if (statement === undefined) return []
  const pieces = [statement.source, statement.cue, statement.content].flatMap((part) => (part === null ? [] : piecesOf(part)))
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const spans: Span[] = []
  let text = ''
  for (const { span: [start, end], words } of pieces) {
    const done = spans.at(-1)?.[1] ?? 0
    // Parts may nest: words that are shown already are not shown again.
    if (end <= done) continue
    const from = Math.max(start, done)
    text += `${text === '' || from === done ? '' : ' '}${words.slice(from - start)}`
    if (spans.length > 0 && from === done) spans[spans.length - 1] = [(spans.at(-1) as Span)[0], end]
    else spans.push([from, end])
  }
  return [{ spans, text }]
}

/** A part's text is its spans' words joined by a space. */
function piecesOf({ spans, text }: Part): { readonly span: Span; readonly words: string }[] {
  let at = 0
  return spans.map((span) => {
    const words = text.slice(at, at + span[1] - span[0])
    at += words.length + 1
    return { span, words }
  })
}
