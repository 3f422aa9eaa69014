// House rules: what a newsroom asks of its sourcing, as data that it edits itself (rules/house-rules.json). Takes parsed JSON; gives
// rules whose every field is known and of its type, or says which one is not. What a rule of a kind looks for stands in find-breaches.ts.
import { SaysoError } from '../sayso-error.ts'
import type { Act, Authority } from '../statements/attribution.ts'
import { authorities } from './sourcing-sheet.ts'

const acts = ['assert', 'deny', 'accuse', 'doubt', 'ask', 'predict', 'commit', 'urge', 'praise', 'criticise', 'believe'] as const satisfies readonly Act[]

interface ValueOf {
  /** Words and phrases, found in any letter case and only whole. */
  readonly words: readonly string[]
  readonly acts: readonly Act[]
  readonly authorities: readonly Authority[]
  /** Words with the number they stand for. */
  readonly numbers: Readonly<Record<string, number>>
  readonly count: number
}

/** What every rule of a kind has to say besides its text. */
const parametersOf = {
  /** `plurals`: words for several unnamed sources; `numbers`: words that say how many; `atLeast`: words that only say how few. */
  'single-anonymous-source': { acts: 'acts', plurals: 'words', numbers: 'numbers', atLeast: 'numbers' },
  /** `except`: sources that speak for a body and so are not anonymous, such as the police. */
  'anonymous-opinion': { acts: 'acts', authorities: 'authorities', except: 'words' },
  /** `replies`: phrases that say a reply was sought. */
  'accusation-without-reply': { replies: 'words' },
  /** `groups`: plurals and collective nouns for whole groups, besides the names of peoples; `qualifiers`: words that say not all are meant. */
  'some-to-group': { acts: 'acts', groups: 'words', qualifiers: 'words' },
  /** `reasons`: phrases that give one; `sentencesAfter`: how many sentences after the attribution may hold it. */
  'no-reason-for-anonymity': { acts: 'acts', reasons: 'words', sentencesAfter: 'count', except: 'words' },
  /** A sentence in quotation marks that speaks of its own speaker in the third person (“He stated that …”). */
  'paraphrase-in-quotation-marks': {},
} as const satisfies Record<string, Readonly<Record<string, keyof ValueOf>>>

export type RuleKind = keyof typeof parametersOf

export type RuleOf<Kind extends RuleKind> = {
  readonly id: string
  readonly kind: Kind
  readonly on: boolean
  readonly title: string
  /** For a standards editor, in one line; `{people}` stands for how many people a source's words can mean, where the kind counts them. */
  readonly message: string
  /** The published rule that it follows. */
  readonly reference: string
} & { readonly [Name in keyof (typeof parametersOf)[Kind]]: ValueOf[(typeof parametersOf)[Kind][Name] & keyof ValueOf] }

export type HouseRule = { readonly [Kind in RuleKind]: RuleOf<Kind> }[RuleKind]

/** The rules in a file's JSON, in its order; `label` names the file in messages. Throws `bad-input` for the first thing that is not as it has to be. */
export function parseHouseRules(value: unknown, label: string): readonly HouseRule[] {
  if (!isRecord(value) || !Array.isArray(value['rules'])) throw refusal(label, 'there is no list "rules" in it')
  const seen = new Set<unknown>()
  return value['rules'].map((rule: unknown, index): HouseRule => {
    const place = `rule ${index + 1}`
    if (!isRecord(rule)) throw refusal(label, `${place} is not an object`)
    const { id, kind } = rule
    const named = typeof id === 'string' ? `${place} (${JSON.stringify(id)})` : place
    if (typeof kind !== 'string' || !isKind(kind)) throw refusal(label, `${named} needs a "kind", one of ${Object.keys(parametersOf).join(', ')}`)
    if (seen.has(id)) throw refusal(label, `${named} has the id of a rule before it`)
    seen.add(id)
    const fields: Readonly<Record<string, Field>> = { ...textFields, ...parametersOf[kind] }
    for (const [name, field] of Object.entries(fields)) {
      const { isOne, what } = checks[field]
      if (!isOne(rule[name])) throw refusal(label, `"${name}" of ${named} has to be ${what}`)
    }
    const unknown = Object.keys(rule).find((name) => !Object.hasOwn(fields, name))
    if (unknown !== undefined) throw refusal(label, `${named} has ${JSON.stringify(unknown)}, which is not a field of a rule of its kind (${Object.keys(fields).join(', ')})`)
    return rule as unknown as HouseRule
  })
}

type Field = keyof ValueOf | 'text' | 'flag'

const textFields = { id: 'text', kind: 'text', on: 'flag', title: 'text', message: 'text', reference: 'text' } as const satisfies Readonly<Record<string, Field>>

const checks: Readonly<Record<Field, { readonly isOne: (value: unknown) => boolean; readonly what: string }>> = {
  text: { isOne: isText, what: 'a text that is not empty' },
  flag: { isOne: (value) => typeof value === 'boolean', what: 'true or false' },
  words: { isOne: (value) => Array.isArray(value) && value.every(isText), what: 'a list of words or phrases' },
  acts: { isOne: isListFrom(acts), what: `a list of acts (${acts.join(', ')})` },
  authorities: { isOne: isListFrom(authorities), what: `a list of authorities (${authorities.join(', ')})` },
  numbers: { isOne: (value) => isRecord(value) && Object.values(value).every(isCount), what: 'an object of words, each with a whole number' },
  count: { isOne: isCount, what: 'a whole number' },
}

function isKind(kind: string): kind is RuleKind {
  return Object.hasOwn(parametersOf, kind)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isListFrom(known: readonly unknown[]): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every((one) => known.includes(one))
}

function refusal(label: string, what: string): SaysoError {
  return new SaysoError('bad-input', `${label} does not hold house rules: ${what}. Mend it there, or leave out --rules to use the rules that come with Sayso.`)
}
