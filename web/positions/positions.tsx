// An actor's positions, claim by claim: a strip of periods with what was read in each, and where they speak of the claim the stance, which opens the
// statements behind it. Each stance stands by itself: no line leads from one to the next.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import type { PositionItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { positionsQuery } from '../api/queries.ts'
import { Sentence } from '../claims/sentence.tsx'
import { sayDay, words } from '../words.ts'
import classes from './positions.module.css'
import { PositionStrip, sayPeriod } from './position-strip.tsx'
import { positionWords as page } from './words.ts'

/** Positions shown at once. */
const shownFirst = 4

export function Positions({ actor, heading }: { readonly actor: string; readonly heading: string | undefined }) {
  const { data, error } = useQuery(positionsQuery(actor))
  const [all, setAll] = useState(false)
  const items = data?.items ?? []
  const shown = all ? items : items.slice(0, shownFirst)
  return (
    <section aria-labelledby="actor-positions">
      <h2 id="actor-positions" className={heading}>{page.title}</h2>
      {error !== null && data === undefined ? <p className={classes['none']}>{page.failed}</p>
        : data === undefined ? <p className={classes['none']} aria-busy="true">{words.shell.loading}</p>
          : items.length === 0 ? <p className={classes['none']}>{page.none}</p> : (
            <>
              <p className={classes['lead']}>{page.lead} {page.legend}</p>
              <ol className={classes['list']} role="list">{shown.map((item) => <Position key={`${item.towards.kind} ${item.towards.id ?? item.towards.title}`} item={item} />)}</ol>
              {shown.length === items.length ? null : <button type="button" className={classes['more']} onClick={() => setAll(true)}>{page.more(items.length - shown.length)}</button>}
            </>
          )}
    </section>
  )
}

function Position({ item }: { readonly item: PositionItem }) {
  const { towards, unit, periods, changes, undated, statements } = item
  const [open, setOpen] = useState<number | null>(null)
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const opened = open === null ? undefined : periods[open]
  const title = visibleLine(towards.title)
  return (
    <li className={classes['position']} data-position>
      <h3 className={classes['title']} data-actor={towards.kind === 'actor' || undefined}>
        {towards.kind === 'claim' && towards.id !== null ? <Link to="/claims/$id" params={{ id: towards.id }} preload={false}><bdi>{title}</bdi></Link> : <bdi>{title}</bdi>}
      </h3>
      {periods.length === 0 ? null : <PositionStrip periods={periods} title={title} unit={unit} open={open} onOpen={(index) => setOpen(index === open ? null : index)} />}
      {opened === undefined ? null : <Behind label={page.statements(sayPeriod(opened))} ids={opened.statements} byId={byId} />}
      {changes.length === 0 ? null : (
        <ul className={classes['changes']} aria-label={page.changes}>
          {changes.map((change, index) => (change.type === 'shift' ? (
            <li key={index}>
              <details>
                <summary><b>{page.shift(change.before, change.after)}</b> {[periods[change.from], periods[change.to]].flatMap((period) => (period === undefined ? [] : sayPeriod(period))).join(' → ')}</summary>
                <Behind label={page.before} ids={change.evidenceBefore} byId={byId} />
                <Behind label={page.after} ids={change.evidenceAfter} byId={byId} />
              </details>
            </li>
          ) : (
            <li key={index}>
              <details>
                <summary><b>{page.statedChange[change.link]}</b> {sayDay(change.day) ?? words.shell.noDate}</summary>
                <Behind label={page.before} ids={[change.to]} byId={byId} />
                <Behind label={page.after} ids={[change.from]} byId={byId} />
              </details>
            </li>
          )))}
        </ul>
      )}
      {undated.length === 0 ? null : (
        <details className={classes['undated']}>
          <summary>{page.undated(undated.length)}</summary>
          <Behind label={page.undated(undated.length)} ids={undated} byId={byId} />
        </details>
      )}
    </li>
  )
}

function Behind({ label, ids, byId }: { readonly label: string; readonly ids: readonly string[]; readonly byId: ReadonlyMap<string, StatementItem> }) {
  return (
    <ul className={classes['behind']} aria-label={label}>
      {ids.map((id) => {
        const statement = byId.get(id)
        return statement === undefined ? null : <li key={id}><Sentence statement={statement} plain /></li>
      })}
    </ul>
  )
}
