// The tests' mini-notation for attributions: `{source:Smith} {cue:said} {content:it was unsafe}.` A number tells attributions
// of one text apart (`{cue2:…}`; none is 1), a repeated role is discontinuous, a slash gives the act (`{cue2/deny:rejected}`),
// parts may nest (`{content:he knew {source2:Lee} {cue2:had said} {content2:so}}`). `mark` reads it, `show` writes it.
import type { Document } from '../src/document/document.ts'
import { contains, hull, partOf, type Span } from '../src/document/span.ts'
import type { Act, Attribution, Form } from '../src/statements/attribution.ts'

export interface Marked {
  /** The text without the marks. */
  readonly text: string
  readonly document: Document
  /** In text order of their first part. */
  readonly attributions: readonly Attribution[]
  /** Which number each has among those that the notation gives, the least first: 0, 1, … */
  readonly numbers: readonly number[]
}

type Role = 'source' | 'cue' | 'content'

/** Reads the mini-notation; throws on a mark that is unknown or not closed. */
export function mark(notation: string, metadata: Partial<Document> = {}): Marked {
  const opening = /\{(source|cue|content)(\d*)(?:\/([a-z]+))?:|\}/g
  const parts = new Map<number, Record<Role, Span[]> & { act: Act }>()
  const open: { role: Role; number: number; start: number }[] = []
  let text = ''
  let done = 0
  for (const match of notation.matchAll(opening)) {
    text += notation.slice(done, match.index)
    done = match.index + match[0].length
    if (match[0] === '}') {
      const last = open.pop()
      if (!last) throw new Error(`"}" closes nothing at ${match.index} of: ${notation}`)
      parts.get(last.number)?.[last.role].push([last.start, text.length])
      continue
    }
    const number = Number(match[2] || 1)
    const part = parts.get(number) ?? { source: [], cue: [], content: [], act: 'assert' as Act }
    if (match[3]) part.act = match[3] as Act
    parts.set(number, part)
    open.push({ role: match[1] as Role, number, start: text.length })
  }
  text += notation.slice(done)
  if (open.length > 0 || text.includes('{')) throw new Error(`a mark is unknown or not closed in: ${notation}`)

  const first = (part: Record<Role, Span[]>) => hull([...part.source, ...part.cue, ...part.content])?.[0] ?? 0
  const numbered = [...parts].toSorted(([a], [b]) => a - b).map(([, part]) => part)
  const ordered = numbered.toSorted((a, b) => first(a) - first(b))
  const hulls = ordered.map((part) => hull([...part.source, ...part.cue, ...part.content]))
  const attributions = ordered.map((part, i): Attribution => {
    const own = hulls[i]
    const within = own ? ordered.findIndex((other, j) => j !== i && other.content.some((span) => contains(span, own))) : -1
    const content = partOf(text, part.content)
    return {
      type: 'attribution',
      source: part.source.length > 0 ? partOf(text, part.source) : null,
      cue: partOf(text, part.cue),
      content,
      form: formOf(content.text),
      act: part.act,
      distance: 'neutral',
      authority: null,
      confidence: 1,
      within: within < 0 ? null : within,
    }
  })
  return { text, document: documentOf(text, metadata), attributions, numbers: ordered.map((part) => numbered.indexOf(part)) }
}

/** Writes attributions back as the mini-notation, numbered in the given order; acts only where `acts` asks for them. */
export function show(text: string, attributions: readonly Attribution[], { acts = false } = {}): string {
  const marks: { span: Span; label: string; order: number }[] = []
  for (const [i, attribution] of attributions.entries()) {
    for (const role of ['source', 'cue', 'content'] as const) {
      const act = acts && role === 'cue' && attribution.act !== 'assert' ? `/${attribution.act}` : ''
      const label = `{${role}${i === 0 ? '' : i + 1}${act}:`
      for (const span of attribution[role]?.spans ?? []) marks.push({ span, label, order: marks.length })
    }
  }
  const openings = marks.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.order - b.order)
  const ends = marks.map(({ span }) => span[1]).toSorted((a, b) => a - b)
  let shown = ''
  let at = 0
  let nextEnd = 0
  const close = (to: number) => {
    while (nextEnd < ends.length && (ends[nextEnd] as number) <= to) {
      const end = ends[nextEnd++] as number
      shown += `${text.slice(at, end)}}`
      at = end
    }
  }
  for (const { span, label } of openings) {
    close(span[0])
    shown += text.slice(at, span[0]) + label
    at = span[0]
  }
  close(text.length)
  return shown + text.slice(at)
}

/** A document around a text, with no metadata but what is given. */
export function documentOf(text: string, metadata: Partial<Document> = {}): Document {
  return {
    type: 'document', id: 'd1', text, blocks: [], title: null, url: null, publisher: null, author: null, published: null, language: 'en',
    ...metadata,
  }
}

function formOf(content: string): Form {
  if (!/["“”]/.test(content)) return 'indirect'
  return /^["“][^"“”]*["”]?$/.test(content) || /^(?:["“][^"“”]*["”]\s*)+$/.test(content) ? 'direct' : 'mixed'
}
