// An attribution: source + cue + content, joined (PARC 3.0, PolNeAR). What a reader finds in one text before anybody asks
// who the source is. `source` is the speaker's words in the text, never a publication; it may be missing.
import type { Document } from '../document/document.ts'
import type { Part } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'

/** direct: all in quotation marks; indirect: none; mixed: both. */
export type Form = 'direct' | 'indirect' | 'mixed'

export type Act =
  | 'assert' | 'deny' | 'accuse' | 'doubt' | 'ask' | 'predict' | 'commit' | 'urge' | 'praise' | 'criticise' | 'believe'

/** What the reporter's cue does to the content: claimed · revealed · falsely said. */
export type Distance = 'neutral' | 'distancing' | 'endorsing' | 'rejecting'

/** On whose authority a content stands: a name the reader knows, a role or crowd without one, nobody, or the writer. */
export type Authority =
  | 'named-person' | 'named-organisation' | 'named-document' | 'role' | 'collective' | 'unsourced' | 'author'

export interface Attribution {
  readonly type: 'attribution'
  /** null when nobody is named or described as holding the content. */
  readonly source: Part | null
  readonly cue: Part
  readonly content: Part
  readonly form: Form
  readonly act: Act
  readonly distance: Distance
  /** 0..1, how likely the act is a denial, whichever act is likeliest; absent where the reader does not say. */
  readonly denial?: number
  /** What the words around it make likely before anybody is resolved; null where the reader has no opinion. */
  readonly authority: Authority | null
  /** 0..1, how sure the reader is that this is an attribution with these parts. */
  readonly confidence: number
  /** Index of the attribution whose content holds this one, null at the top. */
  readonly within: number | null
}

/** What finds attributions; deterministic for a version. */
export interface Reader {
  /** Names the reader in every reading and history entry, e.g. `en-1`. */
  readonly version: string
  /** BCP 47 primary languages it reads; a text in any other is kept and not read. */
  readonly languages: readonly string[]
  /** Attributions in text order of their first part; `within` always points to an earlier or later index of the same array. Never throws on odd prose. */
  attributions(document: Document, paragraphs: readonly Paragraph[]): Promise<readonly Attribution[]>
}
