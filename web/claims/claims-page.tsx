// The claims of a ledger: what several texts assert in common, all of them, those disputed or those whose figures differ. Origins stand before
// documents, since only they corroborate. What is asked for stands in the address.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { claimsListing } from '../api/queries.ts'
import { GrowingList, Nothing, NothingButton } from '../list/growing-list.tsx'
import list from '../list/growing-list.module.css'
import { SearchBox } from '../list/search-box.tsx'
import { useKeys } from '../shell/keys.ts'
import type { ClaimItem } from '../../src/http/woven-api.ts'
import { sayDay } from '../words.ts'
import { claimKinds, kindOf, ofKind, type ClaimsSearch } from './claim-search.ts'
import { ClaimTitle, sayDays } from './claim-title.tsx'
import classes from './claims.module.css'
import dots from './dots.module.css'
import { stepThrough } from './step-through.ts'
import { StanceBars } from './stance-bars.tsx'
import { claimWords as page } from './words.ts'

const sorts = ['origins', 'recent', 'disputed'] as const

export function ClaimsPage() {
  const search = useSearch({ from: '/claims' })
  const navigate = useNavigate({ from: '/claims' })
  const kind = kindOf(search)
  const usual = kind === 'disputed' ? 'disputed' : 'origins'
  const stretches = useInfiniteQuery(claimsListing({ ...search }))
  useKeys({ j: () => stepThrough('[data-claim]', 1), k: () => stepThrough('[data-claim]', -1) })
  const change = (next: ClaimsSearch): void => void navigate({ search: next, replace: true })
  const total = stretches.data?.pages[0]?.total

  return (
    <GrowingList
      title={page.title} lead={page.lead} count={total === undefined ? undefined : page.count(total)} stretches={stretches} more={page.more}
      tools={(
        <>
          <nav className={list['kinds']} aria-label={page.which}>
            {claimKinds.map((one) => <Link key={one} to="/claims" search={ofKind(search, one)} aria-current={one === kind ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true }} preload={false}>{page.whichOf[one]}</Link>)}
          </nav>
          <SearchBox value={search.q ?? ''} label={page.search} className={list['search']} onSearch={(q) => change({ ...without(search, 'q'), ...(q === '' ? {} : { q }) })} />
          <div className={list['sort']}>
            <span aria-hidden>{page.sort}</span>
            <select aria-label={page.sort} value={search.sort ?? usual} onChange={({ currentTarget: { value } }) => change({ ...without(search, 'sort'), ...(value !== usual && (value === 'origins' || value === 'recent' || value === 'disputed') ? { sort: value } : {}) })}>
              {sorts.map((sort) => <option key={sort} value={sort}>{page.sorts[sort]}</option>)}
            </select>
          </div>
        </>
      )}
      nothing={search.q === undefined ? (
        <Nothing title={page.empty[kind]} help={page.empty[`${kind}Help`]}><NothingButton onPress={() => openAddPanel()}>{page.empty.add}</NothingButton></Nothing>
      ) : <Nothing title={page.empty.words} help={page.empty.wordsHelp} />}
    >
      {(claims) => <ol className={list['list']} aria-label={page.list}>{claims.map((claim) => <Row key={claim.id} claim={claim} />)}</ol>}
    </GrowingList>
  )
}

function Row({ claim }: { readonly claim: ClaimItem }) {
  const { id, origins, documents, statements, firstDay, lastDay, disputed, figuresDiffer } = claim
  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <Link to="/claims/$id" params={{ id }} className={classes['title']} data-named={claim.titleStatement === null || undefined} data-claim dir="auto"><ClaimTitle {...claim} /></Link>
        <p className={classes['facts']}>
          <Link to="/claims/$id" params={{ id }} hash="said" className={`${classes['counts']} ${dots['dots']}`} title={page.originsHelp} preload={false}>
            <b>{page.origins(origins)}</b><span>{page.documents(documents)}</span><span>{page.statements(statements)}</span>
            <span>{firstDay === '' ? null : sayDays(sayDay(firstDay), sayDay(lastDay))}</span>
          </Link>
          {disputed ? <span className={classes['mark']} data-mark="disputed">{page.disputed}</span> : null}
          {figuresDiffer ? <span className={classes['mark']} data-mark="figures">{page.figuresDiffer}</span> : null}
        </p>
      </div>
      <StanceBars {...claim} />
    </li>
  )
}

function without(search: ClaimsSearch, name: keyof ClaimsSearch): ClaimsSearch {
  const { [name]: _before, ...rest } = search
  return rest
}
