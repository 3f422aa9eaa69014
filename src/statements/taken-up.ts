// What a denial takes up by a noun that has a speaker of its own: “rejected allegations by Orvane that its guns had fired”, “dismissed the ministry's claim that …”.
// The model finds the denial; whose claim it was, and what it said, stand inside its content by grammar. In: what was found; out: the same, and those claims.
import type { Span } from '../document/span.ts'
import type { Authority } from './attribution.ts'
import type { Found } from './settle-attributions.ts'

/** Adds the claims that denials and doubts take up, each behind what takes it up; a claim that was found anyway is not added again. */
export function withTakenUp(text: string, found: readonly Found[]): Found[] {
  const cues = found.map(({ cue }) => cue).toSorted((a, b) => a[0] - b[0])
  return found.flatMap((one): Found[] => {
    const outer = withNounInContent(text, withoutVerdict(text, one))
    if (outer.act !== 'deny' && outer.act !== 'doubt') return [outer]
    const inner = takenUpBy(text, outer)
    return inner === null || cues.some(([start, end]) => start < inner.cue[1] && inner.cue[0] < end && start !== one.cue[0]) ? [outer] : [outer, inner]
  })
}

const saying = '(?:accusation|allegation|claim|charge|assertion|suggestion|contention|insinuation|statement|announcement|finding|account|report|rumou?r|article)s?|stor(?:y|ies)'
/** Nouns whose “of” says what is claimed; the account of a neighbour is the neighbour's. */
const ofContent = /^(?:accus|alleg|charges|claims|assertions|suggestions|reports|rumou?rs)/i
const word = String.raw`[\p{L}\p{N}.&'’-]+`
/** “dismissed as ‘fiction’ the claim”: what it is called may stand first. */
const verdictFirst = String.raw`(?:as (?:an? )?(?:[“"‘'][^”"]{1,60}[”"’']|(?:\w+ly )?[\w-]+) )?`
const own = String.raw`(?:(?:the|these|those|all|any|such|an?|both|some|several|what) )?(?:[\p{Ll}-]+ ){0,2}?`

const byWhom = new RegExp(String.raw`^(${verdictFirst}${own})(${saying})((?: (?:made|brought|raised|published|posted|carried|printed|aired|levell?ed))?(?: earlier| recently)? (?:by|from|in) )((?:${word} ){0,8}?${word})(?= (?:that|of|which) )`, 'iu')
const whose = new RegExp(String.raw`^(${verdictFirst})((?:${word} ){0,6}?${word}?[\p{L}\p{N}])(?:['’]s|(?<=s)['’])( (?:[\p{Ll}-]+ ){0,2}?)(${saying})(?= (?:that|of) )`, 'iu')
/** “accusations of torture made by rights groups”; torture “by guards” is theirs. */
const ofWhat = new RegExp(String.raw`^(${verdictFirst}${own})(${saying}) of ((?:${word} ){0,8}?${word})((?:,)? (?:made|brought|raised|levell?ed|published) (?:against \w+ )?by )((?:${word} ){0,6}?${word})(?=[.,;]|$| (?:that|as|who) )`, 'iu')
const whosePronoun = new RegExp(String.raw`^(${verdictFirst})(his|her|their)( (?:[\p{Ll}-]+ ){0,2}?)(${saying})(?= (?:that|of) )`, 'iu')

/** Papers and other writings in which something stands; “reports in the capital” has no speaker. */
const writing = /\b(?:newspapers?|magazines?|papers?|dail(?:y|ies)|weekl(?:y|ies)|tabloids?|media|press|journals?|lawsuits?|filings?|complaints?|indictments?|affidavits?|reports?|articles?|books?|letters?|memos?|documents?|statements?|broadcasts?|interviews?|posts?|videos?)$/i
/** Where reports come from without anybody's saying so. */
const somewhere = /\b(?:region|area|front|scene|capital|ground|city|cit(?:y|ies)|towns?|villages?|provinces?|countr(?:y|ies)|north|south|east|west|border|camps?|days|weeks|months|years|past|time|place)s?$/i

function takenUpBy(text: string, outer: Found): Found | null {
  const [first] = outer.content
  if (first === undefined) return null
  const told = text.slice(...first).replaceAll(/\s/g, ' ')
  const parts = partsIn(told, isNaming.test(text.slice(...outer.cue)))
  if (parts === null) return null
  const at = ([start, end]: Span): Span => [first[0] + start, first[0] + end]
  const noun = told.slice(...parts.cue)
  return {
    paragraph: outer.paragraph, source: [at(parts.source)], cue: at(parts.cue), content: [at(parts.content)],
    confidence: outer.confidence, authority: authorityOf(told.slice(...parts.source)), act: /^(?:accus|alleg|charge|insinu)/i.test(noun) ? 'accuse' : 'assert', distance: /^(?:alleg|claim|assert|content|insinu)/i.test(noun) ? 'distancing' : 'neutral',
  }
}

/** Of a source without a name, by its article: “the boatmen's” have a role, “former clerks” are many; a name's is read with its actor. */
function authorityOf(source: string): Authority | null {
  const words = source.replace(/^The\b/, 'the')
  if (/\p{Lu}/u.test(words) || /^(?:his|her|their)$/i.test(words)) return null
  return /^(?:the|an?|one|two)\s/.test(words) ? 'role' : 'collective'
}

/** Source, cue and content of a claim within what is told. */
function partsIn(told: string, isNamed: boolean): { readonly source: Span; readonly cue: Span; readonly content: Span } | null {
  const named = speakerIn(told)
  const said = named === null ? null : complementOf(told, named.cue, Math.max(named.cue[1], named.source[1]), isNamed)
  if (named !== null && said !== null) return { ...named, content: said }
  const levelled = ofWhat.exec(told)
  if (levelled === null) return null
  const [, before = '', noun = '', what = '', by = '', speaker = ''] = levelled
  const [of, behind] = [before.length + noun.length + ' of '.length, before.length + noun.length + ' of '.length + what.length + by.length]
  return ofContent.test(noun) ? { source: [behind, behind + speaker.length], cue: [before.length, before.length + noun.length], content: [of, of + what.length] } : null
}

/** Who is said to have claimed it, and the noun. */
function speakerIn(told: string): { readonly source: Span; readonly cue: Span } | null {
  const by = byWhom.exec(told)
  if (by !== null) {
    const [, before = '', noun = '', preposition = '', speaker = ''] = by
    const isIn = preposition.endsWith(' in ')
    const speaks = isIn ? writing.test(speaker) || (/^an? /i.test(before.trimStart()) && /^(?:report|article|story)$/i.test(noun)) : !somewhere.test(speaker) && (!/^(?:report|rumou?r|stor)/i.test(noun) || preposition.includes('by') || /\p{Ll}s?$/u.test(speaker) && /^\p{Ll}/u.test(speaker.split(' ').at(-1) ?? ''))
    if (!speaks) return null
    const at = before.length + noun.length + preposition.length
    return { source: [at, at + speaker.length], cue: [before.length, before.length + noun.length] }
  }
  const of = whose.exec(told) ?? whosePronoun.exec(told)
  if (of === null) return null
  const [whole, before = '', , between = '', noun = ''] = of
  // “the boatmen's”, with its ending, as the model has it.
  return { source: [before.length, whole.length - noun.length - between.length], cue: [whole.length - noun.length, whole.length] }
}

/** What was claimed, from behind the noun or its speaker on, without what the denier calls it; null where the text does not say. */
function complementOf(told: string, cue: Span, from: number, isNamed: boolean): Span | null {
  const [opening, that] = /^ (that|of|which) /.exec(told.slice(from)) ?? []
  if (opening === undefined || (that === 'of' && !ofContent.test(told.slice(...cue)))) return null
  // “reports from outlets that claim the men are ill”: who claims is known by then.
  const relative = /^ (?:that|which) (?:claim|say|said|suggest|alleg|assert|state)\w* (?:that )?(?!(?:had|has|have|was|were|is|are)\b)/.exec(told.slice(from))?.[0].length
  if (that === 'which' && relative === undefined) return null
  const start = from + (relative ?? (that === 'of' ? opening.length : 1))
  const rest = told.slice(start)
  const end = [asVerdict, isNamed ? namedVerdict : null].reduce((least, pattern) => Math.min(least, pattern?.exec(rest)?.index ?? rest.length), rest.length)
  return rest.slice(0, end).split(' ').length < 3 ? null : [start, start + end]
}

const untrue = String.raw`(?:false|untrue|baseless|unfounded|groundless|bogus|fake|nonsense|ridiculous|absurd|ludicrous|inaccurate|incorrect|wrong|misleading|lies?|hoax|fiction|fabricat\w+|invented|inventions?|propaganda|rumou?rs?)`
const isNaming = /\b(?:call|brand|label|describ|dubb?|term)\w*/i
/** “as baseless”, “as ‘a fairy tale’”. */
const asVerdict = new RegExp(String.raw`,? as (?:(?:an? |\w+ly )?[“"‘']|(?:[\w-]+ ){0,2}${untrue}\b).{0,80}$`, 'i')
const namedVerdict = new RegExp(String.raw` (?:[“"‘'].{1,80}|(?:\w+ly |an? )*${untrue})[.,”"’']*$`, 'i')

/** “denied claims by former clerks that …” where the model took the noun into the cue: it belongs to what is denied. */
function withNounInContent(text: string, one: Found): Found {
  const [first] = one.content
  if (one.act !== 'deny' || first === undefined || first[0] < one.cue[1]) return one
  const noun = new RegExp(String.raw`^(.*\w )((?:the |these |those )?(?:${saying}))$`, 'i').exec(text.slice(...one.cue))
  const gap = text.slice(one.cue[1], first[0])
  if (noun === null || !new RegExp(String.raw`^ (?:made )?(?:by|from) (?:${word} ){0,7}${word} $`, 'iu').test(gap)) return one
  const [, verb = ''] = noun
  const isSource = ([start, end]: Span): boolean => start >= one.cue[1] && end <= first[0]
  return { ...one, source: one.source.filter((span) => !isSource(span)), cue: [one.cue[0], one.cue[0] + verb.trimEnd().length], content: [[one.cue[0] + verb.length, first[1]], ...one.content.slice(1)] }
}

/** “Claims that raiders crossed were false”: what was claimed ends where it is judged. */
function withoutVerdict(text: string, one: Found): Found {
  const [first, ...others] = one.content
  if (one.source.length > 0 || others.length > 0 || first === undefined || !new RegExp(`^(?:(?:the|these|those|any|all) )?(?:${saying})$`, 'i').test(text.slice(...one.cue))) return one
  const judged = new RegExp(String.raw`^(that .*?) (?:is|are|was|were) (?:not (?:true|correct|accurate)|(?:\w+ly |all |simply |just )*${untrue})\b`, 'is').exec(text.slice(...first))
  return judged === null ? one : { ...one, act: 'assert', content: [[first[0], first[0] + (judged[1] ?? '').length]] }
}
