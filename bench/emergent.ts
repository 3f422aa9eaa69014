// Loads Emergent (Ferreira & Vlachos, NAACL 2016) from the data folder: headlines with the claim each is about; and cuts its claims in two, so that
// what is set on one half is scored on the other. The texts belong to their publishers: nothing here writes them anywhere.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { seededRandom } from './random.ts'

export type Stance = 'for' | 'against' | 'observing'

export interface Headline {
  readonly text: string
  readonly stance: Stance
  readonly claimId: string
  /** The claim in the fact-checkers' words. */
  readonly claim: string
}

export interface Halves {
  /** Headlines of the claims that thresholds are set on, in an order of their own. */
  readonly training: readonly Headline[]
  /** Headlines of all other claims. */
  readonly test: readonly Headline[]
}

/** All headlines in the file's order; null where the folder has no Emergent. Throws a RangeError where a column is missing. */
export function emergentHeadlines(folder: string): readonly Headline[] | null {
  const path = join(folder, 'claims/emergent.csv.gz')
  if (!existsSync(path)) return null
  const [head, ...rows] = csvRows(gunzipSync(readFileSync(path)).toString('utf8'))
  const column = (name: string): number => {
    const at = head?.indexOf(name) ?? -1
    if (at < 0) throw new RangeError(`emergent.csv.gz has no column "${name}"`)
    return at
  }
  const [claim, text, stance, claimId] = [column('claimHeadline'), column('articleHeadline'), column('articleHeadlineStance'), column('claimId')]
  return rows.flatMap((row): Headline[] => {
    const [id, words] = [row[claimId], row[text]]
    return id === undefined || words === undefined ? [] : [{ text: words, stance: row[stance] as Stance, claimId: id, claim: row[claim] ?? '' }]
  })
}

/** The claims cut in two by a seed, half and half; a claim's headlines stay together and come mixed with the others. */
export function halvesOf(headlines: readonly Headline[], seed: number): Halves {
  const random = seededRandom(seed)
  const claims = shuffled([...new Set(headlines.map(({ claimId }) => claimId))], random)
  const ofTraining = new Set(claims.slice(0, Math.ceil(claims.length / 2)))
  const mixed = shuffled(headlines, random)
  return { training: mixed.filter(({ claimId }) => ofTraining.has(claimId)), test: mixed.filter(({ claimId }) => !ofTraining.has(claimId)) }
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j] as Item, mixed[i] as Item]
  }
  return mixed
}

/** Rows of cells of a comma-separated text (RFC 4180). */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain, end] = match
    if (whole === '' && row.length === 0) break
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
