// Stands for all browser tests where there is no Chromium to run them in: skipped with the reason, and a failure in CI.
import { expect, test } from 'vitest'

const reason = 'no Chromium. Install the Debian package "chromium", or name a Chromium in SAYSO_CHROMIUM'

const skip = process.env['CI'] ? test : test.skip
skip(`SKIPPED: browser tests: ${reason}`, () => {
  expect.fail(reason)
})
if (!process.env['CI']) process.stderr.write(`SKIPPED: browser tests: ${reason}\n`)
