// `test` as the browser tests use it: a Chromium for each file, a server over a copy of the example ledger, and pages of it that are watched
// for what no page may do. A test that expects such a thing (a server that is gone) says so with `expects`.
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect, inject, test as plain } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { startSayso, type SaysoServer } from './sayso-server.ts'
import { watch } from './watch.ts'

export interface PageOptions {
  /** `/statements?act=deny`; the library where left out. */
  readonly path?: string
  /** Another server than the one with the examples. */
  readonly server?: SaysoServer
  /** CSS pixels; 1440 × 900 where left out. */
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly contrast?: 'more' | 'no-preference'
  /** Fingers instead of a mouse. */
  readonly touch?: boolean
  /** A script to run before any of the page's own (axe, a probe). */
  readonly script?: string
  /** Oddities that this test is about. */
  readonly expects?: RegExp
}

const article = `Ferry held at Sellory

The harbour office said on Monday that the ferry would sail. The operator denied that it was late.

Residents of the lower town waited at the quay until dusk, and the lamps were lit before anybody came.
`

export const test = plain
  .extend('program', { scope: 'file' }, () => chromiumPath() ?? '')
  .extend('prefix', { scope: 'file' }, () => join(tmpdir(), 'sayso-browser-'))
  .extend('browser', { scope: 'file' }, async ({ program }, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch({ executablePath: program, chromiumSandbox: process.getuid?.() !== 0 })
    onCleanup(() => browser.close())
    return browser
  })
  .extend('folder', { scope: 'file' }, async ({ prefix }, { onCleanup }): Promise<string> => {
    const folder = await mkdtemp(prefix)
    onCleanup(() => rm(folder, { recursive: true, force: true }))
    return folder
  })
  /** Starts a server that ends with the file; `ledger` is a name in the file's folder, made where it is not there. */
  .extend('start', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const servers: SaysoServer[] = []
    onCleanup(async () => { for (const server of servers) await server.stop() })
    return async (ledger: string, ...flags: readonly string[]): Promise<SaysoServer> => {
      const server = await startSayso(inject('app'), join(folder, ledger), flags)
      servers.push(server)
      return server
    }
  })
  /** A server with the examples, for tests that leave them as they are. */
  .extend('examples', { scope: 'file' }, async ({ folder, start }): Promise<SaysoServer> => {
    await copyFile(inject('exampleLedger'), join(folder, 'examples.sayso'))
    return start('examples.sayso')
  })
  /** A server with one article in two versions, d1 and d2. */
  .extend('versions', { scope: 'file' }, async ({ folder, start }): Promise<SaysoServer> => {
    const file = join(folder, 'ferry.txt')
    for (const text of [article, article.replace('on Monday that the ferry would sail', 'on Tuesday that no ferry would sail').replace(' before anybody came', '')]) {
      await writeFile(file, text)
      await readInto(join(folder, 'versions.sayso'), file)
    }
    return start('versions.sayso')
  })
  /** Opens a page in a browser profile of its own; at the test's end nothing odd may have been seen in it. */
  .extend('open', async ({ browser, examples }, { onCleanup }) => {
    const watched: { readonly seen: readonly string[]; readonly expects: RegExp | undefined; close(): Promise<void> }[] = []
    onCleanup(async () => {
      const odd = watched.flatMap(({ seen, expects }) => seen.filter((what) => !expects?.test(what)))
      for (const one of watched) await one.close()
      expect(odd).toEqual([])
    })
    return async ({ path = '/', server = examples, width = 1440, height = 900, scheme = 'light', contrast = 'no-preference', touch = false, script, expects }: PageOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: server.origin, viewport: { width, height }, colorScheme: scheme, contrast, hasTouch: touch, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC',
      })
      context.setDefaultTimeout(15_000)
      watched.push({ seen: await watch(context, server.origin), expects, close: () => context.close() })
      if (script !== undefined) await context.addInitScript({ content: script })
      const page = await context.newPage()
      await page.goto(path)
      await page.getByRole('banner').waitFor()
      return page
    }
  })

/** Reads a file or folder into a ledger, made where there is none, with the command as built. */
export async function readInto(ledger: string, path: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(inject('app'), 'dist/cli/sayso.js'), 'read', path, '--ledger', ledger])
}
