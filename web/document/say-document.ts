// What is known of a document in the words of the interface: moments, languages, which way its script runs.
import { language } from '../say-count.ts'

/** Languages whose usual script runs from right to left. */
const rightToLeft = new Set(['ar', 'arc', 'azb', 'bal', 'ckb', 'dv', 'fa', 'ha-arab', 'he', 'khw', 'ks', 'ku-arab', 'lrc', 'mzn', 'pnb', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** `21 Nov 2026, 14:09`, in the reader's own time; what is no moment stays as it is. */
export function sayMoment(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** The name of a language by its tag, `ps` → `Pashto`; the tag itself where it has none. */
export function nameLanguage(tag: string): string {
  const known = languageTag(tag)
  return known === undefined ? tag : new Intl.DisplayNames(language, { type: 'language' }).of(known) ?? tag
}

/** The tag where it is one that a page may carry. */
export function languageTag(tag: string | null): string | undefined {
  if (tag === null) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** Which way a text runs: by its language, or where that is not known by its first letter that has a direction. */
export function directionOf(tag: string | null, text: string): 'ltr' | 'rtl' {
  const known = languageTag(tag)?.toLowerCase()
  if (known !== undefined && known !== 'und') return rightToLeft.has(known) || rightToLeft.has(known.split('-')[0] ?? '') ? 'rtl' : 'ltr'
  const first = /\p{L}/u.exec(text.slice(0, 10_000))?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first) ? 'rtl' : 'ltr'
}

/** What `notRead` names as the language, or null where something else stood in the way. */
export function unreadLanguage(notRead: string): string | null {
  return /^language (\S+)$/.exec(notRead)?.[1] ?? null
}
