// The doors of what documents say in common, over three invented articles: disputes, figures, drift, predictions, positions, copies, the briefing,
// and what a person decides. A named witness is behind none of them.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, runSayso, type Folder } from './run-sayso.ts'

const articles = [
  { id: 'a', published: '2026-03-02', publisher: 'The Gazette', title: 'Shells on market', text: 'Governor Lodo Brask said that shells fired from the Kelder bank had killed 14 people at the market of Old Sarvel. “We will not open the northern sluices before the council has met,” Brask said. Maro Lind, a baker in Old Sarvel, said that the roof of the market had fallen on her brother.' },
  { id: 'b', published: '2026-03-03', publisher: 'The Courier', title: 'Denial', text: 'Colonel Ivo Harn denied that shells fired from the Kelder bank had killed 14 people at the market of Old Sarvel. “We will open the northern sluices before the council has met,” Governor Lodo Brask was quoted as saying. Harn predicted that the crossing would very likely reopen by 1 April 2026.' },
  { id: 'c', published: '2026-03-05', publisher: 'The Monitor', title: 'Toll in doubt', text: 'The Relief Society said that shells fired from the Kelder bank had killed 9 people at the market of Old Sarvel.' },
  { id: 'd', published: '2026-03-06', publisher: 'The Herald', title: 'Shells on market', text: 'Governor Lodo Brask said that shells fired from the Kelder bank had killed 14 people at the market of Old Sarvel. “We will not open the northern sluices before the council has met,” Brask said. Maro Lind, a baker in Old Sarvel, said that the roof of the market had fallen on her brother.' },
]

let folder: Folder
beforeAll(async () => {
  folder = await emptyFolder()
  await writeFile(join(folder.path, 'all.ndjson'), articles.map((article) => JSON.stringify({ ...article, url: `https://${article.id}.example/` })).join('\n'))
  expect((await runSayso(['read', 'all.ndjson'], { cwd: folder.path })).code).toBe(0)
}, 60_000)
afterAll(() => folder.remove())

const sayso = (...args: readonly string[]) => runSayso(args, { cwd: folder.path })
const json = async <T>(...args: readonly string[]): Promise<T> => JSON.parse((await sayso(...args, '--format', 'json')).out) as T

test('claims: what several documents assert, counted in origins', async () => {
  const { claims } = await json<{ claims: { id: string; title: string; documents: number; origins: number; disputed: boolean; figuresDiffer: boolean }[] }>('claims')
  expect(claims[0]).toMatchObject({ documents: 4, origins: 3, disputed: true, figuresDiffer: true })
  expect(claims[0]?.title).toContain('market of Old Sarvel')
  const { out } = await sayso('claims')
  expect(out).toMatch(/3 origins · 4 documents · 2026-03-02 to 2026-03-06 · disputed · figures differ/)
})

test('disputes: who asserts, who denies, on how many origins', async () => {
  const { out } = await sayso('disputes')
  expect(out).toMatch(/asserts {2}Lodo Brask, Relief Society · 2 origins/)
  expect(out).toMatch(/denies {3}Ivo Harn · 1 origin/)
  expect((await sayso('disputes', 'quinces')).err).toContain('No dispute has "quinces"')
})

test('figures: side by side, under a rule that is printed', async () => {
  const { out, err } = await sayso('figures', '--rule', 'majority')
  expect(out).toMatch(/ 9 +Relief Society/)
  expect(out).toMatch(/ 14 +Lodo Brask/)
  expect(err).toContain('Majority')
})

test('figures: of one event also in an outlet’s own words, a source’s later number as a revision, and by which convention words are a number', async () => {
  const event = await emptyFolder()
  try {
    const texts = [
      { id: 'p', published: '2026-03-02', publisher: 'The Gazette', title: 'Shells hit the kilns of Old Sarvel', text: 'Shells hit the kilns of Old Sarvel in the Tarrow valley on Monday. The Health Office of Tarrow said on Monday that at least 12 people were killed at the kilns of Old Sarvel. Dozens of people were wounded, and rescuers searched the kilns of the Tarrow valley.' },
      { id: 'q', published: '2026-03-04', publisher: 'The Courier', title: 'Toll at the kilns of Old Sarvel rises', text: 'The Health Office of Tarrow said on Wednesday that the shelling of the kilns of Old Sarvel had killed 19 people. Residents of the Tarrow valley said that nine people were wounded at the kilns.' },
      { id: 'r', published: '2026-03-05', publisher: 'Tern Wire', title: 'Kilns of Old Sarvel: army speaks', text: 'The kilns of Old Sarvel in the Tarrow valley were shelled on Monday, and 41 people were killed. The army said that it was looking into the shelling of the kilns of Old Sarvel.' },
    ]
    await writeFile(join(event.path, 'all.ndjson'), texts.map((one) => JSON.stringify({ ...one, url: `https://${one.id}.example/` })).join('\n'))
    await runSayso(['read', 'all.ndjson'], { cwd: event.path })
    const { out } = await runSayso(['figures'], { cwd: event.path })
    expect(out).toMatch(/3 documents: d1, d2, d3/)
    expect(out).toMatch(/people killed .*differ/)
    expect(out).toMatch(/at least 12 .*2026-03-02 · replaced since/)
    expect(out).toMatch(/d3 +41 +Tern Wire, in i/)
    expect(out).toMatch(/Dozens \*/)
    expect(out).toContain('* “dozens” is at least 24, two of its unit, and open above')
    expect((await runSayso(['figures', '--actor', 'the army'], { cwd: event.path })).out).toBe('')
    expect((await runSayso(['figures', '--all', '--limit', '1'], { cwd: event.path })).out).toMatch(/people killed/)
  } finally {
    await event.remove()
  }
}, 60_000)

test('claim: every statement with its stance and what ties it, copies said to be such; an unknown one is not found', async () => {
  const { claims } = await json<{ claims: { id: string }[] }>('claims')
  const { out } = await sayso('claim', claims[0]!.id)
  expect(out).toMatch(/denies → s\d+ \(cue\)/)
  expect(out).toMatch(/contradicts → s\d+ \(figures\)/)
  expect(out).toContain('copied from d1')
  expect(await sayso('claim', 'c9999')).toMatchObject({ code: 66, out: '' })
})

test('drift: the negation that was lost, marked', async () => {
  const { out } = await sayso('drift')
  expect(out).toContain('words changed · negation')
  expect(out).toContain('We will ⟦not⟧ open')
})

test('copies: the reprint and its origin, and the two side by side', async () => {
  expect((await sayso('copies')).out).toMatch(/2 documents of one origin\n {2}d1 +first[^]*d4 +same text/)
  expect((await sayso('copies', 'd4')).out).toMatch(/goes back to d1/)
  expect((await sayso('copies', 'd1', 'd4')).out).toContain('same text')
  expect((await sayso('copies', 'd1', 'd2')).err).toContain('share no passage')
  expect((await sayso('copies', 'd99')).code).toBe(66)
})

test('predictions: by when and how likely, due on a day, and decided by a person', async () => {
  expect((await sayso('predictions', 'crossing', '--on', '2026-03-10')).out).toMatch(/open +Ivo Harn 2026-03-03[^]*by 2026-04-01 · “very likely”: very\s+likely,\s+80–95 %/)
  const { predictions } = await json<{ predictions: { statement: string }[] }>('predictions', 'crossing', '--status', 'due', '--on', '2026-05-01')
  const [due] = predictions
  const { out, err } = await sayso('decide', 'prediction', due!.statement, 'did-not', '--why', 'still shut in May', '--who', 'Ana')
  expect(out).toContain('decided')
  expect((await sayso('predictions', 'crossing', '--status', 'did-not')).out).toMatch(/did not +Ivo Harn[^]*still shut in May/)
  const number = /sayso undo (\d+)/.exec(err)?.[1] ?? ''
  expect((await sayso('undo', number)).out).toContain('taken back')
  expect((await sayso('predictions', 'crossing', '--status', 'did-not')).out).toBe('')
  expect(await sayso('predictions', '--on', 'tomorrow')).toMatchObject({ code: 64 })
})

test('positions: periods with what was read in each', async () => {
  const { out } = await sayso('positions', 'Lodo Brask')
  expect(out).toContain('Lodo Brask')
  expect(out).toMatch(/2026-03-0\d +for/)
  expect(out).toMatch(/1 document read, \d with them/)
})

test('report: one file, disputes first, every line footnoted to document, span and hash; no name of a witness', async () => {
  const { out } = await sayso('report', '--title', 'A <b>test</b>')
  expect(out).toMatch(/^# A \\<b\\>test/)
  expect(out).toMatch(/## Disputed[^]*Asserted by \(2 origins\)[^]*## Sources[^]*sha256:[0-9a-f]{64}/)
  expect(out).toMatch(/- \*\*Denied by \(\d+ origins?\):\*\* [^\n]+: \*(?:has )?den(?:ied|ies)\* [^\n]+ \[\d/)
  expect(out).toMatch(/## Figures that differ[^]*\*\*Figures differ:\*\* people killed: low 9, stated 9, high 14\n(?: {2}- “\d+” – [^\n]+ \[\d+\]\n)+/)
  expect(out).toMatch(/## Quotations that changed[^]*what changed: negation[^]*In these words[^]*And in these[^]*## Sources/)
  expect((await sayso('report', 'nothinglikethis')).out).not.toContain('Quotations that changed')
  expect((await sayso('report', '--out', 'briefing.html', '--title', 'A <b>test</b>')).code).toBe(0)
  const page = await readFile(join(folder.path, 'briefing.html'), 'utf8')
  expect(page).toContain('A &#60;b&#62;test')
  expect(page).not.toMatch(/<script|src=|http-equiv="refresh"/)
  expect(page).toMatch(/<a href="#n1">1<\/a>[^]*id="n1"/)
  expect(await sayso('report', '--out', 'briefing.html')).toMatchObject({ code: 64 })
})

describe('what a person decides', () => {
  test('a merge shows in the list of actors, and is taken back', async () => {
    const { err } = await sayso('decide', 'merge', 'Relief Society', '--into', 'Society for Relief', '--why', 'its full name')
    expect((await sayso('actors')).out).toContain('Society for Relief')
    expect((await sayso('actor', 'Society for Relief')).out).toContain('also written Relief Society')
    expect((await sayso('decisions')).out).toMatch(/“Relief Society” → “Society for Relief”\n.*its full name/)
    await sayso('undo', /sayso undo (\d+)/.exec(err)?.[1] ?? '')
    expect((await sayso('actors')).out).not.toContain('Society for Relief')
    expect((await sayso('verify')).out).toContain('holds')
  })

  test('a class needs a reason, and a name that nobody may be named by is nobody', async () => {
    expect(await sayso('decide', 'class', 'Lodo Brask', 'expert')).toMatchObject({ code: 64 })
    const [unknown, witness] = [await sayso('decide', 'class', 'Zola Nemo', 'expert', '--why', 'x'), await sayso('decide', 'class', 'Maro Lind', 'expert', '--why', 'x')]
    expect(witness).toEqual(unknown)
    expect(unknown.code).toBe(66)
  })

  test('a file of background: names, kinds and roles; a class only for who may be named already', async () => {
    await writeFile(join(folder.path, 'known.csv'), 'name,aliases,kind,class,role,from,to\nLodo Brask,Governor Brask,person,office-holder,governor of Upper Sarvel,2024,\nMaro Lind,,,expert,,,\n')
    const { err } = await sayso('decide', 'import', 'known.csv')
    expect(err).toContain('The class of 1 name was left')
    expect((await sayso('actor', 'Lodo Brask')).out).toMatch(/governor of Upper Sarvel · 2024 –/)
    expect((await sayso('actors')).out).not.toContain('Lind')
    await writeFile(join(folder.path, 'bad.csv'), 'name,kind\nGuard,deity\n')
    expect(await sayso('decide', 'import', 'bad.csv')).toMatchObject({ code: 65, err: expect.stringContaining('line 2') as string })
  })
})

test.each([['claims', '--all'], ['disputes'], ['figures', '--all'], ['drift'], ['predictions'], ['copies', 'd1'], ['report'], ['decisions'], ['positions', 'Lodo Brask']])('%s %s names no witness', async (...args) => {
  const { out, err } = await sayso(...args)
  expect(`${out}${err}`).not.toMatch(/Lind/)
})

test.each([['claims', '--actor', 'Maro Lind', '--all'], ['drift', '--actor', 'Maro Lind'], ['predictions', '--actor', 'Maro Lind'], ['positions', 'Maro Lind'], ['claims', 'Lind', '--all']])('%s %s %s finds what nobody’s name finds', async (...args) => {
  const [witness, nobody] = [await sayso(...args), await sayso(...args.map((arg) => arg.replace('Maro', 'Zola').replace('Lind', 'Nemo')))]
  expect(witness.err.replace('Maro Lind', 'Zola Nemo').replace('Lind', 'Nemo')).toBe(nobody.err)
  expect(witness.out).toBe(nobody.out)
})

test('what was read with --no-compare is compared with the next run', async () => {
  const other = await emptyFolder()
  try {
    await writeFile(join(other.path, 'all.ndjson'), await readFile(join(folder.path, 'all.ndjson')))
    expect((await runSayso(['read', 'all.ndjson', '--no-compare'], { cwd: other.path })).code).toBe(0)
    expect((await runSayso(['claims'], { cwd: other.path })).out).toBe('')
    expect((await runSayso(['read', 'all.ndjson'], { cwd: other.path })).code).toBe(0)
    expect((await runSayso(['claims'], { cwd: other.path })).out).toContain('c1      shells fired from the Kelder bank had killed 14 people at the market of')
  } finally {
    await other.remove()
  }
}, 60_000)
