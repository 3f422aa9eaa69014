// The browser tests: real pages of the built app, from a real server process, in Debian's Chromium. Where there is no Chromium they are one
// skipped test that says so; in CI that one fails.
import { join } from 'node:path'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { chromiumPath } from './chromium.ts'

/** A server killed in mid-work has to be met there: beside others it may be done before. */
const alone = ['recover.test.ts']
const pages = { root: import.meta.dirname, globalSetup: [join(import.meta.dirname, 'example-ledger.ts')], testTimeout: 60_000, hookTimeout: 60_000 }
// A page on a busy machine takes its time; what comes at once costs no time here.
const patient = { expect: { poll: { timeout: 15_000 } } }

/** Each after the one before: first two files at once, then one by one. */
export const browserProjects: TestProjectInlineConfiguration[] =
  chromiumPath() === null
    ? [{ test: { name: 'browser', root: import.meta.dirname, include: ['without-chromium.ts'] } }]
    : process.env['SAYSO_SCREENSHOTS']
      ? [{ test: { ...pages, ...patient, name: 'browser', include: ['screenshots.ts'] } }]
      : [
          { test: { ...pages, ...patient, name: 'browser', include: ['*.test.ts'], exclude: alone, maxWorkers: 2, sequence: { groupOrder: 1 } } },
          { test: { ...pages, ...patient, name: 'browser-alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 2 } } },
        ]
