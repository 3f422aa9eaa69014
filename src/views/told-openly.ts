// What a rule on unnamed sources need not ask about, by the words of a statement: nothing was told (“would not comment”), it was told to everybody
// (“announced”, “posted”), or the name stands in the source's own words (“an analyst named Ana Perrin”) or right after it. English; it says nothing of how good a source is.
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'

type Words = Pick<Statement, 'source' | 'cue' | 'content'>

const silent = /\b(?:(?:declin|refus)(?:e|es|ed|ing)|(?:not|never|n['’]t|without|no)\s+(?:\p{L}+\s+){0,3}?(?:comment\p{L}*|confirm\p{L}*|elaborat\p{L}+|disclos\p{L}+|discuss\p{L}*|respond\p{L}*|repl(?:y|ied|ying)|answer\p{L}*|specif\p{L}+|identif\p{L}+|reveal\p{L}*))\b/iu
const unsaid = /\b(?:can(?:not|['’]t|\s+not)|won['’]t|(?:would|will|could|did|do|does)(?:\s+not|n['’]t))\s+(?:immediately\s+)?(?:say|name|give|provide)\b/iu
const couldNot = /^["“'‘]*(?:that\s+)?(?:I|we|he|she|they|it)\s+(?:can(?:not|['’]t|\s+not)|won['’]t|(?:could|would|will|do|did)(?:\s+not|n['’]t)|(?:have|has|had)(?:\s+not|n['’]t)|(?:was|were)\s+(?:not\s+able|unable)\s+to)\s+(?:yet\s+)?(?:comment|confirm|discuss|elaborate)\p{L}*\b/iu
const ofSelf = /^["“'‘]*(?:to\s+)?(?:be\s+(?:named|identified|quoted)|give\s+(?:a|any|his|her|their|the)\s+(?:reasons?|names?|details?|explanation)|comment|elaborate|discuss)\b/iu

/** “Would not comment”, “declined to give a reason”, “we can’t confirm that”: withheld, so there is nothing to support or to answer for. */
export function withholds({ cue, content }: Words): boolean {
  return silent.test(cue.text) || unsaid.test(cue.text) || couldNot.test(content.text) || (/\b(?:declin|refus)/i.test(cue.text) && ofSelf.test(content.text))
}

const published = /\b(?:announc(?:e|es|ed|ing|ement)|statement|press\s+release|(?:news|press)\s+conference|briefing|for\s+the\s+record|publicly|post(?:s|ed|ing)?|tweet(?:s|ed|ing)?|blog(?:s|ged|ging)?|(?:on|to)\s+(?:Twitter|Facebook|Instagram|YouTube|Reddit|social\s+media)|comment(?:ed|ing)\s+(?:on|under|below)|in\s+(?:a|an)\s+(?:\p{L}+\s+)?(?:letter|report|blog|post|tweet|video|message))\b/iu

/** “Announced”, “said in a statement”, “posted”: told to everybody, so nobody was promised anything. */
export function isPublic({ cue }: Words): boolean {
  return published.test(cue.text)
}

const called = /\b(?:named|called|identified\s+(?:only\s+)?as|known\s+(?:only\s+)?as|identifying\s+(?:himself|herself|themselves)\s+as|nicknamed|who\s+(?:gave|goes\s+by)\s+(?:(?:his|her|their|the)\s+)?(?:(?:first|last)\s+)?names?(?:\s+as)?)\s+["“'‘]?\p{Lu}/u
const apposed = /,\s+["“'‘]?\p{Lu}[\p{L}\p{M}'’­-]+(?:\s+(?:[a-z]{2,3}\s+)?\p{Lu}[\p{L}'’.-]*)*["”'’]?(?=,|["”'’]|$|\s+(?:of|from|in|at|with|who)\b)/u

/** “An analyst named Ana Perrin”, “one of his friends, Alex Orne of the Courier”. */
export function holdsName({ source }: Words): boolean {
  return source !== null && (called.test(source.text) || apposed.test(source.text))
}

const notTold = /\b(?:decid(?:e|es|ed|ing)|(?:was|were|been|being)\s+(?:\p{L}+ly\s+)?(?:told|informed|assured|asked|(?:un)?aware)|(?:un)?aware\s+of|heard|learn(?:s|ed|t)|reali[sz](?:e|es|ed)|knew|plan(?:s|ned)?\s+to)\b/iu

/** “Decided to”, “was told”, “were not aware of”: what somebody does, hears or knows, and hands on to nobody. */
export function isNotTold({ cue }: Words): boolean {
  return notTold.test(cue.text)
}

const oneUnnamed = /^(?:an?|one)\s/i
const withheldOnPurpose = /\b(?:officials?|sources?|insiders?|aides?|advis[eo]rs?|diplomats?|officers?|employees?|staff(?:er)?|executives?|authorit(?:y|ies)|negotiators?|investigators?|people|anonymous|unnamed|unidentified)\b/i

/** Sentences after the opening one in which a report names whom it opened with. */
const opening = 3
/** Paragraphs, headings among them, that may hold those. */
const mostOpening = 8

/** “A fisherman says he caught a whale.  Odo Vance posted …”: a report's first words describe whom the next sentences name. */
export function namedAfterOpening({ source, cue }: Words, paragraphs: readonly Paragraph[]): boolean {
  if (source === null || !oneUnnamed.test(source.text) || withheldOnPurpose.test(source.text)) return false
  const sentences = paragraphs.slice(0, mostOpening).filter(({ kind }) => kind !== 'headline' && kind !== 'subheading').flatMap(({ sentences: own, tokens }) => own.map(({ span }) => ({ span, tokens }))).slice(0, opening + 1)
  const at = cue.spans[0]?.[0] ?? Infinity
  const own = sentences.findIndex(({ span }) => span[0] <= at && at < span[1])
  if (own < 0 || own > 1) return false
  return sentences.slice(own + 1).some(({ span, tokens }) => {
    const [first, second] = tokens.filter(({ start, end }) => span[0] <= start && end <= span[1])
    return first?.tag === 'PROPN' && second?.tag === 'PROPN'
  })
}
