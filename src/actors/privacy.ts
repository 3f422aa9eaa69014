// The privacy class of DESIGN.md from what the text states: a body is an institution; a person is an office-holder or an expert
// only where a role says so, otherwise private. Decides nothing from fame.
import type { ActorKind, PrivacyClass } from './actor.ts'
import type { Entry } from './actor-register.ts'
import { isOutlet } from './outlets.ts'
import { isExpertNoun, isPersonNoun, officeNouns, singular } from './role-nouns.ts'

/** The kind to show; a name that nothing tells about is a person, a country or capital that speaks a government. */
export function kindOf({ kind }: Entry): ActorKind {
  return kind === null ? 'person' : kind === 'seat' ? 'government' : kind
}

/** The class of an actor of this kind with this stated role; unknown is private. */
export function privacyOf(kind: ActorKind, role: string | null): PrivacyClass {
  if (kind !== 'person') return 'institution'
  if (role === null) return 'private-person'
  if (/\bmember of (?:the )?(?:parliament|congress|senate|assembly|cabinet|council|knesset|bundestag)\b/i.test(role)) return 'office-holder'
  // “CNN’s”, of who reports for it
  if (/['’]s$/.test(role) && isOutlet(role.slice(0, -2).split(' '))) return 'expert'
  // “who runs the Tarn Observatory”
  if (/^who (?:\p{L}+) /u.test(role)) return 'office-holder'
  const head = headNoun(role)
  return officeNouns.has(head) ? 'office-holder' : isExpertNoun(head) ? 'expert' : 'private-person'
}

// What the role turns on: the last person noun before a preposition or clause. “a supporter of the president” is no president.
function headNoun(role: string): string {
  let head = ''
  for (const word of role.toLowerCase().split(/[\s,-]+/)) {
    if (/^(?:of|for|in|at|on|to|with|from|by|who|whose|under|and)$/.test(word)) break
    const noun = singular(word.replace(/\.$/, ''))
    if (isPersonNoun(noun)) head = noun
  }
  return head
}
