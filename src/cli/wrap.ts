// Text → lines of at most so many columns, as a terminal counts them (wide letters count two, combining marks none).
import stringWidth from 'string-width'

/** Lines broken at spaces, words longer than a line broken anywhere. Takes one line of text without colour. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(width, 10)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    for (const piece of piecesOf(word, room)) {
      const columns = stringWidth(piece)
      if (line !== '' && used + 1 + columns > room) {
        lines.push(line)
        line = piece
        used = columns
      } else {
        used += columns + (line === '' ? 0 : 1)
        line = line === '' ? piece : `${line} ${piece}`
      }
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** The text cut to so many columns, with … for what is left out. */
export function cut(text: string, width: number): string {
  if (text.length <= width && stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of letters.segment(text)) {
    const columns = stringWidth(segment)
    if (used + columns > width - 1) break
    kept += segment
    used += columns
  }
  return `${kept.trimEnd()}…`
}

/** Padded with spaces to so many columns; longer text stays as it is. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return side === 'left' ? text + space : space + text
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function piecesOf(word: string, width: number): string[] {
  if (word.length <= width && stringWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of letters.segment(word)) {
    const columns = stringWidth(segment)
    if (used + columns > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += columns
  }
  return [...pieces, piece]
}
