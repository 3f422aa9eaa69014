// What a denial names and does not say again: “denied the rumours”, “called the article false”. Such a noun tells of what kind the statement was
// that is meant; what stands nearest in the text is often of another. English, by the words of source, cue and content.
import type { Gist } from './statement-gist.ts'

/** Lemmas from which a content says what it denies, beside what it calls it. */
const leastLemmas = 3
const bare = /^["“]?(?:that )?(?:the|these|those|this|any|all|such) (?:[\w'-]+ ){0,2}?(reports?|articles?|stor(?:y|ies)|headlines?|rumou?rs?|speculation|claims?|allegations?|accusations?|assertions?)\b/

/** The noun by which a statement takes up what it denies, where it says little else; null where it says more or names none. */
export function bareCalled(from: Gist): string | null {
  return from.lemmas.size < leastLemmas ? (bare.exec(from.content)?.[1] ?? null) : null
}

/** Whether anybody's words may be called so; a report or a rumour is one by where it stands. */
export function isAnybodys(called: string): boolean {
  return !/^(?:report|article|stor|headline|rumou?r|speculation)/.test(called)
}

/** Whether a statement is of the kind that the noun names: in print, going round with nobody behind it, or said with a claim to be believed. */
export function isSaidOfKind(called: string, { statement, cue, content }: Gist): boolean {
  const { authority, act, distance, source } = statement
  if (distance === 'distancing') return true
  const isPrinted = authority === 'named-document' || printing.test(cue) || outlet.test(source?.text ?? '')
  if (/^(?:report|article|stor|headline)/.test(called)) return isPrinted || (called.startsWith('report') && (authority === 'unsourced' || /\b(?:reports?|rumou?rs?)\b/.test(content)))
  if (/^(?:rumou?r|speculation)/.test(called)) return isPrinted || authority === 'unsourced' || authority === 'collective' || /\b(?:rumou?r|speculat|circulat|believe)/.test(`${cue} ${content}`)
  return act === 'accuse' || act === 'criticise' || claiming.test(cue)
}

const printing = /\b(?:report|publish|print|broadcast|carri|headlin|quot)\w*/
/** Words for what is read or heard by many, lower case or in a name. */
export const outlet = /\b(?:reports?|articles?|stor(?:y|ies)|news\w*|papers?|magazines?|tabloids?|journals?|press|media|web ?sites?|sites?|blogs?|forums?|agenc(?:y|ies)|broadcasters?|outlets?|channels?|posts?|tweets?|gazette|times|daily)\b/i
const claiming = /\b(?:claim|alleg|accus|assert|charg|suggest|insist|contend|maintain|blam|warn)\w*/
