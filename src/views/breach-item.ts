// Breaches of house rules → as the API gives them: each at the statements and spans it concerns. The words themselves stay in the text, so that nobody
// is named here whom a list would not name.
import type { BreachList } from '../http/api.ts'
import type { Breach } from './find-breaches.ts'
import { spansOf } from './statement-item.ts'

/** In their order; `statements` are the ids of the reading's, by index. */
export function breachItems(breaches: readonly Breach[], statements: readonly { readonly id: string }[]): BreachList['items'] {
  return breaches.map(({ rule, title, message, reference, statements: indices, words }) => ({
    rule, title, message, reference,
    places: indices.flatMap((index, at) => {
      const statement = statements[index]
      return statement === undefined ? [] : [{ statement: statement.id, spans: spansOf(words[at]?.spans ?? []) }]
    }),
  }))
}
