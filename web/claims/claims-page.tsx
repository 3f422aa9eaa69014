// The claims of a ledger: what several texts assert in common, all of them, those disputed with who stands on which side, or the events of which
// figures differ, each thing counted on one scale. Origins stand before documents, since only they corroborate. What is asked for stands in the address.
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { openAddPanel } from '../add/open-panel.ts'
import { claimsListing, disputesListing, eventsListing } from '../api/queries.ts'
import { GrowingList, Nothing, NothingButton } from '../list/growing-list.tsx'
import list from '../list/growing-list.module.css'
import { SearchBox } from '../list/search-box.tsx'
import { useKeys } from '../shell/keys.ts'
import { claimKinds, kindOf, ofKind, type ClaimsSearch } from './claim-search.ts'
import { ClaimRow } from './claim-row.tsx'
import { DifferingFigures } from './differing-figures.tsx'
import { AlsoDisputed, DisputeSides } from './dispute-sides.tsx'
import { EventRow } from './event-row.tsx'
import { stepThrough } from './step-through.ts'
import { StanceBars } from './stance-bars.tsx'
import { claimWords as page } from './words.ts'

const sorts = ['origins', 'recent', 'disputed'] as const

export function ClaimsPage() {
  const search = useSearch({ from: '/claims' })
  useKeys({ j: () => stepThrough('[data-claim]', 1), k: () => stepThrough('[data-claim]', -1) })
  switch (kindOf(search)) {
    case 'all': return <AllClaims search={search} />
    case 'disputed': return <Disputes search={search} />
    case 'figures': return <FiguresApart search={search} />
  }
}

function AllClaims({ search }: { readonly search: ClaimsSearch }) {
  const stretches = useInfiniteQuery(claimsListing({ ...search }))
  return <ClaimList search={search} stretches={stretches}>{(claim) => <ClaimRow key={claim.id} claim={claim} beside={<StanceBars {...claim} />} />}</ClaimList>
}

function Disputes({ search }: { readonly search: ClaimsSearch }) {
  const stretches = useInfiniteQuery({
    ...disputesListing(askedOf(search)),
    select: ({ pages, pageParams }) => ({ pageParams, pages: pages.map(({ items, ...stretch }) => ({ ...stretch, items: items.filter(({ under }) => under === null).map((first) => ({ first, others: items.filter(({ under }) => under === first.claim.id) })) })) }),
  })
  return (
    <ClaimList search={search} stretches={stretches}>
      {({ first, others }) => <ClaimRow key={first.claim.id} claim={first.claim} isDisputeKnown below={<><DisputeSides dispute={first} /><AlsoDisputed claims={others.map(({ claim }) => claim)} /></>} />}
    </ClaimList>
  )
}

function FiguresApart({ search }: { readonly search: ClaimsSearch }) {
  const stretches = useInfiniteQuery({
    ...eventsListing(search.q === undefined ? {} : { q: search.q }),
    select: ({ pages, pageParams }) => ({ pageParams, pages: pages.map(({ items, claims }) => ({ items: [...items, ...claims] })) }),
  })
  return (
    <ClaimList search={search} stretches={stretches}>
      {(one) => ('claim' in one
        ? <ClaimRow key={one.claim.id} claim={one.claim} below={<DifferingFigures claim={one.claim} figures={one.figures} />} />
        : <EventRow key={one.documents.join(' ')} event={one} />)}
    </ClaimList>
  )
}

interface ClaimListProps<Item> {
  readonly search: ClaimsSearch
  readonly stretches: UseInfiniteQueryResult<InfiniteData<{ readonly total?: number; readonly items: readonly Item[] }>>
  readonly children: (item: Item) => ReactNode
}

function ClaimList<Item>({ search, stretches, children }: ClaimListProps<Item>) {
  const navigate = useNavigate({ from: '/claims' })
  const kind = kindOf(search)
  const usual = kind === 'disputed' ? 'disputed' : 'origins'
  const change = (next: ClaimsSearch): void => void navigate({ search: next, replace: true })
  const [first] = stretches.data?.pages ?? []
  const total = first?.total ?? first?.items.length
  return (
    <GrowingList
      title={page.title} lead={page.leads[kind]} count={total === undefined ? undefined : page.counts[kind](total)} stretches={stretches} more={page.more}
      tools={(
        <>
          <nav className={list['kinds']} aria-label={page.which}>
            {claimKinds.map((one) => <Link key={one} to="/claims" search={ofKind(search, one)} aria-current={one === kind ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true }} preload={false}>{page.whichOf[one]}</Link>)}
          </nav>
          <SearchBox value={search.q ?? ''} label={page.search} className={list['search']} onSearch={(q) => change({ ...without(search, 'q'), ...(q === '' ? {} : { q }) })} />
          {kind === 'figures' ? null : <div className={list['sort']}>
            <span aria-hidden>{page.sort}</span>
            <select aria-label={page.sort} value={search.sort ?? usual} onChange={({ currentTarget: { value } }) => change({ ...without(search, 'sort'), ...(value !== usual && (value === 'origins' || value === 'recent' || value === 'disputed') ? { sort: value } : {}) })}>
              {sorts.map((sort) => <option key={sort} value={sort}>{page.sorts[sort]}</option>)}
            </select>
          </div>}
        </>
      )}
      nothing={search.q === undefined ? (
        <Nothing title={page.empty[kind]} help={page.empty[`${kind}Help`]}><NothingButton onPress={() => openAddPanel()}>{page.empty.add}</NothingButton></Nothing>
      ) : <Nothing title={page.empty.words} help={page.empty.wordsHelp} />}
    >
      {(items) => <ol className={list['list']} aria-label={page.list}>{items.map(children)}</ol>}
    </GrowingList>
  )
}

/** What is asked for beside the kind of list. */
function askedOf({ disputed: _disputed, figures: _figures, ...asked }: ClaimsSearch) {
  return { ...asked }
}

function without(search: ClaimsSearch, name: keyof ClaimsSearch): ClaimsSearch {
  const { [name]: _before, ...rest } = search
  return rest
}
