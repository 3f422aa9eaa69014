// Runs a command and measures it from outside: wall time, and the peak of the memory that it and its children hold, read from
// /proc while it runs. Where there is no /proc the memory is null.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'

/** Often enough that the kernel's own peak (VmHWM) and the polled one differ by less than 1 % on a run of a second. */
const pollMilliseconds = 25
const tailLength = 2000

export interface MeasuredRun {
  readonly seconds: number
  /** Peak resident memory of the process and its children together, in megabytes (10⁶ bytes); null where /proc is absent. */
  readonly peakMegabytes: number | null
  /** null when it was killed, at its limit or by something else. */
  readonly exit: number | null
  /** The end of what it printed on both streams. */
  readonly tail: string
}

/** Runs node on a script, output piped; kills it after `limitSeconds`. */
export async function runMeasured(args: readonly string[], limitSeconds: number): Promise<MeasuredRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let tail = ''
  let peak = 0
  const keep = (chunk: Buffer) => (tail = (tail + chunk.toString('utf8')).slice(-tailLength))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const { pid } = child
  const polling = setInterval(() => (peak = Math.max(peak, pid === undefined ? 0 : residentBytes(pid))), pollMilliseconds)
  const kill = () => child.kill('SIGKILL')
  const limit = setTimeout(kill, limitSeconds * 1000)
  // A bench that is stopped takes the process it measures with it.
  const onStop = (signal: NodeJS.Signals) => {
    kill()
    process.exit(128 + constants.signals[signal])
  }
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  try {
    const exit = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak === 0 ? null : peak / 1e6, exit, tail }
  } finally {
    clearInterval(polling)
    clearTimeout(limit)
    process.off('SIGINT', onStop).off('SIGTERM', onStop)
  }
}

/** Resident bytes of a process and its descendants now, or the root's own peak so far where that is more; 0 for a process that is gone. */
export function residentBytes(pid: number): number {
  let now = 0
  for (const one of withDescendants(pid)) now += memoryField(one, 'VmRSS')
  return Math.max(now, memoryField(pid, 'VmHWM'))
}

/** Milliseconds that a process's threads have worked so far, by the scheduler's count; null where /proc is absent. */
export function processorMilliseconds(pid: number): number | null {
  const threads = orNothing(() => readdirSync(`/proc/${pid}/task`))
  if (threads === null) return null
  return threads.reduce((sum, thread) => sum + Number(orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'))?.split(' ')[0] ?? 0), 0) / 1e6
}

function withDescendants(pid: number): readonly number[] {
  const found = [pid]
  for (let at = 0; at < found.length; at++) {
    for (const thread of orNothing(() => readdirSync(`/proc/${found[at]}/task`)) ?? []) {
      const children = orNothing(() => readFileSync(`/proc/${found[at]}/task/${thread}/children`, 'utf8')) ?? ''
      found.push(...children.split(' ').filter((word) => word !== '').map(Number))
    }
  }
  return found
}

function memoryField(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1]
  return kilobytes === undefined ? 0 : Number(kilobytes) * 1024
}

/** null for a process or thread that ended between two looks. */
function orNothing<Value>(look: () => Value): Value | null {
  try {
    return look()
  } catch {
    return null
  }
}
