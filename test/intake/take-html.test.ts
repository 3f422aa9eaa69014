import { describe, expect, it } from 'vitest'
import { blocksOf, skipOne, takeOne } from './take.ts'

const lead = 'The bridge at Hillport is unsafe and “must be closed at once”, the transport minister, Ana Vell, said on Tuesday, citing a report by engineers.'
const more = 'The mayor of Hillport dismissed the claims, saying that the bridge was inspected last year and that nobody had raised any concern since.'
const last = 'The ministry plans to publish the report next week, a spokesperson added, after lawyers have gone through it line by line.'

function page(article: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Bridge unsafe, minister says</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav><div class="advert">Buy shoes now!</div>
    <main><article>${article}</article></main><aside><h3>More news</h3><ul><li><a href="/2">Rain expected</a></li></ul></aside>
    <footer>© 2026 The Valley Post</footer></body></html>`
}

describe('takeHtml', () => {
  it('gives the article alone, a paragraph for each block, with the part each plays', async () => {
    const taken = await takeOne(page(`<h1>Bridge unsafe, minister says</h1><p>${lead.replace(' and ', '\n   and&nbsp;<b></b>')}</p>
      <h2>What the report says</h2><p>${more}</p><ul><li>Nine cracks in the eastern deck were found</li><li><p>Two bearings have failed since the winter</p></li></ul>
      <blockquote><p>We were never told about any of this, and we live right under it.</p></blockquote><p>${last}</p>`), 'a.html')
    expect(blocksOf(taken)).toEqual([
      'headline: Bridge unsafe, minister says', `body: ${lead}`, 'subheading: What the report says', `body: ${more}`,
      'list-item: Nine cracks in the eastern deck were found', 'list-item: Two bearings have failed since the winter',
      'quotation: We were never told about any of this, and we live right under it.', `body: ${last}`,
    ])
    expect(taken.text).toBe(taken.blocks.map(({ start, end }) => taken.text.slice(start, end)).join('\n\n'))
  })

  it('leaves figure captions out', async () => {
    const { text } = await takeOne(page(`<p>${lead}</p><figure><img src="x.jpg"><figcaption>The bridge on Tuesday. Photo: A. Smith</figcaption></figure><p>${more}</p><p>${last}</p>`), 'a.html')
    expect(text).toBe([lead, more, last].join('\n\n'))
  })

  it('adds no headline that does not stand on the page', async () => {
    const taken = await takeOne(page(`<p>${lead}</p><p>${more}</p><p>${last}</p>`), 'a.html')
    expect(taken.title).toBe('Bridge unsafe, minister says')
    expect(taken.text.startsWith(lead)).toBe(true)
  })

  it('parts paragraphs at double line breaks and joins lines at single ones', async () => {
    const { text } = await takeOne(page(`<div>${lead}<br><br>\n${more.replace(', saying', ',<br>saying')}<br/> <br/>${last}</div>`), 'a.html')
    expect(text).toBe([lead, more, last].join('\n\n'))
  })

  it('takes no word from scripts, styles, hidden parts or comments, and runs nothing', async () => {
    const { text } = await takeOne(page(`<script>globalThis.harmed = true; document.write('scripted')</script><style>p{}</style><p>${lead}</p>
      <p hidden>Hidden words.</p><p style="display: none">Unseen words.</p><!-- secret --><p>${more}</p><p>${last}</p>`), 'a.html')
    expect(text).toBe([lead, more, last].join('\n\n'))
    expect('harmed' in globalThis).toBe(false)
  })

  it('sets quotation marks for q elements', async () => {
    expect((await takeOne(page(`<p>${lead}</p><p>She called it <q>a risk</q> to all. ${more}</p><p>${last}</p>`), 'a.html')).text).toContain('She called it “a risk” to all.')
  })

  it('takes a short page that the extractor would rather pass over', async () => {
    expect((await takeOne('<html><body><p>The minister said no.</p></body></html>', 'a.html')).text).toBe('The minister said no.')
  })

  it('marks a byline that stands in the text of a fragment', async () => {
    const taken = await takeOne(`# Bridge unsafe\n\nBy Jane Doe and John Roe\n\n${lead}`, 'a.md')
    expect(blocksOf(taken)).toEqual(['headline: Bridge unsafe', 'byline: By Jane Doe and John Roe', `body: ${lead}`])
  })

  it('says of a page without text what to do', async () => {
    for (const body of ['', '  \n&nbsp; ', '<script>load()</script>', '<div id="root"></div>']) {
      expect(await skipOne(`<!doctype html><html><body>${body}</body></html>`, 'a.html')).toMatchObject({ code: 'no-text', message: expect.stringMatching(/browser|downloaded/) })
    }
  })
})
