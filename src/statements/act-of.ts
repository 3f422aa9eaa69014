// Act and distance of an attribution: the cue's own from the lexicon, made more specific by what the content says (the guide's
// order: deny > accuse > predict > commit > urge > criticise/praise > ask/doubt > believe > assert).
import type { Act, Distance } from './attribution.ts'
import { rejectingAdverbs, type Cue } from './cue-lexicon.ts'

export interface ActAndDistance {
  readonly act: Act
  readonly distance: Distance
}

const negations = /(?:\b(?:not|never|no longer)\b|n't\b)/
const denial = /\b(?:untrue|unfounded|baseless|groundless|false|fabricat\w+|a lie|lies|nonsense|no truth|not true|without foundation)\b/
const plainNo = /^(?:that )?["“'‘«]*(?:there was (?:no|never|nothing)|(?:we|i|he|she|they|it|no one) (?:did not|didn't|never did|had nothing|have nothing|has nothing|never)|not (?:one|a single)|none of)/
const refusal = /\b(?:was not|were not|is not|are not|did not|had not|has not|have not|had nothing|has nothing|never)\b/
const naming = new Set(['call', 'describe', 'label', 'brand', 'dub', 'term', 'deem', 'characterise', 'characterize', 'portray'])
const futureOwn = /\b(?:i|we)(?:'ll| will| shall| won't| intend to| plan to| promise| pledge)\b/
const blame = /\b(?:disast\w+|reckless\w*|shame\w*|disgrac\w+|wrong|terribl\w+|awful|worst|worse|fail(?:s|ed|ure|ures|ing)?|danger\w*|irresponsib\w+|ridicul\w+|absurd\w*|unfit|incompeten\w+|hypocri\w+|insult\w*|outrag\w+|cynical\w*|weak\w*|mistake\w*|unacceptabl\w+|naive|dishonest\w*|hateful|cruel\w*|stupid\w*|pathetic|foolish\w*|bad|horribl\w+|ignor\w+|careless\w*|disrespect\w*|offensive|unfair\w*|flawed|misleading|divisive|extreme|radical|threat to|hurt(?:s|ing)?|harm(?:s|ed|ful)?)\b/
const honour = /\b(?:great|proud|brave\w*|excellent|outstanding|best|wonderful\w*|hono(?:u)?r\w*|remarkabl\w+|courag\w+|hero\w*|terrific|fantastic|amazing\w*|impress\w+|admir\w+|grateful|thank(?:s|ful)?|qualified|incredible|brilliant\w*|beautiful\w*|love)\b/
/** Reported promises: the content's own subject is the holder (“it would study the offer”). */
const ownFuture = /^(?:that )?(?:it|he|she|they|we) (?:would|will)\b(?! (?:have|be likely))/
const doubting = new Set(['believe', 'think', 'agree', 'know', 'understand', 'imagine', 'see', 'expect'])
const hoping = new Set(['hope', 'fear', 'want', 'wish'])
const future = /\b(?:will|won't|'ll|is going to|are going to|going to be|is likely to|are likely to)\b/
const duty = /\b(?:should|must|ought to|needs? to|has to|have to|let's|let us)\b/
const wrong = /\b(?:lied|lying|liar|crook\w*|corrupt\w*|fraud\w*|illegal\w*|crimes?|criminal|murder\w*|massacre\w*|stole|stolen|rigged|violat\w+|cover(?:ed|ing)?[- ]up|responsible for the|behind the attack|shelled|bombed|tortur\w+|abduct\w+)\b/

/** Decides both from the entry, the words of the cue and those of the content. */
export function actOf(entry: Cue, lemma: string, cueWords: string, contentWords: string): ActAndDistance {
  const cue = cueWords.toLowerCase().replaceAll('’', "'")
  const content = contentWords.toLowerCase().replaceAll('’', "'")
  const rejected = cue.split(/\s+/).some((word) => rejectingAdverbs.has(word))
  const distance = rejected ? 'rejecting' : entry.distance
  return { act: act(entry, lemma, cue, content), distance }
}

function act(entry: Cue, lemma: string, cue: string, content: string): Act {
  const negated = negations.test(cue)
  if (entry.act === 'deny') return negated ? 'assert' : 'deny'
  if (naming.has(lemma) && denial.test(content)) return 'deny'
  if (negated && doubting.has(lemma)) return 'doubt'
  if (entry.act === 'believe' && future.test(content) && !hoping.has(lemma)) return 'predict'
  if (entry.act !== 'assert') return entry.act
  if (/^["“'‘]*(?:no,|that's not true|that is not true|it's not true)/.test(content)) return 'deny'
  if ((denial.test(content) && content.length < 120) || plainNo.test(content)) return 'deny'
  if (wrong.test(content) && !refusal.test(content)) return 'accuse'
  if (futureOwn.test(content) || ownFuture.test(content)) return 'commit'
  if (future.test(content)) return 'predict'
  if (duty.test(content)) return 'urge'
  if (blame.test(content)) return 'criticise'
  if (honour.test(content)) return 'praise'
  if (/\?["”'’]*$/.test(content.trim())) return 'ask'
  return 'assert'
}
