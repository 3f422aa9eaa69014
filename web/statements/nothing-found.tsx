// Where no statement passes: what each filter costs, so that the one to loosen can be told; in an empty ledger, how to fill it.
import { useQueries, useQuery } from '@tanstack/react-query'
import type { StatementQuery } from '../../src/http/api.ts'
import { facetsQuery, totalsQuery } from '../api/queries.ts'
import { openAddPanel } from '../add/open-panel.ts'
import { words } from '../words.ts'
import { useDocumentTitle } from './active-filters.tsx'
import { sayFilter } from './say-filter.ts'
import { activeFilters, filtersOf, type ActiveFilter } from './statement-search.ts'
import classes from './statements.module.css'

interface NothingFoundProps {
  readonly query: StatementQuery
  readonly onLoosen: (query: StatementQuery) => void
  readonly onClear: () => void
}

/** Filters tried one by one; who has set more has to choose. */
const tried = 8

export function NothingFound({ query, onLoosen, onClear }: NothingFoundProps) {
  const { data: totals } = useQuery(totalsQuery())
  const title = useDocumentTitle(query)
  const filters = activeFilters(query)
  const counts = useQueries({ queries: filters.length < 2 ? [] : filters.slice(0, tried).map(({ without }) => facetsQuery(filtersOf(without))) })
  const found = filters.flatMap((filter, at): (ActiveFilter & { readonly total: number })[] => {
    const count = counts[at]
    const total = count?.isPlaceholderData === false ? count.data?.total ?? 0 : 0
    return total > 0 ? [{ ...filter, total }] : []
  })
  if (totals?.statements === 0) {
    return (
      <div className={classes['nothing']}>
        <h2>{words.statements.emptyLedger}</h2>
        <p>{words.statements.emptyHelp}</p>
        <button type="button" className={classes['button']} onClick={() => openAddPanel()}>{words.shell.add}</button>
      </div>
    )
  }
  return (
    <div className={classes['nothing']}>
      <h2>{words.statements.nothingFound}</h2>
      {found.length === 0 ? <p>{counts.some(({ isFetching }) => isFetching) ? '\u00a0' : filters.length === 1 ? words.statements.nothingHelp[filters[0]?.name === 'q' ? 'words' : 'label'] : words.statements.loosenAll}</p> : (
        <>
          <p>{words.statements.loosen}</p>
          <ul className={classes['loosen']} role="list">
            {found.toSorted((a, b) => b.total - a.total).map((filter) => (
              <li key={`${filter.name} ${filter.value}`}>
                <button type="button" className={classes['button']} onClick={() => onLoosen(filter.without)}>{words.statements.without(sayFilter(filter, title))}</button>
                <span>{words.statements.count(filter.total)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {filters.length === 0 ? null : <button type="button" className={classes['clear']} onClick={onClear}>{words.shell.clearFilters}</button>}
    </div>
  )
}
