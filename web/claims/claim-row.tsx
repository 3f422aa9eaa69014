// A claim in a list: its words, on how many origins it stands and when, and beside or below them what the list is about.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClaimItem } from '../../src/http/woven-api.ts'
import { sayDay, words } from '../words.ts'
import { ClaimTitle, sayDays } from './claim-title.tsx'
import classes from './claims.module.css'
import dots from './dots.module.css'
import { claimWords as page } from './words.ts'

interface ClaimRowProps {
  readonly claim: ClaimItem
  /** Where the whole list is of disputes, no row says that it is one. */
  readonly isDisputeKnown?: boolean
  readonly beside?: ReactNode
  readonly below?: ReactNode
}

export function ClaimRow({ claim, isDisputeKnown = false, beside, below }: ClaimRowProps) {
  const { id, origins, documents, statements, firstDay, lastDay, disputed, figuresDiffer } = claim
  return (
    <li className={classes['row']} data-wide={beside === undefined || undefined}>
      <div className={classes['what']}>
        <Link to="/claims/$id" params={{ id }} className={classes['title']} data-named={claim.titleStatement === null || undefined} data-claim dir="auto"><ClaimTitle {...claim} /></Link>
        <p className={classes['facts']}>
          <Link to="/claims/$id" params={{ id }} hash="said" className={`${classes['counts']} ${dots['dots']}`} title={page.originsHelp} preload={false}>
            <b>{page.origins(origins)}</b><span>{page.documents(documents)}</span><span>{page.statements(statements)}</span>
            <span>{firstDay === '' ? words.shell.noDate : sayDays(sayDay(firstDay), sayDay(lastDay))}</span>
          </Link>
          {disputed && !isDisputeKnown ? <span className={classes['mark']} data-mark="disputed">{page.disputed}</span> : null}
          {figuresDiffer ? <span className={classes['mark']} data-mark="figures">{page.figuresDiffer}</span> : null}
        </p>
        {below}
      </div>
      {beside}
    </li>
  )
}
