// Whom a headline describes without a name (“Former envoy says talks failed”): the holder of the statement below that says the same.
// Compares words; decides nothing about what either of them means.
import type { Act, Attribution } from '../statements/attribution.ts'
import type { Found } from './found.ts'

/** Statements of the body looked through: what a headline repeats stands early. */
const mostStatements = 24
/** Share of the headline's words that the statement has to have, and how many at least. */
const leastShare = 0.5
const leastWords = 2
/** The share where one denies what the other claims. */
const leastAcross = 0.75

/** A statement of the body with what is known of its holder. */
export interface Echoing {
  readonly words: ReadonlySet<string>
  readonly found: Found
  readonly act: Act
}

const opposing: ReadonlySet<Act> = new Set(['deny', 'doubt'])

/** The first statements of the body, ready to be compared. */
export function spokenBelow(body: readonly { readonly attribution: Attribution; readonly found: Found }[]): readonly Echoing[] {
  return body.slice(0, mostStatements).map(({ attribution, found }) => ({ words: stems(attribution.content.text), found, act: attribution.act }))
}

/** Who holds the statement of `body` that says what the headline's attribution says, where that is one holder; null for none. */
export function findEcho(headline: Attribution, body: readonly Echoing[]): Found | null {
  const said = stems(headline.content.text)
  const isAgainst = opposing.has(headline.act)
  if (said.size < leastWords) return null
  let best: Found | null = null
  let bestShare = 0
  for (const { words, found, act } of body) {
    const shared = [...said].filter((word) => words.has(word)).length
    const share = shared / said.size
    // Who denies it is not who claims it.
    const least = opposing.has(act) === isAgainst ? leastShare : leastAcross
    if (shared < leastWords || share < least || share <= bestShare) continue
    best = found
    bestShare = share
  }
  return best !== null && best.entries.length === 1 ? best : null
}

// Words of four letters and more by their first six: a headline says “retaliation” where the text has “retaliate”.
function stems(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)))
}
