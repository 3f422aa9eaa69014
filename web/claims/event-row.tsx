// An event in the list of figures that differ: what its first text calls it, the texts that tell of it, and each thing counted with its numbers under the
// usual rule, its figures on one scale and, opened, every one of them in its words.
import { Link } from '@tanstack/react-router'
import type { EventFigureList } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'
import classes from './claims.module.css'
import figures from './differing-figures.module.css'
import { FigureScale, sayRange } from './figure-scale.tsx'
import { FigureTable } from './figure-table.tsx'
import { claimWords as page } from './words.ts'

type Event = EventFigureList['items'][number]
type Thing = Event['things'][number]

/** Texts that are named; a wire story may stand in hundreds. */
const documentsNamed = 12

export function EventRow({ event: { title, documents, things } }: { readonly event: Event }) {
  return (
    <li className={classes['row']} data-wide>
      <div className={classes['what']}>
        <Link to="/documents/$id" params={{ id: documents[0] ?? '' }} className={classes['title']} data-claim dir="auto"><bdi>{title === '' ? words.shell.noTitle : visibleLine(title)}</bdi></Link>
        <p className={classes['facts']}>
          <b>{page.documents(documents.length)}</b>
          {documents.slice(0, documentsNamed).map((id) => <Link key={id} to="/documents/$id" params={{ id }} preload={false}>{id}</Link>)}
          {documents.length > documentsNamed ? <span>{page.moreHolders(documents.length - documentsNamed)}</span> : null}
        </p>
        {things.map((thing, index) => <CountedThing key={`${index} ${thing.what}`} thing={thing} />)}
      </div>
    </li>
  )
}

function CountedThing({ thing }: { readonly thing: Thing }) {
  return (
    <section className={figures['figure']} data-figure>
      <p className={figures['head']}>
        <b>{visibleLine(thing.what)}</b>
        <span className={figures['numbers']} title={thing.says}>{(['low', 'stated', 'high'] as const).map((name) => <span key={name}>{page[name]} <Behind number={thing[name]} thing={thing} /></span>)}</span>
        <span className={figures['facts']}>{page.origins(thing.origins)}</span>
        <span className={figures['apart']} data-apart={thing.apart}>{thing.apart === 'differ' ? page.differ : page.revised}</span>
      </p>
      <FigureScale figure={{ ...thing, figures: onceEach(thing.figures) }} />
      <details className={figures['every']}>
        <summary>{page.everyFigure(thing.figures.length)}</summary>
        <p className={figures['says']}>{thing.says}</p>
        <FigureTable what={thing.what} figures={thing.figures} />
      </details>
    </section>
  )
}

/** A number, leading to the first sentence behind it; the table has the others. */
function Behind({ number, thing }: { readonly number: Thing['low']; readonly thing: Thing }) {
  if (number === null) return <b>{page.noNumber}</b>
  // What the outlet tells itself has the text's id and a number behind it.
  const [first = ''] = number.statements
  const told = thing.figures.find(({ statement }) => statement === first)
  const document = told?.document ?? first.split('#')[0] ?? ''
  return (
    <Link to="/documents/$id" params={{ id: document }} search={told === undefined ? {} : { s: first }} preload={false}>
      <b>{page.number(number.value)}</b><span className="visually-hidden">{page.behind(number.statements.length)}</span>
    </Link>
  )
}

/** One row for a holder who says the same in several texts, the first of them; the table has all. */
function onceEach(all: Thing['figures']): Thing['figures'] {
  return [...Map.groupBy(all, (one) => `${one.holder.toLowerCase()} ${sayRange(one)} ${one.replaced}`).values()].flatMap((those) => those.toSorted((a, b) => ((a.day ?? '~') < (b.day ?? '~') ? -1 : 1)).slice(0, 1))
}
