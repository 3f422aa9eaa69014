// A process of its own that adds numbered documents to a ledger, two to a batch: `node adding-process.ts LEDGER FIRST COUNT`. Tells its parent when
// it is ready and begins when told to, so that the parent can kill it in the middle.
import { once } from 'node:events'
import { openLedger } from '../../src/store/open-ledger.ts'
import { now, numbered } from '../contract/sample.ts'

const [, , where = '', first = '0', count = '0'] = process.argv
process.send?.('ready')
await once(process, 'message')
const store = await openLedger(where, { now, who: 'tester' })
const end = Number(first) + Number(count)
for (let number = Number(first); number < end; number += 2) {
  await store.addAll([numbered(number, 6), ...(number + 1 < end ? [numbered(number + 1, 6)] : [])])
}
await store.close()
process.disconnect?.()
