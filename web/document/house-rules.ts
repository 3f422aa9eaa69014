// What the house rules ask about a text, in the two ways the page shows it: under each rule the statements it means, and for each statement the rules.
import type { BreachList } from '../../src/http/api.ts'

export type Found = BreachList['items']

export interface RuleGroup {
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly reference: string
  /** Ids in text order, each once. */
  readonly statements: readonly string[]
}

/** In the order found; what asks the same of several statements stands once. */
export function groupsOf(found: Found): readonly RuleGroup[] {
  return [...Map.groupBy(found, ({ rule, message }) => JSON.stringify([rule, message])).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { rule, title, message, reference } = first
    return [{ rule, title, message, reference, statements: [...new Set(group.flatMap(({ places }) => places.map(({ statement }) => statement)))] }]
  })
}

/** What is asked about one statement. */
export function askedOf(found: Found, statement: string): Found {
  return found.filter(({ places }) => places.some((place) => place.statement === statement))
}

/** The names of the rules that ask about each statement, by its id. */
export function titlesByStatement(found: Found): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>()
  for (const { title, places } of found) {
    for (const { statement } of places) titles.set(statement, (titles.get(statement) ?? new Set()).add(title))
  }
  return titles
}
