import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/document/document.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'

const tagger = createWinkTagger()

function scan(text: string, { title = null, blocks = [] }: { title?: string | null; blocks?: readonly Block[] } = {}) {
  return findParagraphs({ text, title, blocks }, tagger)
}

/** `kind: words` of each paragraph. */
function outline(text: string, options?: Parameters<typeof scan>[1]): string[] {
  return scan(text, options).paragraphs.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)
}

function sentences(text: string): string[] {
  return scan(text).paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ span }) => text.slice(...span)))
}

function quoted(text: string, options?: Parameters<typeof scan>[1]): string[] {
  return scan(text, options).paragraphs.flatMap(({ quotations }) => quotations.map(({ span, continues }) => `${continues ? '… ' : ''}${text.slice(...span)}`))
}

describe('where paragraphs are cut', () => {
  test('an empty text, and one of white space only, has none', () => {
    expect(scan('')).toEqual({ paragraphs: [], damage: [] })
    expect(scan(' \n\t\r\n\u00A0\n')).toEqual({ paragraphs: [], damage: [] })
  })

  test.each([['\n'], ['\n\n'], ['\r\n'], ['\r\n\r\n'], ['\r'], ['\u2028'], ['\u2029'], ['  \n \n  ']])('at %j', (between) => {
    expect(outline(`The river rose.${between}The bridge held.`)).toEqual(['body: The river rose.', 'body: The bridge held.'])
  })

  test('paragraphs of a line each stay apart', () => {
    const lines = [
      'The river Orrin rose by two metres in the night and took the mill at Sel.',
      'Nobody was hurt.',
      'The mayor said that the bridge would be shut until the engineers had seen it.',
      'It opened again on Monday.',
    ]
    expect(outline(lines.join('\n'))).toEqual(lines.map((line) => `body: ${line}`))
  })

  const wrapped = [
    'The river Orrin rose by two metres in the night and took the mill at',
    'Sel, the oldest of the valley. Nobody was hurt. The mayor said that the',
    'bridge would be shut until the engineers of the province had looked at',
    'it, and that the school would open late.',
  ]

  test('mail text wrapped at a column is joined', () => {
    const second = ['Engineers from the province came on Sunday and looked at the piers, one', 'of which has moved.']
    for (const newline of ['\n', '\r\n']) {
      const text = `${wrapped.join(newline)}${newline}${newline}${second.join(newline)}${newline}`
      expect(outline(text)).toEqual([`body: ${wrapped.join(newline)}`, `body: ${second.join(newline)}`])
    }
    expect(sentences(wrapped.join('\n'))[0]).toBe('The river Orrin rose by two metres in the night and took the mill at\nSel, the oldest of the valley.')
  })

  test('a list in wrapped text keeps its items', () => {
    const text = `${wrapped.join('\n')}\n- the mill\n- the school\n\nMore on Monday.`
    expect(outline(text)).toEqual([`body: ${wrapped.join('\n')}`, 'list-item: - the mill', 'list-item: - the school', 'body: More on Monday.'])
  })

  test('a long address on its own line does not hide the wrapping', () => {
    const address = `https://orrin.example/${'river/'.repeat(20)}`
    expect(outline(`${wrapped.join('\n')}\n\n${address}\n`)[0]).toBe(`body: ${wrapped.join('\n')}`)
  })

  test('headlines under one another are not wrapped text', () => {
    const lines = [
      'River takes the oldest mill of the valley at Sel', 'Council of the river towns to meet on Monday night', 'Orrin denies the raid', 'Bridge shut until engineers have looked at its piers',
    ]
    expect(scan(lines.join('\n')).paragraphs).toHaveLength(4)
  })
})

describe('kinds in plain text', () => {
  test('headline, byline, subheading, list, body', () => {
    const text = [
      'Bridge at Sel “safe”, says mayor', 'By Ana Perrin', 'The mayor of Sel said the bridge was safe.', 'What the engineers say',
      '• One pier has moved.', '2) The deck is sound.', 'They will come again on Monday.',
    ].join('\n\n')
    expect(scan(text).paragraphs.map(({ kind }) => kind)).toEqual(['headline', 'byline', 'body', 'subheading', 'list-item', 'list-item', 'body'])
  })

  test('the title repeated in the text is the headline, even with a full stop', () => {
    expect(outline('Sel Gazette\n\nThe bridge is safe.\n\nIt is.', { title: 'The Bridge Is Safe' })[1]).toBe('headline: The bridge is safe.')
  })

  test.each([
    ['By the time the river fell, the mayor had shut the bridge and gone home to Sel with the keys of the gate in her pocket, they say'],
    ['“The bridge held and nobody was hurt”'], ['The mayor said this:'], ['By Monday the river had fallen again.'],
    ['The council met. The bridge stayed shut'],
  ])('a body paragraph that looks like another kind: %s', (line) => {
    expect(outline(`Sel\n\nThe river rose.\n\n${line}\n\nThe end.`)[2]).toBe(`body: ${line}`)
  })

  test.each([['By Ana Perrin'], ['by Ana Perrin and Odo Sarn'], ['BY ANA PERRIN'], ['Reporting by Ana Perrin'], ['Author: Ana Perrin']])('a byline: %s', (line) => {
    expect(outline(`Bridge held\n\n${line}\n\nThe river rose.`)[1]).toBe(`byline: ${line}`)
  })

  test('“by” before a common word is no byline', () => {
    expect(outline('Bridge held\n\nBy the numbers\n\nThe river rose.')[1]).toBe('subheading: By the numbers')
  })

  test('a number or a dash that starts a sentence is not a list', () => {
    expect(outline('A.\n\n1,200 people left.\n\n—and came back.').slice(1)).toEqual(['body: 1,200 people left.', 'body: —and came back.'])
  })
})

describe('blocks from markup', () => {
  const text = 'Bridge held\nBy Ana Perrin\nThe river rose.\nThe bridge at dawn\nIt held.\nLoose end'
  const at = (words: string, kind: Block['kind']): Block => ({ kind, start: text.indexOf(words), end: text.indexOf(words) + words.length })

  test('give the kinds, and text outside them is body', () => {
    const blocks = [at('Bridge held', 'headline'), at('By Ana Perrin', 'byline'), at('The bridge at dawn', 'caption'), at('It held.', 'quotation')]
    expect(outline(text, { blocks })).toEqual([
      'headline: Bridge held', 'byline: By Ana Perrin', 'body: The river rose.', 'caption: The bridge at dawn', 'body: It held.', 'body: Loose end',
    ])
  })

  test('a block over several lines is several paragraphs of its kind', () => {
    expect(outline('a b\nc d', { blocks: [{ kind: 'list-item', start: 0, end: 7 }] })).toEqual(['list-item: a b', 'list-item: c d'])
  })

  test('blocks that overlap, lie outside or are turned round lose no text and give none twice', () => {
    const blocks: Block[] = [
      { kind: 'headline', start: 0, end: 20 }, { kind: 'caption', start: 10, end: 30 }, { kind: 'byline', start: 40, end: 30 }, { kind: 'body', start: 50, end: 5000 },
    ]
    const { paragraphs } = scan(text, { blocks })
    const joined = paragraphs.map(({ span }) => text.slice(...span)).join('')
    expect(joined.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
  })
})

describe('sentences and tokens', () => {
  test('sentences end at full stops, not at abbreviations', () => {
    expect(sentences('Gen. Odo Sarn left at 5 p.m. on Monday. He was tired! Was he?')).toEqual([
      'Gen. Odo Sarn left at 5 p.m. on Monday.', 'He was tired!', 'Was he?',
    ])
  })

  test('tokens keep their place in the whole text', () => {
    const text = 'Sel.\n\nThe mayor’s aide left.'
    const tokens = scan(text).paragraphs[1]?.tokens ?? []
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'mayor', '’s', 'aide', 'left', '.'])
    expect(tokens[2]?.lower).toBe("'s")
  })

  test('sentences that run together are read apart and noted, and the text stays as it is', () => {
    const text = 'The bridge fell.Nobody was hurt,however,and the river rose.'
    expect(sentences(text)).toEqual(['The bridge fell.', 'Nobody was hurt,however,and the river rose.'])
    expect(scan(text).damage).toEqual([
      { code: 'missing-space', at: 16 }, { code: 'missing-space', at: 32 }, { code: 'missing-space', at: 40 },
    ])
  })

  test.each([
    ['Write to press@orrin.Example or see www.orrin.Example for more.'], ['J.R.Sarn left the U.S.A. at 5 p.m. on Monday.'], ['It cost 1,200 or 3.5 per head.'],
  ])('no space is missing in: %s', (text) => {
    expect(scan(text).damage).toEqual([])
  })

  test('damage is in text order', () => {
    const { damage } = scan('He fell.Then “she said. It was his.He “left.')
    expect(damage.map(({ at }) => at)).toEqual(damage.map(({ at }) => at).toSorted((a, b) => a - b))
    expect(new Set(damage.map(({ code }) => code))).toEqual(new Set(['missing-space', 'odd-quotation-mark']))
  })

  test('two apostrophes are one mark to the tagger, and keep both units', () => {
    const text = "''It holds,'' she said."
    const tokens = scan(text).paragraphs[0]?.tokens ?? []
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["''", 'It', 'holds', ',', "''", 'she', 'said', '.'])
  })

  test.each([
    ['no-break spaces', 'The\u00A0mayor\u202Fsaid\u2009so.', ['The', 'mayor', 'said', 'so', '.']],
    ['tabs', 'The\tmayor said so.', ['The', 'mayor', 'said', 'so', '.']],
  ])('%s part words', (_, text, expected) => {
    expect((scan(text).paragraphs[0]?.tokens ?? []).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  test.each([
    ['emoji', 'The 🌉 holds 👩‍👩‍👧. Good 🎉!'], ['lone surrogates', 'The \uD83C bridge \uDF09 holds.'], ['zero width', 'The\u200B bridge\u200D \uFEFFholds\u2060.'],
    ['right to left', 'قال الوزير إن الجسر آمن. ثم غادر.'], ['combining', 'Zo\u0308e said n\u0303o.'], ['controls', 'The\u0000 bridge\u0007 \u001B[31mholds.'],
  ])('%s: every token stands where it says', (_, text) => {
    for (const { tokens } of scan(text).paragraphs) {
      expect(tokens.length).toBeGreaterThan(0)
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    }
  })
})

describe('quotations over paragraphs', () => {
  const parts = ['“We checked the bridge twice.', '“We found nothing.', 'The bridge at dawn', '“It will hold,” she said.']

  test('an opening mark each paragraph and one closing, with a subheading between', () => {
    expect(quoted(parts.join('\n\n'))).toEqual(['“We checked the bridge twice.', '… “We found nothing.', '… “It will hold,”'])
  })

  test('a caption between, with quotation marks of its own', () => {
    const caption = '“Safe”: the bridge'
    const text = parts.with(2, caption).join('\n')
    const blocks: Block[] = [{ kind: 'caption', start: text.indexOf(caption), end: text.indexOf(caption) + caption.length }]
    expect(quoted(text, { blocks })).toEqual(['“We checked the bridge twice.', '… “We found nothing.', '“Safe”', '… “It will hold,”'])
  })

  test('opened after the cue, as newspapers do', () => {
    expect(quoted('“It holds,” she said. “We checked it. Twice.\n\n“And we will again.”')).toEqual([
      '“It holds,”', '“We checked it. Twice.', '… “And we will again.”',
    ])
  })

  test('a lost closing mark does not swallow the article', () => {
    const text = 'He said: “It holds.\n\nThe council met on Monday.\n\nThe “old” bridge fell.'
    expect(quoted(text)).toEqual(['“It holds.', '“old”'])
  })
})

describe('hostile input', () => {
  const sizes = [50_000, 200_000]
  test.each([
    ['one word', 'a'], ['hyphens', 'a-'], ['initials', 'A.'], ['slashes', '/a'], ['dashes', '-'], ['apostrophes in words', "a'"], ['underscores', '_'],
    ['quotation marks', '"'], ['sentences run together', 'abcd.Xyz'], ['clauses run together', 'ab,cd'], ['spaces', ' '], ['emoji', '😀'],
    ['lone surrogates', '\uD800'], ['zero-width spaces', '\u200B'], ['right to left', 'سلام '], ['short lines', 'a b\n'], ['carriage returns', '\r'],
    ['prose', 'The mayor said the bridge was safe. '], ['an endless sentence', 'the mayor said the bridge was safe and '],
  ])('is linear: %s', (_, unit) => {
    scan(unit.repeat(1000))
    const times = sizes.map((size) => {
      const text = unit.repeat(size / unit.length)
      const began = performance.now()
      scan(text)
      return performance.now() - began
    })
    // Four times the text: a quadratic step would take sixteen times as long. Below half a second the clock says nothing.
    expect(times[1]).toBeLessThan(Math.max(500, 8 * (times[0] ?? 0)))
  }, 60_000)

  test('a line of 1 MB takes less than 3 s', () => {
    const text = '“The bridge at Sel is safe,” the mayor said, and the farmers’ union doubted it. '.repeat(12_800)
    expect(text.length).toBeGreaterThan(1_000_000)
    const began = performance.now()
    const { paragraphs } = scan(text)
    expect(performance.now() - began).toBeLessThan(3000)
    expect(paragraphs).toHaveLength(1)
    expect(paragraphs[0]?.quotations).toHaveLength(12_800)
  })

  test('100,000 quotation marks in a row', () => {
    for (const mark of ['"', '“', '”', "'", '„', '«']) {
      const began = performance.now()
      expect(scan(mark.repeat(100_000)).paragraphs).toHaveLength(1)
      expect(performance.now() - began).toBeLessThan(3000)
    }
  })

  test('50,000 short lines', () => {
    const began = performance.now()
    expect(scan('Go now.\n'.repeat(50_000)).paragraphs).toHaveLength(50_000)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
