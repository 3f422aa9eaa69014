// That the tests would see what no page may do: each oddity is brought about on purpose.
import { expect } from 'vitest'
import { test } from './reading-room.ts'
import { watch } from './watch.ts'

test('a dialog, an error, a breach of policy and a request elsewhere are all seen', async ({ browser, examples }) => {
  const context = await browser.newContext()
  const seen = await watch(context, examples.origin)
  const page = await context.newPage()
  await page.goto(examples.origin)
  await page.evaluate(() => {
    alert('hello')
    setTimeout(() => { throw new Error('thrown') })
    const image = new Image()
    image.src = 'http://192.0.2.1/pixel.png'
    const script = document.createElement('script')
    script.textContent = 'document.title = "run"'
    document.body.append(script)
  })
  await expect.poll(() => seen.join('\n')).toMatch(/dialog: hello[^]*error: thrown/)
  await expect.poll(() => seen.join('\n')).toMatch(/policy: img-src/)
  expect(seen.join('\n')).toMatch(/policy: script-src/)
  expect(await page.title()).not.toBe('run')
  // The policy stops the image before it is asked for; a page without one shows that a request would be seen.
  const other = await context.newPage()
  await other.goto('http://127.0.0.1:1/').catch(() => undefined)
  expect(seen).toContain('request to http://127.0.0.1:1')
  await context.close()
})
