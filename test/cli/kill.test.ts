// A reading run killed at random moments, stopped by Ctrl-C, and run twice at once: no finished document is lost, nothing is
// half-read, and the ledger in the end is that of an undisturbed run.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { writeArticles } from './articles.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { inFolder, runSayso } from './run-sayso.ts'

const articles = 120
const kills = 12

/** Every document, statement and link, without the times of capture. */
async function contentOf(cwd: string, ledger: string): Promise<string> {
  const { out, code } = await runSayso(['export', 'ndjson', '--ledger', ledger], { cwd })
  expect(code).toBe(0)
  return out.replace(/"capturedAt":"[^"]*"/g, '')
}

async function expectHolds(cwd: string, ledger: string): Promise<void> {
  const { out, code } = await runSayso(['verify', '--ledger', ledger], { cwd })
  expect([code, out]).toEqual([0, expect.stringMatching(/^holds/)])
}

/** Resolves once the ledger holds a document, or there is nothing more to wait for. */
async function documentsIn(path: string, over: () => boolean): Promise<void> {
  while (!over()) {
    await delay(100)
    if (!existsSync(path)) continue
    // It may be caught half-made, which the next look will not see.
    const ledger = await openLedger(path, { readOnly: true }).catch(() => null)
    const found = (await ledger?.documents({ limit: 1 }).catch(() => [])) ?? []
    await ledger?.close()
    if (found.length > 0) return
  }
}

/** A small generator (mulberry32), so that a failing run can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('a reading run', () => {
  test(`killed ${kills} times and then finished gives the ledger of an undisturbed run`, () => inFolder(async (cwd) => {
    const seed = Number(process.env['SAYSO_SEED'] ?? Date.now() % 1_000_000)
    console.info(`seed ${seed} (SAYSO_SEED repeats it)`)
    const random = randomFrom(seed)
    await writeArticles(join(cwd, 'articles'), articles)
    const begun = performance.now()
    expect((await runSayso(['read', 'articles', '--ledger', 'calm.sayso'], { cwd })).code).toBe(0)
    const calm = performance.now() - begun
    let stored = 0
    let killed = 0
    for (let i = 0; i < kills; i++) {
      const { signal } = await runSayso(['read', 'articles', '--ledger', 'killed.sayso'], {
        cwd,
        during: (child) => {
          // From before the ledger is opened to after the last transaction; what earlier runs stored takes this one no time.
          const left = 1 - stored / articles
          const timer = setTimeout(() => child.kill('SIGKILL'), calm * (0.1 + random() * (0.2 + 0.8 * left)))
          child.once('close', () => clearTimeout(timer))
        },
      })
      if (signal === 'SIGKILL') killed += 1
      if (!existsSync(join(cwd, 'killed.sayso'))) continue
      // Opened for writing: killed while it was made, a ledger is empty, and the next run makes it.
      const ledger = await openLedger(join(cwd, 'killed.sayso'))
      const { faults, documents } = await ledger.verify()
      await ledger.close()
      expect(faults).toEqual([])
      expect(documents).toBeGreaterThanOrEqual(stored)
      stored = documents
    }
    expect(killed).toBeGreaterThan(kills / 4)
    const last = await runSayso(['read', 'articles', '--ledger', 'killed.sayso'], { cwd })
    expect(last.code).toBe(0)
    await expectHolds(cwd, 'killed.sayso')
    expect(await contentOf(cwd, 'killed.sayso')).toBe(await contentOf(cwd, 'calm.sayso'))
  }), 400_000)

  test('stopped by Ctrl-C says what is stored, and goes on where it was', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 300)
    const stopped = await runSayso(['read', 'articles'], {
      cwd,
      during: (child) => {
        void documentsIn(join(cwd, 'ledger.sayso'), () => child.exitCode !== null).then(() => child.kill('SIGINT'))
      },
    })
    expect(stopped.code).toBe(130)
    expect(stopped.err).toContain('Stopping after the current transaction')
    const documents = Number(/^Stopped\. (\d+) documents? stored whole/.exec(stopped.out)?.[1])
    expect(documents).toBeGreaterThan(0)
    expect(documents).toBeLessThan(300)
    await expectHolds(cwd, 'ledger.sayso')
    const rest = JSON.parse((await runSayso(['read', 'articles', '--format', 'json'], { cwd })).out) as { added: number; unchanged: number }
    expect([rest.added, rest.unchanged]).toEqual([300 - documents, documents])
  }), 120_000)

  test('two at once on one ledger store every document once', () => inFolder(async (cwd) => {
    await writeArticles(join(cwd, 'articles'), 120)
    const first = runSayso(['read', 'articles', '--format', 'json', '--workers', '1'], { cwd })
    await delay(50)
    const second = runSayso(['read', 'articles', '--format', 'json', '--workers', '1'], { cwd })
    const reports = await Promise.all([first, second])
    expect(reports.map(({ code, err }) => [code, err])).toEqual([[0, ''], [0, '']])
    const added = reports.map(({ out }) => (JSON.parse(out) as { added: number }).added)
    expect(added.reduce((a, b) => a + b)).toBe(120)
    await expectHolds(cwd, 'ledger.sayso')
  }), 120_000)
})
