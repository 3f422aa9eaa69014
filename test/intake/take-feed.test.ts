import { describe, expect, it } from 'vitest'
import { skipOne, take, takeOne } from './take.ts'

const rss = (items: string, prolog = '<?xml version="1.0"?>'): string => `${prolog}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel><title>The Valley Post</title><link>https://valleypost.example/</link><language>en-gb</language>${items}</channel></rss>`

describe('takeFeed', () => {
  it('takes each RSS item with its fullest content, author, date and the feed as publisher', async () => {
    const taken = await takeOne(rss(`<item><title>Bridge &amp;amp; road</title><link>https://valleypost.example/1?utm_source=rss</link><guid isPermaLink="false">g1</guid>
      <description>Short.</description><content:encoded><![CDATA[<p>The bridge is unsafe, she said.</p><p>The mayor denied it.</p><figure><figcaption>A photo.</figcaption></figure>]]></content:encoded>
      <dc:creator>By Jane Doe</dc:creator><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item>`), 'feed.rss')
    expect(taken).toMatchObject({
      text: 'The bridge is unsafe, she said.\n\nThe mayor denied it.', publisher: 'The Valley Post', author: 'Jane Doe', published: '2026-03-04T10:00:00Z',
      url: 'https://valleypost.example/1', address: { kind: 'file', part: 'g1' }, label: 'feed.rss#g1', language: 'en',
    })
  })

  it('keeps with each item its own markup, whatever stands in its CDATA', async () => {
    const items = await take(rss('<item><guid>a</guid><description><![CDATA[She denied it. </item><item>]]></description></item><!-- <item> --><item><guid>b</guid><description>He denied it.</description></item>'), 'feed.rss')
    expect(items.map((item) => (item.type === 'taken' ? Buffer.from(item.capture.bytes).toString() : item.message))).toEqual([
      '<item><guid>a</guid><description><![CDATA[She denied it. </item><item>]]></description></item>', '<item><guid>b</guid><description>He denied it.</description></item>',
    ])
  })

  it('takes an item with only a summary, and skips one with nothing', async () => {
    const items = await take(rss('<item><guid>a</guid><description>The mayor &lt;b&gt;denied&lt;/b&gt; it.</description></item><item><guid>b</guid><title>Bare</title></item>'), 'feed.xml')
    expect(items).toMatchObject([{ type: 'taken', text: 'The mayor denied it.' }, { type: 'skipped', code: 'no-text', label: 'feed.xml#b' }])
  })

  it('reads Atom, its author given once for all, markup and plain text apart', async () => {
    const items = await take(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley</title><author><name>Jane Doe</name></author>
      <entry><id>urn:1</id><title>T</title><link href="https://valleypost.example/1"/><published>2026-03-04T10:00:00Z</published><content type="html">&lt;p&gt;She denied it.&lt;/p&gt;</content></entry>
      <entry><id>urn:2</id><title>U</title><updated>2026-03-05</updated><summary>Less &lt; than plain.</summary></entry></feed>`, 'feed.atom')
    expect(items).toMatchObject([
      { text: 'She denied it.', author: 'Jane Doe', publisher: 'Valley', published: '2026-03-04T10:00:00Z', url: 'https://valleypost.example/1' },
      { text: 'Less < than plain.', published: '2026-03-05', address: { part: 'urn:2' } },
    ])
  })

  it('reads JSON Feed under the name .json', async () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Valley', items: [{ id: '1', url: 'https://valleypost.example/1', content_html: '<p>She denied it.</p>', date_published: '2026-03-04', authors: [{ name: 'Jane Doe' }] }] }
    expect(await takeOne(JSON.stringify(feed), 'feed.json')).toMatchObject({ text: 'She denied it.', publisher: 'Valley', author: 'Jane Doe', url: 'https://valleypost.example/1' })
  })

  it('refuses entity declarations before parsing', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">${Array.from({ length: 20 }, (_, level) => `<!ENTITY ${'b'.repeat(level + 1)} "&a;&a;&a;&a;">`).join('')}]>`
    expect(await skipOne(rss('<item><description>&bbb;</description></item>', laughs), 'feed.xml')).toMatchObject({ code: 'bad-input', message: expect.stringMatching(/entities.*without its DOCTYPE/) })
  })

  it('says of other XML what it is not', async () => {
    expect(await skipOne('<?xml version="1.0"?><newsml><p>x</p></newsml>', 'a.xml')).toMatchObject({ code: 'unknown-type' })
    expect(await skipOne(rss(''), 'feed.xml')).toMatchObject({ code: 'no-text' })
  })
})
