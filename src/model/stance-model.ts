// The shipped stance weights, models/reader-en/stance.json: numbers only, read once. A stance is found without them too, by word lists
// (src/claims/find-stance.ts), less often right.
import { existsSync, readFileSync } from 'node:fs'
import { stanceModelOf, type StanceModel, type StanceSettings } from '../claims/stance-model.ts'

const file = new URL('../../models/reader-en/stance.json', import.meta.url)

/** The weights; null where the file is not there. Throws a SyntaxError or RangeError where it is damaged. */
export function openStanceModel(): StanceModel | null {
  return existsSync(file) ? stanceModelOf(JSON.parse(readFileSync(file, 'utf8')) as StanceSettings) : null
}
