// What a plain text prints above its first paragraph: a headline on a line of its own with a blank line after it, then perhaps a
// byline. Gives them as metadata; the text keeps them where they stand.
import type { Metadata } from '../document/document.ts'
import { noMetadata } from './raw-text.ts'
import { isByline, statedAuthor } from './stated-author.ts'

/** Title and author as printed; null where the text opens with prose. */
export function statedInText(text: string): Metadata {
  const lines = text.slice(0, 2000).split('\n').map((line) => line.trim())
  const first = lines.findIndex((line) => line !== '')
  const headline = lines[first]
  const rest = lines.slice(first + 1)
  if (headline === undefined || !isHeadline(headline) || rest[0] !== '' || rest.every((line) => line === '')) return noMetadata
  const next = rest.find((line) => line !== '') ?? ''
  return { ...noMetadata, title: headline, author: isByline(next) ? statedAuthor(next) : null }
}

// A headline is short, has no full stop and is not the first half of a list or a quotation that runs on.
function isHeadline(line: string): boolean {
  const words = line.split(/\s+/).length
  return line.length <= 160 && words >= 2 && !/[.,:;…]["”’']?$/.test(line) && !/[.!?]\s+\p{Lu}\p{Ll}/u.test(line) && /^["“‘'«]?[\p{Lu}\p{N}]/u.test(line) && !isByline(line)
}
