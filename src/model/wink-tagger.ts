// English tokens, universal part-of-speech tags, lemmas and sentence ends by wink-nlp and its lite web model, with exact
// offsets: wink gives values in order, which are found again in the text from left to right.
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Tag, Tagger, Token } from '../paragraphs/paragraph.ts'

const titles = new Set('mr. mrs. ms. mr mrs ms dr. gen. col. sen. rep. gov. lt. sgt. capt. maj. prof. rev. hon. sir'.split(' '))

/** Ranks cut short that wink-nlp takes for the end of a sentence. */
const ranks = new Set('Adm Amb Ald Asst Atty Brig Cmdr Comdr Const Cpl Dist Insp Maj Msgr Pfc Pvt Supt'.split(' '))

/** Loads the model (about 70 ms) and gives a tagger; deterministic, safe to share within a thread. */
export function createWinkTagger(): Tagger {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  // Typed as methods, used as keys.
  const its = nlp.its as unknown as Readonly<Record<'value' | 'pos' | 'lemma' | 'span', never>>
  return (text) => {
    const doc = nlp.readDoc(text)
    const all = doc.tokens()
    const values = all.out(its.value) as string[]
    const tags = all.out(its.pos) as unknown as Tag[]
    const lemmas = all.out(its.lemma) as string[]
    const tokens: Token[] = []
    /** Where wink's token i went in `tokens`; a value that is not found again (none of the 831,340 in PolNeAR's training texts) has no place. */
    const place: number[] = []
    let cursor = 0
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string
      place.push(tokens.length)
      const start = text.indexOf(value, cursor)
      if (start < 0 || tags[i] === 'SPACE') continue
      const end = start + value.length
      const lower = value.toLowerCase().replaceAll('’', "'")
      // “Mr. Cooper said”: after a title a capital begins a name, whatever the word.
      const named = tags[i] === 'VERB' && /^\p{Lu}/u.test(value) && titles.has(tokens.at(-1)?.lower ?? '')
      tokens.push({ start, end, text: value, lower, tag: named ? 'PROPN' : (tags[i] as Tag), lemma: lemmas[i] ?? lower })
      cursor = end
    }
    place.push(tokens.length)
    const spans = doc.sentences().out(its.span) as unknown as [number, number][]
    const sentences: [number, number][] = []
    for (const [first, last] of spans) {
      const from = place[first] ?? 0
      const to = place[last + 1] ?? tokens.length
      if (to <= from) continue
      // “Rep. Orsk (R-Wis.) met …”: a full stop inside brackets ends no sentence that goes on in lower case.
      const before = sentences.at(-1)
      const isCut = tokens[from - 1]?.text === ')' && /^\p{Ll}/u.test(tokens[from]?.text ?? '')
      // “Maj. Gen. Orsk said”, “Rear Adm. Orsk”: no sentence ends in a rank cut short.
      const isRank = tokens[from - 1]?.text === '.' && ranks.has(tokens[from - 2]?.text ?? '') && tokens[from - 2]?.end === tokens[from - 1]?.start && /^\p{Lu}/u.test(tokens[from]?.text ?? '')
      if (before !== undefined && (isCut || isRank)) before[1] = to
      else sentences.push([from, to])
    }
    return { tokens, sentences }
  }
}
