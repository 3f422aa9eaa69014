// Shorthand for the intake tests: bytes under a file name → what intake gives.
import type { IntakeOptions } from '../../src/intake/intake-options.ts'
import { openPointer } from '../../src/intake/open-pointer.ts'
import type { Skipped, Taken } from '../../src/intake/taken.ts'

export const now = (): string => '2026-03-05T12:00:00.000Z'

export async function take(content: string | Uint8Array, name: string, options: Partial<IntakeOptions> = {}): Promise<readonly (Taken | Skipped)[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return collect(openPointer({ type: 'pointer', label: name, from: { kind: 'bytes', bytes, name } }, { now, ...options }))
}

export async function takeOne(content: string | Uint8Array, name: string, options: Partial<IntakeOptions> = {}): Promise<Taken> {
  const [item, ...rest] = await take(content, name, options)
  if (item?.type !== 'taken' || rest.length > 0) throw new Error(`expected one text, got ${JSON.stringify([item, ...rest]).slice(0, 500)}`)
  return item
}

export async function skipOne(content: string | Uint8Array, name: string, options: Partial<IntakeOptions> = {}): Promise<Skipped> {
  const [item, ...rest] = await take(content, name, options)
  if (item?.type !== 'skipped' || rest.length > 0) throw new Error(`expected one refusal, got ${JSON.stringify([item, ...rest]).slice(0, 500)}`)
  return item
}

export async function takeUrl(url: string, options: Partial<IntakeOptions> = {}): Promise<readonly (Taken | Skipped)[]> {
  return collect(openPointer({ type: 'pointer', label: url, from: { kind: 'url', url } }, { now, ...options }))
}

/** The blocks as `kind: words`, in order. */
export function blocksOf(taken: Taken): readonly string[] {
  return taken.blocks.map(({ kind, start, end }) => `${kind}: ${taken.text.slice(start, end)}`)
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
