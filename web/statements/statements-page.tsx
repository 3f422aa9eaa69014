// Every statement of the ledger, found by its words and its labels. What is asked for stands in the address.
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { StatementItem, StatementQuery } from '../../src/http/api.ts'
import { statementsListing, totalsQuery } from '../api/queries.ts'
import { VirtualList } from '../list/virtual-list.tsx'
import { words } from '../words.ts'
import { ActiveFilters } from './active-filters.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterDrawer } from './filter-drawer.tsx'
import { NothingFound } from './nothing-found.tsx'
import { useRowShape } from './row-height.ts'
import { StatementFilters } from './statement-filters.tsx'
import { StatementRow } from './statement-row.tsx'
import { StatementSearchBox } from './statement-search-box.tsx'
import { activeFilters, inOrder, orderOf, orders, withoutFilters, type Order } from './statement-search.ts'
import classes from './statements.module.css'
import { useFacets } from './use-facets.ts'

export function StatementsPage() {
  const query = useSearch({ from: '/statements' })
  const navigate = useNavigate({ from: '/statements' })
  const [filtering, setFiltering] = useState(false)
  const hasRail = useMediaQuery('(min-width: 64rem)', undefined, { getInitialValueInEffect: false })
  const { height, room } = useRowShape()
  const listing = useMemo(() => statementsListing(query), [query])
  // The count before stands until the next is there.
  const { data: outline, error, isPlaceholderData } = useQuery({ ...listing.outline, placeholderData: keepPreviousData })
  const { data: totals } = useQuery(totalsQuery())
  const counts = useFacets(query, outline !== undefined && !isPlaceholderData)

  const change = useCallback((search: StatementQuery, replace = false) => void navigate({ search, replace }), [navigate])
  const open = useCallback(({ id, document }: StatementItem) => void navigate({ to: '/documents/$id', params: { id: document }, search: { s: id } }), [navigate])
  // The button that takes a filter away goes with it: the focus goes to the heading, beside which the new count stands.
  const heading = useRef<HTMLHeadingElement>(null)
  const loosen = useCallback((search: StatementQuery) => {
    change(search)
    heading.current?.focus({ preventScroll: true })
  }, [change])
  const [cleared, setCleared] = useState(0)
  const clear = useCallback(() => {
    setCleared((times) => times + 1)
    loosen(withoutFilters(query))
  }, [loosen, query])
  const row = useCallback((item: StatementItem, _index: number, active: boolean) => <StatementRow item={item} active={active} room={room} />, [room])

  const filters = activeFilters(query)
  const inDrawer = filters.filter(({ name }) => name !== 'q').length
  // Cleared filters leave no half-typed date behind.
  const rail = <StatementFilters key={cleared} query={query} counts={counts} onChange={change} />
  return (
    <div className={classes['page']}>
      {hasRail ? <aside className={classes['rail']} aria-label={words.statements.filters}>{rail}</aside> : (
        <FilterDrawer opened={filtering} total={outline?.total ?? null} onClose={() => setFiltering(false)}>{rail}</FilterDrawer>
      )}
      <section className={classes['main']} aria-labelledby="statements-title">
        <div className={classes['top']}>
          <h1 ref={heading} id="statements-title" tabIndex={-1} className={classes['heading']}>{words.statements.title}</h1>
          <p className={classes['count']} role="status">
            {error !== null || outline === undefined ? '\u00a0' : <><span>{words.statements.count(outline.total)}</span>{filters.length > 0 && totals !== undefined ? <span>{words.statements.ofAll(totals.statements)}</span> : null}</>}
          </p>
          <div className={classes['tools']}>
            {hasRail ? null : (
              <button type="button" className={classes['tool']} onClick={() => setFiltering(true)} aria-expanded={filtering}>
                <IconAdjustmentsHorizontal size={16} stroke={1.7} aria-hidden />
                {words.statements.filtersOn(inDrawer)}
              </button>
            )}
            <div className={classes['sort']}>
              <span aria-hidden>{words.statements.sort}</span>
              <select aria-label={words.statements.sort} value={orderOf(query)} onChange={(event) => change(inOrder(query, event.currentTarget.value as Order))}>
                {orders.map((order) => <option key={order} value={order}>{words.statements.orders[order]}</option>)}
              </select>
            </div>
            <ExportMenu query={query} total={outline?.total ?? 0} />
          </div>
        </div>
        <StatementSearchBox query={query} ready={outline !== undefined && !isPlaceholderData} onChange={change} />
        <ActiveFilters query={query} onLoosen={loosen} onClear={clear} />
        <div className={classes['list']}>
          <div className={classes['room']}>
            <VirtualList listing={listing} rowHeight={height} label={words.statements.list} row={row} onOpen={open} empty={<NothingFound query={query} onLoosen={loosen} onClear={clear} />} />
          </div>
        </div>
      </section>
    </div>
  )
}
