// The best path through a linear chain over few states whose score has evidence for where a span starts and ends (Viterbi 1967;
// train/crf.py learns it). State 0 is “outside”. In: evidence per position; out: a state per position.

/** Transition scores [from][to] in nats, and what a path gains by opening or closing in a state. */
export interface BoundaryChain {
  readonly transition: readonly (readonly number[])[]
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/**
 * The best states of `length` positions. `evidence` holds 3 × states numbers a position (state, start, end), from `offset` on; `bias` is added
 * to every state but “outside”. Of equal paths the one with the lower states.
 */
export function bestPath(chain: BoundaryChain, evidence: Float32Array, offset: number, length: number, bias = 0): Uint8Array {
  const states = chain.first.length
  const path = new Uint8Array(length)
  if (length === 0) return path
  const width = 3 * states
  const back = new Uint8Array(length * states)
  let score = new Float64Array(states)
  let next = new Float64Array(states)
  const raised = (state: number): number => (state === 0 ? 0 : bias)
  for (let s = 0; s < states; s++) score[s] = chain.first[s]! + evidence[offset + s]! + raised(s) + evidence[offset + states + s]!
  for (let t = 1; t < length; t++) {
    const here = offset + t * width
    const ends = here - width + 2 * states
    for (let to = 0; to < states; to++) {
      let best = -Infinity
      let from = 0
      for (let s = 0; s < states; s++) {
        const change = s === to ? 0 : evidence[ends + s]! + evidence[here + states + to]!
        const sum = score[s]! + chain.transition[s]![to]! + change
        if (sum > best) {
          best = sum
          from = s
        }
      }
      next[to] = best + evidence[here + to]! + raised(to)
      back[t * states + to] = from
    }
    ;[score, next] = [next, score]
  }
  const ends = offset + (length - 1) * width + 2 * states
  let state = 0
  let best = -Infinity
  for (let s = 0; s < states; s++) {
    const sum = score[s]! + chain.last[s]! + evidence[ends + s]!
    if (sum > best) {
      best = sum
      state = s
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = state
    state = back[t * states + state]!
  }
  return path
}

/** Half-open ranges of positions in the wanted state, counted from `from` to before `to`. */
export function runsOf(path: Uint8Array, wanted: number, from = 0, to = path.length): [first: number, end: number][] {
  const runs: [number, number][] = []
  for (let i = from; i < to; i++) {
    if (path[i] !== wanted) continue
    const last = runs.at(-1)
    if (last !== undefined && last[1] === i) last[1] = i + 1
    else runs.push([i, i + 1])
  }
  return runs
}
