// The terms of a content: what two statements have to share before they can be one claim. Text in, terms with counts out; every term is
// folded (case, accents, possessives), lightly stemmed, numbers in figures. English; linear in the text, which may be hostile.

export interface ClaimTerm {
  readonly term: string
  /** How often it stands in the text, at least 1. */
  readonly count: number
  /** name: a capital that no sentence begins with; number: a figure, with thousands and millions written out; pair: two words that follow each other. */
  readonly kind: 'word' | 'name' | 'number' | 'pair'
}

/** A longer content says no more about what it is about; what follows is not looked at. */
const mostTokens = 256
const longestToken = 40

// Figures with their inner marks and what they are multiplied by, or letters; one alternative a character class, so no backtracking.
const token = /(\p{N}{1,15}(?:[.,]\p{N}{1,9}){0,4})\s?(k|m|bn|mn|thousand|million|billion|trillion)?(?![\p{L}])|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+|[.!?]["”’)]*\s|[:\n“"]/giu

/** Words of a text that say nothing of what it claims: grammar, and the verbs and nouns of saying. */
const empty = new Set(
  (
    'a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up upon with within without about above across after against along among around ' +
    'before behind below beneath beside between beyond down during except inside near since through toward towards under until via i me my mine we us our ours you your yours he him his she her hers it its ' +
    'they them their theirs who whom whose which what when where why how am is are was were be been being do does did doing done have has had having can could may might must shall should will would ' +
    'not no none never also just only very too even still again already ever there here such same other another each every either neither both all any some more most much many few little less least own ' +
    'one while because though although whether once dont didnt doesnt isnt wasnt werent wont wouldnt couldnt cant cannot hasnt havent hadnt im ive id ill youre theyre weve were hes shes thats theres whats ' +
    'assertion assertions allegation allegations accusation accusations baseless unfounded groundless ' +
    'say says said saying tell tells told telling get gets got getting go goes went going gone make makes made making take takes took taking come comes came coming put let like really now'
  ).split(' '),
)

const numberWords = new Map(
  'zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const multiples: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9, trillion: 1e12 }

interface Read {
  readonly term: string
  readonly kind: ClaimTerm['kind']
}

/** The terms in order of first appearance, each once. A text of nothing but grammar has none. */
export function claimTerms(text: string): readonly ClaimTerm[] {
  const found = new Map<string, { term: string; count: number; kind: ClaimTerm['kind'] }>()
  const add = ({ term, kind }: Read): void => {
    const before = found.get(term)
    if (before === undefined) found.set(term, { term, kind, count: 1 })
    else {
      before.count++
      if (kind === 'name') before.kind = kind
    }
  }
  let previous: Read | null = null
  for (const read of tokensOf(text)) {
    if (read === null) {
      previous = null
      continue
    }
    add(read)
    if (previous !== null) add({ term: `${previous.term} ${read.term}`, kind: 'pair' })
    previous = read
  }
  return [...found.values()]
}

/** null where a sentence ends. */
function tokensOf(text: string): (Read | null)[] {
  const found: (Read | null)[] = []
  let begins = true
  let tokens = 0
  const isTitled = titled(text)
  for (const match of text.matchAll(token)) {
    if (++tokens > mostTokens) break
    const [whole, figure, multiple] = match
    if (figure !== undefined) {
      found.push({ term: numberTerm(figure, multiple), kind: 'number' })
      begins = false
      continue
    }
    if (!/^[\p{L}\p{M}\p{N}]/u.test(whole)) {
      begins = true
      if (!/^[“"]/.test(whole)) found.push(null)
      continue
    }
    const word = folded(whole)
    const number = numberWords.get(word)
    const hasCapital = /^\p{Lu}/u.test(whole)
    if (number !== undefined) found.push({ term: `#${number}`, kind: 'number' })
    else if (word.length > 1 && word.length <= longestToken && !empty.has(word)) found.push({ term: stem(word), kind: hasCapital && !begins && !isTitled ? 'name' : 'word' })
    begins = false
  }
  return found
}

/** Whether capitals say nothing, since most words have them; two words are too few to tell. */
function titled(text: string): boolean {
  const words = text.slice(0, 400).match(/\p{L}[\p{L}\p{M}'’]{3,}/gu) ?? []
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6
}

function folded(word: string): string {
  return word.slice(0, longestToken + 1).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]s$/, '').replace(/['’]/g, '')
}

/** “19M”, “19 million”, “19,000,000” are one. */
function numberTerm(figure: string, multiple: string | undefined): string {
  const value = Number(figure.replaceAll(/,(?=\p{N}{3}(?:\D|$))/gu, '').replace(',', '.'))
  if (!Number.isFinite(value)) return `#${figure}`
  return `#${Number((value * (multiples[multiple?.toLowerCase() ?? ''] ?? 1)).toPrecision(6))}`
}

/** A lighter stem than Porter's (1980): plurals, -ed, -ing, -ly, -ion, final e; always the same stem for the same word, no dictionary. */
export function stem(word: string): string {
  if (word.length < 4) return word
  let root = word
  if (/[^aeiou]ies$|[^aeiou]ied$/.test(root)) root = `${root.slice(0, -3)}y`
  else if (/(?:x|ch|sh|ss|zz)es$/.test(root)) root = root.slice(0, -2)
  else if (/[^sui]s$/.test(root)) root = root.slice(0, -1)
  if (root.length > 4 && /[aeiouy].*(?:[^e]ed|ing)$/.test(root)) {
    const bare = root.replace(/(?:ed|ing)$/, '')
    if (bare.length > 2) root = undoubled(bare)
  }
  // “family”, “nation”, “threat” are whole.
  if (root.length > 6 && root.endsWith('ly')) root = root.slice(0, -2)
  if (root.length > 7 && /[st]ion$/.test(root)) root = root.slice(0, -3)
  if (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1)
  if (root.length > 6 && root.endsWith('at')) root = root.slice(0, -2)
  return root
}

function undoubled(root: string): string {
  return /([^aeioulsz])\1$/.test(root) ? root.slice(0, -1) : root
}
