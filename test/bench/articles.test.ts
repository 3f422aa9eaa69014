// What the timings rest on: the invented articles are the same for a seed, of the wanted length, and no two alike.
import { describe, expect, test } from 'vitest'
import { inventedArticles } from '../../bench/articles.ts'
import { linearityOf } from '../../bench/linearity.ts'

describe('invented articles', () => {
  const articles = [...inventedArticles(200, 1)]

  test('the same seed gives the same ones, another seed others', () => {
    expect([...inventedArticles(3, 1)]).toEqual(articles.slice(0, 3))
    expect([...inventedArticles(1, 2)][0]!.text).not.toBe(articles[0]!.text)
  })

  test('no two alike, about 600 words each', () => {
    expect(new Set(articles.map(({ text }) => text)).size).toBe(200)
    const lengths = articles.map(({ text }) => text.split(/\s+/u).length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(600)
    expect(Math.max(...lengths)).toBeLessThan(700)
  })

  test('every quotation mark has its partner', () => {
    const count = (text: string, mark: string) => text.split(mark).length - 1
    for (const { text } of articles) {
      expect(count(text, '“')).toBe(count(text, '”'))
      expect(count(text, '"') % 2).toBe(0)
      expect(count(text, "''") % 2).toBe(0)
    }
  })
})

describe('linearity', () => {
  test('1 when each further document costs the same, whatever the start costs', () => {
    expect(linearityOf([{ documents: 100, seconds: 3 }, { documents: 1000, seconds: 12 }, { documents: 10000, seconds: 102 }])).toBeCloseTo(1)
  })

  test('grows when later documents cost more', () => {
    expect(linearityOf([{ documents: 100, seconds: 1 }, { documents: 1000, seconds: 10 }, { documents: 10000, seconds: 280 }])).toBeCloseTo(3)
  })

  test('no figure for two counts', () => {
    expect(linearityOf([{ documents: 100, seconds: 1 }, { documents: 1000, seconds: 10 }])).toBeNull()
  })
})
