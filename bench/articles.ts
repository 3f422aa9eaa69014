// Invented news articles for timing: out of a seed, as many as wanted, each about 600 words, no two alike. Names, places and
// sentences come from the small grammar below. Rates follow what news has (per 600 words about 17 paragraphs and 19 attributions,
// a fifth direct, an eighth mixed, a quarter of the paragraphs without any). They time a reader; they say nothing of how well it reads.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from './random.ts'

export interface InventedArticle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** ISO date. */
  readonly published: string
  readonly text: string
}

const wanted = 600
const publishers = ['The Harbour Gazette', 'Oskel Wire', 'Merrow Daily', 'The Tarn Observer', 'Radio Pell', 'Vessin Post']
const marks = [['“', '”'], ['“', '”'], ['"', '"'], ["''", "''"]] as const
const lists = {
  onset: ['Br', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'Or', 'P', 'R', 'S', 'T', 'V', 'W', 'Y', 'Z'],
  nucleus: ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'],
  coda: ['l', 'lan', 'm', 'mik', 'n', 'nder', 'r', 'rel', 'rrow', 's', 'ssin', 'st', 'th', 'ven', 'x'],
  role: ['governor', 'interior minister', 'mayor', 'chief engineer', 'army spokesman', 'opposition leader', 'union chairwoman', 'harbour master', 'former deputy minister', 'spokeswoman', 'police chief', 'ambassador'],
  group: ['Officials', 'Residents', 'Critics', 'Aid workers', 'Local fishermen', 'Two diplomats', 'Analysts', 'A senior officer', 'Witnesses', 'Supporters of the accord', 'A person close to the talks'],
  body: ['Ministry of Works', 'Border Commission', 'River Authority', 'National Council', 'Farmers’ League', 'Coast Guard', 'Relief Committee', 'Electoral Board'],
  cue: ['said', 'said', 'said', 'said', 'told reporters', 'added', 'claimed', 'insisted', 'argued', 'warned', 'noted', 'acknowledged', 'denied', 'alleged', 'announced', 'believes', 'predicted', 'suggested', 'confirmed', 'maintained'],
  quoteCue: ['said', 'said', 'said', 'added', 'told the council', 'wrote in a letter', 'asked', 'replied', 'warned', 'insisted'],
  thing: ['bridge', 'dam', 'northern crossing', 'fishing ban', 'grain convoy', 'ceasefire', 'power station', 'refugee camp', 'mining licence', 'water treaty', 'airfield', 'customs post'],
  people: ['villagers', 'soldiers', 'engineers', 'families', 'drivers', 'inspectors', 'negotiators', 'farmers', 'volunteers'],
  deed: ['had been closed', 'would reopen', 'was unsafe', 'had failed twice', 'was built without a permit', 'cost far more than planned', 'would be handed over', 'had been shelled', 'was never inspected', 'could be repaired within weeks', 'must be shut down', 'had saved lives'],
  act: ['crossed', 'left', 'blocked', 'repaired', 'searched', 'abandoned', 'guarded', 'surveyed', 'occupied', 'reached'],
  time: ['on Monday', 'on Tuesday', 'last week', 'in early March', 'overnight', 'before dawn', 'since the winter', 'after the election', 'two years ago', 'this spring'],
  reason: ['because of the floods', 'despite several warnings', 'after weeks of rain', 'without any notice', 'as talks went on', 'under pressure from both sides', 'for want of money', 'in the face of protests'],
  adjective: ['outrageous', 'unfounded', 'a mistake', 'safe enough', 'a turning point', 'dangerous', 'long overdue', 'beyond dispute', 'a disgrace'],
  subject: ['We', 'They', 'Our people', 'The other side', 'Nobody here', 'These men', 'I'],
  speech: ['will not accept this', 'did everything that was asked', 'never saw the report', 'knew what would happen', 'have nothing to hide', 'want the matter settled', 'cannot wait another year', 'asked for help and got none'],
} as const

/** Articles in order; the same seed gives the same ones. */
export function* inventedArticles(count: number, seed: number): Generator<InventedArticle> {
  for (let number = 1; number <= count; number++) yield inventedArticle(number, seed)
}

/** Makes a folder of articles: half as single .txt files, half as lines of one .ndjson file. */
export function writeArticles(folder: string, count: number, seed: number): void {
  mkdirSync(folder)
  const lines: string[] = []
  for (const article of inventedArticles(count, seed)) {
    if (lines.length * 2 < count) lines.push(JSON.stringify(article))
    else writeFileSync(join(folder, `${article.id}.txt`), `${article.title}\n\n${article.text}\n`)
  }
  writeFileSync(join(folder, 'articles.ndjson'), `${lines.join('\n')}\n`)
}

function inventedArticle(number: number, seed: number): InventedArticle {
  const random = seededRandom(seed * 1_000_003 + number)
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  const chance = (share: number) => random() < share
  const name = () => pick(lists.onset) + pick(lists.nucleus) + pick(lists.coda)
  const place = name()
  const [open, close] = pick(marks)
  const cast = Array.from({ length: 4 }, () => ({ first: name(), last: name(), role: pick(lists.role), known: false }))

  const clause = () => (chance(0.6) ? `the ${pick(lists.thing)} near ${place} ${pick(lists.deed)}` : `${2 + Math.floor(random() * 90)} ${pick(lists.people)} ${pick(lists.act)} the ${pick(lists.thing)}`)
  const longClause = () => `${clause()} ${pick(lists.time)}${chance(0.5) ? ` ${pick(lists.reason)}` : ''}${chance(0.25) ? ` and that ${clause()}` : ''}`
  const speech = () => `${pick(lists.subject)} ${pick(lists.speech)}${chance(0.5) ? `, and ${clause()}` : ''}`
  const source = () => {
    if (chance(0.22)) return pick(['He', 'She', 'They'])
    if (chance(0.2)) return pick(lists.group)
    if (chance(0.15)) return `The ${pick(lists.body)}`
    const one = pick(cast)
    if (one.known) return one.last
    one.known = true
    return chance(0.6) ? `${one.first} ${one.last}, the ${one.role},` : `${one.role.replace(/^./u, (letter) => letter.toUpperCase())} ${one.first} ${one.last}`
  }
  const inside = (who: string) => (/^(?:He|She|They|The|Officials|Residents|Critics|Aid|Local|Two|Analysts|A|Witnesses|Supporters)\b/u.test(who) ? who.charAt(0).toLowerCase() + who.slice(1) : who)
  const direct = () => {
    const who = source()
    const after = inside(who).replace(/,$/u, '')
    const way = random()
    if (way < 0.55) return `${open}${speech()},${close} ${inside(who)} ${pick(lists.quoteCue)}.`
    if (way < 0.7) return `${open}${speech()},${close} said ${after}.`
    if (way < 0.85) return `${who} ${pick(lists.quoteCue)}: ${open}${speech()}.${close}`
    return `${open}${speech()},${close} ${inside(who)} said, ${open}and ${clause()}.${close}`
  }
  const mixed = () => `${source()} ${pick(lists.cue)} that ${clause()} and called the plan ${open}${pick(lists.adjective)}${close}.`
  const indirect = () => {
    const way = random()
    if (way < 0.1) return `According to the ${pick(lists.body)}, ${longClause()}.`
    if (way < 0.2) return `${longClause().replace(/^./u, (letter) => letter.toUpperCase())}, ${inside(source())} said.`
    if (way < 0.27) return `It was reported that ${longClause()}.`
    return `${source()} ${pick(lists.cue)} that ${longClause()}.`
  }
  const narrated = () => `${pick(['The', 'A second', 'The old', 'The disputed'])} ${pick(lists.thing)} ${pick(['stands', 'lies', 'was opened', 'has been a matter of dispute'])} ${pick(['some miles from', 'to the east of', 'near', 'on the road to'])} ${place} ${pick(lists.reason)}.`
  const attributed = () => (chance(0.22) ? direct() : chance(0.16) ? mixed() : indirect())

  const title = `${lists.thing[number % lists.thing.length]!.replace(/^./u, (letter) => letter.toUpperCase())} near ${place} ${pick(lists.deed)}, says ${pick(lists.role)}`
  const paragraphs: string[] = []
  let words = 0
  while (words < wanted) {
    const paragraph = chance(0.27) ? [narrated(), narrated()] : [attributed(), ...(chance(0.35) ? [attributed()] : []), ...(chance(0.4) ? [narrated()] : [])]
    paragraphs.push(paragraph.join(' '))
    words += paragraph.join(' ').split(' ').length
  }
  return {
    id: `invented-${number}`,
    title,
    publisher: pick(publishers),
    published: `2031-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
    text: paragraphs.join('\n\n'),
  }
}
