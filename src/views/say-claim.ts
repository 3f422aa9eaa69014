// What a claim is called on one line: a source's words in quotation marks, unless they bring some of their own; a title that a person gave stands plain.
import type { ClaimRow } from '../store/woven-rows.ts'
import { visibleLine } from './visible.ts'

const quoted = /["“”«„]/

export function sayClaim({ title, titleStatement }: Pick<ClaimRow, 'title' | 'titleStatement'>): string {
  const line = visibleLine(title)
  return titleStatement === null || quoted.test(line) ? line : `“${line.replace(/[,;]$/, '')}”`
}
