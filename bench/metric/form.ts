// Which tokens of a text stand in quotation marks, and the form of a content that follows from it: direct, indirect or mixed.
// A plain left-to-right reading of the marks inside each paragraph; damaged quotations are not repaired here, so that the split
// by form shows what they do to a reader.
import type { Form } from '../../src/statements/attribution.ts'
import type { TokenGrid, TokenRange } from './tokens.ts'

const opening = new Set(['“', '„', '‟', '«', '``'])
const closing = new Set(['”', '»'])
/** The same mark opens and closes. Single marks are left out: they are apostrophes far more often. */
const either = new Set(['"', "''"])

/** For each token whether it stands between quotation marks; the marks themselves count as quoted. A quotation nobody closes runs to its paragraph's end. */
export function quotedTokens(grid: TokenGrid): readonly boolean[] {
  const quoted: boolean[] = []
  let open = false
  for (let index = 0; index < grid.starts.length; index++) {
    if (index > 0 && grid.paragraphs[index] !== grid.paragraphs[index - 1]) open = false
    const token = grid.text.slice(grid.starts[index], grid.ends[index])
    if (opening.has(token) || (either.has(token) && !open)) {
      open = true
      quoted.push(true)
    } else if (closing.has(token) || either.has(token)) {
      open = false
      quoted.push(true)
    } else quoted.push(open)
  }
  return quoted
}

/** direct: every word of the content is quoted; indirect: none; mixed: some. Marks and punctuation do not count; no words at all is indirect. */
export function formOf(grid: TokenGrid, quoted: readonly boolean[], content: readonly TokenRange[]): Form {
  let inside = 0
  let words = 0
  for (const [first, end] of content) {
    for (let index = first; index < end; index++) {
      if (grid.classes[index] !== 'other') continue
      words++
      if (quoted[index]) inside++
    }
  }
  if (inside === 0) return 'indirect'
  return inside === words ? 'direct' : 'mixed'
}
