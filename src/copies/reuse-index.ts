// The former name of reuse-postings.ts, until those who import it do so by the new one; index.ts is kept for barrels.
export { createReuseIndex, crowdedKeys, documentCap, type ReuseAnswer, type ReuseHits, type ReuseIndex, type ReusePostings } from './reuse-postings.ts'
