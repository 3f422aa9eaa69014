// The heads of the library's columns: each a button that orders the list by it and turns the order round. Where there is no room for columns,
// one choice of order instead.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { DocumentQuery } from '../../src/http/api.ts'
import { words } from '../words.ts'
import classes from './column-head.module.css'
import { clicked, documentSorts, inOrder, orderOf, type DocumentSort } from './document-list.ts'

const columns = ['added', 'published', 'publisher', 'title', 'sourcing', 'unsourced', 'statements', 'denials', 'links'] as const
const numbers: readonly string[] = ['added', 'unsourced', 'statements', 'denials', 'links']

interface ColumnHeadProps {
  readonly query: DocumentQuery
  readonly onChange: (query: DocumentQuery) => void
}

export function ColumnHead({ query, onChange }: ColumnHeadProps) {
  const now = orderOf(query)
  const help: Readonly<Record<string, string>> = words.library.columnHelp
  return (
    <div className={classes['head']} role="table" aria-label={words.library.order}>
      <div className={classes['columns']} role="row">
        {columns.map((column) => {
          const isNow = now.sort === column
          return (
            <span
              key={column} role="columnheader" className={classes['column']} data-number={numbers.includes(column) || undefined}
              {...(isNow ? { 'aria-sort': now.order === 'asc' ? 'ascending' as const : 'descending' as const } : {})}
            >
              {isSort(column)
                ? (
                  <button type="button" className={classes['sort']} data-now={isNow || undefined} title={help[column]} onClick={() => onChange(clicked(query, column))}>
                    {words.library.columns[column]}
                    {isNow ? <Arrow order={now.order} /> : null}
                  </button>
                )
                : <span title={help[column]}>{words.library.columns[column]}</span>}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** The same choice in one line, for narrow screens. */
export function SortChoice({ query, onChange }: ColumnHeadProps) {
  const now = orderOf(query)
  return (
    <span className={classes['choice']}>
      <label>
        <span className={classes['by']}>{words.library.sort}</span>
        <select className={classes['select']} value={now.sort} onChange={(event) => onChange(inOrder(query, event.currentTarget.value as DocumentSort))}>
          {documentSorts.map((sort) => <option key={sort} value={sort}>{words.library.sorts[sort]}</option>)}
        </select>
      </label>
      <button
        type="button" className={classes['turn']} onClick={() => onChange(clicked(query, now.sort))}
        aria-label={now.order === 'asc' ? words.library.ascending : words.library.descending} title={now.order === 'asc' ? words.library.ascending : words.library.descending}
      >
        <Arrow order={now.order} />
      </button>
    </span>
  )
}

function Arrow({ order }: { readonly order: 'asc' | 'desc' }) {
  return order === 'asc' ? <IconArrowUp size={14} stroke={2} aria-hidden /> : <IconArrowDown size={14} stroke={2} aria-hidden />
}

function isSort(column: string): column is DocumentSort {
  return (documentSorts as readonly string[]).includes(column)
}
