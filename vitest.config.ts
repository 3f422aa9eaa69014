// One run: everything that Node runs by itself, then the real pages in a real browser.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { browserProjects } from './test/browser/projects.ts'

export default defineConfig({
  test: {
    // Two files at once on two cores.
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
      ...browserProjects,
    ],
  },
})
