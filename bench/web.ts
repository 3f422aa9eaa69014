// Times the pages as a person meets them: Debian's Chromium on the built server's pages with the example ledger, and a document of 10,000 words.
// Prints the largest contentful paint, interactions from input to the next frame, the first script and frames while scrolling, each beside an empty
// or plain page in the same browser. `node bench/web.ts [--ledger FILE] [--json FILE]`; with a large ledger, frames of its statements too.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumPath } from '../test/browser/chromium.ts'
import { startSayso, type SaysoServer } from '../test/browser/sayso-server.ts'
import { table, type Cell } from './table.ts'

/** Milliseconds, and bytes as sent. */
export const webBars = { paint: 1000, interaction: 100, script: 250_000 } as const
const visits = 5
const app = process.env['SAYSO_APP'] ?? join(import.meta.dirname, '..')

export interface Interaction {
  readonly name: string
  readonly times: number
  /** Milliseconds from the input to the frame that follows it (Event Timing, steps of 8 ms). */
  readonly median: number
  readonly worst: number
}

export interface Frames {
  readonly name: string
  readonly frames: number
  /** Milliseconds between frames. */
  readonly p50: number
  readonly p95: number
  readonly worst: number
}

export interface WebRun {
  /** Median milliseconds to the largest contentful paint of a first visit; and of a page of one word that no server sends. */
  readonly paint: number
  readonly plainPaint: number
  readonly script: number
  readonly interactions: readonly Interaction[]
  readonly frames: readonly Frames[]
}

/** Runs everything in one browser; null with a word of why where there is no Chromium. */
export async function runWeb(temporary: string, large: string | null): Promise<WebRun | null> {
  const executablePath = chromiumPath()
  if (executablePath === null) {
    console.log('web: skipped, no Chromium. Install the Debian package "chromium", or name one in SAYSO_CHROMIUM.')
    return null
  }
  const ledger = join(temporary, 'examples.sayso')
  const article = join(temporary, 'long.txt')
  writeFileSync(article, longArticle(10_000))
  for (const path of [join(app, 'examples/corpus'), article]) execFileSync(process.execPath, [join(app, 'dist/cli/sayso.js'), 'read', path, '--ledger', ledger], { stdio: 'ignore' })
  const server = await startSayso(app, ledger)
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const { paint, script } = await firstVisits(browser, `${server.origin}/`)
    const plain = await firstVisits(browser, 'data:text/html,<p>Room</p>')
    const frames = [
      await scroll(browser, `${server.origin}/documents/d21`, '[data-card]', 'document of 10,000 words'),
      await scrollPlain(browser, longArticle(10_000)),
    ]
    if (large !== null) {
      const other = await startSayso(app, large, ['--read-only'])
      frames.push(await scroll(browser, `${other.origin}/statements`, 'li[data-index]', 'statements of the large ledger', 'li[data-index]').finally(() => other.stop()))
    }
    return { paint, plainPaint: plain.paint, script, interactions: await interact(browser, server), frames }
  } finally {
    await browser.close()
    await server.stop()
  }
}

// What runs in the page, as text: the bench's own code knows no DOM.
const paintAndScript = `new Promise((resolve) => {
  const script = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  new PerformanceObserver((list) => resolve({ paint: list.getEntries().at(-1).startTime, script })).observe({ type: 'largest-contentful-paint', buffered: true })
})`
// 16 ms is the least that browsers report; what is faster counts as that.
const watchEvents = `globalThis.durations = []
new PerformanceObserver((list) => { for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) durations.push(duration) }).observe({ type: 'event', durationThreshold: 16, buffered: true })`
const gapsForThreeSeconds = `new Promise((resolve) => {
  const gaps = []
  const started = performance.now()
  let last = started
  const next = (now) => {
    gaps.push(now - last)
    last = now
    if (now - started > 3000) resolve(gaps.slice(1))
    else requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
})`

/** Each in a profile of its own, with nothing kept from before. */
async function firstVisits(browser: Browser, address: string): Promise<{ readonly paint: number; readonly script: number }> {
  const paints: number[] = []
  let script = 0
  for (let visit = 0; visit < visits; visit++) {
    const page = await browser.newPage()
    await page.goto(address)
    await delay(1500)
    const seen = await page.evaluate<{ paint: number; script: number }>(paintAndScript)
    paints.push(seen.paint)
    script = seen.script
    await page.context().close()
  }
  return { paint: percentile(paints, 0.5), script }
}

async function interact(browser: Browser, server: SaysoServer): Promise<readonly Interaction[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript({ content: watchEvents })
  const found: Interaction[] = []
  const measure = async (name: string, times: number, act: () => Promise<void>): Promise<void> => {
    await delay(800)
    await page.evaluate('durations.length = 0')
    for (let turn = 0; turn < times; turn++) {
      await act()
      await delay(250)
    }
    const seen = await page.evaluate<number[]>('durations')
    found.push({ name, times, median: percentile(seen.length === 0 ? [16] : seen, 0.5), worst: Math.max(16, ...seen) })
  }
  const go = async (path: string, selector: string): Promise<void> => {
    await page.goto(server.origin + path)
    await page.locator(selector).first().waitFor()
  }
  await go('/', 'li[data-index] a')
  await measure('library: type in the search box', 6, async () => page.getByRole('searchbox').press('s'))
  await go('/', 'li[data-index] a')
  await measure('library: another order', 6, async () => page.getByRole('columnheader').nth(3).getByRole('button').click())
  await measure('library: j', 10, async () => page.keyboard.press('j'))
  await measure('library: open a document', 1, async () => page.keyboard.press('Enter'))
  await go('/documents/d7', '[data-card]')
  await measure('document: j', 10, async () => page.keyboard.press('j'))
  await measure('document: narrator’s voice', 4, async () => page.keyboard.press('n'))
  await measure('document: sheet', 4, async () => page.keyboard.press('s'))
  await go('/documents/d21', '[data-card]')
  await measure('10,000 words: j', 10, async () => page.keyboard.press('j'))
  await measure('10,000 words: narrator’s voice', 4, async () => page.keyboard.press('n'))
  await go('/statements', 'li[data-index] a')
  await measure('statements: a filter', 6, async () => page.getByRole('checkbox').nth(1).click())
  await measure('statements: type in the search box', 6, async () => page.getByRole('searchbox').press('a'))
  await page.context().close()
  return found
}

/** Frames while the wheel is turned for three seconds. */
async function scroll(browser: Browser, address: string, ready: string, name: string, over = 'body'): Promise<Frames> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  await page.locator(ready).first().waitFor()
  await delay(1000)
  await page.locator(over).first().hover()
  const frames = await framesWhileTurning(page, name)
  await page.context().close()
  return frames
}

/** The same words without marks or cards, for comparison. */
async function scrollPlain(browser: Browser, text: string): Promise<Frames> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent(`<body style="font: 19px/1.6 serif; max-width: 38rem; margin: auto">${text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`).join('')}</body>`)
  await page.mouse.move(700, 400)
  const frames = await framesWhileTurning(page, 'the same words on a plain page')
  await page.context().close()
  return frames
}

async function framesWhileTurning(page: Page, name: string): Promise<Frames> {
  const counting = page.evaluate<number[]>(gapsForThreeSeconds)
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 240)
    await delay(60)
  }
  const gaps = await counting
  return { name, frames: gaps.length, p50: percentile(gaps, 0.5), p95: percentile(gaps, 0.95), worst: Math.max(...gaps) }
}

function longArticle(words: number): string {
  const paragraphs = ['The harbour board and the ferry union dispute a winter']
  const bodies = ['harbour board', 'ferry union', 'water council', 'grain office', 'border guard']
  for (let number = 0, length = 0; length < words; number++) {
    const [body, other] = [bodies[number % 5], bodies[(number + 2) % 5]]
    const paragraph = `The ${body} of Sellory said on Monday that ${number + 3} boats had been turned back at the lock. "We counted every boat twice," said Corin Vale, a spokesman for the ${body}, adding that the log was open to anyone. The ${other} accused the ${body} of hiding ${number + 1} more. The ${body} denied this. The lock was closed for repairs until Thursday, and the lamps along the quay were lit before dusk.`
    paragraphs.push(paragraph)
    length += paragraph.split(' ').length
  }
  return paragraphs.join('\n\n')
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
}

function webReport({ paint, plainPaint, script, interactions, frames }: WebRun): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  return [
    `library, first visit: largest contentful paint ${paint.toFixed(0)} ms (< ${webBars.paint}: ${verdict(paint < webBars.paint)}), ${(paint / plainPaint).toFixed(1)} × that of a page of one word that no server sends (${plainPaint.toFixed(0)} ms); first script ${(script / 1000).toFixed(0)} KB gzipped (< ${webBars.script / 1000}: ${verdict(script < webBars.script)})`,
    table(['interaction', 'times', 'median ms', 'worst ms', `median < ${webBars.interaction} ms`], interactions.map(({ name, times, median, worst }): Cell[] => [name, String(times), median, worst, verdict(median < webBars.interaction)])),
    table(['scrolling by the wheel, 3 s', 'frames', 'p50 ms', 'p95 ms', 'worst ms'], frames.map(({ name, frames: count, p50, p95, worst }): Cell[] => [name, String(count), p50, p95, worst])),
  ].join('\n\n')
}

/** Runs with command line arguments. */
export async function webCommand(args: readonly string[]): Promise<WebRun | null> {
  const { values } = parseArgs({ args: [...args], options: { ledger: { type: 'string' }, json: { type: 'string' } } })
  const temporary = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  try {
    const run = await runWeb(temporary, values.ledger ?? null)
    if (run === null) return null
    console.log(webReport(run))
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
    return run
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

if (import.meta.main) await webCommand(process.argv.slice(2))
