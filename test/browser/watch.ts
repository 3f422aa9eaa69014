// What no page may do, whatever stands in the documents: open a dialog, throw, complain on the console, break its own policy (CSP), or ask
// another server than its own for anything. Gives what was seen, in words; decides nothing about what is allowed.
import type { BrowserContext, Page } from 'playwright-core'

/** Every page of the context from now on is watched; the list grows while they run. */
export async function watch(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const seen: string[] = []
  const tell = (what: string): void => { seen.push(what) }
  await context.exposeFunction('toldOfBreach', (what: string) => tell(`policy: ${what}`))
  await context.addInitScript(() => {
    const page = globalThis as unknown as { toldOfBreach(what: string): void }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => page.toldOfBreach(`${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`))
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) tell(`request to ${url.origin}`)
  })
  context.on('page', (page) => watchPage(page, tell))
  return seen
}

function watchPage(page: Page, tell: (what: string) => void): void {
  page.on('pageerror', (error) => tell(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    // Leaving in mid-upload may ask; nothing else.
    if (dialog.type() !== 'beforeunload') tell(`dialog: ${dialog.message()}`)
    dialog.accept().catch(() => undefined)
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) tell(`console: ${message.text()} (${message.location().url})`)
  })
}
