// The filters that hold, each in words with a way to take it away.
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import type { StatementQuery } from '../../src/http/api.ts'
import { documentQuery } from '../api/queries.ts'
import { words } from '../words.ts'
import { sayFilter } from './say-filter.ts'
import { activeFilters } from './statement-search.ts'
import classes from './statements.module.css'

interface ActiveFiltersProps {
  readonly query: StatementQuery
  readonly onLoosen: (query: StatementQuery) => void
  readonly onClear: () => void
}

export function ActiveFilters({ query, onLoosen, onClear }: ActiveFiltersProps) {
  const title = useDocumentTitle(query)
  // What was searched for stands in its box.
  const filters = activeFilters(query).filter(({ name }) => name !== 'q')
  if (filters.length === 0) return null
  return (
    <ul className={classes['active']} role="list" aria-label={words.statements.filters}>
      {filters.map((filter) => {
        const said = sayFilter(filter, title)
        return (
          <li key={`${filter.name} ${filter.value}`}>
            <button type="button" className={classes['pill']} onClick={() => onLoosen(filter.without)} aria-label={words.statements.remove(said)} title={said}>
              <bdi>{said}</bdi>
              <IconX size={13} stroke={2} aria-hidden />
            </button>
          </li>
        )
      })}
      <li><button type="button" className={classes['clear']} onClick={onClear}>{words.shell.clearFilters}</button></li>
    </ul>
  )
}

/** The title of the document that is filtered by; null where there is none, or it has not come yet. */
export function useDocumentTitle({ document }: StatementQuery): string | null {
  const { data } = useQuery({ ...documentQuery(document ?? ''), enabled: document !== undefined, retry: false })
  return data === undefined ? null : data.title ?? words.shell.noTitle
}
