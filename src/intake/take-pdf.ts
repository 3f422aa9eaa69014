// A PDF (ISO 32000) → its text by way of unpdf, page after page, and what its information dictionary and XMP state. Refuses what is
// encrypted, and says of a PDF of pictures that it needs text recognition; runs no script in it and draws nothing.
import { SaysoError } from '../sayso-error.ts'
import type { Metadata } from '../document/document.ts'
import { layParagraphs, withBylines } from './block-text.ts'
import { collapse } from './dom.ts'
import { normalText } from './normal-text.ts'
import type { PdfLine, PdfPage } from './pdf-paragraphs.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import type { RawText, Source } from './raw-text.ts'
import { statedAuthor } from './stated-author.ts'
import { statedDate } from './stated-date.ts'

type PdfDocument = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** The document's text; throws `encrypted`, `no-text`, `too-large`, `too-slow` or `unreadable`. */
export async function takePdf(source: Source): Promise<RawText> {
  const { label, limits } = source
  const document = await openPdf(source)
  try {
    if (document.numPages > limits.pdfPages) {
      throw new SaysoError('too-large', `the PDF ${label} has ${document.numPages} pages, more than ${limits.pdfPages}. Split it into parts and read those.`)
    }
    const pages: PdfPage[] = []
    const started = performance.now()
    let length = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() - started > limits.pdfTime) {
        throw new SaysoError('too-slow', `the PDF ${label} took more than ${limits.pdfTime / 1000} seconds by page ${number}. Convert it to text and read that.`)
      }
      const page = await readPage(document, number)
      length += page.lines.reduce((sum, line) => sum + line.text.length, 0)
      if (length > limits.textLength) {
        throw new SaysoError('too-large', `the PDF ${label} holds more than ${limits.textLength} characters. Split it into parts and read those.`)
      }
      pages.push(page)
    }
    const { text, blocks } = layParagraphs(withBylines(pdfParagraphs(pages)))
    if (text === '') {
      throw new SaysoError('no-text', `the PDF ${label} holds pictures of pages and no text. Run it through text recognition (OCR, for example "ocrmypdf") and read the result.`)
    }
    return { type: 'raw-text', text, blocks, stated: await statedBy(document), part: null, link: null, bytes: source.bytes, mediaType: 'application/pdf' }
  } catch (error) {
    throw error instanceof SaysoError ? error : damaged(label, error)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openPdf({ bytes, label }: Source): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the buffer for itself, and the capture still needs it.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true, useSystemFonts: false, maxImageSize: 1 })
  } catch (error) {
    if ((error as { readonly name?: unknown }).name === 'PasswordException') {
      throw new SaysoError('encrypted', `the PDF ${label} is protected by a password. Open it, save it without the password and read that.`, {}, error)
    }
    throw damaged(label, error)
  }
}

function damaged(label: string, cause: unknown): SaysoError {
  return new SaysoError('unreadable', `the PDF ${label} is truncated or damaged. Get the file again, or open it in a viewer and save it anew.`, {}, cause)
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const [, bottom, , top] = page.view as [number, number, number, number]
  page.cleanup()
  return { height: top - bottom, lines: linesOf(items as readonly unknown[], bottom) }
}

/** Joins the pieces that a file draws a line in; a new line starts where pdf.js says so or where the baseline moves. */
function linesOf(items: readonly unknown[], bottom: number): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let parts: PdfItem[] = []
  const close = (): void => {
    const text = collapse(normalText(parts.map(({ str }) => str).join('')))
    const first = parts.find(({ str }) => str.trim() !== '')
    if (first !== undefined && text !== '') {
      const last = parts.findLast(({ str }) => str.trim() !== '')!
      const x = first.transform[4] ?? 0
      const size = Math.max(...parts.filter(({ str }) => str.trim() !== '').map(sizeOf))
      lines.push({ text, x, y: (first.transform[5] ?? 0) - bottom, width: (last.transform[4] ?? 0) + last.width - x, size })
    }
    parts = []
  }
  for (const value of items) {
    if (typeof (value as { readonly str?: unknown }).str !== 'string') continue
    const item = value as PdfItem
    const previous = parts.findLast(({ str }) => str.trim() !== '')
    const moved = previous !== undefined && item.str.trim() !== '' && Math.abs((item.transform[5] ?? 0) - (previous.transform[5] ?? 0)) > sizeOf(item) * 0.7
    if (moved) close()
    parts.push(item)
    if (item.hasEOL) close()
  }
  close()
  return lines
}

function sizeOf({ transform, height }: PdfItem): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 10
}

/** What the file states; the day it was made stands for publication where XMP states none. */
async function statedBy(document: PdfDocument): Promise<Metadata> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const field = (name: string): string | null => {
    const value = (info as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'string' && value.trim() !== '' ? normalText(collapse(value)) : null
  }
  const xmp = (name: string): string | null => {
    const value: unknown = metadata?.get(name)
    const text: unknown = Array.isArray(value) ? value.join(', ') : value
    return typeof text === 'string' && text.trim() !== '' ? normalText(collapse(text)) : null
  }
  const title = xmp('dc:title') ?? field('Title')
  return {
    title: title === null || title.length > 500 || /^(?:untitled|microsoft word|document\d*$)|\.(?:docx?|pdf|indd|qxd|tex)$/i.test(title) ? null : title,
    url: null, publisher: xmp('dc:publisher') ?? xmp('prism:publicationname'),
    author: statedAuthor(xmp('dc:creator') ?? field('Author')),
    published: await statedDate(xmp('prism:publicationdate') ?? xmp('dc:date')) ?? await statedDate(field('CreationDate')),
    language: field('Language'),
  }
}
