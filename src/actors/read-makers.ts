// Who made or printed a document, from the words after its noun. Gives names as they stand; makes nobody answerable.
import type { Token } from '../paragraphs/paragraph.ts'
import { isOutlet, isOutletNoun } from './outlets.ts'
import type { Name } from './read-name.ts'
import type { Words } from './words.ts'

/** Of “a study by the Tarn Institute and Ana Sol”, “guidelines issued by …” the names after “by” or “from”; `end` is one past the document's noun. */
export function madeBy({ tokens }: Words, names: readonly Name[], end: number, last: number): readonly Name[] {
  for (let i = end; i < Math.min(last, end + 9); i++) {
    const { lower } = tokens[i] as Token
    if (lower !== 'by' && (lower !== 'from' || i > end + 4)) continue
    // Who has seen or got hold of a paper did not make it.
    if (/^(?:seen|obtained|reviewed|viewed|read|received|shared|verified|examined|heard)$/.test((tokens[i - 1] as Token).lower)) return []
    const makers: Name[] = []
    let from = i
    for (const name of names) {
      const [at, stop] = name.tokens
      if (at <= from || name.kind === 'people' || name.kind === 'role') continue
      const between = tokens.slice(from + 1, name.whole[0]).map((token) => token.lower)
      // “reports from Ostria”: where they come from, not whose they are.
      if (lower === 'from' && name.kind === 'seat' && makers.length === 0 && tokens[end - 1]?.lower.endsWith('s')) break
      // “a video by a group loyal to the Front”: the Front is told of.
      if (makers.length === 0 && tokens.slice(i + 1, name.whole[0]).some(({ tag, lower: word }) => tag === 'ADP' && word !== 'of')) break
      if (makers.length === 0 ? at - i >= 7 : between.some((word) => word !== 'the') || !/^(?:,|and)$/.test(tokens[from]?.lower ?? '')) break
      makers.push(name)
      from = tokens[stop]?.text === ',' && tokens[stop + 1]?.lower === 'and' ? stop + 1 : stop
    }
    return makers
  }
  return []
}

/** Of “a study that appeared in the Tarn Medical Journal”, “a statement on the Sol campaign's website” whose paper or page it is; null for none. */
export function publishedIn({ tokens }: Words, names: readonly Name[], end: number, last: number): Name | null {
  for (let i = end; i < Math.min(last, end + 6); i++) {
    if (!/^(?:in|on)$/.test((tokens[i] as Token).lower) || (i > end && !publishing.test((tokens[i - 1] as Token).lower))) continue
    const name = names.find(({ whole: [at], kind }) => at > i && at - i < 4 && kind !== 'people' && kind !== 'role')
    if (!name) return null
    const around = [tokens[name.whole[0] - 1], ...tokens.slice(name.tokens[1], Math.min(last, name.tokens[1] + 4))].map((token) => token?.lower ?? '')
    return isOutlet(name.words) || [name.words.at(-1)?.toLowerCase() ?? '', ...around].some((word) => isOutletNoun(word) || pages.has(word)) ? name : null
  }
  return null
}

const publishing = /^(?:published|posted|printed|appeared|appearing|appears|broadcast|aired|carried|run|ran)$/
/** Other things that texts stand on or in. */
const pages = new Set(['website', 'site', 'page', 'paper', 'channel', 'review'])
