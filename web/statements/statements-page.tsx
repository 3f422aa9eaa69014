// Every statement of the ledger, found by its words and its labels. What is asked for stands in the address.
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
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
import { activeFilters, inOrder, orderOf, orders, type Order } from './statement-search.ts'
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
  const row = useCallback((item: StatementItem, _index: number, active: boolean) => <StatementRow item={item} active={active} room={room} />, [room])

  const filters = activeFilters(query)
  const inDrawer = filters.filter(({ name }) => name !== 'q').length
  const rail = <StatementFilters query={query} counts={counts} onChange={change} />
  return (
    <div className={classes['page']}>
      {hasRail ? <aside className={classes['rail']} aria-label={words.statements.filters}>{rail}</aside> : (
        <FilterDrawer opened={filtering} total={outline?.total ?? null} onClose={() => setFiltering(false)}>{rail}</FilterDrawer>
      )}
      <section className={classes['main']} aria-labelledby="statements-title">
        <div className={classes['top']}>
          <h1 id="statements-title" className={classes['heading']}>{words.statements.title}</h1>
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
        <ActiveFilters query={query} onChange={change} />
        <div className={classes['list']}>
          <div className={classes['room']}>
            <VirtualList listing={listing} rowHeight={height} label={words.statements.list} row={row} onOpen={open} empty={<NothingFound query={query} onChange={change} />} />
          </div>
        </div>
      </section>
    </div>
  )
}
