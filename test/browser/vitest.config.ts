// The browser project: real pages of the built app, from a real server process, in Debian's Chromium. Where there is no Chromium it holds
// one skipped test that says so; in CI that one fails.
import { defineConfig } from 'vitest/config'
import { chromiumPath } from './chromium.ts'

export default defineConfig({
  test: {
    name: 'browser',
    root: import.meta.dirname,
    include: chromiumPath() === null ? ['without-chromium.ts'] : ['*.test.ts'],
    globalSetup: chromiumPath() === null ? [] : ['example-ledger.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Pages are timed and watched: two at once on two cores would be slow for one another. After the other tests, for the same reason.
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
})
