// The pieces of one side of two texts cut at other stretches: nothing is lost, and a change has one name on both sides.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CopyView } from '../../src/http/woven-api.ts'
import { cutPieces } from '../../web/copies/cut-pieces.ts'

type Piece = CopyView['one']['pieces'][number]

function piecesOf(parts: readonly (readonly [Piece['kind'], string, number | null])[]): Piece[] {
  let at = 0
  return parts.map(([kind, text, passage]) => {
    const span: [number, number] = [at, at + text.length]
    at = span[1]
    return { kind, text, span, passage }
  })
}

test('joined together the pieces are the text, wherever it is cut', () => {
  const pieces = piecesOf([['own', 'Ferry held. ', null], ['same', 'The harbour office said', 0], ['changed', ' late', 0], ['same', ' that it would sail.', 0]])
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (spans) => {
    const ordered = spans.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
    expect(cutPieces(pieces, ordered).map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''))
  }))
})

test('a stretch holds exactly its own words', () => {
  const pieces = piecesOf([['own', 'Ferry held. ', null], ['same', 'The office said', 0]])
  expect(cutPieces(pieces, [[6, 19]]).filter(({ voices }) => voices.includes(0)).map(({ text }) => text).join('')).toBe('held. The off')
})

test('what was changed between the same words bears the same name on both sides; blanks are no change', () => {
  const one = piecesOf([['same', 'The office', 0], ['changed', ' (', 0], ['same', 'said', 0], ['changed', ' ', 0], ['same', 'so', 0]])
  const other = piecesOf([['own', 'By Mira. ', null], ['same', 'The office', 0], ['changed', ', on Monday (', 0], ['same', 'said', 0], ['same', 'so', 0]])
  const named = (pieces: Piece[]): (string | null)[] => cutPieces(pieces, []).flatMap(({ change }) => change ?? [])
  expect(named(one)).toEqual(['0.1'])
  expect(named(other)).toEqual(['0.1'])
})
