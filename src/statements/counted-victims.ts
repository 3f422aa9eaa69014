// What the model takes for a speaker though it is spoken of: “Fourteen reported killed”, “Dozens feared dead”. Who is counted before a passive belongs
// to what is reported, and nobody is named for it. In: what was found; out: the same, those turned round.
import type { Span } from '../document/span.ts'
import type { Found } from './settle-attributions.ts'

const reported = /^(?:is |are |was |were |have been |has been )?(?:\w+ly )?(?:reported|feared|believed|presumed|thought|confirmed|said|declared|known)(?:ly)?$/i
const counted = /^(?:at least |about |some |more than |over |nearly |up to )?(?:\d[\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-\w+)?|dozens|scores|hundreds|thousands|tens of thousands|several|many)(?: (?!officials?\b|sources?\b|witnesses\b)\p{L}+){0,3}$/iu
const suffered = /^\s*(?:to (?:be|have)\b|(?:killed|dead|injured|wounded|missing|hurt|detained|arrested|captured|trapped|drowned|shot|kidnapped|abducted|displaced|destroyed|held|sick|infected|homeless|buried|executed|beheaded)\b)/i

/** Turns every counted victim that stands as a source into a part of the content; the order stays. */
export function freeCountedVictims(text: string, found: readonly Found[]): Found[] {
  return found.map((one): Found => {
    const [source, ...others] = one.source
    const content = one.content.toSorted((a, b) => a[0] - b[0])
    const next = content.find(([start]) => start >= one.cue[1])
    if (source === undefined || others.length > 0 || next === undefined) return one
    const isBefore = source[1] <= one.cue[0] && text.slice(source[1], one.cue[0]).trim() === ''
    const follows = text.slice(one.cue[1], next[0]).trim() === ''
    if (!isBefore || !follows || !counted.test(text.slice(...source)) || !reported.test(text.slice(...one.cue)) || !suffered.test(text.slice(...next))) return one
    return { ...one, source: [], content: [source, ...content].toSorted((a: Span, b: Span) => a[0] - b[0]), authority: 'unsourced' }
  })
}
