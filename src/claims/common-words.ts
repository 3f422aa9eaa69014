// Whether two contents speak of one thing by their own words, without the rest of a claim between them. A centroid gathers what many say; a tie
// between two statements has to hold for these two. Names alone are a topic, not a proposition. Words in, yes or no out; sides are not read here.
import { claimTerms, type ClaimTerm } from './claim-terms.ts'
import { negatingWords, placesOf, refutingWords } from './stance-words.ts'

/** What comparing needs of a content; made once for many comparisons. */
export interface ContentWords {
  readonly text: string
  /** Terms by what they are; pairs of words left out. */
  readonly terms: ReadonlyMap<string, ClaimTerm['kind']>
  readonly clauses: readonly Clause[]
}

interface Clause {
  readonly terms: ReadonlySet<string>
  /** Whether a word negates or calls untrue; `denied`: whether one negates. */
  readonly negated: boolean
  readonly denied: boolean
  /** What stands right behind each word that negates: “wife” of “is not the wife of”. */
  readonly none: ReadonlySet<string>
}

// Where a sentence ends, a quotation in it, or a clause that says something else.
const clauseEnd = /[.!?;]["”’')]*\s|[,.]["”’']+\s|\s[–—-]\s|,?\s(?=(?:but|although|though|because|until|unless|if|and that)\s)|,\s(?=(?:and|or|which|who|while|since)\s)/

/** The words of a content. */
export function contentWords(text: string): ContentWords {
  return {
    text, terms: new Map(claimTerms(text).flatMap(({ term, kind }) => (kind === 'pair' || (kind === 'word' && term.length < 3) ? [] : [[term, kind] as const]))),
    clauses: text.split(clauseEnd).map((clause) => ({ terms: new Set(claimTerms(clause).map(({ term }) => term)), negated: isNegated(clause), denied: hasNo(clause), none: noneOf(clause) })),
  }
}

/** Two words that are no names, and so much of the shorter one, have to be common: set on 250 news bodies, where names alone joined a wife's arrest to an oath of allegiance. */
const [leastWords, leastShare, mostCounted] = [2, 0.3, 14]

/** Whether the two say something of the same thing. */
export function isAlike(a: ContentWords, b: ContentWords): boolean {
  const { words, all } = common(a, b)
  return words >= leastWords && all >= leastShare * Math.min(a.terms.size, b.terms.size, mostCounted)
}

/** Whether figures in the two can be of one event: beside what is counted they share a name or another word. */
export function isOneMatter(a: ContentWords, b: ContentWords): boolean {
  const { words, names } = common(a, b)
  return words + names >= leastWords
}

const mostOfShorter = 0.45

/** Whether the words of one stand in the other as they are, and what goes before them there does not negate them: a cut, not an answer. */
export function isCutOf(a: ContentWords, b: ContentWords): boolean {
  const [one, other] = [lettersOf(a.text), lettersOf(b.text)]
  const [cut, whole] = one.length <= other.length ? [one, other] : [other, one]
  const at = whole.indexOf(cut)
  return at >= 0 && !hasNo(whole.slice(0, at + 1).trim().split(' ').slice(-2).join(' '))
}

function lettersOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

/** Whether `b` says most of what the shorter of the two says. */
export function isMostlyOne(a: ContentWords, b: ContentWords): boolean {
  return common(a, b).all >= mostOfShorter * Math.min(a.terms.size, b.terms.size)
}

/** Whether one negates or calls untrue what the other does not, where they meet: the clauses of the two that have most in common. */
export function isTurnedRound(a: ContentWords, b: ContentWords): boolean {
  return whereTheyMeet(a, b, (one, other) => one.negated !== other.negated)
}

/** Whether it is the first that negates what the second does not, and a word of the second's at that: “not at the site” says nothing against a raid. */
export function isNegatedAgainst(a: ContentWords, b: ContentWords): boolean {
  const negates = (one: Clause, other: Clause): boolean => !other.negated && [...one.none].some((term) => other.terms.has(term))
  const saysTheSame = a.clauses.some(({ none }) => b.clauses.some((other) => [...none].some((term) => other.none.has(term))))
  return !saysTheSame && whereTheyMeet(a, b, negates)
}

/** The same for what a cue denies: “dismissed the report as baseless” negates once, not twice. */
export function isDeniedTurnedRound(denied: ContentWords, other: ContentWords): boolean {
  return whereTheyMeet(denied, other, (one, met) => one.denied !== met.negated)
}

/** Whether a word of the text negates or calls untrue. */
export function isNegated(text: string): boolean {
  return hasNo(text) || placesOf(refutingWords, text).length > 0
}

/** “not only”, “no doubt” negate nothing, “citizens who are not of the valley” only say which. */
const noNegation = /\bnot (?:only|just|merely)\b|\bno (?:doubt|wonder|matter)\b|\bwho (?:\w+ )?(?:not\b|\w+n['’]t\b)/gi
const otherNo = /\b(?:none|nobody|nothing|yet to)\b/gi

function hasNo(text: string): boolean {
  const told = text.replaceAll(noNegation, '')
  return placesOf(negatingWords, told).length > 0 || placesOf(otherNo, told).length > 0
}

function noneOf(clause: string): ReadonlySet<string> {
  const told = clause.replaceAll(noNegation, '')
  const behind = [negatingWords, otherNo].flatMap((pattern) => placesOf(pattern, told).map(([, end]) => told.slice(end).replace(/^(?:\s+(?:longer|yet|\w+ly))+\b/, '')))
  return new Set(behind.flatMap((rest) => claimTerms(rest)[0]?.term ?? []))
}

/** Whether it holds of the two clauses that have most in common, of every such two where there are several. */
function whereTheyMeet(a: ContentWords, b: ContentWords, holds: (one: Clause, other: Clause) => boolean): boolean {
  let [most, does] = [0, false]
  for (const one of a.clauses) {
    for (const other of b.clauses) {
      let shared = 0
      for (const term of one.terms) if (other.terms.has(term)) shared += 1
      if (shared < most || shared === 0) continue
      does = holds(one, other) && (does || shared > most)
      most = shared
    }
  }
  return does
}

function common(a: ContentWords, b: ContentWords): { readonly words: number; readonly names: number; readonly all: number } {
  const [small, large] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms]
  const found = { words: 0, names: 0, all: 0 }
  for (const [term, kind] of small) {
    const other = large.get(term)
    if (other === undefined) continue
    found.all += 1
    // A name that begins a sentence on one side is known for one by the other.
    if (kind === 'name' || other === 'name') found.names += 1
    else if (kind === 'word') found.words += 1
  }
  return found
}
