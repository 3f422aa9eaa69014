// Languages and reasons for not reading, as the library names them.
import { language } from '../say-count.ts'
import { words } from '../words.ts'

const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })

/** `Pashto`; the code itself where nobody knows it. */
export function nameLanguage(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    // No language tag at all: it is shown as it stands.
    return code
  }
}

/** The language's name where it is another than the page's own; null otherwise. */
export function sayLanguage(code: string | null): string | null {
  if (code === null || code === 'und' || primaryOf(code) === primaryOf(language)) return null
  return nameLanguage(code)
}

function primaryOf(code: string): string | undefined {
  return code.split('-')[0]
}

/** `not read: Pashto`; reasons other than a language in the server's words. */
export function sayNotRead(reason: string): string {
  const code = /^language (\S+)$/.exec(reason)?.[1]
  if (code === undefined) return words.library.kept(reason)
  return words.library.kept(code === 'und' ? words.library.unknownLanguage : nameLanguage(code))
}
