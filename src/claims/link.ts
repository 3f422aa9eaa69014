// A link: a typed tie between two statements. `from` is the one that reacts.

export type LinkType = 'denies' | 'agrees' | 'repeats'

export interface Link {
  readonly type: 'link'
  readonly link: LinkType
  /** Indices into the reading's statements. */
  readonly from: number
  readonly to: number
  /** 0..1 */
  readonly confidence: number
}
