// What a document's page makes of a reading besides its text: citations, signs of denials, changes between versions, languages.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentItem, StatementItem } from '../../src/http/api.ts'
import { changeAddress } from '../../web/document/reading-address.ts'
import { citationOf, type CitationWords } from '../../web/document/citation.ts'
import { linkSigns } from '../../web/document/link-signs.ts'
import { directionOf, languageTag, nameLanguage, unreadLanguage } from '../../web/document/say-document.ts'
import { sayContent, sayWho } from '../../web/document/say-statement.ts'
import { foldUnchanged, joinNearChanges, setChanges, shareKept, type Piece } from '../../web/document/set-changes.ts'

const statement: StatementItem = {
  id: 's12', document: 'd3', index: 4, within: null, who: 'Runa Teig', actor: { name: 'Runa Teig', kind: 'person', class: 'office-holder', evidence: [], written: null, decided: false }, authority: 'named-person',
  act: 'deny', distance: 'neutral', form: 'indirect', confidence: 0.9,
  source: { spans: [[10, 27]], text: 'Mayor\nRuna Teig' }, cue: { spans: [[28, 34]], text: 'denied' }, content: { spans: [[35, 50], [60, 70]], text: 'that the bridge was closed' },
  title: null, publisher: null, published: null, links: [], matches: { source: [], cue: [], content: [] },
}
const document = {
  id: 'd3', title: 'The bridge \u202eat Sarnet', author: null, publisher: 'Lowport Gazette', published: '2026-03-12', url: 'https://gazette.example/bridge', capturedAt: '2026-11-21T14:00:00Z', textSha256: 'ab'.repeat(32),
} as DocumentItem
const words: CitationWords = {
  nobody: 'nobody named', author: 'the author', source: 'source', cue: 'cue', content: 'content', noTitle: 'Untitled',
  captured: (when) => `captured ${when}`, statement: (id, of) => `statement ${id} of ${of}`, hash: (hash) => `SHA-256 ${hash}`, unstored: (reader) => `read by ${reader}, in no ledger`,
  authority: { 'named-person': 'named person', 'named-organisation': '', 'named-document': '', 'role': '', 'collective': '', 'unsourced': 'unsourced', 'author': 'author' },
}

describe('a citation', () => {
  it('says the words, who, where they were published and how to find them again', () => {
    expect(citationOf(statement, document, words)).toBe([
      '“that the bridge was closed”',
      'Runa Teig (named person): Mayor Runa Teig · denied',
      'The bridge \\u{202e}at Sarnet, Lowport Gazette, 2026-03-12, https://gazette.example/bridge',
      `statement s12 of d3; source [10,27); cue [28,34); content [35,50) [60,70); captured 2026-11-21T14:00:00Z; SHA-256 ${'ab'.repeat(32)}`,
    ].join('\n'))
  })

  it('says that nobody is named, and leaves out what the text does not have', () => {
    const bare = citationOf({ ...statement, who: null, authority: 'unsourced', source: null, cue: { spans: [], text: '' } }, { ...document, title: null, publisher: null, published: null, url: null }, words)
    expect(bare.split('\n').slice(1)).toEqual(['nobody named (unsourced)', 'Untitled', `statement s12 of d3; content [35,50) [60,70); captured 2026-11-21T14:00:00Z; SHA-256 ${'ab'.repeat(32)}`])
  })

  it('of a text that is in no ledger says so, in place of what only a ledger has', () => {
    expect(citationOf(statement, { ...document, reader: 'en-1' }, words, false).split('\n').at(-1)).toBe('read by en-1, in no ledger; source [10,27); cue [28,34); content [35,50) [60,70)')
  })

  it('keeps the bounds of its lines whatever the document says', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, title) => {
      expect(citationOf({ ...statement, content: { spans: [[0, 1]], text } }, { ...document, title: `x${title}` }, words).split('\n')).toHaveLength(4)
    }), { seed: 20261121 })
  })
})

describe('who and what, in words', () => {
  it('names the author where the author speaks, nobody where nobody does, and makes the unseen seen', () => {
    expect(sayWho({ who: null, authority: 'author' })).toBe('the author')
    expect(sayWho({ who: null, authority: 'unsourced' })).toBe('nobody named')
    expect(sayWho({ who: 'Mara\u200b Voss', authority: 'named-person' })).toBe('Mara\\u{200b} Voss')
  })

  it('ends a long content at a word', () => {
    expect(sayContent({ content: { spans: [], text: 'the road was open' } }, 10)).toBe('the road …')
    expect(sayContent({ content: { spans: [], text: 'a'.repeat(30) } }, 10)).toBe(`${'a'.repeat(10)} …`)
    expect(sayContent({ content: { spans: [], text: 'short' } }, 10)).toBe('short')
  })
})

describe('signs of denials', () => {
  const part = (start: number, end: number) => ({ spans: [[start, end]] as [number, number][], text: '' })
  const statements = [0, 1, 2].map((i) => ({ id: `s${i}`, cue: part(i * 10, i * 10 + 5), content: part(i * 10 + 6, i * 10 + 9) }))

  it('stand at the cues of both, a letter for each denial', () => {
    const { ofStatement, atOffset } = linkSigns(statements, [{ link: 'denies', from: 's1', to: 's0' }, { link: 'agrees', from: 's2', to: 's1' }, { link: 'denies', from: 's2', to: 's0' }])
    expect([...ofStatement]).toEqual([[1, ['a']], [0, ['a', 'b']], [2, ['b']]])
    expect([...atOffset]).toEqual([[15, ['a']], [5, ['a', 'b']], [25, ['b']]])
  })

  it('are missing where what is denied is in another text', () => {
    expect(linkSigns(statements, [{ link: 'denies', from: 's1', to: 's99' }]).ofStatement.size).toBe(0)
  })

  it('go on after z', () => {
    const { ofStatement } = linkSigns(statements, Array.from({ length: 28 }, () => ({ link: 'denies' as const, from: 's1', to: 's0' })))
    expect(ofStatement.get(0)?.slice(-3)).toEqual(['z', 'aa', 'ab'])
  })
})

const pieces = fc.array(fc.record({ change: fc.constantFrom('same' as const, 'added' as const, 'removed' as const), text: fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n', '. '), minLength: 1 }) }), { maxLength: 12 })
const version = (of: readonly Piece[], without: Piece['change']): string => of.filter(({ change }) => change !== without).map(({ text }) => text).join('')

describe('changes', () => {
  it('are numbered, words taken out and their replacement as one', () => {
    const { changes, paragraphs } = setChanges([
      { change: 'same', text: 'At least ' }, { change: 'removed', text: '11' }, { change: 'added', text: '14' }, { change: 'same', text: ' were killed.\n\nRain fell' }, { change: 'added', text: ' again' }, { change: 'same', text: '.' },
    ])
    expect(changes).toBe(2)
    expect(paragraphs.map(({ runs }) => runs.map(({ text, number }) => `${number ?? ''}${text}`))).toEqual([['At least ', '011', '014', ' were killed.'], ['Rain fell', '1 again', '.']])
  })

  it('of mere space are none', () => {
    expect(setChanges([{ change: 'same', text: 'one' }, { change: 'removed', text: ' ' }, { change: 'added', text: '\n\n' }, { change: 'same', text: 'two' }])).toMatchObject({ changes: 0, paragraphs: [{}, {}] })
  })

  it('that a word or two hold apart are read as one', () => {
    expect(joinNearChanges([
      { change: 'removed', text: 'The old market' }, { change: 'added', text: 'A new hall' }, { change: 'same', text: ' of ' }, { change: 'removed', text: 'the town' }, { change: 'added', text: 'Lowport' }, { change: 'same', text: ' was open all day' },
    ])).toEqual([{ change: 'removed', text: 'The old market of the town' }, { change: 'added', text: 'A new hall of Lowport' }, { change: 'same', text: ' was open all day' }])
  })

  it('joined or not, give both versions whole', () => {
    fc.assert(fc.property(pieces, (of) => {
      const joined = joinNearChanges(of)
      expect(version(joined, 'added')).toBe(version(of, 'added'))
      expect(version(joined, 'removed')).toBe(version(of, 'removed'))
      expect(shareKept(of)).toBeLessThanOrEqual(1)
    }), { seed: 20261121 })
  })

  it('lose no word when they are set, and are numbered without a gap', () => {
    fc.assert(fc.property(pieces, (of) => {
      const { changes, paragraphs } = setChanges(of)
      const runs = paragraphs.flatMap((paragraph) => paragraph.runs)
      const bare = (text: string): string => text.replace(/\s+/g, '')
      expect(bare(runs.map(({ text }) => text).join(''))).toBe(bare(of.map(({ text }) => text).join('')))
      expect([...new Set(runs.flatMap(({ number }) => number ?? []))]).toEqual(Array.from({ length: changes }, (_, i) => i))
    }), { seed: 20261121 })
  })

  it('leave long stretches that stayed folded, but for what stands beside a change', () => {
    const paragraph = (text: string, number: number | null = null) => ({ type: 'paragraph' as const, runs: [{ change: number === null ? 'same' as const : 'added' as const, text, number }] })
    const shown = foldUnchanged([...Array.from({ length: 5 }, (_, i) => paragraph(`a${i}`)), paragraph('new', 0), ...Array.from({ length: 5 }, (_, i) => paragraph(`b${i}`))], 1)
    expect(shown.map((one) => (one.type === 'fold' ? one.paragraphs.length : one.runs[0]?.text))).toEqual([4, 'a4', 'new', 'b0', 4])
  })

  it('folded, lose no paragraph', () => {
    fc.assert(fc.property(pieces, fc.nat(3), (of, keep) => {
      const { paragraphs } = setChanges(of)
      expect(foldUnchanged(paragraphs, keep).flatMap((one) => (one.type === 'fold' ? one.paragraphs : [one]))).toEqual(paragraphs)
    }), { seed: 20261121 })
  })
})

describe('languages', () => {
  it('run the way of their script, or where none is known the way of the first letter', () => {
    expect(directionOf('ps', 'Latin words')).toBe('rtl')
    expect(directionOf('fa-AF', '')).toBe('rtl')
    expect(directionOf('en', 'سلام')).toBe('ltr')
    expect(directionOf(null, '12 – سلام and more')).toBe('rtl')
    expect(directionOf(null, '')).toBe('ltr')
  })

  it('have names, and bad tags are no tags', () => {
    expect(nameLanguage('ps')).toBe('Pashto')
    expect(nameLanguage('"><script>')).toBe('"><script>')
    expect(languageTag('"><script>')).toBeUndefined()
    expect(languageTag('EN-gb')).toBe('en-GB')
    expect(unreadLanguage('language ps')).toBe('ps')
    expect(unreadLanguage('too long')).toBeNull()
  })
})

describe('the address', () => {
  it('changes in one place and keeps the others', () => {
    expect(changeAddress({ s: 's1', panel: 'sheet' }, { s: 's2' })).toEqual({ s: 's2', panel: 'sheet' })
    expect(changeAddress({ s: 's1', panel: 'sheet' }, { panel: null })).toEqual({ s: 's1' })
  })
})
