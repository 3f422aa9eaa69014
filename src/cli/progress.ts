// A progress bar with rate and time left on a terminal; where there is none, a plain line now and then in long runs.
import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'
import { count, duration, thousands } from './words.ts'

export interface Progress {
  /** `of` may grow while the work goes on. */
  update(done: number, of: number): void
  /** Takes the bar away. */
  stop(): void
}

/** Between two plain lines where nobody watches, in milliseconds. */
const plainEvery = 30_000

/** Starts with the first update. `verb` says what is going on, `noun` what is counted. */
export function createProgress(terminal: Terminal, verb: string, noun: string): Progress {
  const begun = performance.now()
  const rate = (done: number): number => (done * 1000) / Math.max(1, performance.now() - begun)
  if (!terminal.notesAreTerminal) {
    let told = begun
    return {
      update(done, of) {
        if (performance.now() - told < plainEvery) return
        told = performance.now()
        terminal.note(`${verb}: ${thousands(done)} of ${count(of, noun)}, ${rate(done).toFixed(0)} a second`)
      },
      stop: () => undefined,
    }
  }
  const columns = process.stderr.columns ?? 80
  const bar = new SingleBar({
    stream: process.stderr, hideCursor: true, clearOnComplete: true, gracefulExit: false, fps: 10, barsize: Math.max(8, Math.min(32, columns - 58)),
    barCompleteChar: '█', barIncompleteChar: '░', format: `${verb} {bar} {done} of {of} ${noun}s · {rate}`,
  })
  let running = false
  return {
    update(done, of) {
      const left = rate(done) > 0 && performance.now() - begun > 1000 ? ` · ${duration((of - done) / rate(done))} left` : ''
      const shown = { done: thousands(done), of: thousands(of), rate: `${rate(done).toFixed(rate(done) < 10 ? 1 : 0)}/s${left}` }
      if (running) {
        bar.setTotal(of)
        bar.update(done, shown)
      } else {
        running = true
        bar.start(of, done, shown)
      }
    },
    stop() {
      if (running) bar.stop()
    },
  }
}
