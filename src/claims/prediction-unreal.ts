// What only looks ahead: a habit (“would often”), a courtesy (“would ask anyone to call”), a case put (“if that were true, it would be”), a plan that
// came to nothing (“was about to leave when”), a guess at what is so already (“may be hiding”), and words withheld (“will not comment”). English; it
// says how the words are meant, not whether they are right.
import type { Span } from '../document/span.ts'

const often = /\b(?:often|always|usually|sometimes|typically|regularly|routinely|frequently|occasionally|constantly|normally|generally|repeatedly|habitually|invariably)\b/i
const eachTime = /\b(?:whenever|(?:every|each)\s+(?:\p{L}+\s+)?(?:time|day|night|morning|afternoon|evening|week|weekend|month|year|hour|summer|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|as\s+a\s+(?:child|boy|girl|teenager|youth))\b/iu

/** “He would often walk”, “every day they would”: what used to be. `at` and `end` are the modal's offsets. */
export function isHabit(words: string, at: number, end: number): boolean {
  const nearby = `${words.slice(0, at).split(/\s+/).slice(-2).join(' ')} ${words.slice(end).trimStart().split(/\s+/).slice(0, 2).join(' ')}`
  return often.test(nearby) || eachTime.test(words) || /\bused\s+to\b/i.test(words.slice(0, at))
}

const courtesy = /^(?:(?:also|just|really|strongly|only|simply|certainly|never|not)\s+)*(?:ask|urge|appeal|encourage|advise|caution|remind|invite|recommend|welcome|appreciate|call\s+on|like|love|prefer|rather|suggest|say|argue|add|expect|hope|think|imagine|want|call|describe|put)\b/i
const courtesyToAll = /^(?:(?:also|strongly)\s+)*(?:ask|urge|appeal\s+to|appeal\s+for|encourage|advise|remind|invite|welcome)\s+(?:any(?:one|body)?|every(?:one|body)|all|people|the\s+public|members\s+of\s+the\s+public|those|witnesses|motorists|drivers|residents|parents)\b/i

/** “We would ask them to call”, “would urge anyone who saw it”: said now, politely. `verb` begins with the word after the modal. */
export function isCourtesy(words: string, at: number, verb: string): boolean {
  return courtesyToAll.test(verb) || (/\b(?:I|we)\s*$/i.test(words.slice(0, at)) && courtesy.test(verb))
}

/** “I would fight to the last”: what a quotation says of its speaker in a case put; “it would cut the harvest” may still be said to come. */
export function isOfSpeaker(words: string, at: number): boolean {
  return /\b(?:I|we)\s*$/i.test(words.slice(0, at))
}

const ofTruth = /\b(?:is|are|be|was|were|proves?|proved|proven|turns?\s+out|turned\s+out)\s+(?:(?:to\s+be|indeed|in\s+fact|actually)\s+)*(?:true|correct|accurate|confirmed|verified|authentic|genuine|real|right|substantiated|upheld)\b|^if\s+(?:true|confirmed|verified|correct|accurate|genuine|authentic|proven|proved)\b/i
const contrary = /\b(?:did|had|were|was)(?:n['’]t|\s+not)\b|\bhad\b/i
const past = /\b(?:\p{L}{2,}ed|were|was|did|came|went|got|made|took|gave|knew|could|saw|left|lost|won|began|ran|told|said|tried)\b/iu

/** “If the report is true it would make her the first”, quoted “if anyone asked I would”: drawn from what is so, or from what is not. */
export function supposes(words: string, conditions: readonly Span[], isQuoted: boolean): boolean {
  return conditions.map(([start, end]) => words.slice(start, end)).some((one) => ofTruth.test(one) || contrary.test(one) || (isQuoted && past.test(one)))
}

const cutShort = /^[^.;]*?[\s,](?:when|until|but|before)\s+(?:[^\s.;]+\s+){1,6}?(?:\p{L}{2,}ed|was|were|had|did|came|fell|broke|took|got|hit|went|saw|found|heard|began|ran|left|made|told|said|met|struck|lost|put|set|cut)\b/iu

/** “Was about to leave when the lights went out”: what was meant then and cut short. `end` is the marker's, whose verb is in the past. */
export function isCutShort(words: string, end: number): boolean {
  return cutShort.test(words.slice(end))
}

const felt = /(?:\b(?:it|that|this)(?:['’]s|\s+(?:is|was|seems?|seemed|feels?|felt))|\b(?:am|is|are|was|were)|\bI['’]m)\s+(?:\p{L}+ly\s+|so\s+|very\s+|too\s+|quite\s+|just\s+|a\s+)*(?!(?:likely|unlikely|possible|probable|certain|clear|true|sure|confident|expected|inevitable|convinced|afraid|worried|concerned|doubtful|obvious|evident|feared|hopeful|told|warned|informed|assured|aware|adamant|possibility|chance|risk|danger|fear|belief|view|plan|idea)\b)\p{L}+\s+that\s+(?:[^\s,;.]+\s+){0,6}$|\b(?:can['’]t|cannot|couldn['’]t|could\s+not)\s+(?:believe|understand|imagine|see\s+why)\s+(?:[^\s,;.]+\s+){0,6}$/iu
const beside = /\b(?:than|(?:the|same)\s+way(?:\s+that)?|so\s+that|in\s+order\s+that)\s+(?:[^\s,;.]+\s+){0,3}$/iu

/** “It is silly that someone would moan”, “so that both would have one”: what is felt about, compared or meant, not foretold. */
export function isPutBeside(words: string, at: number): boolean {
  const ahead = words.slice(Math.max(0, at - 120), at)
  return felt.test(ahead) || beside.test(ahead)
}

const knownThen = /\b(?:(?:ha[ds]|have|having|never|not|n['’]t)\s+(?:\p{L}+ly\s+)?(?:thought|believed|expected|assumed|guaranteed|known|knew|imagined|dreamed|dreamt|realised|realized|guessed|figured|hoped|feared|think|know|believe|expect|imagine|guess|reali[sz]e)|(?:little|no)\s+(?:idea|expectation|inkling|clue))\b[^;.]*$/iu

/** “Had thought it would be easy”, “could not have known he was going to”: what was in a mind before the talk. */
export function wasThought(words: string, at: number): boolean {
  return knownThen.test(words.slice(Math.max(0, at - 120), at))
}

const withholding = /^(?:(?:be|in)\s+)?(?:comment|confirm|discuss|elaborat|disclos|speculat|(?:be\s+)?drawn\b|go(?:ing)?\s+into\s+(?:\p{L}+\s+)?detail|(?:giv|provid|offer)(?:e|ing)?\s+(?:an?\s+|any\s+|further\s+|more\s+)*(?:running\s+commentary|comment|updates?|details?|information|names?)|(?:nam|identify|releas)(?:e|ing)?\s+(?:the\s+|any\s+|their\s+|his\s+|her\s+)?(?:names?|identit|suspect|victim|person|individual))/iu

/** “Will not comment”, “are not going to confirm”: withheld as they speak. `verb` is what stands after the marker, “not” left out. */
export function isWithholding(verb: string): boolean {
  return withholding.test(verb)
}

const state = /^(?:not\s+|also\s+|already\s+|well\s+|still\s+|now\s+|even\s+|actually\s+|\p{L}+ly\s+){0,3}(?:be|have|contain|know|feel|seem|want|need|exist|belong|own|include|mean|represent|explain|account\s+for|make\s+(?:good|great|sense)|say|think|believe|like|wonder)\b(?:\s+(?<next>[^\s,;.]+))?(?:\s+(?<after>[^\s,;.]+))?/iu
const holding = /^(?:\p{L}+\s+){0,3}(?:contain|know|own|exist|belong|mean|represent|explain|include)\b/iu
const presently = /^(?:behind|among|inside|within|in|on|at|near|close|under|responsible|involved|linked|connected|dead|alive|missing|trapped|part|hidden|motivated|related)$/i
const to = /^(?:\p{L}+\s+){0,3}be\s+(?:\p{L}+ly\s+|very\s+|more\s+|too\s+)?(?:able|difficult|hard|easy|easier|harder|possible|impossible|necessary|willing|ready|free|safe)\s+to\b/iu
const toCome = /\b(?:soon|next|coming|later|future|eventually|tomorrow|tonight|ahead|longer|again|ever|within|by\s+(?:the\s+)?(?:end|\d)|until|years?\s+(?:away|before)|as\s+early\s+as)\b/i
const doing = /^\p{L}{2,}ing$/iu
const done = /(?:ed|en|wn|ght|ung|uck|un)$|^(?:hit|hurt|cut|put|lost|shot|held|left|made|met|paid|set|sent|sold|told|won|found|built|felt|kept|led)$/iu

/** “May be hiding there”, “could be close”, “might make good drivers”: a guess at what is so. `verb` begins after the modal. */
export function isPresentGuess(words: string, verb: string, hasWarned: boolean): boolean {
  if (/^only\s+be\b/i.test(verb)) return true
  const found = state.exec(verb)
  if (found === null || toCome.test(words) || to.test(verb)) return false
  if (!/^(?:\p{L}+\s+){0,3}be\b/iu.test(found[0])) return !hasWarned || holding.test(found[0])
  const { next = '', after = '' } = found.groups ?? {}
  const head = /ly$|^(?:not|also|already|very|so|too|more|less|even|as)$/i.test(next) ? after : next
  // “May be used in an attack” is an event; so is what a warning says there may be.
  if (doing.test(head) || presently.test(head)) return true
  return !done.test(head) && !hasWarned
}
