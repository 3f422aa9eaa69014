// A claim's statements by how central they are; the first one's words are its title. The title is what one source said, never a summary of ours.
import type { Centroid } from './cluster-centroid.ts'
import { similarity, similarityDefaults, type SimilarityOptions, type Weighed } from './cluster-similarity.ts'

/** Indices of the statements, the most like the whole claim first; the earlier of equals. */
export function byCentrality(statements: readonly Weighed[], centroid: Centroid, centroidNorm: number, options: SimilarityOptions = similarityDefaults): readonly number[] {
  return statements
    .map((statement, index) => ({ index, alike: similarity(statement, centroid, centroidNorm, false, options).similarity }))
    .toSorted((a, b) => b.alike - a.alike || a.index - b.index)
    .map(({ index }) => index)
}
