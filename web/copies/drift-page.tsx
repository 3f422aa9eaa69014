// Quotations that stand in several wordings, the gravest changes first: both as printed, with the words marked that the other has otherwise. Says what
// was changed, not which is right.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { driftListing } from '../api/queries.ts'
import { Waiting } from '../claims/claims-page.tsx'
import list from '../claims/claims.module.css'
import { Sentence } from '../claims/sentence.tsx'
import { stepThrough } from '../claims/step-through.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import classes from './drift.module.css'
import { copyWords, driftWords as page } from './words.ts'

export function DriftPage() {
  const search = useSearch({ from: '/drift' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(driftListing({ ...search }))
  usePageTitle(page.title)
  useKeys({ j: () => stepThrough('[data-sentence]', 1), k: () => stepThrough('[data-sentence]', -1) })
  const items = data?.pages.flatMap((stretch) => stretch.items)
  const total = data?.pages[0]?.total
  return (
    <div className={list['page']}>
      <header className={list['header']}>
        <div className={list['top']}>
          <h1 className={list['heading']}>{page.title}</h1>
          <p className={list['count']} role="status">{total === undefined ? '\u00a0' : page.count(total)}</p>
          <Link to="/copies" className={classes['aside']} preload={false}>{copyWords.toOrigins}</Link>
        </div>
        <p className={list['lead']}>{page.lead}</p>
      </header>
      {error !== null && items === undefined ? <ErrorView error={error} onRetry={() => void refetch()} />
        : items === undefined ? <Waiting />
          : items.length === 0 ? (
            <div className={list['nothing']}>
              <h2>{page.empty}</h2>
              <p>{page.emptyHelp}</p>
              <button type="button" className={list['button']} onClick={() => openAddPanel()}>{page.add}</button>
            </div>
          ) : (
            <ol className={classes['list']} aria-label={page.list}>
              {items.map(({ one, other, class: kind, severity, changes }) => (
                <li key={`${one.id} ${other.id}`} className={classes['row']} data-drift>
                  <p className={classes['kind']} data-grave={severity === 'negation' || severity === 'figure' || severity === 'modal' || undefined}>
                    <b>{page.class[kind]}</b>
                    {severity === null ? null : <span>{page.severity[severity]}</span>}
                  </p>
                  <div className={classes['sides']}>
                    <div className={classes['one']}><Sentence statement={one} cueMarked={false} marked={changes.map((change) => change.one)} /></div>
                    <div className={classes['other']}><Sentence statement={other} cueMarked={false} marked={changes.map((change) => change.other)} /></div>
                  </div>
                </li>
              ))}
            </ol>
          )}
      {hasNextPage ? <button type="button" className={list['more']} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{page.more}</button> : null}
    </div>
  )
}
