import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, looksLikeText } from '../../src/intake/decode-text.ts'
import { normalText } from '../../src/intake/normal-text.ts'
import { takeOne } from './take.ts'

const prose = 'Le ministre a déclaré que la vallée était fermée, « une décision précipitée » à ses yeux. '
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('decodeText', () => {
  it('believes a byte order mark before anything that was declared', () => {
    expect(decodeText(Buffer.from('\ufeffété', 'utf8'), 'windows-1252')).toBe('été')
    expect(decodeText(Buffer.from('\ufeffété', 'utf16le'), 'utf-8')).toBe('été')
  })

  it('reads valid UTF-8 as UTF-8 though the server declared another set', () => {
    expect(decodeText(Buffer.from(prose, 'utf8'), 'iso-8859-1')).toBe(prose)
  })

  it('reads what is no UTF-8 by its declared set', () => {
    expect(decodeText(latin(prose), 'iso-8859-1')).toBe(prose)
    expect(decodeText(Buffer.from([0x93, 0x6e, 0x6f, 0x94]), 'windows-1252')).toBe('“no”')
    expect(decodeText(Buffer.from([0xcc, 0xee, 0xf1, 0xf2]), 'windows-1251')).toBe('Мост')
  })

  it('looks at the bytes where the declaration is UTF-8 and wrong, missing or unknown', () => {
    for (const declared of ['utf-8', null, 'x-no-such-set']) expect(decodeText(latin(prose), declared)).toBe(prose)
  })

  it('keeps a damaged UTF-8 text UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(prose, 'utf8'), Buffer.from([0xc3])])
    expect(decodeText(bytes, 'windows-1252')).toBe(`${prose}\ufffd`)
  })

  it('sees UTF-16 without a mark', () => {
    expect(decodeText(Buffer.from('The bridge is closed.', 'utf16le'), null)).toBe('The bridge is closed.')
  })

  it('finds the set that a page declares in its markup', async () => {
    const page = `<!doctype html><html><head><meta charset="windows-1251"></head><body><p>${'Мост в Хилпорте закрыт, сообщил министр. '.repeat(8)}</p></body></html>`
    const bytes = Uint8Array.from(page, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350))
    expect((await takeOne(bytes, 'page.html')).text).toContain('Мост в Хилпорте закрыт, сообщил министр.')
  })
})

describe('normalText', () => {
  it('makes line ends LF, drops the mark, and replaces NUL and lone surrogates at their place', () => {
    expect(normalText('\ufeffa\r\nb\rc\0d\ud800e')).toBe('a\nb\nc\ufffdd\ufffde')
  })

  it('is idempotent, well-formed and keeps offsets but for line ends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (head, tail) => {
      const text = `x${head}\ud800${tail}`
      const normal = normalText(text)
      expect(normal.isWellFormed()).toBe(true)
      expect(normalText(normal)).toBe(normal)
      expect(normal.length).toBe(text.replace(/\r\n/g, '\n').length)
    }), { seed: 20260305, numRuns: 200 })
  })

  it('leaves a plain text as it stands', async () => {
    const text = '  Headline\n\nBy Jane Doe\n\nA line that is\nwrapped by hand,   with spaces. 🌉 \u202eback\u202c\n'
    const taken = await takeOne(text, 'a.txt')
    expect(taken.text).toBe(text)
    expect(taken.blocks).toEqual([])
  })
})

describe('looksLikeText', () => {
  it('tells noise from text with stray controls', () => {
    expect(looksLikeText(Uint8Array.from({ length: 4096 }, (_, index) => (index * 97 + (index >> 3) * 31) % 256))).toBe(false)
    expect(looksLikeText(Buffer.from(`${prose}\0${prose}`))).toBe(true)
  })
})
