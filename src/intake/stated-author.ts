// A byline as printed or as metadata states it → the names alone. Cuts what is around them (By, dates, times, addresses) and
// changes nothing inside them; who the author is stays undecided.
import { collapse } from './dom.ts'

const opening = /^(?:by|written by|reported by|story by|text by|author|authors|words by)(?:\s*:\s*|\s+)/i
const between = new Set(['and', 'for', 'of', 'in', 'the', 'de', 'la', 'van', 'von', 'der', 'den', 'da', 'dos', 'bin', 'al', 'el', 'with', '&', '|', '·', '–', '-'])

/** The names in a byline; null for an address, a bare date or nothing. */
export function statedAuthor(byline: string | null | undefined): string | null {
  if (byline === null || byline === undefined || byline.length > 1000) return null
  const words = collapse(byline)
    .replace(opening, '')
    .replace(/[\s,|·•–—-]*\b(?:published|updated|posted|last modified|modified|on)?:?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+\p{L}{3,9}\.?|\p{L}{3,9}\.?\s+\d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b.*$/iu, '')
    .replace(/[\s,|·•–—:;-]+$/, '')
    .trim()
  if (words === '' || words.length > 200 || /^(?:https?:|www\.|\/\/)/i.test(words) || !/\p{L}/u.test(words)) return null
  return words
}

/** Whether a paragraph is a printed byline: “By Jane Doe”, “By Jane Doe and John Roe in Hillport”. */
export function isByline(text: string): boolean {
  if (text.length > 120 || !/^(?:by|written by|reported by|story by|text by|words by)(?:\s*:\s*|\s+)\p{Lu}/iu.test(text)) return false
  const names = statedAuthor(text)
  if (names === null || /[.!?…:]$/.test(text)) return false
  const words = names.split(/[\s,]+/).filter((word) => word !== '')
  return words.length <= 14 && /^\p{Lu}/u.test(words[0] ?? '') && words.every((word) => /^\p{Lu}/u.test(word) || between.has(word.toLowerCase()))
}
