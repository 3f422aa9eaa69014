// What changed between two versions of a text, by words: what went, what came, with a few words around.
import { diffWordsWithSpace } from 'diff'
import { visibleLine } from '../views/visible.ts'
import type { Paint } from './terminal.ts'
import { count, thousands } from './words.ts'
import { wrap } from './wrap.ts'

export interface Change {
  readonly label: string
  readonly document: string
  readonly previous: string
  readonly version: number
  readonly before: string
  readonly after: string
}

/** Changes shown of one text; the rest is counted. */
const mostShown = 4
/** Milliseconds for one comparison; a text rewritten from end to end takes quadratic time. */
const patience = 400

/** A line naming the versions and one for each change; ends in a line break. */
export function showChange({ label, document, previous, version, before, after }: Change, paint: Paint, width: number): string {
  const head = `  ${paint('bold', visibleLine(label))}  version ${version}: ${document} follows ${previous}`
  const parts = diffWordsWithSpace(before, after, { timeout: patience })
  if (parts === undefined) return `${head}\n    rewritten from end to end\n`
  const words = (text: string): number => text.match(/\S+/g)?.length ?? 0
  const added = parts.filter((part) => part.added).reduce((sum, { value }) => sum + words(value), 0)
  const removed = parts.filter((part) => part.removed).reduce((sum, { value }) => sum + words(value), 0)
  const lines: string[] = []
  let changes = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part === undefined || (!part.added && !part.removed)) continue
    const next = parts[i + 1]
    const pair = next !== undefined && part.removed && next.added ? next : null
    changes += 1
    if (changes <= mostShown) lines.push(...showOne(parts[i - 1]?.value ?? '', part.removed ? part.value : '', pair?.value ?? (part.added ? part.value : ''), parts[i + (pair === null ? 1 : 2)]?.value ?? '', paint, width))
    if (pair !== null) i++
  }
  const more = changes > mostShown ? [paint('dim', `    and ${count(changes - mostShown, 'more change')}`)] : []
  return [`${head} (${count(added, 'word')} added, ${thousands(removed)} removed)`, ...lines, ...more, ''].join('\n')
}

function showOne(before: string, removed: string, added: string, after: string, paint: Paint, width: number): string[] {
  const lead = visibleLine(before).split(' ').slice(-4).join(' ')
  const tail = visibleLine(after).split(' ').slice(0, 4).join(' ')
  const line = (sign: string, text: string, colour: 'red' | 'green'): string[] => {
    const shown = visibleLine(text)
    if (shown === '') return []
    const brief = shown.length > 160 ? `${shown.slice(0, 150).trimEnd()} …` : shown
    const lines = wrap(`${lead === '' ? '' : `… ${lead} `}[${brief}]${tail === '' ? '' : ` ${tail} …`}`, width - 6)
    return lines.map((one, i) => `    ${paint(colour, `${i === 0 ? sign : ' '} ${one}`)}`)
  }
  return [...line('−', removed, 'red'), ...line('+', added, 'green')]
}
