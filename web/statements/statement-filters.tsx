// What statements may be filtered by: who says it and who prints it, when, and the labels of the reading with how many statements have each.
import type { StatementQuery } from '../../src/http/api.ts'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { words } from '../words.ts'
import { DateRange } from './date-range.tsx'
import { LabelFilter } from './label-filter.tsx'
import { PublisherFilter, SpeakerFilter } from './speaker-filter.tsx'
import classes from './statement-filters.module.css'
import { valuesOf, withValues, type ManyName } from './statement-search.ts'
import type { LabelCounts } from './use-facets.ts'

interface StatementFiltersProps {
  readonly query: StatementQuery
  readonly counts: LabelCounts
  readonly onChange: (query: StatementQuery, replace?: boolean) => void
}

export function StatementFilters({ query, counts, onChange }: StatementFiltersProps) {
  const of = (name: ManyName) => ({ chosen: valuesOf(query, name), onChange: (chosen: readonly string[]) => onChange(withValues(query, name, chosen)) })
  return (
    <div className={classes['filters']}>
      <SpeakerFilter {...of('speaker')} />
      <PublisherFilter {...of('publisher')} />
      <DateRange query={query} onChange={onChange} />
      <LabelFilter title={words.statements.authority} labels={words.authority} counts={counts.authority} sign={(authority) => <AuthoritySign authority={authority} />} {...of('authority')} />
      <LabelFilter title={words.statements.act} labels={words.act} counts={counts.act} {...of('act')} />
      <LabelFilter title={words.statements.distance} labels={words.distance} counts={counts.distance} {...of('distance')} />
      <LabelFilter title={words.statements.form} labels={words.form} counts={counts.form} {...of('form')} />
    </div>
  )
}
