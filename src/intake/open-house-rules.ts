// A file of house rules → its rules: the one that --rules names, or the one that comes with Sayso. Takes UTF-8 with or without the byte
// order mark that editors on Windows put in front.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { SaysoError } from '../sayso-error.ts'
import { parseHouseRules, type HouseRule } from '../views/house-rule.ts'

const shipped = fileURLToPath(new URL('../../rules/house-rules.json', import.meta.url))

/** Reads the rules; `path` undefined for those that come with Sayso. Throws `not-found`, `unreadable` or `bad-input`. */
export async function openHouseRules(path: string = shipped): Promise<readonly HouseRule[]> {
  const label = `"${path}"`
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new SaysoError('not-found', `the house rules ${label} do not exist. Check the path given to --rules, or leave it out to use the rules that come with Sayso.`, {}, error)
      : new SaysoError('unreadable', `the house rules ${label} cannot be opened (${String(error.code)}). Check that --rules names a file that you may read.`, {}, error)
  })
  return parseHouseRules(parseJson(text.replace(/^\ufeff/, ''), label), label)
}

function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SaysoError('bad-input', `${label} is not JSON: ${(cause as SyntaxError).message}. Mend it there, or leave out --rules to use the rules that come with Sayso.`, {}, cause)
  }
}
