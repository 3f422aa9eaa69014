// The library's search box and filters, in one line that wraps where there is no room. Every choice goes into the address at once.
import type { DocumentQuery } from '../../src/http/api.ts'
import { SearchBox } from '../list/search-box.tsx'
import { words } from '../words.ts'
import { SortChoice } from './column-head.tsx'
import { DateFilter } from './date-filter.tsx'
import { valuesOf, withValue, withValues } from './document-list.ts'
import { FilterPopover } from './filter-popover.tsx'
import classes from './library.module.css'
import { LanguageFilter, PublisherFilter } from './place-filters.tsx'

interface LibraryFiltersProps {
  readonly query: DocumentQuery
  readonly onChange: (query: DocumentQuery, replace?: boolean) => void
}

const statuses = [['', words.library.anyStatus], ['read', words.library.read], ['not-read', words.library.notRead]] as const

export function LibraryFilters({ query, onChange }: LibraryFiltersProps) {
  const { status = '', denials } = query
  const [publishers, languages] = [valuesOf(query, 'publisher'), valuesOf(query, 'language')]
  return (
    <search className={classes['filters']}>
      <SearchBox value={query.q ?? ''} onSearch={(value) => onChange(withValue(query, 'q', value), true)} label={words.library.search} className={classes['search']} />
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
