import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLinks, wordsOfReasons } from './links-of.ts'

describe('why a link is there', () => {
  it('shows the verb that denies, what it calls the other, whom that names, and the words of both', () => {
    expect(wordsOfReasons(
      '{source:The Velmar Front} {cue/accuse:alleged} {content:that Ostria shelled the village of Dunmere}. ' +
      '{source2:Ostria’s army} {cue2/deny:dismissed} {content2:the Velmar Front’s assertions of shelling Dunmere as “unfounded”}.',
    )).toEqual({
      cue: { from: ['dismissed', 'unfounded'], to: [] },
      reference: { from: ['the Velmar Front’s assertions'], to: ['The Velmar Front'] },
      actors: { from: ['Velmar', 'Front'], to: ['The Velmar Front'] },
      words: { from: ['shelling', 'Dunmere'], to: ['shelled', 'Dunmere'] },
    })
  })

  it('shows what “these accusations” takes up', () => {
    const { reference } = wordsOfReasons('{source:Lena Orr} {cue/accuse:accused} {content:the harbour office of losing the logs}. {source2:The harbour office} {cue2/deny:rejects} {content2:these accusations}.')
    expect(reference).toEqual({ from: ['these accusations'], to: ['the harbour office of losing the logs'] })
  })

  it('shows the denial that a statement goes on with', () => {
    const { text, links } = readLinks(
      '{source:Lena Orr} {cue/accuse:accused} {content:the harbour office of losing the logs}. {source2:The harbour office} {cue2/deny:rejects} {content2:these accusations}, {cue3:stating} {content3:that all gates had been checked}.',
    )
    const last = links.find(({ from }) => from === 2)
    expect(last).toMatchObject({ link: 'denies', to: 0 })
    expect(last?.why?.[0]?.kind).toBe('continuation')
    expect(last?.why?.[0]?.from.map(([start, end]) => text.slice(start, end))).toEqual(['rejects'])
  })

  it('shows the figures of a correction on both sides', () => {
    const { figures } = wordsOfReasons('{source:Governor Ivo Renn} {cue:said} {content:14 people were killed in Dunmere}. {source2:Renn} {cue2:corrected} {content2:the toll in Dunmere to 11}.')
    expect(figures).toEqual({ from: ['11'], to: ['14'] })
  })
})

describe('laws', () => {
  const sources = ['Lena Orr', 'Tomas Hale', 'The Water Ministry', 'She', 'A spokesman', 'Ostria', 'Two pilots']
  const cues = ['said', 'denied', 'rejected', 'dismissed', 'confirmed', 'withdrew', 'later corrected', 'has no evidence', 'accused', 'called', 'does not believe']
  const contents = [
    'the accusation of theft', 'that the dam had burst', 'Hale’s claim as “nonsense”', 'these reports', '12 people were killed', 'the toll to 9', 'that', '“No, never”',
    'it “a fiction”', 'the ministry had lied', 'her own statements', 'İzmir’s ﬁgures were false', 'the harbour office of hiding the logs',
  ]
  const acts = ['assert', 'deny', 'accuse', 'doubt', 'criticise', 'ask', 'urge']
  const sentence = fc.record({ source: fc.constantFrom(...sources), cue: fc.constantFrom(...cues), content: fc.constantFrom(...contents), act: fc.constantFrom(...acts), gap: fc.constantFrom(' ', '\n\n') })

  it('every link has a reason, every span of it stands in the text, and none ties a statement to itself', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (sentences) => {
      const notation = sentences.map(({ source, cue, content, act, gap }, i) => `{source${i + 1}:${source}} {cue${i + 1}/${act}:${cue}} {content${i + 1}:${content}}.${gap}`).join('')
      const { text, links } = readLinks(notation)
      for (const { from, to, confidence, why = [] } of links) {
        expect(from).not.toBe(to)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThan(1)
        expect(why.length).toBeGreaterThan(0)
        for (const reason of why) {
          expect(reason.from.length).toBeGreaterThan(0)
          for (const [start, end] of [...reason.from, ...reason.to]) {
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          }
        }
      }
    }))
  })

  it('a statement has at most one link of a type', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (sentences) => {
      const notation = sentences.map(({ source, cue, content, act, gap }, i) => `{source${i + 1}:${source}} {cue${i + 1}/${act}:${cue}} {content${i + 1}:${content}}.${gap}`).join('')
      const keys = readLinks(notation).links.map(({ from, link }) => `${from} ${link}`)
      expect(new Set(keys).size).toBe(keys.length)
    }))
  })
})
