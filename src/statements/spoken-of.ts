// What the model takes for a speaker though it is spoken of: “Fourteen reported killed”, “His plan was called reckless”, “The port came under criticism”. Who
// suffers what is said belongs to it, as PolNeAR's annotators have it, and nobody is named for it. In: what was found; out: the same, those turned round.
import type { Span } from '../document/span.ts'
import type { Found } from './settle-attributions.ts'

const reported = /^(?:is |are |was |were |have been |has been )?(?:\w+ly )?(?:reported|feared|believed|presumed|thought|confirmed|said|declared|known)(?:ly)?$/i
const counted = /^(?:at least |about |some |more than |over |nearly |up to )?(?:\d[\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-\w+)?|dozens|scores|hundreds|thousands|tens of thousands|several|many)(?: (?!officials?\b|sources?\b|witnesses\b)\p{L}+){0,3}$/iu
const suffered = /^\s*(?:to (?:be|have)\b|(?:killed|dead|injured|wounded|missing|hurt|detained|arrested|captured|trapped|drowned|shot|kidnapped|abducted|displaced|destroyed|held|sick|infected|homeless|buried|executed|beheaded)\b)/i

const being = String.raw`(?:(?:has|have|had) been|is|are|was|were|be|being|been)`
const judged = new RegExp(
  String.raw`^${being} (?:\w+ly )?(?:rated|labell?ed|called|dubbed|termed|described|deemed|considered|criticised|criticized|accused|blamed|charged|praised|hailed|condemned|denounced|ridiculed|mocked|seen|viewed|regarded|portrayed|depicted)\b`, 'i',
)
const underFire = /^(?:has |have |had |also |soon |quickly |initially )*(?:came|comes|come|coming) under\b|^(?:has |have |had )?(?:took|takes|taken|taking|caught|drew|draws|drawn|faced|faces|sparked) (?:\w+ )?(?:heat|flak|fire|criticism|backlash|ire|scorn|condemnation|outrage)\b/i
const questioned = new RegExp(String.raw`^${being} (?:\w+ly )?(?:asked|pressed|questioned|quizzed|told|informed|warned|advised)\b`, 'i')

// “Called it off”, “called up reserves”: of the verbs of saying this one has a particle that makes another of it, after a short object too.
const calls = /^(?:(?:has|have|had|was|were|is|are|be|been|being|would|will|to) )*call(?:s|ed|ing)?$/i
const calledOff = /^\s+(?:(?:it|them|him|her|this|that|everything|(?:the|a|an|his|her|its|their|our)\s+(?:\p{L}+\s+){0,2}\p{L}+)\s+)?(?:off|up)(?![\p{L}\p{N}-]|\s+to\b)/iu

/** Without what is no saying; every one spoken of that stands as a source becomes a part of the content, whoever is asked or told becomes nobody. The order stays. */
export function freeSpokenOf(text: string, found: readonly Found[]): Found[] {
  return withoutSpokenOf(text, found.filter(({ cue }) => !calls.test(text.slice(...cue)) || !calledOff.test(text.slice(cue[1], cue[1] + 80))))
}

/** Turns every one spoken of that stands as a source into a part of the content, whoever is asked or told into nobody; the order stays. */
function withoutSpokenOf(text: string, found: readonly Found[]): Found[] {
  return found.map((one): Found => {
    const [source, ...others] = one.source
    if (source === undefined || others.length > 0 || source[1] > one.cue[0]) return one
    const cue = text.slice(...one.cue).replaceAll(/\s+/g, ' ')
    if (wasAsked(text, cue, one.cue[0])) return { ...one, source: [], authority: 'unsourced' }
    if (text.slice(source[1], one.cue[0]).trim() !== '') return one
    if (isAddressee(text, cue, source[0])) return { ...one, source: [] }
    const content = one.content.toSorted((a, b) => a[0] - b[0])
    if (questioned.test(cue)) return { ...one, source: [], authority: 'unsourced' }
    if (!judged.test(cue) && !underFire.test(cue) && !isVictimCounted(text, source, one.cue, content)) return one
    return { ...one, source: [], content: [source, ...content].toSorted((a: Span, b: Span) => a[0] - b[0]), authority: 'unsourced' }
  })
}

// “When pressed on why, she …”: the one who asks is not named.
function wasAsked(text: string, cue: string, at: number): boolean {
  return /^(?:asked|pressed|questioned|quizzed)\b/i.test(cue) && /\b(?:when|while|once|if|after being|on being)\s+$/i.test(text.slice(Math.max(0, at - 16), at))
}

// “They sent a letter to the port board urging it to …”: the board is written to.
function isAddressee(text: string, cue: string, at: number): boolean {
  return /^(?:urging|asking|calling|demanding|warning|saying|telling|requesting|accusing|arguing|complaining|inviting)\b/i.test(cue) && /\b(?:letters?|notes?|messages?|e-?mails?|memos?|petitions?|appeals?|cables?|statements?)\s+to\s+(?:the\s+|\p{L}+\s+)?$/iu.test(text.slice(Math.max(0, at - 40), at))
}

function isVictimCounted(text: string, source: Span, cue: Span, content: readonly Span[]): boolean {
  const next = content.find(([start]) => start >= cue[1])
  if (next === undefined || text.slice(cue[1], next[0]).trim() !== '') return false
  return counted.test(text.slice(...source)) && reported.test(text.slice(...cue)) && suffered.test(text.slice(...next))
}
