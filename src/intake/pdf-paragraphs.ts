// Lines of a PDF with their places → paragraphs. Drops what repeats at the edges of pages (running heads, page numbers), joins lines
// by their distance, indent and length, mends words broken at line ends, and goes on over page breaks. Follows the order the file
// draws in, which word processors and newspapers keep column by column. Decides nothing about meaning.
import type { Paragraph } from './block-text.ts'

export interface PdfLine {
  readonly text: string
  readonly x: number
  /** Height of the baseline above the page's foot. */
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PdfPage {
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/** The paragraphs of all pages in order; headings by their larger type. */
export function pdfParagraphs(pages: readonly PdfPage[]): readonly Paragraph[] {
  const kept = dropRunning(pages)
  const body = commonest(kept.flatMap(({ lines }) => lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length] as const)))
  const words = wholeWords(kept)
  const groups: { readonly lines: PdfLine[]; readonly page: number }[] = []
  for (const [page, { lines }] of kept.entries()) {
    const leading = commonest(lines.slice(1).map((line, index) => [Math.round(lines[index]!.y - line.y), 1] as const).filter(([gap]) => gap > 0))
    const right = Math.max(0, ...lines.map(({ x, width }) => x + width))
    let previous: PdfLine | null = null
    for (const line of lines) {
      const group = groups.at(-1)
      if (group !== undefined && group.page === page && previous !== null && continues(previous, line, leading, right, group.lines[0]!)) group.lines.push(line)
      else if (group !== undefined && group.page === page - 1 && previous === null && runsOn(group.lines, line, body)) groups[groups.length - 1] = { lines: [...group.lines, line], page }
      else groups.push({ lines: [line], page })
      previous = line
    }
  }
  return groups.map(({ lines }, index) => {
    const size = Math.max(...lines.map((line) => line.size))
    const large = size > body * 1.15 && lines.length <= 4
    const text = joinLines(lines, words)
    return { kind: large ? (index === 0 ? 'headline' : 'subheading') : bullet.test(text) ? 'list-item' : 'body', text }
  })
}

const bullet = /^[•●▪◦‣∙]\s/

function continues(previous: PdfLine, line: PdfLine, leading: number, right: number, first: PdfLine): boolean {
  if (Math.abs(line.size - previous.size) > previous.size * 0.15) return false
  if (bullet.test(line.text)) return false
  const gap = previous.y - line.y
  // Upwards: the next column. A paragraph may run on into it.
  if (gap < -previous.size) return !endsSentence(previous.text)
  const usual = leading > 0 ? leading : previous.size * 1.2
  if (gap > Math.max(usual * 1.35, previous.size * 1.1)) return false
  const column = previous.x < first.x + first.width + 1 ? Math.max(right * 0.5, first.x + first.width) : right
  const short = previous.x + previous.width < column - previous.size * 6
  if (endsSentence(previous.text) && short) return false
  return !(endsSentence(previous.text) && line.x > previous.x + line.size * 0.9)
}

/** A sentence cut by the page's end goes on over it. */
function runsOn(lines: readonly PdfLine[], line: PdfLine, body: number): boolean {
  const last = lines.at(-1)!
  return !endsSentence(last.text) && Math.abs(last.size - line.size) < 1 && last.size <= body * 1.15 && /^[\p{Ll}\d“"'(]/u.test(line.text)
}

function endsSentence(text: string): boolean {
  return /[.!?:…][”’"')\]]*$/.test(text)
}

/** The value that weighs most; 0 for none. */
function commonest(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Leaves out lines at the head and foot of pages that come back on other pages, whatever number stands in them. */
function dropRunning(pages: readonly PdfPage[]): readonly PdfPage[] {
  const filled = pages.filter(({ lines }) => lines.length > 0)
  if (filled.length < 2) return filled
  const seen = new Map<string, number>()
  for (const page of filled) for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  // Left and right pages may carry different heads, so a third of the pages is enough, but never one alone.
  const enough = Math.max(2, Math.ceil(filled.length / 3))
  return filled.map((page) => {
    const running = new Set(edgesOf(page).filter((line) => (seen.get(keyOf(line)) ?? 0) >= enough))
    return { ...page, lines: page.lines.filter((line) => !running.has(line)) }
  }).filter(({ lines }) => lines.length > 0)
}

function edgesOf({ lines, height }: PdfPage): readonly PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y)
  return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])].filter(({ y }) => y > height * 0.85 || y < height * 0.12)
}

function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 8)} ${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`
}

/** Words with a hyphen inside a line: evidence that a hyphen at a line's end belongs to the word. */
function wholeWords(pages: readonly PdfPage[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { lines } of pages) {
    for (const { text } of lines) for (const [word] of text.matchAll(/\p{L}+-\p{L}+/gu)) words.add(word.toLowerCase())
  }
  return words
}

function joinLines(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = ''
  for (const line of lines) {
    const next = line.text.trim()
    const broken = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text)
    const rest = /^\p{Ll}+/u.exec(next)
    if (broken === null || rest === null) text += text === '' ? next : ` ${next}`
    else text = words.has(`${broken[1]}-${rest[0]}`.toLowerCase()) ? text + next : text.slice(0, -1) + next
  }
  return text.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim()
}
