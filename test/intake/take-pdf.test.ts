import { describe, expect, it } from 'vitest'
import { makePdf, setLines } from './make-pdf.ts'
import { blocksOf, skipOne, takeOne } from './take.ts'

const first = ['The bridge at Hillport is unsafe and must be closed at once, the trans-', 'port minister said on Tuesday, citing a report by well-known engineers that', 'has not been published.']
const second = ['The mayor dismissed the claims. He said that the bridge was inspected by well-', 'known engineers only last year, and that nobody had raised any concern.']

describe('takePdf', () => {
  it('joins lines to paragraphs and mends words broken at line ends', async () => {
    const page = [{ text: 'Bridge unsafe, minister says', x: 60, y: 780, size: 20 }, ...setLines(first, 740), ...setLines(second, 684)]
    const taken = await takeOne(makePdf([page], { info: { Title: 'Bridge unsafe', Author: 'By Jane Doe', CreationDate: 'D:20260304101500Z' } }), 'a.pdf')
    expect(blocksOf(taken)).toEqual([
      'headline: Bridge unsafe, minister says',
      'body: The bridge at Hillport is unsafe and must be closed at once, the transport minister said on Tuesday, citing a report by well-known engineers that has not been published.',
      'body: The mayor dismissed the claims. He said that the bridge was inspected by well-known engineers only last year, and that nobody had raised any concern.',
    ])
    expect(taken).toMatchObject({ title: 'Bridge unsafe', author: 'Jane Doe', published: '2026-03-04', language: 'en', capture: { mediaType: 'application/pdf' } })
  })

  it('marks bylines and list items', async () => {
    const page = [...setLines(['By Jane Doe'], 780), ...setLines(first, 740), ...setLines(['\x95 nine cracks in the deck;', '\x95 two failed bearings.'], 690)]
    const taken = await takeOne(makePdf([page]), 'a.pdf')
    expect(blocksOf(taken).filter((block) => !block.startsWith('body'))).toEqual(['byline: By Jane Doe', 'list-item: • nine cracks in the deck;', 'list-item: • two failed bearings.'])
  })

  it('drops running heads and page numbers and reads on over the page’s end', async () => {
    const page = (number: number, lines: readonly string[]) => [{ text: 'THE VALLEY POST, 4 March 2026', x: 60, y: 810, size: 9 }, ...setLines(lines, 760), { text: `Page ${number} of 3`, x: 280, y: 30, size: 9 }]
    const { text } = await takeOne(makePdf([page(1, first.slice(0, 2)), page(2, first.slice(2)), page(3, second)]), 'a.pdf')
    expect(text).toBe('The bridge at Hillport is unsafe and must be closed at once, the transport minister said on Tuesday, citing a report by well-known engineers that has not been published.\n\n'
      + 'The mayor dismissed the claims. He said that the bridge was inspected by well-known engineers only last year, and that nobody had raised any concern.')
  })

  it('says that pictures of pages need text recognition', async () => {
    expect(await skipOne(makePdf([[], []], { image: true }), 'scan.pdf')).toMatchObject({ code: 'no-text', message: expect.stringMatching(/OCR/) })
  })

  it('says that an encrypted file wants its password taken off', async () => {
    expect(await skipOne(makePdf([setLines(first, 700)], { encrypted: true }), 'locked.pdf')).toMatchObject({ code: 'encrypted', message: expect.stringMatching(/password/) })
  })

  it('reports a truncated or broken file', async () => {
    const whole = makePdf([setLines(first, 700)])
    expect(await skipOne(whole.subarray(0, 120), 'cut.pdf')).toMatchObject({ code: 'unreadable' })
    expect(await skipOne('%PDF-1.7\nnonsense', 'broken.pdf')).toMatchObject({ code: 'unreadable' })
    expect(await skipOne('Not a PDF at all, says the mayor.', 'named.pdf')).toMatchObject({ code: 'unreadable' })
  })

  it('stops at the page limit', async () => {
    expect(await skipOne(makePdf([[], [], []]), 'long.pdf', { limits: { pdfPages: 2 } })).toMatchObject({ code: 'too-large' })
  })
})
