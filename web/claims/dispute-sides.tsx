// A dispute in a list: a line for each side with who holds it and on how many origins, a line for those who are silent, and the figures that differ. A
// side's number leads to its statements, a name to all that its bearer says.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClaimItem, DisputeItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { ClaimTitle } from './claim-title.tsx'
import { DifferingFigures } from './differing-figures.tsx'
import classes from './dispute-sides.module.css'
import { claimWords as page } from './words.ts'

export function DisputeSides({ dispute: { claim, sides, silent, figures } }: { readonly dispute: DisputeItem }) {
  return (
    <>
      <ul className={classes['sides']} role="list">
        {sides.map(({ stance, holders, more, origins, statements }) => (
          <li key={stance} data-stance={stance}>
            <span className={classes['stance']}>{page.stance[stance]}</span>
            <span className={classes['holders']}>
              {joined(holders.map(({ name, named }) => (named
                ? <Link key={name} to="/actors/$name" params={{ name }} preload={false}><bdi>{visibleLine(name)}</bdi></Link>
                : <bdi key={name}>{visibleLine(name)}</bdi>)))}
              {more === 0 ? null : <span className={classes['more']}> {page.moreHolders(more)}</span>}
            </span>
            <Link to="/claims/$id" params={{ id: claim.id }} search={{ stance }} hash="said" className={classes['count']} title={page.onlyThese} preload={false}>
              {page.origins(origins)} · {page.statements(statements)}
            </Link>
          </li>
        ))}
        {silent.length === 0 ? null : (
          <li data-stance="silent">
            <span className={classes['stance']}>{page.silent}</span>
            <span className={classes['holders']}>{joined(silent.map((name) => <Link key={name} to="/actors/$name" params={{ name }} preload={false}><bdi>{visibleLine(name)}</bdi></Link>))}</span>
          </li>
        )}
      </ul>
      {figures.length === 0 ? null : <DifferingFigures claim={claim} figures={figures} />}
    </>
  )
}

/** What else the same parties dispute of one another, a line each. */
export function AlsoDisputed({ claims }: { readonly claims: readonly ClaimItem[] }) {
  if (claims.length === 0) return null
  return (
    <section className={classes['also']} aria-label={page.alsoBetween}>
      <span>{page.alsoBetween}</span>
      <ul role="list">
        {claims.map((claim) => <li key={claim.id}><Link to="/claims/$id" params={{ id: claim.id }} data-claim dir="auto"><ClaimTitle {...claim} /></Link></li>)}
      </ul>
    </section>
  )
}

function joined(names: readonly ReactNode[]): readonly ReactNode[] {
  return names.flatMap((name, index) => (index === 0 ? [name] : [', ', name]))
}
