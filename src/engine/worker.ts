// The entry of a reading thread: piscina calls the default export with a task and the port to talk over. Runs as .ts from src
// and as .js from dist. Holds one set of tools for as long as the thread lives.
import { workerData, type MessagePort } from 'node:worker_threads'
import { createTools } from '../model/tools.ts'
import { throughGate, type RunGate } from './run-gate.ts'
import type { FromThread, Resume, Settings, Talk, Task, ToThread } from './task.ts'
import { doTask } from './work.ts'

/** Of the task at hand; a thread has one at a time. */
let gate: RunGate | null = null
const tools = createTools((call) => (gate === null ? call() : throughGate(gate, call)))

/** Milliseconds between two signs of life. */
const beat = 500

export interface ThreadTask {
  readonly task: Task
  readonly resume: Resume
  readonly port: MessagePort
  /** Closed before the thread is ended. */
  readonly gate: RunGate
}

/** Does one task; everything it finds goes over the port, in order. */
export default async function work({ task, resume, port, gate: ofTask }: ThreadTask): Promise<void> {
  gate = ofTask
  const say = (message: FromThread): void => port.postMessage(message)
  // One question at a time, so one answer is waited for; a listener of its own for each would not keep the port started.
  let resolveAnswer: (answer: ToThread) => void = () => {}
  port.on('message', (message: ToThread) => resolveAnswer(message))
  const ask = async (message: FromThread): Promise<ToThread> => {
    const answer = new Promise<ToThread>((resolve) => { resolveAnswer = resolve })
    say(message)
    return answer
  }
  const talk: Talk = {
    at: (pointer, item) => say({ say: 'at', pointer, item }),
    async ask(asked) {
      const told = await ask({ say: 'ask', asked })
      return told.say === 'verdict' ? told.verdict : { verdict: 'read' }
    },
    async deliver(results) {
      await ask({ say: 'results', results })
    },
  }
  const clock = setInterval(() => say({ say: 'alive' }), beat)
  try {
    await doTask(task, resume, workerData as Settings, tools, talk)
  } finally {
    clearInterval(clock)
    port.close()
  }
}
