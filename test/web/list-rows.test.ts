import { describe, expect, it } from 'vitest'
import { loadPosition, savePosition } from '../../web/list/list-position.ts'
import { blocksOf, likelyRows } from '../../web/list/row-blocks.ts'

const outline = { total: 450, every: 200, starts: ['', 's200', 's400'] }

describe('blocks', () => {
  it('are those that the rows lie in', () => {
    expect(blocksOf(outline, 0, 20)).toEqual([{ number: 0, after: '' }])
    expect(blocksOf(outline, 190, 401)).toEqual([{ number: 0, after: '' }, { number: 1, after: 's200' }, { number: 2, after: 's400' }])
    expect(blocksOf(outline, 200, 400)).toEqual([{ number: 1, after: 's200' }])
  })

  it('end with the list', () => {
    expect(blocksOf(outline, 430, 900)).toEqual([{ number: 2, after: 's400' }])
    expect(blocksOf({ total: 0, every: 200, starts: [''] }, 0, 40)).toEqual([])
  })
})

describe('a row after the list has grown', () => {
  it('is where it was when rows came in at the end', () => {
    expect(likelyRows(outline, { ...outline, total: 500 }, 210)[0]).toBe(210)
  })

  it('is further down when rows came in at the top', () => {
    expect(likelyRows(outline, { total: 457, every: 200, starts: ['', 's207', 's407'] }, 210)).toEqual([217, 210])
  })

  it('is within the list when the list is shorter', () => {
    expect(likelyRows(outline, { total: 10, every: 200, starts: [''] }, 449)).toEqual([9])
  })
})

describe('the place in a list', () => {
  const kept = (): Pick<Storage, 'getItem' | 'setItem'> => {
    const values = new Map<string, string>()
    return { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => void values.set(name, value) }
  }

  it('is kept for each entry of the history by itself', () => {
    const storage = kept()
    savePosition(storage, 'a', { row: 1204.5, active: 1206 })
    savePosition(storage, 'b', { row: 0, active: null })
    expect(loadPosition(storage, 'a')).toEqual({ row: 1204.5, active: 1206 })
    expect(loadPosition(storage, 'b')).toEqual({ row: 0, active: null })
    expect(loadPosition(storage, 'c')).toBeNull()
  })

  it.each(['{', '3', 'null', '{"row":-1,"active":null}', '{"row":"4","active":null}', '{"row":1,"active":1.5}', '{"row":1}'])('is nothing where %s is kept', (value) => {
    expect(loadPosition({ getItem: () => value, setItem: () => undefined }, 'a')).toBeNull()
  })

  it('is done without where nothing can be kept', () => {
    const refuse = (): never => {
      throw new Error('no storage')
    }
    expect(() => savePosition({ getItem: refuse, setItem: refuse }, 'a', { row: 1, active: null })).not.toThrow()
    expect(loadPosition({ getItem: refuse, setItem: refuse }, 'a')).toBeNull()
    expect(loadPosition(null, 'a')).toBeNull()
  })
})
