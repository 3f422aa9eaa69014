// A request to add something → what is to be read. Holds what a person states about a paste to what the ledger can keep, and an address to
// the rule of `sayso read` before a job is made of it; fetching checks it again at every step.
import { fileURLToPath } from 'node:url'
import type { Metadata } from '../document/document.ts'
import { cleanAddress } from '../intake/canonical-address.ts'
import { webAddress } from '../intake/fetch-url.ts'
import { findPointers } from '../intake/find-pointers.ts'
import { normalText } from '../intake/normal-text.ts'
import { statedDate } from '../intake/stated-date.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { SaysoError } from '../sayso-error.ts'
import { visibleLine } from '../views/visible.ts'
import type { AddRequest } from './api.ts'
import type { UploadLimits } from './spool.ts'

export interface AskedFor {
  /** What a person would call it. */
  readonly label: string
  readonly pointers: readonly (Pointer | Skipped)[]
  /** Units of text that came with the request. */
  readonly units: number
}

const corpus = fileURLToPath(new URL('../../examples/corpus/', import.meta.url))

/** Throws `bad-input`, `too-large` or `address-forbidden` with what to change. */
export async function askedFor(request: AddRequest, limits: UploadLimits, allowPrivate: boolean): Promise<AskedFor> {
  switch (request.kind) {
    case 'paste': {
      const { text } = request
      if (text.length > limits.pasteLength) throw new SaysoError('too-large', `the pasted text has ${text.length} characters, more than ${limits.pasteLength}. Split it into several texts.`)
      const stated = await statedWith(request)
      const label = visibleLine(stated.title ?? firstWords(text))
      return { label, pointers: [{ type: 'pointer', label, from: { kind: 'text', text }, handedIn: { by: 'paste' }, stated }], units: text.length }
    }
    case 'url': {
      const url = webAddress(request.url.trim(), allowPrivate).href
      return { label: url, pointers: [{ type: 'pointer', label: url, from: { kind: 'url', url } }], units: 0 }
    }
    case 'example': {
      const pointers: (Pointer | Skipped)[] = []
      for await (const pointer of findPointers(['.'], { cwd: corpus })) pointers.push(pointer)
      return { label: 'the example articles', pointers, units: 0 }
    }
  }
}

/** What the person stated, on one line each; what was left empty is left out. */
async function statedWith(paste: Extract<AddRequest, { kind: 'paste' }>): Promise<Partial<Metadata>> {
  const line = (value: string | undefined): string | null => normalText(value ?? '').replace(/\s+/g, ' ').trim() || null
  const published = line(paste.published)
  if (published !== null && (!/^\d{4}/.test(published) || (await statedDate(published)) === null)) {
    throw new SaysoError('bad-input', `"${published}" is not a date. Write it as 2026-03-04, or 2026-03 or 2026 where no more is known.`)
  }
  const url = line(paste.url)
  if (url !== null && cleanAddress(url) === null) throw new SaysoError('bad-input', `"${url.slice(0, 200)}" is not an address on the web. Write it with https:// in front, or leave it out.`)
  const stated: Partial<Metadata> = { title: line(paste.title), publisher: line(paste.publisher), author: line(paste.author), published: published === null ? null : await statedDate(published), url }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null))
}

function firstWords(text: string): string {
  const words = normalText(text.slice(0, 2000)).replace(/\s+/g, ' ').trim()
  if (words.length <= 60) return words === '' ? 'pasted text' : words
  return `${words.slice(0, 60).replace(/\s\S*$/, '').toWellFormed()} …`
}
