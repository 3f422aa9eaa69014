// What a person typed about a text or an address → the request, or what is wrong with it, field by field. Pure.
import type { AddRequest } from '../../src/http/api.ts'

/** The fields as they stand in the form. */
export interface TypedPaste {
  readonly text: string
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly url: string
}

export type Fault = 'too-long' | 'no-day' | 'no-address'

export const nothingTyped: TypedPaste = { text: '', title: '', publisher: '', published: '', url: '' }

/** What keeps the fields from being sent; {} when nothing does. */
export function faultsOf({ text, published, url }: TypedPaste, pasteLength: number): Partial<Record<keyof TypedPaste, Fault>> {
  return {
    ...(text.length > pasteLength ? { text: 'too-long' as const } : {}),
    ...(published.trim() === '' || isDay(published.trim()) ? {} : { published: 'no-day' as const }),
    ...(url.trim() === '' || isWebAddress(url.trim()) ? {} : { url: 'no-address' as const }),
  }
}

/** The request; fields with nothing in them are left out. */
export function pasteOf({ text, ...about }: TypedPaste): AddRequest {
  const known = Object.fromEntries(Object.entries(about).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== ''))
  return { kind: 'paste', text, ...known }
}

/** One line that is a whole http(s) address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}

/** The address with what people leave off; null where it is none. */
export function addressTyped(text: string): string | null {
  const trimmed = text.trim()
  if (isWebAddress(trimmed)) return trimmed
  const completed = `https://${trimmed}`
  return /^[^\s/:@]+\.[^\s/:@.]{2,}(?:[/?#]\S*)?$/.test(trimmed) && isWebAddress(completed) ? completed : null
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(text.slice(8))
}
