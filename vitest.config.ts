// Two projects, one run: everything that Node runs by itself, then the real pages in a real browser.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two files at once on two cores; the pages, which are timed, go one by one (test/browser/vitest.config.ts).
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      'test/browser/vitest.config.ts',
    ],
  },
})
