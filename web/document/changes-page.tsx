// What changed between two versions of a text, set for reading: words taken out and words put in stand where they stood, and keys lead from
// change to change.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ApiError } from '../api/client.ts'
import { changesQuery, readingQuery } from '../api/queries.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { sayTitle } from '../shell/say-title.ts'
import { words } from '../words.ts'
import { ChangedText } from './changed-text.tsx'
import classes from './changes-page.module.css'
import { NoSuchDocument } from './document-page.tsx'
import { ReadingSkeleton } from './reading-skeleton.tsx'
import { directionOf, languageTag, sayMoment } from './say-document.ts'
import { joinNearChanges, shareKept } from './set-changes.ts'

const { changes: page } = words

/** The share of words kept below which setting both versions beside each other shows nothing that can be read. */
const rewrittenBelow = 0.08

export function ChangesPage() {
  const { id } = useParams({ from: '/documents/$id/changes' })
  const { against } = useSearch({ from: '/documents/$id/changes' })
  const navigate = useNavigate({ from: '/documents/$id/changes' })
  const reading = useQuery(readingQuery(id))
  const versions = reading.data?.versions ?? []
  const other = against ?? reading.data?.document.previous ?? versions.find((version) => version.id !== id)?.id
  const changes = useQuery({ ...changesQuery(id, other ?? ''), enabled: other !== undefined })

  const error = reading.error ?? changes.error
  if (error instanceof ApiError && error.problem?.code === 'not-found') return <NoSuchDocument />
  if (error !== null) return <><h1 className="visually-hidden">{page.title}</h1><ErrorView error={error} onRetry={() => void (reading.error === null ? changes : reading).refetch()} /></>
  if (reading.data === undefined) return <><h1 className="visually-hidden">{page.title}</h1><ReadingSkeleton /></>

  const { document } = reading.data
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <p className={classes['kind']}><Link to="/documents/$id" params={{ id }} className="no-print">{page.toText}</Link></p>
        <h1 className={classes['title']}>
          <span className={classes['what']}>{page.title}</span> <bdi>{sayTitle(document)}</bdi>
        </h1>
        {changes.data === undefined ? null : (
          <>
            <p className={classes['facts']}>
              <span>{page.fromTo(changes.data.from.version, changes.data.to.version)}</span>
              <span>{sayMoment(changes.data.from.capturedAt)} → {sayMoment(changes.data.to.capturedAt)}</span>
            </p>
            <p className={classes['facts']}>
              <span><ins>{page.wordsAdded(changes.data.wordsAdded)}</ins></span>
              <span><del>{page.wordsRemoved(changes.data.wordsRemoved)}</del></span>
            </p>
          </>
        )}
        {versions.length < 3 || other === undefined ? null : (
          <label className={`${classes['against']} no-print`}>
            {page.against}{' '}
            <select value={other} onChange={(event) => void navigate({ search: { against: event.currentTarget.value }, replace: true })}>
              {versions.filter((version) => version.id !== id).map((version) => (
                <option key={version.id} value={version.id}>{words.document.versionName(version.version)}, {sayMoment(version.capturedAt)}</option>
              ))}
            </select>
          </label>
        )}
      </header>
      {other === undefined ? <p className={classes['message']}>{page.noOther}</p>
        : changes.data === undefined ? <ReadingSkeleton />
          : changes.data.parts === null || shareKept(joinNearChanges(changes.data.parts)) < rewrittenBelow ? <Rewritten older={changes.data.from.id} newer={changes.data.to.id} />
            : <ChangedText key={`${id} ${other}`} parts={changes.data.parts} lang={languageTag(document.language)} dir={directionOf(document.language, reading.data.text)} />}
    </div>
  )
}

function Rewritten({ older, newer }: { readonly older: string; readonly newer: string }) {
  return (
    <div className={classes['message']}>
      <p>{page.rewritten}</p>
      <p className={classes['facts']}>
        <Link to="/documents/$id" params={{ id: older }}>{page.readOlder}</Link>
        <Link to="/documents/$id" params={{ id: newer }}>{page.readNewer}</Link>
      </p>
    </div>
  )
}
