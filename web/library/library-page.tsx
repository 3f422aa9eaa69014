// The library: every document of the ledger, by the filters and the order that stand in the address. An empty ledger explains itself instead.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { DocumentItem, DocumentQuery } from '../../src/http/api.ts'
import { documentsListing, totalsQuery } from '../api/queries.ts'
import { VirtualList } from '../list/virtual-list.tsx'
import { SourcingLegend } from '../sourcing/sourcing-legend.tsx'
import { words } from '../words.ts'
import { ActiveFilters } from './active-filters.tsx'
import { ColumnHead } from './column-head.tsx'
import { askedOf, activeFilters, withoutFilters } from './document-list.ts'
import { DocumentRow } from './document-row.tsx'
import { EmptyLedger } from './empty-ledger.tsx'
import { LibraryFilters } from './library-filters.tsx'
import classes from './library.module.css'
import { LibraryMenu } from './library-menu.tsx'
import { useRowHeight } from './row-height.ts'

const row = (item: DocumentItem, _index: number, active: boolean) => <DocumentRow item={item} active={active} />

export function LibraryPage() {
  const query = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const { data: totals } = useQuery(totalsQuery())
  const listing = useMemo(() => documentsListing(askedOf(query)), [query])
  const outline = useQuery(listing.outline)
  const rowHeight = useRowHeight()
  const change = useCallback((search: DocumentQuery, replace = false) => void navigate({ search, replace }), [navigate])
  const open = useCallback((item: DocumentItem) => void navigate({ to: '/documents/$id', params: { id: item.id } }), [navigate])
  const isFiltered = activeFilters(query).length > 0

  if (totals?.documents === 0) return <EmptyLedger />
  return (
    <div className={classes['page']}>
      <div className={classes['top']}>
        <h1 className={classes['heading']}>{words.library.title}</h1>
        <p className={classes['totals']} role="status">
          {totals === undefined ? '\u00a0' : isFiltered
            ? outline.data === undefined ? '\u00a0' : words.library.shown(outline.data.total, totals.documents)
            : words.library.totals(totals.documents, totals.statements, totals.denials, totals.notRead).map((part) => <span key={part}>{part}</span>)}
        </p>
        <SourcingLegend label={words.library.legend} />
        <LibraryMenu query={query} />
      </div>
      <LibraryFilters query={query} onChange={change} />
      <ActiveFilters query={query} onChange={change} />
      <ColumnHead query={query} onChange={change} />
      <div className={classes['list']}>
        <div className={classes['room']}>
          <VirtualList
            listing={listing} rowHeight={rowHeight} label={words.library.list} row={row} onOpen={open}
            empty={<NothingPasses onClear={() => change(withoutFilters(query))} />}
          />
        </div>
      </div>
    </div>
  )
}

function NothingPasses({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className={classes['nothing']}>
      <h2>{words.library.nothingPasses}</h2>
      <p>{words.library.loosen}</p>
      <button type="button" className={classes['button']} onClick={onClear}>{words.shell.clearFilters}</button>
    </div>
  )
}
