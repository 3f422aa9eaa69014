// Which outlet “the paper”, “the tabloid” or “the publication” takes up: the one that spoke last, else the one named last. Nobody where the text has named none.
import type { Entry } from './actor-register.ts'
import { nearestBefore, recent, type Antecedent, type Search } from './find-antecedent.ts'
import { broadcastNouns } from './name-forms.ts'
import { isOutlet } from './outlets.ts'

const printed = new Set(['paper', 'newspaper', 'tabloid', 'daily', 'weekly', 'magazine', 'publication', 'outlet'])

/** The outlet that the noun takes up; null where it is no such noun or the text has named none before. */
export function outletBefore(search: Search, head: string): Antecedent | null {
  if (!printed.has(head)) return null
  const isPrinted = (entry: Entry) => entry.kind !== 'person' && entry.kind !== 'document' && [...printed].some((one) => entry.heads.has(one))
  const isBroadcast = ({ words }: Entry) => broadcastNouns.has(words.at(-1)?.toLowerCase() ?? '')
  const fits = (entry: Entry) => entry.heads.has(head) || isPrinted(entry) || (isOutlet(entry.words) && (head === 'publication' || head === 'outlet' || !isBroadcast(entry)))
  const spoken = recent(search).findLast(({ entry, at }) => entry !== null && at < search.at && fits(entry))
  const named = nearestBefore(search, fits)
  const { sentence } = search.words
  // “… as the Harbour Post reported. The paper withdrew it”, whoever spoke before that.
  const isNear = named?.tokens != null && named.tokens[0] > (spoken?.at ?? -1) && (sentence[search.at] ?? 0) - (sentence[named.tokens[0]] ?? 0) <= 1
  return spoken && !isNear ? { entry: spoken.entry, authority: null, tokens: null } : named
}
