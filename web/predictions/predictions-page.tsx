// The register of predictions, commitments and threats, by status, kind and words. What is asked for stands in the address.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { predictionsListing } from '../api/queries.ts'
import { stepThrough } from '../claims/step-through.ts'
import { GrowingList, Nothing, NothingButton } from '../list/growing-list.tsx'
import list from '../list/growing-list.module.css'
import { SearchBox } from '../list/search-box.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDay } from '../words.ts'
import { PredictionRow } from './prediction-row.tsx'
import { kinds, statuses, type PredictionsSearch } from './prediction-search.ts'
import { predictionWords as page } from './words.ts'

export function PredictionsPage() {
  const search = useSearch({ from: '/predictions' })
  const navigate = useNavigate({ from: '/predictions' })
  const stretches = useInfiniteQuery(predictionsListing({ ...search }))
  useKeys({ j: () => stepThrough('[data-sentence]', 1), k: () => stepThrough('[data-sentence]', -1) })
  const change = (next: PredictionsSearch): void => void navigate({ search: next, replace: true })
  const pages = stretches.data?.pages
  const shown = pages?.reduce((sum, { items }) => sum + items.length, 0)
  const on = sayDay(pages?.[0]?.on ?? null)
  const { empty } = page
  return (
    <GrowingList
      title={page.title} lead={page.lead} count={shown === undefined ? undefined : `${page.shown(shown, stretches.hasNextPage)}${on === null ? '' : `, ${page.on(on)}`}`} stretches={stretches} more={page.more}
      tools={(
        <>
          <nav className={list['kinds']} aria-label={page.which}>
            {(['all', ...statuses] as const).map((status) => (
              <Link key={status} to="/predictions" search={status === 'all' ? without(search, 'status') : { ...search, status }} aria-current={(search.status ?? 'all') === status ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true }} preload={false}>{page.filter[status]}</Link>
            ))}
          </nav>
          <SearchBox value={search.q ?? ''} label={page.search} className={list['search']} onSearch={(q) => change({ ...without(search, 'q'), ...(q === '' ? {} : { q }) })} />
          <div className={list['sort']}>
            <span aria-hidden>{page.kind}</span>
            <select aria-label={page.kind} value={search.kind ?? ''} onChange={({ currentTarget: { value } }) => {
              const kind = kinds.find((one) => one === value)
              change({ ...without(search, 'kind'), ...(kind === undefined ? {} : { kind }) })
            }}>
              <option value="">{page.anyKind}</option>
              {kinds.map((kind) => <option key={kind} value={kind}>{page.kinds[kind]}</option>)}
            </select>
          </div>
        </>
      )}
      nothing={Object.keys(search).length > 0 ? <Nothing title={empty.filtered} help={empty.filteredHelp}><Link to="/predictions" search={{}}>{empty.clear}</Link></Nothing>
        : <Nothing title={empty.title} help={empty.help}><NothingButton onPress={() => openAddPanel()}>{empty.add}</NothingButton></Nothing>}
    >
      {(items) => <ol className={list['list']} aria-label={page.list}>{items.map((item) => <PredictionRow key={item.statement.id} prediction={item} />)}</ol>}
    </GrowingList>
  )
}

function without(search: PredictionsSearch, name: keyof PredictionsSearch): PredictionsSearch {
  const { [name]: _before, ...rest } = search
  return rest
}
