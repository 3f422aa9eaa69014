// How many statements each label has under the filters that hold. The counts of a label that is itself filtered by are taken without that
// filter: they say what choosing another value would add.
import { useQueries } from '@tanstack/react-query'
import type { StatementQuery } from '../../src/http/api.ts'
import { facetsQuery } from '../api/queries.ts'
import { filtersOf, valuesOf, withValues } from './statement-search.ts'

const labelNames = ['authority', 'act', 'distance', 'form'] as const
type LabelName = typeof labelNames[number]

export type LabelCounts = Readonly<Record<LabelName, Readonly<Record<string, number>> | undefined>>

/** Undefined where a count has not come yet; nothing is asked for while `on` is false, so that the list comes first. */
export function useFacets(query: StatementQuery, on: boolean): LabelCounts {
  const filters = filtersOf(query)
  const asked = labelNames.map((name) => (valuesOf(filters, name).length === 0 ? filters : withValues(filters, name, [])))
  const answers = useQueries({ queries: asked.map((one) => ({ ...facetsQuery(one), enabled: on })) })
  return Object.fromEntries(labelNames.map((name, at) => [name, answers[at]?.data?.[name]])) as unknown as LabelCounts
}
