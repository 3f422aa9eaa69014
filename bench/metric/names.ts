// Whether two names are one for the speaker layer: case, titles, articles, possessives and punctuation ignored; a surname alone
// matches a full name that ends in it. Decides about strings only, never about people.

const articles = new Set(['the', 'a', 'an'])
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const titles = new Set(
  ('mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister rabbi imam sheikh hon president vice prime minister premier chancellor king queen prince princess pope ' +
    'senator sen representative rep congressman congresswoman governor gov mayor secretary attorney general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander ' +
    'judge justice chief speaker chairman chairwoman chair director ambassador spokesman spokeswoman spokesperson former sheriff detective officer').split(' '),
)
/** A name with one of these is a body's: its first word is no title (“Justice Department”), its last no surname. */
const bodies = new Set('department ministry office court council committee commission campaign party agency bureau service services group institute association foundation university house'.split(' '))

/** Whether two lists of names mean the same holders: each name of either list has its match in the other; both empty counts. */
export function sameNames(gold: readonly string[], predicted: readonly string[]): boolean {
  return gold.every((one) => predicted.some((other) => sameName(one, other))) && predicted.every((other) => gold.some((one) => sameName(one, other)))
}

/** Whether two names match. */
export function sameName(a: string, b: string): boolean {
  const one = nameWords(a)
  const other = nameWords(b)
  if (one.join(' ') === other.join(' ')) return true
  return isSurnameOf(one, other) || isSurnameOf(other, one)
}

function isSurnameOf(short: readonly string[], full: readonly string[]): boolean {
  return short.length === 1 && full.length > 1 && full.at(-1) === short[0] && !bodies.has(short[0]!)
}

/** The words that tell the name, without titles before it; all of them where nothing else is left (“the President”). */
function nameWords(name: string): readonly string[] {
  const words = name
    .toLowerCase()
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .replaceAll('.', '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word) && !generations.has(word))
  if (words.some((word) => bodies.has(word))) return words
  const start = words.findIndex((word) => !titles.has(word))
  return start === -1 ? words : words.slice(start)
}
