// Texts about invented places for the tests of what is woven across documents: a wire story in two prints, one that states what the other
// attributes, a quotation in two wordings, predictions with what came after, and a witness who may not be named.
import type { ServerOptions } from '../../src/http/server.ts'
import type { StatementPage } from '../../src/http/api.ts'
import { addTexts, serve, type Served, type ServedText } from './served.ts'

const flood = 'LOWPORT, Osmar (Tern Wire) — The river Sel broke its banks above Lowport on Monday night and flooded the lower market and the two streets behind the customs house. '
  + 'Governor Odo Vance said that the gauge at the old mill had stood at four metres for three days before the dyke gave way. '
  + 'Rescue crews took families from the roofs of the tannery quarter in fishing boats until the wind turned in the early hours of the morning. '
  + 'Schools stayed closed on both sides of the river and the ferry to Duvra lay tied up at the upper quay with its engines under water. '
  + 'The provincial council met in the theatre on the hill because its own hall had no light and no dry floor.'

const toll = 'The collapse of the grain store at Marnhold killed nine labourers who had been loading barges below the northern wall before dawn.'

/** In the order of their ids, which go on where those of the fixture end: d36 … */
const more: readonly ServedText[] = [
  { address: 'https://tern.example/flood', title: 'Sel floods Lowport', publisher: 'Tern Wire', published: '2026-06-02', text: flood },
  { address: 'file:flood-reprint.txt', title: 'Lowport under water', publisher: 'Duvra Courier', published: '2026-06-03', text: `${flood} The Courier’s readers can bring blankets to the fire hall.` },
  // One states what the other attributes.
  { address: 'file:store-one.txt', title: 'Grain store falls', publisher: 'Tern Wire', published: '2026-06-10', text: `${toll} The store had stood empty since the last harvest and its roof beams had been sold to a builder from Duvra in the spring. The barges were taken to the lower quay, where carpenters from the shipyard worked on them for two days.` },
  { address: 'file:store-two.txt', title: 'Council on the grain store', publisher: 'Lowport Gazette', published: '2026-06-11', text: `Governor Odo Vance claimed that the collapse of the grain store at Marnhold killed nine labourers who had been loading barges below the northern wall before dawn. The store had stood empty since the last harvest and its roof beams had been sold to a builder from Duvra in the spring. The barges were taken to the lower quay, where carpenters from the shipyard worked on them for two days.` },
  // One quotation, two wordings; then a witness's, in two wordings too.
  { address: 'file:dyke-one.txt', title: 'Vance on the dyke', publisher: 'Tern Wire', published: '2026-06-12', text: '“We will not rebuild the eastern dyke before the spring tides have gone,” Governor Odo Vance said. “My brother was on the dyke with a lantern when the water came over,” said Maro Lind, a baker in Sel.' },
  { address: 'file:dyke-two.txt', title: 'No dyke before spring', publisher: 'Duvra Courier', published: '2026-06-13', text: '“We will rebuild the eastern dyke before the spring tides have gone,” Governor Odo Vance said. “My brother was on the dyke with a lamp when the water came over,” said Maro Lind, a baker in Sel.' },
  // What will be, and what was.
  { address: 'file:ferry-will.txt', title: 'Ferry to sail again', publisher: 'Tern Wire', published: '2026-06-14', text: 'Governor Odo Vance said that the ferry to Duvra will very likely reopen by 1 July 2026. Kelmar’s army vowed to shell the port of Lowport if the ferry sails. “The mill at Sel will close before the winter,” said Maro Lind, a baker in Sel.' },
  { address: 'file:ferry-was.txt', title: 'Ferry sails', publisher: 'Duvra Courier', published: '2026-07-02', text: 'Governor Odo Vance said on Thursday that the ferry to Duvra had reopened. “The mill at Sel closed before the winter,” said Maro Lind, a baker in Sel.' },
  // Figures for one event, from two holders.
  { address: 'file:toll-one.txt', title: 'Shelling at Tavra', publisher: 'Tern Wire', published: '2026-07-05', text: 'Osmar’s health ministry said that the shelling of the market at Tavra on Saturday killed 12 civilians.' },
  { address: 'file:toll-two.txt', title: 'Tavra: the count', publisher: 'Lowport Gazette', published: '2026-07-06', text: 'Kelmar’s army said that the shelling of the market at Tavra on Saturday killed 4 civilians. Kelmar’s army accused Maro Lind of signalling to the gunners at Tavra. Kelmar’s army accused Odo Vance of hiding the count at Tavra.' },
]

/** A server over the fixture and these texts. */
export async function serveWoven(options: Partial<ServerOptions> = {}): Promise<Served> {
  const served = await serve(options)
  await addTexts(served.where, more)
  return served
}

/** The id of the first statement whose words these are part of. */
export async function statementWith(served: Served, words: string): Promise<string> {
  const { items } = await served.json<StatementPage>(`/statements?limit=500&q=${encodeURIComponent(words)}`)
  const found = items.find(({ content }) => content.text.includes(words))
  if (found === undefined) throw new Error(`no statement says “${words}”`)
  return found.id
}

/** An answer without what differs from one asking to the next. */
export async function answerTo(served: Served, path: string): Promise<{ readonly statusCode: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string }> {
  const { statusCode, headers: { date: _date, 'x-ratelimit-remaining': _remaining, 'x-ratelimit-reset': _reset, ...headers }, body } = await served.get(path)
  return { statusCode, headers, body }
}
