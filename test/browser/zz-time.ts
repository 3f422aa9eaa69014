import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
const [port, label] = process.argv.slice(2)
let text = readFileSync('/tmp/here/article.txt', 'utf8')
const more = text.split('\n\n').slice(2)
let i = 0
while (text.split(/\s+/).length < 600) text += '\n\n' + more[i++ % more.length]
console.log(label, 'words', text.split(/\s+/).length)
for (let run = 0; run < 3; run++) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  const page = await context.newPage()
  const measure = async (what: string): Promise<void> => {
    await page.keyboard.press('a')
    const d = page.getByRole('dialog')
    await d.getByRole('textbox', { name: 'The text of one article' }).fill(text)
    const ms = await page.evaluate(async () => {
      const b = [...document.querySelectorAll('[role=dialog] button')].find((x) => x.textContent === 'Read it here only') as HTMLButtonElement
      const t = performance.now(); b.click()
      const marks: Record<string, number> = {}
      await new Promise<void>((r) => { const o = () => { const bar = document.querySelector('[role=progressbar]')?.getAttribute('aria-label'); if (bar && !(bar in marks)) marks[bar] = Math.round(performance.now() - t); if (document.querySelector('[data-s]')) r(); else requestAnimationFrame(o) }; setTimeout(o, 0) })
      return { ...marks, done: Math.round(performance.now() - t) }
    })
    console.log(label, what, JSON.stringify(ms))
  }
  await page.goto('/'); await page.getByRole('banner').waitFor(); await page.waitForTimeout(500)
  await measure('cold')
  await page.goto('about:blank'); await page.goto('/'); await page.getByRole('banner').waitFor(); await page.waitForTimeout(500)
  await measure('files kept')
  // same page, worker alive
  await measure('worker alive'); await page.waitForTimeout(300)
  await measure('worker alive')
  await browser.close()
}
