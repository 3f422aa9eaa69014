// A page that is a list, fetched stretch by stretch: its heading with how much there is, what can be asked for, the rows, and the button that fetches
// more; or what stands in its place while it is on its way, where it could not be had, and where there is nothing. What a row is, the page says.
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorView } from '../shell/error-view.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { words } from '../words.ts'
import classes from './growing-list.module.css'

interface GrowingListProps<Item> {
  readonly title: string
  readonly lead: string
  /** How much there is, in words; undefined while nobody knows. */
  readonly count: string | undefined
  readonly stretches: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>
  /** What the button that fetches more says. */
  readonly more: string
  /** At the end of the heading's line: the way to a page beside this one. */
  readonly aside?: ReactNode
  /** Under the heading: filters, search, order. */
  readonly tools?: ReactNode
  /** Where there is nothing. */
  readonly nothing: ReactNode
  /** The rows, of which there is at least one. */
  readonly children: (items: readonly Item[]) => ReactNode
}

export function GrowingList<Item>({ title, lead, count, stretches, more, aside, tools, nothing, children }: GrowingListProps<Item>) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = stretches
  const items = data?.pages.flatMap((stretch) => stretch.items)
  usePageTitle(title)
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <div className={classes['top']}>
          <h1 className={classes['heading']}>{title}</h1>
          <p className={classes['count']} role="status">{count ?? '\u00a0'}</p>
          {aside === undefined ? null : <p className={classes['aside']}>{aside}</p>}
        </div>
        <p className={classes['lead']}>{lead}</p>
        {tools === undefined ? null : <div className={classes['tools']}>{tools}</div>}
      </header>
      {error !== null && items === undefined ? <ErrorView error={error} onRetry={() => void refetch()} />
        : items === undefined ? <Waiting />
          : items.length === 0 ? nothing
            : children(items)}
      {hasNextPage ? <button type="button" className={classes['more']} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{more}</button> : null}
    </div>
  )
}

interface NothingProps {
  readonly title: string
  readonly help: string
  /** What to do next. */
  readonly children?: ReactNode
}

/** What stands in the place of a list that has nothing. */
export function Nothing({ title, help, children }: NothingProps) {
  return (
    <div className={classes['nothing']}>
      <h2>{title}</h2>
      <p>{help}</p>
      {children}
    </div>
  )
}

/** A button under it. */
export function NothingButton({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return <button type="button" className={classes['button']} onClick={onPress}>{children}</button>
}

/** Rows that are on their way. */
export function Waiting() {
  return <div className={classes['waiting']} aria-busy="true"><span className="visually-hidden">{words.shell.loading}</span>{[0, 1, 2, 3, 4].map((row) => <span key={row} />)}</div>
}
