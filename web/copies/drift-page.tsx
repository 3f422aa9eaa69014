// Quotations that stand in several wordings, the gravest changes first: both as printed, with the words marked that the other has otherwise. Says what
// was changed, not which is right.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { openAddPanel } from '../add/open-panel.ts'
import { driftListing } from '../api/queries.ts'
import { Sentence } from '../claims/sentence.tsx'
import { stepThrough } from '../claims/step-through.ts'
import { GrowingList, Nothing, NothingButton } from '../list/growing-list.tsx'
import { useKeys } from '../shell/keys.ts'
import classes from './drift.module.css'
import { copyWords, driftWords as page } from './words.ts'

export function DriftPage() {
  const search = useSearch({ from: '/drift' })
  const stretches = useInfiniteQuery(driftListing({ ...search }))
  useKeys({ j: () => stepThrough('[data-sentence]', 1), k: () => stepThrough('[data-sentence]', -1) })
  const total = stretches.data?.pages[0]?.total
  return (
    <GrowingList
      title={page.title} lead={page.lead} count={total === undefined ? undefined : page.count(total)} stretches={stretches} more={page.more}
      aside={<Link to="/copies" preload={false}>{copyWords.toOrigins}</Link>}
      nothing={<Nothing title={page.empty} help={page.emptyHelp}><NothingButton onPress={() => openAddPanel()}>{page.add}</NothingButton></Nothing>}
    >
      {(items) => (
        <ol className={classes['list']} aria-label={page.list}>
          {items.map(({ one, other, class: kind, severity, changes }) => (
            <li key={`${one.id} ${other.id}`} className={classes['row']} data-drift>
              <p className={classes['kind']} data-grave={severity === 'negation' || severity === 'figure' || severity === 'modal' || undefined}>
                <b>{page.class[kind]}</b>
                {severity === null ? null : <span>{page.severity[severity]}</span>}
              </p>
              <div className={classes['sides']}>
                <div className={classes['one']}><Sentence statement={one} cueMarked={false} marked={changes.map((change) => change.one)} /></div>
                <div className={classes['other']}><Sentence statement={other} cueMarked={false} marked={changes.map((change) => change.other)} /></div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </GrowingList>
  )
}
