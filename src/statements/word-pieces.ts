// Word pieces of a word, as BERT's uncased vocabulary has them (Wu et al. 2016; Devlin et al. 2019), and the shape that lower-casing
// hides. Words come from segment.ts, so offsets never pass through here. Quotation marks of every style give the same piece.

export interface SpelledWord {
  /** Ids of its pieces, never empty. */
  readonly ids: readonly number[]
  /** Below `shapes`: lower case, capitalised, capitals (two at least), mixed, no letter. */
  readonly shape: number
}

export interface WordPieces {
  readonly begin: number
  readonly separator: number
  of(word: string): SpelledWord
}

export const shapes = 5
/** Words met again come from memory; past so many it is emptied, so that a hostile text holds no more than this. */
const remembered = 50_000
const longestWord = 100
/** Of a word with more (a chain of hyphens) the rest is not looked at, so that every segment fits a window. */
const mostPieces = 16
const quotationMark = /^(?:''|``|[“”„‟«»＂])$/

/** Word pieces over a vocabulary of one piece a line. Throws a RangeError where it lacks the special pieces. */
export function createWordPieces(vocabulary: string): WordPieces {
  const ids = new Map(vocabulary.split('\n').map((piece, index) => [piece, index]))
  const special = (piece: string): number => {
    const id = ids.get(piece)
    if (id === undefined) throw new RangeError(`the vocabulary has no ${piece}`)
    return id
  }
  const unknown = special('[UNK]')
  const known = new Map<string, SpelledWord>()
  return {
    begin: special('[CLS]'),
    separator: special('[SEP]'),
    of(word) {
      const before = known.get(word)
      if (before !== undefined) return before
      if (known.size >= remembered) known.clear()
      const found = partsOf(quotationMark.test(word) ? '"' : word).flatMap((part) => piecesOf(part, ids, unknown))
      const spelled = { ids: found.length > 0 ? found.slice(0, mostPieces) : [unknown], shape: shapeOf(word) }
      known.set(word, spelled)
      return spelled
    },
  }
}

/** The word in lower case, without accents and unseen characters, cut at every punctuation mark and symbol. */
function partsOf(word: string): string[] {
  const plain = word.toLowerCase().replaceAll('’', "'").normalize('NFD').replace(/[\p{Mn}\p{Cc}\p{Cf}]/gu, '')
  return plain.match(/[\p{P}\p{S}]|[^\p{P}\p{S}]+/gu) ?? []
}

/** Longest match first; a part that cannot be spelled is one unknown piece. */
function piecesOf(part: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  if (part.length > longestWord) return [unknown]
  const found: number[] = []
  let start = 0
  while (start < part.length) {
    let end = part.length
    let id: number | undefined
    while (end > start && (id = ids.get(`${start > 0 ? '##' : ''}${part.slice(start, end)}`)) === undefined) end--
    if (id === undefined) return [unknown]
    found.push(id)
    start = end
  }
  return found
}

function shapeOf(word: string): number {
  const letters = word.match(/\p{L}/gu)
  if (letters === null) return 4
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length
  if (capitals === 0) return 0
  if (capitals === letters.length && capitals > 1) return 2
  return capitals === 1 && /\p{Lu}/u.test(letters[0] as string) ? 1 : 3
}
