import { describe, expect, it } from 'vitest'
import { canonicalAddress, cleanAddress, sameSite } from '../../src/intake/canonical-address.ts'
import { isByline, statedAuthor } from '../../src/intake/stated-author.ts'
import { statedDate } from '../../src/intake/stated-date.ts'
import { takeOne } from './take.ts'

const body = `<h1>Bridge unsafe</h1>${'<p>The bridge at Hillport is unsafe and must be closed at once, the transport minister said on Tuesday, citing a report.</p>'.repeat(4)}`

async function metadataOf(head: string, attributes = 'lang="en-GB"', more = ''): Promise<object> {
  const { title, author, published, publisher, url, language } = await takeOne(`<!doctype html><html ${attributes}><head>${head}</head><body><article>${body}${more}</article></body></html>`, 'a.html')
  return { title, author, published, publisher, url, language }
}

describe('page metadata', () => {
  it('comes from JSON-LD first, people and organisations resolved through the graph', async () => {
    const graph = { '@graph': [
      { '@type': 'WebPage', name: 'Not this' },
      { '@type': 'NewsArticle', headline: 'Bridge unsafe', datePublished: '2026-03-04T10:00:00+02:00', dateModified: '2026-03-09', author: [{ '@id': '#jane' }, { name: 'John Roe' }], publisher: { '@id': '#post' }, inLanguage: 'en' },
      { '@id': '#jane', '@type': 'Person', name: 'By Jane Doe' }, { '@id': '#post', '@type': 'Organization', name: 'The Valley Post' },
    ] }
    expect(await metadataOf(`<meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(graph)}</script>`)).toEqual({
      title: 'Bridge unsafe', author: 'Jane Doe, John Roe', published: '2026-03-04T10:00:00+02:00', publisher: 'The Valley Post', url: null, language: 'en',
    })
  })

  it('comes from meta tags where there is no sound JSON-LD, the site’s name cut from the title', async () => {
    const head = `<script type="application/ld+json">{broken</script><title>Bridge unsafe | The Valley Post</title><meta property="og:site_name" content="The Valley Post">
      <meta name="author" content="https://valleypost.example/jane"><meta name="byl" content="By Jane Doe"><meta property="article:published_time" content="2026-03-04">
      <link rel="canonical" href="https://valleypost.example/a?utm_source=x&amp;id=1#top">`
    expect(await metadataOf(head)).toEqual({
      title: 'Bridge unsafe', author: 'Jane Doe', published: '2026-03-04', publisher: 'The Valley Post', url: 'https://valleypost.example/a?id=1', language: 'en',
    })
  })

  it('comes from what the page shows where it states nothing to machines', async () => {
    const shown = '<div class="byline"><span class="author">By Jane Doe</span> <time datetime="2026-03-04">4 March 2026</time></div>'
    expect(await metadataOf('<title>Bridge unsafe</title>', 'lang="en"', shown)).toMatchObject({ author: 'Jane Doe', published: '2026-03-04' })
  })

  it('takes no date of change for a date of publication', async () => {
    expect(await metadataOf('<title>Bridge unsafe</title><meta property="article:modified_time" content="2026-03-09T10:00:00Z">')).toMatchObject({ published: null })
  })
})

describe('statedAuthor', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'], ['by  Jane Doe and John Roe |', 'Jane Doe and John Roe'], ['Written by: Jane Doe', 'Jane Doe'],
    ['Jane Doe, 4 March 2026 10:00', 'Jane Doe'], ['Jane Doe • Published March 4, 2026', 'Jane Doe'], ['Byron Dale', 'Byron Dale'], ['May Winter', 'May Winter'],
    ['https://valleypost.example/jane', null], ['4 March 2026', null], ['', null],
  ])('reads %j as %j', (byline, names) => expect(statedAuthor(byline)).toBe(names))

  it.each([['By Jane Doe', true], ['By Jane Doe and Ali bin Said in Hillport', true], ['By Tuesday the bridge was closed.', false], ['By closing the bridge', false], ['Jane Doe', false]])(
    'calls %j a byline: %j', (text, answer) => expect(isByline(text)).toBe(answer))
})

describe('statedDate', () => {
  it.each([
    ['2026-03-04', '2026-03-04'], ['2026-03', '2026-03'], ['2026', '2026'], ['2026-03-04 10:00', '2026-03-04T10:00:00'], ['2026-03-04T10:00:00.123+0200', '2026-03-04T10:00:00+02:00'],
    ['Wed, 04 Mar 2026 10:00:00 GMT', '2026-03-04T10:00:00Z'], ['D:20260304101500Z', '2026-03-04'], ['March 4, 2026', '2026-03-04'], ['4 March 2026 at 10:15', '2026-03-04T10:15:00'],
    ['2026-02-30', null], ['D:20261304', null], ['Tuesday', null], ['10:15', null], ['soon', null], ['', null],
  ])('reads %j as %j', async (stated, date) => expect(await statedDate(stated)).toBe(date))
})

describe('addresses', () => {
  it('lose fragment and tracking parameters, keep the rest', () => {
    expect(cleanAddress('https://valleypost.example/a?utm_medium=m&id=7&fbclid=1&gclid=2#c')).toBe('https://valleypost.example/a?id=7')
    expect(cleanAddress('javascript:alert(1)')).toBeNull()
    expect(cleanAddress('https://')).toBeNull()
  })

  it('are canonical only on the host they were fetched from', () => {
    const fetched = 'https://www.valleypost.example/a?utm_source=x'
    expect(canonicalAddress(fetched, '/a/bridge')).toBe('https://www.valleypost.example/a/bridge')
    expect(canonicalAddress(fetched, 'https://valleypost.example/a/bridge')).toBe('https://valleypost.example/a/bridge')
    expect(canonicalAddress(fetched, 'https://other.example/a')).toBe('https://www.valleypost.example/a')
    expect(canonicalAddress(fetched, 'https://www.valleypost.example/')).toBe('https://www.valleypost.example/a')
    expect(canonicalAddress(fetched, null)).toBe('https://www.valleypost.example/a')
  })

  it('of a feed’s items are believed on its own site', () => {
    expect(sameSite('https://feeds.valleypost.example/rss', 'https://www.valleypost.example/a')).toBe(true)
    expect(sameSite('https://valleypost.example/rss', 'https://news.valleypost.example/a')).toBe(true)
    expect(sameSite('https://evil.example/rss', 'https://valleypost.example/a')).toBe(false)
  })
})
