// Keeps a thread from being ended in the middle of a model's run: ONNX Runtime's binding for Node aborts the whole process when its thread is
// terminated while it computes. Shared memory between a pool and a thread: the pool closes the gate and waits for the run under way,
// a tenth of a second at most; the thread begins none after that.
import { setTimeout as delay } from 'node:timers/promises'

const [closed, running] = [0, 1]

/** Shared by both sides; cloned by reference. */
export type RunGate = Int32Array<SharedArrayBuffer>

export function createRunGate(): RunGate {
  return new Int32Array(new SharedArrayBuffer(8))
}

/** Does the call, or never comes back where the gate is closed: the thread is about to be ended. */
export async function throughGate<Value>(gate: RunGate, call: () => Promise<Value>): Promise<Value> {
  // First said, then asked: whoever closes the gate sees the run, or the run sees it closed.
  Atomics.add(gate, running, 1)
  try {
    if (Atomics.load(gate, closed) === 0) return await call()
  } finally {
    Atomics.sub(gate, running, 1)
  }
  return new Promise(() => undefined)
}

/** Resolves once no run is under way and none can begin. */
export async function closeGate(gate: RunGate): Promise<void> {
  Atomics.store(gate, closed, 1)
  while (Atomics.load(gate, running) > 0) await delay(2)
}
