// axe-core over a page as it stands, all rules, in light and dark; the rules about colour under more contrast as well where a page is asked for in
// every look.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** To be handed to `open` as its `script`: before the page's own, since its policy keeps out whatever comes later. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const looks = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'light, more contrast', colorScheme: 'light', contrast: 'more' },
  { name: 'dark, more contrast', colorScheme: 'dark', contrast: 'more' },
] as const

/** What axe finds wrong, one line each; leaves the page in light. */
export async function violations(page: Page, asked: 'light and dark' | 'every look' = 'light and dark'): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, ...media } of asked === 'every look' ? looks : looks.slice(0, 2)) {
    await show(page, media)
    const { violations: faults } = await runAxe(page, media.contrast === 'more' ? { runOnly: { type: 'tag', values: ['cat.color'] } } : {})
    for (const { id, help, nodes } of faults) for (const { target, failureSummary } of nodes.slice(0, 4)) found.push(`${name}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`)
  }
  await show(page, { colorScheme: 'light', contrast: 'no-preference' })
  return found
}

/** Asks for a look and waits until the page, colours that fade included, has it. */
async function show(page: Page, media: { readonly colorScheme: 'light' | 'dark'; readonly contrast: 'more' | 'no-preference' }): Promise<void> {
  await page.emulateMedia(media)
  await page.waitForFunction(({ colorScheme, contrast }) => {
    const { mantineColorScheme, contrast: shown } = document.documentElement.dataset
    return mantineColorScheme === colorScheme && (shown === 'more') === (contrast === 'more') && document.getAnimations().every(({ playState }) => playState !== 'running')
  }, media)
}

function runAxe(page: Page, options: RunOptions): Promise<AxeResults> {
  return page.evaluate((given) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given), { ...options, resultTypes: ['violations'] } satisfies RunOptions)
}
