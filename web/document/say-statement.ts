// A statement in the words of the interface: who, what they do, how the report has it. Names come from texts, so what cannot be seen in them is
// written out.
import type { StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'

/** Who says it, as it may be shown. */
export function sayWho({ who, authority }: Pick<StatementItem, 'who' | 'authority'>): string {
  return who === null || who === '' ? (authority === 'author' ? words.theAuthor : words.nobody) : visibleLine(who)
}

/** The first words of what is said, for a line or an announcement. */
export function sayContent({ content }: Pick<StatementItem, 'content'>, longest = 160): string {
  const line = visibleLine(content.text)
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trimEnd()} …`
}

/** Below this a card says how sure the reader is. A confidence is the share that was right among readings of its kind (PolNeAR train): here, fewer than two in three. */
const unsureBelow = 2 / 3

/** In words, or null where it goes without saying. */
export function sayUnsure({ confidence }: Pick<StatementItem, 'confidence'>): string | null {
  return confidence < unsureBelow ? words.document.unsure(confidence) : null
}
