// Accepts the actual reading of one golden case: `node scripts/accept-golden.mjs <case>`. One at a time, after reading it.
import { mkdirSync, renameSync, statSync, unlinkSync } from 'node:fs'

const name = process.argv[2]
if (name === undefined) {
  console.error('accept-golden: name one case; test/golden/actual/ holds those that differ.')
  process.exit(64)
}
const actual = new URL(`../test/golden/actual/${name}.txt`, import.meta.url)
const known = new URL(`../test/golden/known-misses/${name}.txt`, import.meta.url)
mkdirSync(new URL('.', known), { recursive: true })
if (statSync(actual).size === 0) {
  unlinkSync(actual)
  try {
    unlinkSync(known)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
} else renameSync(actual, known)
