// Documents that somebody made to harm whoever opens them: markup and script where names and titles stand, addresses that run, characters
// that turn the reading direction, sizes beyond reason. Written to a folder as files for `sayso read` or an upload.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What must show as these very characters wherever a title or name shows. */
export const hostile = {
  scriptTitle: '<script>alert("title")</script> Ferry held at the quay',
  imageTitle: '"><img src=x onerror=alert(1)> Toll disputed',
  publisher: `${'<b onmouseover=alert(1)>Courier</b> '.repeat(9)}`.trim().slice(0, 300),
  /** Reads “Minister Arvo gpj.exe” backwards where overrides have their way. */
  turned: 'Ferry \u202Egpj.etaf\u202C closed',
} as const

/** How long the paragraph without an end is, and how many tags the page of tags has. */
export const sizes = { words: 100_000, tags: 1_000_000 } as const

/**
 * Milliseconds in which the paragraph without an end has to be read. Nearly all of that is the model, which goes through every word on one thread: 31 s
 * for 100,000 words on a core to itself, 50 s with three other programs on two cores. Four times the latter; what stands still fails all the same.
 */
export const readWithin = 2 * sizes.words

/** Writes them all; names are what the list of skipped would say. */
export async function writeHostileDocuments(folder: string): Promise<void> {
  const records = [
    record('script', hostile.scriptTitle, { publisher: hostile.publisher, author: '<iframe src="javascript:alert(1)">', url: 'javascript:alert(document.domain)' }),
    record('image', hostile.imageTitle, { url: 'data:text/html,<script>alert(1)</script>' }),
    record('turned', hostile.turned, { publisher: 'Basin\u2066 \u202Emonitor', url: 'https://example.org/"onmouseover="alert(1)' }),
    record('long', 'Longwordwithoutanyspace'.repeat(60), { publisher: 'x'.repeat(300), author: '\u0000\u200B\u200B' }),
  ]
  await writeFile(join(folder, 'wire.ndjson'), records.join('\n'))
  await writeFile(join(folder, 'page.html'), `<!doctype html><html><head><title>&lt;svg onload=alert(2)&gt; Bridge reopened</title>
<link rel="canonical" href="javascript:alert(3)"><meta name="author" content="&lt;script&gt;alert(4)&lt;/script&gt;">
<script>alert(5)</script><base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"></head><body>
<article><h1>&lt;svg onload=alert(2)&gt; Bridge reopened</h1><p onclick="alert(6)">The mayor of Duvra said the bridge was safe again. <a href="javascript:alert(7)">More</a></p>
<p>"It was never closed," said &lt;img src=x onerror=alert(8)&gt; Orlan Teck, the harbour master. The ministry denied that it was never closed.</p>
<p>A resident called it a farce, and the council has not said who paid for the inspection or when its report will be out.</p>
<iframe srcdoc="<script>parent.alert(9)</script>"></iframe><img src="https://elsewhere.example/pixel.png"><object data="https://elsewhere.example/x"></object></article></body></html>`)
  await writeFile(join(folder, 'tags.html'), `<!doctype html><title>A page of tags</title><article><h1>A page of tags</h1><p>The harbour office said that the quay was open. ${'<i></i>'.repeat(sizes.tags)} The council denied it.</p></article>`)
  await writeFile(join(folder, 'endless.txt'), `A paragraph without an end\n\n${endless(sizes.words)}`)
  await writeFile(join(folder, 'right-to-left.txt'), `وزارت د پل د بندېدو خبر رد کړ\n\n${'د کابل ښاروالۍ وویل چې پل خلاص دی او هیڅ زیان نه دی رسېدلی. وزارت دا خبره رد کړه. '.repeat(12)}`)
}

function record(id: string, title: string, rest: Readonly<Record<string, string>>): string {
  const text = `The harbour office said on Monday that <script>alert("text")</script> the ferry \u202Ewould not sail\u202C. `
    + `The operator, Arvo \u202Emenla\u202C, denied the claim. "javascript:alert(1)" was painted on the quay, a guard said. [more](javascript:alert(2))\n\n`
    + 'Residents of the lower town have asked for a boat since the spring, and the council will decide in May whether to pay for one.'
  return JSON.stringify({ id, title, text, language: 'en', published: '2026-03-04', ...rest })
}

function endless(words: number): string {
  const sentence = 'The harbour office said that the ferry was late, and the operator denied it while the council waited for a report.'
  return Array.from({ length: Math.ceil(words / sentence.split(' ').length) }, () => sentence).join(' ')
}
