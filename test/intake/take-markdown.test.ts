import { describe, expect, it } from 'vitest'
import { blocksOf, takeOne } from './take.ts'

describe('takeMarkdown', () => {
  it('reads front matter as metadata and the rest as blocks', async () => {
    const taken = await takeOne('---\ntitle: "Bridge unsafe"\nauthor: By Jane Doe\ndate: 2026-03-04\nurl: https://valleypost.example/a\npublisher: The Valley Post\nlang: en\n---\n'
      + 'The *minister* said [so](https://x.example)\non Tuesday.\n\n## Reaction\n\n- one thing\n- another\n\n> We were never told.\n', 'a.md')
    expect(taken).toMatchObject({ title: 'Bridge unsafe', author: 'Jane Doe', published: '2026-03-04', url: 'https://valleypost.example/a', publisher: 'The Valley Post', language: 'en' })
    expect(blocksOf(taken)).toEqual(['body: The minister said so on Tuesday.', 'subheading: Reaction', 'list-item: one thing', 'list-item: another', 'quotation: We were never told.'])
  })

  it('takes the first heading for headline and title', async () => {
    const taken = await takeOne('# Bridge unsafe\n\nThe minister said so.', 'a.md')
    expect(taken.title).toBe('Bridge unsafe')
    expect(blocksOf(taken)).toEqual(['headline: Bridge unsafe', 'body: The minister said so.'])
  })

  it('keeps the words of raw HTML and drops its scripts', async () => {
    const { text } = await takeOne('The <b>mayor</b> denied it.\n\n<script>globalThis.harmed = true</script>\n\n<div onclick="x()">A box.</div>', 'a.md')
    expect(text).toBe('The mayor denied it.\n\nA box.')
  })

  it('leaves a rule at the top that is no front matter alone', async () => {
    expect((await takeOne('---\n\nThe mayor denied it.\n\n---\n\nEnd of it.', 'a.md')).text).toBe('The mayor denied it.\n\nEnd of it.')
  })
})
