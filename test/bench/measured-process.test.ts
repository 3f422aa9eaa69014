// Measuring a process from outside: its exit, its end of output, and the memory of it and its children.
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runMeasured } from '../../bench/measured-process.ts'

/** Holds 150 MB for a while, in the given number of child processes. */
const holder = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 400)'

describe.skipIf(!existsSync('/proc/self/status'))('memory (needs /proc)', () => {
  test('counts the process', async () => {
    const { peakMegabytes, exit, seconds } = await runMeasured(['-e', holder], 20)
    expect(exit).toBe(0)
    expect(seconds).toBeGreaterThan(0.4)
    expect(peakMegabytes).toBeGreaterThan(170)
    expect(peakMegabytes).toBeLessThan(400)
  })

  test('and its children', async () => {
    const parent = `const { spawn } = require('node:child_process'); for (let i = 0; i < 2; i++) spawn(process.execPath, ['-e', ${JSON.stringify(holder)}])`
    expect((await runMeasured(['-e', parent], 20)).peakMegabytes).toBeGreaterThan(400)
  })
})

test('gives exit status and the end of the output', async () => {
  const run = await runMeasured(['-e', 'console.log("one"); console.error("two"); process.exitCode = 3'], 20)
  expect(run.exit).toBe(3)
  expect(run.tail).toContain('one')
  expect(run.tail).toContain('two')
})

test('kills what runs past its limit', async () => {
  const run = await runMeasured(['-e', 'setInterval(() => {}, 1000)'], 0.3)
  expect(run.exit).toBeNull()
})
