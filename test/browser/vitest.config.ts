// The browser project: real pages of the built app, from a real server process, in Debian's Chromium. Where there is no Chromium it holds
// one skipped test that says so; in CI that one fails.
import { defineConfig } from 'vitest/config'
import { chromiumPath } from './chromium.ts'

const files = chromiumPath() === null ? ['without-chromium.ts'] : process.env['SAYSO_SCREENSHOTS'] ? ['screenshots.ts'] : ['*.test.ts']

export default defineConfig({
  test: {
    name: 'browser',
    root: import.meta.dirname,
    include: files,
    globalSetup: chromiumPath() === null ? [] : ['example-ledger.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page on a busy machine takes its time; what comes at once costs no time here.
    expect: { poll: { timeout: 15_000 } },
    // Pages are timed and watched: two at once on two cores would be slow for one another. After the other tests, for the same reason.
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
})
