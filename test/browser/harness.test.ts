// That the browser the tests drive is there and runs scripts; what it shows is for the other files.
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'

test('Chromium starts and runs a page', async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Room</h1>')
    expect(await page.getByRole('heading').textContent()).toBe('Room')
  } finally {
    await browser.close()
  }
})
