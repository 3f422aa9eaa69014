// The origins of a ledger that stand in several prints: the first and those that go back to it, each a way to the two set side by side.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { originsListing } from '../api/queries.ts'
import { Waiting } from '../claims/claims-page.tsx'
import list from '../claims/claims.module.css'
import { stepThrough } from '../claims/step-through.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import type { OriginItem } from '../../src/http/woven-api.ts'
import { DocumentLine } from './document-line.tsx'
import drift from './drift.module.css'
import classes from './origins.module.css'
import { copyWords as page } from './words.ts'

export function OriginsPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(originsListing())
  usePageTitle(page.title)
  useKeys({ j: () => stepThrough('[data-compare]', 1), k: () => stepThrough('[data-compare]', -1) })
  const origins = data?.pages.flatMap(({ items }) => items)
  const total = data?.pages[0]?.total
  return (
    <div className={list['page']}>
      <header className={list['header']}>
        <div className={list['top']}>
          <h1 className={list['heading']}>{page.title}</h1>
          <p className={list['count']} role="status">{total === undefined ? '\u00a0' : page.count(total)}</p>
          <Link to="/drift" className={drift['aside']} preload={false}>{page.toDrift}</Link>
        </div>
        <p className={list['lead']}>{page.lead}</p>
      </header>
      {error !== null && origins === undefined ? <ErrorView error={error} onRetry={() => void refetch()} />
        : origins === undefined ? <Waiting />
          : origins.length === 0 ? (
            <div className={list['nothing']}>
              <h2>{page.empty}</h2>
              <p>{page.emptyHelp}</p>
              <button type="button" className={list['button']} onClick={() => openAddPanel()}>{page.add}</button>
            </div>
          ) : <ol className={classes['list']} aria-label={page.list}>{origins.map((origin) => <Origin key={origin.document} origin={origin} />)}</ol>}
      {hasNextPage ? <button type="button" className={list['more']} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{page.more}</button> : null}
    </div>
  )
}

function Origin({ origin: { document, documents } }: { readonly origin: OriginItem }) {
  const first = documents.find(({ id }) => id === document)
  const copies = documents.filter(({ id }) => id !== document)
  return (
    <li className={classes['origin']}>
      {first === undefined ? null : <DocumentLine document={first} fact={page.first} />}
      <ul className={classes['copies']} role="list">
        {copies.map((copy) => (
          <li key={copy.id}>
            <DocumentLine document={copy} />
            <Link to="/copies/$one/$other" params={{ one: document, other: copy.id }} className={classes['compare']} data-compare preload={false}>{page.compare}</Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
