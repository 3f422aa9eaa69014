// The library's search box and filters, in one line that wraps where there is no room. Every choice goes into the address at once.
import { IconSearch, IconX } from '@tabler/icons-react'
import type { DocumentQuery } from '../../src/http/api.ts'
import { words } from '../words.ts'
import { SortChoice } from './column-head.tsx'
import { DateFilter } from './date-filter.tsx'
import { valuesOf, withValue, withValues } from './document-list.ts'
import { FilterPopover } from './filter-popover.tsx'
import classes from './library.module.css'
import { LanguageFilter, PublisherFilter } from './place-filters.tsx'
import { useTyped } from './use-typed.ts'

interface LibraryFiltersProps {
  readonly query: DocumentQuery
  readonly onChange: (query: DocumentQuery, replace?: boolean) => void
}

const statuses = [['', words.library.anyStatus], ['read', words.library.read], ['not-read', words.library.notRead]] as const

export function LibraryFilters({ query, onChange }: LibraryFiltersProps) {
  const [typed, type] = useTyped(query.q ?? '', (value) => onChange(withValue(query, 'q', value), true))
  const { status = '', denials } = query
  const [publishers, languages] = [valuesOf(query, 'publisher'), valuesOf(query, 'language')]
  return (
    <search className={classes['filters']}>
      <span className={classes['search']}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <input
          type="search" data-search className={classes['box']} value={typed} aria-label={words.library.search} placeholder={words.library.search} maxLength={500} autoComplete="off" spellCheck={false}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') type(typed, 'at once')
            if (event.key !== 'Escape') return
            if (typed === '') event.currentTarget.blur()
            else type('', 'at once')
          }}
        />
        {typed === '' ? <kbd aria-hidden>/</kbd> : <button type="button" className={classes['unset']} aria-label={words.library.clearSearch} onClick={() => type('', 'at once')}><IconX size={14} stroke={2} aria-hidden /></button>}
      </span>
      <div className={classes['strip']}>
        <FilterPopover label={words.library.publisher} on={publishers.length}>
          {() => <PublisherFilter chosen={publishers} onChange={(values) => onChange(withValues(query, 'publisher', values))} />}
        </FilterPopover>
        <FilterPopover label={words.library.published} on={Number(query.since !== undefined || query.until !== undefined)}>
          {(close) => <DateFilter query={query} onChange={onChange} onDone={close} />}
        </FilterPopover>
        <FilterPopover label={words.library.language} on={languages.length}>
          {() => <LanguageFilter chosen={languages} onChange={(values) => onChange(withValues(query, 'language', values))} />}
        </FilterPopover>
        <FilterPopover label={words.library.status} on={Number(status !== '')}>
          {(close) => (
            <fieldset className={classes['choices']}>
              <legend className="visually-hidden">{words.library.status}</legend>
              {statuses.map(([value, name]) => (
                <label key={value} className={classes['choose']}>
                  <input
                    type="radio" name="status" checked={status === value} onChange={() => onChange(withValue(query, 'status', value))}
                    onClick={(event) => { if (event.detail > 0) close() }}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
          )}
        </FilterPopover>
        <button type="button" className={classes['filter']} data-toggle aria-pressed={denials === 'yes'} onClick={() => onChange(withValue(query, 'denials', denials === 'yes' ? '' : 'yes'))}>
          {words.library.withDenials}
        </button>
      </div>
      <SortChoice query={query} onChange={onChange} />
    </search>
  )
}
