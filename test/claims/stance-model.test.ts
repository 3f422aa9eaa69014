import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stanceFeatures } from '../../src/claims/stance-features.ts'
import { chancesOf, hashOf, readStance, stanceModelOf, stanceSettingsOf, type StanceModel } from '../../src/claims/stance-model.ts'
import { openStanceModel } from '../../src/model/stance-model.ts'

/** Weights by name: for, against, observing. */
function modelOf(weights: Readonly<Record<string, readonly [number, number, number]>>, bias: readonly [number, number, number] = [0, 0, 0]): StanceModel {
  const names = Object.keys(weights)
  return { version: 'test', places: new Map(names.map((name, place) => [hashOf(name), place])), weights: Float32Array.from(Object.values(weights).flat()), bias, scale: 1 }
}

const claim = 'A bear opened a bakery in Old Tolm'

describe('readStance', () => {
  test('adds up the weights of what stands there, and says which words', () => {
    const model = modelOf({ 'new hoax': [-1, 2, -1], 'new rumor': [-1, 0, 4] })
    const text = 'Rumor of bakery bear is a hoax'
    const found = readStance(model, claim, text)
    expect(found.class).toBe('observing')
    expect(found.words.map((span) => text.slice(...span))).toEqual(['Rumor'])
    expect(found.chances).toEqual(chancesOf([-2, 2, 3], 1))
  })

  test('the bias decides where nothing is known', () => {
    expect(readStance(modelOf({}, [0, 1, 0]), claim, 'Nothing of it')).toMatchObject({ class: 'against', words: [] })
    expect(readStance(modelOf({}, [1, 0, 0]), '', '')).toMatchObject({ class: 'for', words: [] })
  })

  test('a word of the claim is not new', () => {
    const model = modelOf({ 'new hoax': [0, 5, 0] }, [1, 0, 0])
    expect(readStance(model, 'The letter was a hoax', 'Hoax letter found').class).toBe('for')
    expect(readStance(model, 'The letter was found', 'Hoax letter found').class).toBe('against')
  })
})

test('hashes are FNV-1a of 32 bits', () => {
  expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
})

test('chances sum to one, keep the order of the scores, and bear great ones', () => {
  const score = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(fc.property(fc.tuple(score, score, score), fc.double({ min: 0.01, max: 10, noNaN: true }), (scores, scale) => {
    const chances = chancesOf(scores, scale)
    expect(chances[0] + chances[1] + chances[2]).toBeCloseTo(1)
    expect(chances[scores.indexOf(Math.max(...scores))]).toBe(Math.max(...chances))
  }), { seed: 3 })
})

describe('settings', () => {
  test('a model survives the file within half a step a weight; what comes to nothing is left out', () => {
    const model = modelOf({ 'new hoax': [-1.27, 1.27, 0.5], 'new dust': [0.001, 0, -0.001], '=asks': [0, -0.3, 0.9] }, [0.1, -0.2, 0.3])
    const settings = JSON.parse(JSON.stringify(stanceSettingsOf(model))) as ReturnType<typeof stanceSettingsOf>
    const back = stanceModelOf(settings)
    expect(back.places.size).toBe(2)
    for (const name of ['new hoax', '=asks']) {
      for (let c = 0; c < 3; c++) expect(Math.abs(back.weights[3 * back.places.get(hashOf(name))! + c]! - model.weights[3 * model.places.get(hashOf(name))! + c]!)).toBeLessThanOrEqual(settings.step / 2 + 1e-6)
    }
    expect(back.bias).toEqual([0.1, -0.2, 0.3])
    expect(settings.names).toEqual(settings.names.toSorted((a, b) => a - b))
  })

  test('refuses lists that do not fit', () => {
    expect(() => stanceModelOf({ version: 'x', names: [1, 2], weights: [1, 2, 3], step: 1, bias: [0, 0, 0], scale: 1 })).toThrow(RangeError)
  })
})

test('the shipped weights know the features that this code makes, and hold no text', () => {
  const model = openStanceModel()!
  const names = stanceFeatures(claim, 'Hoax: reports that a bear opened a bakery are false, police say').map(({ name }) => hashOf(name))
  expect(names.filter((name) => model.places.has(name)).length).toBeGreaterThan(15)
  expect(JSON.stringify(stanceSettingsOf(model)).replaceAll(/"(?:version|names|weights|step|bias|scale|stance-en-\d+)"/g, '')).not.toMatch(/[a-df-z]/i)
})
