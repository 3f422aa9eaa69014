// `sayso open` and `sayso start` as a person runs them: an address that answers, Ctrl-C that leaves one plain file, refusals that say
// what to do.
import { readdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { writeArticles } from './articles.ts'
import { inFolder, runSayso, type Ended } from './run-sayso.ts'

/** Runs a command that serves, hands its address over and ends it with Ctrl-C, `presses` times at once as npm hands it on. */
async function serving(args: readonly string[], cwd: string, use: (base: string) => Promise<void>, presses = 1): Promise<Ended> {
  let used: Promise<void> = Promise.resolve()
  const ended = await runSayso(args, {
    cwd,
    env: { CI: '1' },
    during: (child) => {
      let out = ''
      child.stdout?.on('data', (text: string) => {
        const before = out
        out += text
        const address = /http:\/\/localhost:\d+/.exec(out)?.[0]
        if (address === undefined || /http:\/\/localhost:\d+/.test(before)) return
        used = use(address.replace('localhost', '127.0.0.1')).finally(() => {
          for (let i = 0; i < presses; i++) child.kill('SIGINT')
        })
        // Met below, when the command has ended.
        used.catch(() => undefined)
      })
    },
  })
  await used
  return ended
}

describe('sayso open', () => {
  test('makes a ledger, takes a text in, ends at Ctrl-C and leaves one plain file', () => inFolder(async (cwd) => {
    const ended = await serving(['open', '--ledger', 'case.sayso', '--port', '0'], cwd, async (base) => {
      const { token, ledger } = await (await fetch(`${base}/api/v1/session`)).json() as { token: string; ledger: object }
      expect(ledger).toMatchObject({ name: 'case', readOnly: false })
      const sent = await fetch(`${base}/api/v1/documents`, {
        method: 'POST', headers: { 'x-sayso-token': token, 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'paste', text: 'The mayor of Sel said that the bridge was safe. The engineers denied that it was.' }),
      })
      expect(sent.status).toBe(202)
      await until(async () => ((await (await fetch(`${base}/api/v1/totals`)).json()) as { documents: number }).documents === 1)
      // Somebody goes on listening: the server ends all the same.
      void fetch(`${base}/api/v1/events`).then((events) => events.text()).catch(() => undefined)
      await delay(100)
    }, 2)
    expect(ended).toMatchObject({ code: 0, signal: null, out: expect.stringMatching(/^case\.sayso is open at http:\/\/localhost:\d+\n$/) })
    expect(await readdir(cwd)).toEqual(['case.sayso'])
    expect((await runSayso(['verify', '--ledger', 'case.sayso'], { cwd })).out).toMatch(/^holds/)
  }), 120_000)

  test('shows a ledger read only and leaves it as it was', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 2)
    await runSayso(['read', 'articles'], { cwd })
    const ended = await serving(['open', '--read-only', '--port', '0'], cwd, async (base) => {
      expect(await (await fetch(`${base}/api/v1/session`)).json()).toMatchObject({ ledger: { name: 'ledger', readOnly: true } })
      expect(await (await fetch(`${base}/api/v1/totals`)).json()).toMatchObject({ documents: 2 })
    })
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('(read only)')])
    expect((await readdir(cwd)).toSorted()).toEqual(['articles', 'ledger.sayso'])
  }), 120_000)

  test('a port that is taken is refused by number, and what is no ledger by name', () => inFolder(async (cwd) => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as AddressInfo
    expect(await runSayso(['open', '--port', String(port)], { cwd })).toMatchObject({ code: 64, out: '', err: expect.stringMatching(new RegExp(`^bad-usage: port ${port} is taken by another program`)) })
    taken.close()
    await writeFile(join(cwd, 'notes.txt'), 'no ledger')
    expect(await runSayso(['open', '--ledger', 'notes.txt', '--port', '0'], { cwd })).toMatchObject({ code: 65, err: expect.stringMatching(/^not-a-ledger: /) })
    expect(await runSayso(['open', '--ledger', 'none.sayso', '--read-only', '--port', '0'], { cwd })).toMatchObject({ code: 66, err: expect.stringMatching(/^not-found: /) })
    expect(await runSayso(['open', '--host', '192.0.2.1', '--port', '0'], { cwd })).toMatchObject({ code: 64, err: expect.stringContaining('is no address of this machine') })
    expect((await runSayso(['open', '--port', '70000'], { cwd })).err).toMatch(/whole number from 0 to 65535/)
  }), 120_000)

  test('says so where others can reach it', () => inFolder(async (cwd) => {
    const { code, err } = await serving(['open', '--host', '0.0.0.0', '--port', '0'], cwd, async () => undefined)
    expect([code, err]).toEqual([0, expect.stringContaining('Whoever reaches 0.0.0.0 over the network can read this ledger and add to it.')])
  }), 120_000)
})

describe('sayso start', () => {
  test('reads the examples and serves them', () => inFolder(async (cwd) => {
    const { code, out } = await serving(['start', '--port', '0'], cwd, async (base) => {
      const totals = await (await fetch(`${base}/api/v1/totals`)).json() as { documents: number; denials: number }
      expect(totals.documents).toBeGreaterThan(15)
      expect(totals.denials).toBeGreaterThan(5)
    })
    expect([code, out]).toEqual([0, expect.stringMatching(/^Read \d+ documents into \.\/examples\.sayso[^\n]+\n\d+ statements, \d+ denials[^\n]+\n\n\.\/examples\.sayso is open at http:\/\/localhost:\d+\n$/)])
    expect(await readdir(cwd)).toEqual(['examples.sayso'])
  }), 120_000)

  test('with --no-serve shows what it read, and ends', () => inFolder(async (cwd) => {
    const { code, out } = await runSayso(['start', '--no-serve'], { cwd })
    expect(code).toBe(0)
    for (const part of [/^Read \d+ documents/, /\nWho denies what\n/, /\nTry next /, /sayso open --ledger \.\/examples\.sayso/]) expect(out).toMatch(part)
    expect((await runSayso(['start', '--no-serve'], { cwd })).out).toMatch(/^Nothing changed/)
  }), 120_000)
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (await holds()) return
    await delay(100)
  }
  throw new Error('it did not come to hold within a minute')
}
