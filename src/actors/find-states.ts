// Which names of a text are those of states, from what stands beside them anywhere in it: “Orvane's army”, “the government of Orvane”,
// “Orvanese”. Works for countries no list knows; gives nothing for a name that the text also uses with a title or first name.
import type { Token } from '../paragraphs/paragraph.ts'
import { isCapital, type Words } from './words.ts'

const stateBodies = new Set(
  ('government army military ministry parliament troops forces navy president premier minister ambassador embassy capital border borders governor ' +
    'constitution territory soil airspace coastguard sovereignty republic kingdom frontier').split(' '),
)
const statePhrases = new Set('government republic kingdom state people territory border army president capital'.split(' '))
/** No real text speaks of more; a hostile one must not cost their square. */
const mostStates = 64
/** What there is between states, and seldom between persons. */
const dealings = new Set('talks relations border frontier trade ceasefire truce treaty bridge war road ferry'.split(' '))
const adjectives = new Set('prime foreign defence defense interior finance armed air central border former deputy own'.split(' '))
/** What a people's name adds to its country's: Kelmar-i, Orvan-ese, Hespern-ian. */
const peopleEndings = ['i', 'ese', 'ian', 'an', 'n', 'ish', 'ean']

/** Names in lower case, each of one word. */
export function findStates({ tokens }: Words): ReadonlySet<string> {
  const states = new Set<string>()
  const peoples = new Set<string>()
  const capitals = new Map<string, Token>()
  for (const token of tokens) if (token.text.length > 3 && isCapital(token) && !capitals.has(token.lower)) capitals.set(token.lower, token)
  for (const word of capitals.keys()) {
    for (const ending of peopleEndings) {
      if (!word.endsWith(ending)) continue
      const stem = word.slice(0, -ending.length)
      // “Tarna” and “Tarnan”; endings of one letter say too little about short words.
      for (const state of [stem, `${stem}e`, `${stem}a`, `${stem}y`]) {
        if (state.length < 4 || state === word || !capitals.has(state)) continue
        states.add(state)
        peoples.add(word)
      }
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!isCapital(token)) continue
    if (tokens[i - 1]?.lower === 'of' && statePhrases.has(tokens[i - 2]?.lower ?? '')) states.add(token.lower)
    if (tokens[i + 1]?.lower === 'and' && tokens[i - 1]?.lower === 'between' && dealings.has(tokens[i - 2]?.lower ?? '')) {
      const other = tokens[i + 2]
      if (other && isCapital(other)) states.add(token.lower).add(other.lower)
    }
    let at = i + 1
    if (/^['’]s?$/.test(tokens[at]?.text ?? '')) at++
    while (at < i + 6 && adjectives.has(tokens[at]?.lower ?? '')) at++
    if (stateBodies.has(tokens[at]?.lower ?? '')) states.add(token.lower)
  }
  return new Set([...states].filter((state) => !peoples.has(state)).slice(0, mostStates))
}
