// Gives spans that `python -m train.evaluate --export FILE` wrote to the bench: SAYSO_SPANS=FILE npm run bench -- polnear --reader
// train/reader-file.mjs. Spans only: act and distance of a statement play no part in the scores by role.
import { readFileSync } from 'node:fs'

const byId = JSON.parse(readFileSync(process.env.SAYSO_SPANS, 'utf8'))

export default async (document) =>
  byId[document.id].map(({ source, cue, content }) => ({ source: source.length === 0 ? null : { spans: source }, cue: { spans: cue }, content: { spans: content }, within: null }))
