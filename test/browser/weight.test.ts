// What a first visit has to fetch, as the server sends it, for the bar of 250 KB of script; sizes are those of the build, not of the day.
import { expect } from 'vitest'
import { test } from './reading-room.ts'

/** Bytes on the wire, compressed. */
const most = { script: 250_000, style: 40_000 }

test('the library’s script is under 250 KB gzipped, its fonts and styles come from the package', async ({ open }) => {
  const page = await open()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async () => document.fonts.ready)
  const files = await page.evaluate(() => performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming)
    .map(({ name, encodedBodySize, decodedBodySize }) => ({ path: new URL(name).pathname, sent: encodedBodySize, size: decodedBodySize })))
  const scripts = files.filter(({ path }) => path.endsWith('.js'))
  const styles = files.filter(({ path }) => path.endsWith('.css'))
  const sum = (some: typeof files): number => some.reduce((bytes, { sent }) => bytes + sent, 0)
  console.log(`first script: ${sum(scripts)} bytes sent in ${scripts.length} files; styles: ${sum(styles)}`)
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter(({ sent, size }) => size > 10_000 && sent > size * 0.6), 'every large script is sent compressed').toEqual([])
  expect(sum(scripts)).toBeLessThan(most.script)
  expect(sum(styles)).toBeLessThan(most.style)
  expect(files.some(({ path }) => path.endsWith('.woff2'))).toBe(true)
})
