// What one more document costs a ledger that is woven: each is added to the file newly opened and woven by itself.
import { openLedger } from '../src/store/open-ledger.ts'
import type { IncomingDocument, Outcome } from '../src/store/ledger-store.ts'

/** Milliseconds by the clock, and of the processor, which other work on the machine stretches less. */
export interface OneMore {
  readonly oneMilliseconds: number
  readonly slowestMilliseconds: number
  readonly oneProcessorMilliseconds: number
  readonly slowestProcessorMilliseconds: number
}

/** The median and the slowest of weaving these, one by one, into the ledger at `where`. */
export async function oneMore(where: string, items: Iterable<readonly [IncomingDocument, Outcome]>): Promise<OneMore> {
  const [times, processorTimes]: [number[], number[]] = [[], []]
  for (const item of items) {
    const ledger = await openLedger(where)
    await ledger.add(...item)
    const [from, before] = [performance.now(), process.cpuUsage()]
    await ledger.weave(1)
    times.push(performance.now() - from)
    processorTimes.push(processorMillisecondsSince(before))
    await ledger.close()
  }
  for (const some of [times, processorTimes]) some.sort((a, b) => a - b)
  const [middle, last] = [times.length >> 1, times.length - 1]
  return { oneMilliseconds: times[middle] ?? 0, slowestMilliseconds: times[last] ?? 0, oneProcessorMilliseconds: processorTimes[middle] ?? 0, slowestProcessorMilliseconds: processorTimes[last] ?? 0 }
}

export function processorMillisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
