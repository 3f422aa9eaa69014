import { describe, expect, it } from 'vitest'
import { makeDocx, makeZip } from './make-zip.ts'
import { blocksOf, skipOne, takeOne } from './take.ts'

const words: readonly (readonly [string | null, string])[] = [
  ['Title', 'Bridge unsafe'], [null, 'By Jane Doe'], [null, 'The minister said  so on Tuesday.'], ['Heading1', 'Reaction'], ['Quote', 'We were never told.'], ['Caption', 'A photo.'], [null, 'The mayor denied it &amp; left.'],
]

describe('takeDocx', () => {
  it('takes the text in blocks and the core properties as metadata', async () => {
    const core = '<dc:title>Document1</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2026-03-04T10:00:00Z</dcterms:created>'
    const taken = await takeOne(makeDocx(words, core), 'a.docx')
    expect(blocksOf(taken)).toEqual(['headline: Bridge unsafe', 'byline: By Jane Doe', 'body: The minister said so on Tuesday.', 'subheading: Reaction', 'quotation: We were never told.', 'body: The mayor denied it & left.'])
    expect(taken).toMatchObject({ title: 'Bridge unsafe', author: 'Jane Doe', published: '2026-03-04', language: 'en' })
  })

  it('is known by its content, not its name', async () => {
    expect((await takeOne(makeDocx([[null, 'The mayor denied it.']]), 'a.txt')).text).toBe('The mayor denied it.')
  })

  it('refuses archives that unpack without measure', async () => {
    const bomb = makeDocx(words, '', [{ name: 'word/media/x.xml', content: Buffer.alloc(6 * 2 ** 20) }])
    expect(await skipOne(bomb, 'bomb.docx')).toMatchObject({ code: 'too-large', message: expect.stringMatching(/unpacks to more/) })
    expect(await skipOne(makeDocx(words), 'large.docx', { limits: { archiveBytes: 300 } })).toMatchObject({ code: 'too-large' })
    expect(await skipOne(makeDocx(words), 'many.docx', { limits: { archiveEntries: 3 } })).toMatchObject({ code: 'too-large', message: expect.stringMatching(/parts/) })
  })

  it('reports truncated archives, other archives and protected ones', async () => {
    const whole = makeDocx(words)
    expect(await skipOne(whole.subarray(0, whole.length - 40), 'cut.docx')).toMatchObject({ code: 'unreadable' })
    expect(await skipOne('The mayor denied it.', 'named.docx')).toMatchObject({ code: 'unreadable' })
    expect(await skipOne(makeZip([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'a.docx')).toMatchObject({ code: 'unknown-type', message: expect.stringMatching(/spreadsheet/) })
    expect(await skipOne(makeZip([{ name: 'word/document.xml', content: '<x/>', encrypted: true }]), 'a.docx')).toMatchObject({ code: 'encrypted' })
    expect(await skipOne(makeDocx(words, '', []).map((byte, index) => (index > 400 && index < 500 ? byte ^ 255 : byte)), 'bad.docx')).toMatchObject({ code: 'unreadable' })
  })

  it('knows a document that Word encrypted', async () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)])
    expect(await skipOne(locked, 'locked.docx')).toMatchObject({ code: 'encrypted' })
    expect(await skipOne(locked.subarray(0, 300), 'old.doc')).toMatchObject({ code: 'unknown-type', message: expect.stringMatching(/\.docx/) })
  })
})
