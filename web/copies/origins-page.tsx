// The origins of a ledger that stand in several prints: the first and those that go back to it, each a way to the two set side by side.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { originsListing } from '../api/queries.ts'
import { stepThrough } from '../claims/step-through.ts'
import { GrowingList, Nothing, NothingButton } from '../list/growing-list.tsx'
import { useKeys } from '../shell/keys.ts'
import type { OriginItem } from '../../src/http/woven-api.ts'
import { DocumentLine } from './document-line.tsx'
import classes from './origins.module.css'
import { copyWords as page } from './words.ts'

export function OriginsPage() {
  const stretches = useInfiniteQuery(originsListing())
  useKeys({ j: () => stepThrough('[data-compare]', 1), k: () => stepThrough('[data-compare]', -1) })
  const total = stretches.data?.pages[0]?.total
  return (
    <GrowingList
      title={page.title} lead={page.lead} count={total === undefined ? undefined : page.count(total)} stretches={stretches} more={page.more}
      aside={<Link to="/drift" preload={false}>{page.toDrift}</Link>}
      nothing={<Nothing title={page.empty} help={page.emptyHelp}><NothingButton onPress={() => openAddPanel()}>{page.add}</NothingButton></Nothing>}
    >
      {(origins) => <ol className={classes['list']} aria-label={page.list}>{origins.map((origin) => <Origin key={origin.document} origin={origin} />)}</ol>}
    </GrowingList>
  )
}

function Origin({ origin: { document, documents } }: { readonly origin: OriginItem }) {
  const first = documents.find(({ id }) => id === document)
  const copies = documents.filter(({ id }) => id !== document)
  return (
    <li className={classes['origin']}>
      {first === undefined ? null : <DocumentLine document={first} fact={page.first} />}
      <ul className={classes['copies']} role="list">
        {copies.map((copy) => (
          <li key={copy.id}>
            <DocumentLine document={copy} />
            <Link to="/copies/$one/$other" params={{ one: document, other: copy.id }} className={classes['compare']} data-compare preload={false}>{page.compare}</Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
