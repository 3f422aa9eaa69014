// Documents that share passages, groups of one origin, two texts side by side and quotations in several wordings → as the API gives them. Takes
// rows, texts and aligned voices; says what stands where, and not which printing is the right one.
import type { Span } from '../document/span.ts'
import type { OutletDistance } from '../copies/outlet-distance.ts'
import type { Shares } from '../copies/relation.ts'
import type { StatementItem } from '../http/api.ts'
import type { CopyItem, CopyView, DriftItem, OriginItem } from '../http/woven-api.ts'
import type { DocumentRow } from '../store/ledger-store.ts'
import type { CopyRow, DriftRow, OriginRow } from '../store/woven-rows.ts'
import { markedCopy } from './marked-copy.ts'

/** What two documents share, in numbers. */
export function copyItem({ one, other, relation, passages, oneOrigin }: CopyRow): CopyItem {
  const { first, credited } = relation
  return {
    one, other, relation: relation.relation, shareOfOne: shares(relation.one), shareOfOther: shares(relation.other),
    first: first === null ? null : first === 'one' ? one : other, credited, oneOrigin, passages: passages.length,
  }
}

/** A document in one line: its title, or how it begins. */
function documentLine({ id, title, opening, address, publisher, published }: DocumentRow): OriginItem['documents'][number] {
  return { id, title: title ?? opening ?? address, publisher, published }
}

/** The group with those of its documents that are at hand, oldest first. */
export function originItem({ document, documents }: OriginRow, rows: ReadonlyMap<string, DocumentRow>): OriginItem {
  return { document, documents: documents.flatMap((id) => rows.get(id) ?? []).map(documentLine) }
}

export interface CopySide {
  readonly document: DocumentRow
  readonly text: string
}

/** Both texts whole, cut to pieces, with the stretches that stand in different voices. */
export function copyView(copy: CopyRow, one: CopySide, other: CopySide, voices: readonly OutletDistance[]): CopyView {
  const side = ({ document, text }: CopySide, name: 'one' | 'other'): CopyView['one'] => ({
    document: documentLine(document),
    pieces: markedCopy(text, copy.passages, name).map(({ kind, text: words, span, passage }) => ({ kind, text: words, span: spanOf(span), passage })),
  })
  return {
    copy: copyItem(copy), one: side(one, 'one'), other: side(other, 'other'),
    voices: voices.filter((both) => both.one.voice !== both.other.voice)
      .map((both) => ({ one: { span: spanOf(both.one.span), voice: both.one.voice }, other: { span: spanOf(both.other.span), voice: both.other.voice } })),
  }
}

/** One quotation in two wordings; the texts are those of the two documents. */
export function driftItem({ class: what, severity, likeness, changes }: DriftRow, one: StatementItem, other: StatementItem, texts: { readonly one: string; readonly other: string }): DriftItem {
  return {
    one, other, class: what, severity, likeness,
    changes: changes.map(({ kind, severity: grave, a, b }) => ({ kind, severity: grave, one: spanOf(a), other: spanOf(b), oneWords: texts.one.slice(...a), otherWords: texts.other.slice(...b) })),
  }
}

function shares({ verbatim, reworded, any }: Shares): CopyItem['shareOfOne'] {
  return { verbatim, reworded, any }
}

function spanOf([start, end]: Span): [number, number] {
  return [start, end]
}
