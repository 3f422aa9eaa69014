// The register of predictions, commitments and threats, by status, kind and words. What is asked for stands in the address.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { predictionsListing } from '../api/queries.ts'
import { Waiting } from '../claims/claims-page.tsx'
import list from '../claims/claims.module.css'
import { stepThrough } from '../claims/step-through.ts'
import { SearchBox } from '../list/search-box.tsx'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { sayDay } from '../words.ts'
import { PredictionRow } from './prediction-row.tsx'
import { kinds, statuses, type PredictionsSearch } from './prediction-search.ts'
import { predictionWords as page } from './words.ts'

export function PredictionsPage() {
  const search = useSearch({ from: '/predictions' })
  const navigate = useNavigate({ from: '/predictions' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(predictionsListing({ ...search }))
  usePageTitle(page.title)
  useKeys({ j: () => stepThrough('[data-sentence]', 1), k: () => stepThrough('[data-sentence]', -1) })
  const change = (next: PredictionsSearch): void => void navigate({ search: next, replace: true })
  const items = data?.pages.flatMap((stretch) => stretch.items)
  const on = sayDay(data?.pages[0]?.on ?? null)
  return (
    <>
      <div className={list['page']}>
        <header className={list['header']}>
          <div className={list['top']}>
            <h1 className={list['heading']}>{page.title}</h1>
            <p className={list['count']} role="status">{items === undefined ? '\u00a0' : `${page.shown(items.length, hasNextPage)}${on === null ? '' : `, ${page.on(on)}`}`}</p>
          </div>
          <p className={list['lead']}>{page.lead}</p>
          <div className={list['tools']}>
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
          </div>
        </header>
        {error !== null && items === undefined ? <ErrorView error={error} onRetry={() => void refetch()} />
          : items === undefined ? <Waiting />
            : items.length === 0 ? <Nothing filtered={Object.keys(search).length > 0} />
              : <ol className={list['list']} aria-label={page.list}>{items.map((item) => <PredictionRow key={item.statement.id} prediction={item} />)}</ol>}
        {hasNextPage ? <button type="button" className={list['more']} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{page.more}</button> : null}
      </div>
    </>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { empty } = page
  return (
    <div className={list['nothing']}>
      <h2>{filtered ? empty.filtered : empty.title}</h2>
      <p>{filtered ? empty.filteredHelp : empty.help}</p>
      {filtered ? <Link to="/predictions" search={{}}>{empty.clear}</Link> : <button type="button" className={list['button']} onClick={() => openAddPanel()}>{empty.add}</button>}
    </div>
  )
}

function without(search: PredictionsSearch, name: keyof PredictionsSearch): PredictionsSearch {
  const { [name]: _before, ...rest } = search
  return rest
}
