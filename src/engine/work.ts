// The work of one task, on a thread or in-process: opens pointers, asks what the ledger has already, reads the rest. Results
// come in item order. Odd input becomes a Skipped, never an exception; decides nothing about what is stored.
import type { Document } from '../document/document.ts'
import { openPointer } from '../intake/open-pointer.ts'
import type { Pointer, Skipped, Taken } from '../intake/taken.ts'
import { readDocument, type Tools } from '../ledger/read.ts'
import { sha256 } from '../model/sha256.ts'
import { SaysoError } from '../sayso-error.ts'
import { addressOf } from './address.ts'
import { whyNotRead } from './choose-reader.ts'
import { filterFailure, filterLine } from './filter-line.ts'
import type { Line, Resume, Result, Settings, Talk, Task } from './task.ts'

/** Texts and results are handed over once they weigh this much, so that a feed of any length stays within bounded memory. */
const deliverAt = { items: 64, units: 2_000_000 }

/** Does the task and delivers one result an item, in order, leaving out what `resume` says was delivered before. */
export async function doTask(task: Task, resume: Resume, settings: Settings, tools: Tools, talk: Talk): Promise<void> {
  let results: Result[] = []
  let units = 0
  let number = 0
  for await (const { pointer, item } of itemsOf(task, resume, settings, talk)) {
    const index = number++
    if (index < resume.delivered) continue
    talk.at(pointer, index)
    const avoided = resume.avoidItems.find((avoid) => avoid.index === index)
    const result = typeof item === 'object' && item?.type === 'skipped'
      ? item
      : avoided === undefined ? await readItem(item, settings, tools, talk) : avoidedResult(item, avoided)
    talk.at(pointer, null)
    results.push(result)
    units += weightOf(result)
    if (results.length < deliverAt.items && units < deliverAt.units) continue
    await talk.deliver(results)
    results = []
    units = 0
  }
  if (results.length > 0) await talk.deliver(results)
}

type Item = Taken | Skipped | Line

async function* itemsOf(task: Task, resume: Resume, settings: Settings, talk: Talk): AsyncGenerator<{ readonly pointer: number; readonly item: Item }> {
  switch (task.kind) {
    case 'lines':
      for (const item of task.lines) yield { pointer: 0, item }
      return
    case 'read':
      for (const item of task.taken) yield { pointer: 0, item }
      return
    case 'open':
      for (const [index, pointer] of task.pointers.entries()) {
        talk.at(index, null)
        const avoid = resume.avoidPointers.find((avoided) => avoided.index === index)
        let given = 0
        if (avoid === undefined || avoid.items > 0) {
          for await (const item of takeFrom(pointer, settings)) {
            yield { pointer: index, item }
            given += 1
            if (given === avoid?.items) break
          }
        }
        if (avoid !== undefined) yield { pointer: index, item: { type: 'skipped', label: pointer.label, code: avoid.code, message: avoid.message } }
      }
  }
}

/** What intake gives, with anything it throws as a Skipped. */
export async function* takeFrom(pointer: Pointer, settings: Settings): AsyncGenerator<Taken | Skipped> {
  try {
    const { allowPrivate, limits } = settings
    yield* openPointer(pointer, { now: () => new Date().toISOString(), allowPrivate, limits })
  } catch (error) {
    yield skippedBy(error, pointer.label)
  }
}

async function readItem(item: Taken | Line, settings: Settings, tools: Tools, talk: Talk): Promise<Result> {
  if (item === null || typeof item === 'string') return { type: 'line', line: await filterLine(item, tools) }
  try {
    return await readTaken(item, settings, tools, talk)
  } catch (error) {
    return skippedBy(error, item.label)
  }
}

async function readTaken(taken: Taken, settings: Settings, tools: Tools, talk: Talk): Promise<Result> {
  const { label, text, blocks, capture, title, url, publisher, author, published, language } = taken
  const address = addressOf(taken.address, settings.folder)
  const notRead = whyNotRead(text, language, tools.reader.languages)
  const verdict = await talk.ask({
    address, file: taken.address.kind !== 'url', captureSha256: capture.sha256, textSha256: sha256(text),
    reader: notRead === null ? tools.reader.version : null,
  })
  if (verdict.verdict !== 'read') return { type: 'known', label, result: verdict.verdict, document: verdict.document, notRead: verdict.notRead }
  const metadata = { title, url, publisher, author, published, language }
  const incoming = { ...metadata, address, text, blocks, capture: { ...capture, bytes: ownBytes(capture.bytes) } }
  if (notRead !== null) return { type: 'read', label, document: incoming, outcome: { notRead } }
  const document: Document = { type: 'document', id: address, text, blocks, ...metadata }
  return { type: 'read', label, document: incoming, outcome: { reading: await readDocument(document, tools) } }
}

// Cloning a view clones the whole buffer beneath it: a line of a large NDJSON file would take the file along.
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}

function avoidedResult(item: Taken | Line, avoided: { readonly code: 'too-slow' | 'unreadable'; readonly message: string }): Result {
  const { code, message } = avoided
  if (item !== null && typeof item === 'object') return { type: 'skipped', label: item.label, code, message }
  return { type: 'line', line: filterFailure(item, code, message) }
}

function skippedBy(error: unknown, label: string): Skipped {
  if (error instanceof SaysoError) return { type: 'skipped', label, code: error.code, message: error.message }
  const what = error instanceof Error ? error.message : String(error)
  const message = `"${label}" brought the reader to a fault (${what}). Nothing of it was stored; please report it, with the file if you may.`
  return { type: 'skipped', label, code: 'internal', message }
}

function weightOf(result: Result): number {
  switch (result.type) {
    case 'read': return result.document.text.length + result.document.capture.bytes.length
    case 'line': return result.line.length
    case 'known':
    case 'skipped': return 0
  }
}
