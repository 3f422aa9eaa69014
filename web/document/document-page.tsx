// One document, set for reading, with what it attributes to whom: fetched by its id, or the reason why it cannot be shown.
import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { DocumentReading } from '../../src/http/api.ts'
import { ApiError } from '../api/client.ts'
import { breachesQuery, documentClaimsQuery, readingQuery, sheetQuery } from '../api/queries.ts'
import { ErrorView } from '../shell/error-view.tsx'
import message from '../shell/message.module.css'
import { sayTitle } from '../shell/say-title.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { words } from '../words.ts'
import { ReadingRoom } from './reading-room.tsx'
import { ReadingSkeleton } from './reading-skeleton.tsx'

export function DocumentPage() {
  const { id } = useParams({ from: '/documents/$id' })
  const { data, error, refetch } = useQuery(readingQuery(id))
  const title = data === undefined ? undefined : sayTitle(data.document)
  usePageTitle(title)

  if (data !== undefined) return <StoredReading key={id} reading={data} />
  if (error === null) return <><h1 className="visually-hidden">{words.document.title}</h1><ReadingSkeleton /></>
  if (error instanceof ApiError && error.problem?.code === 'not-found') return <NoSuchDocument />
  return <><h1 className="visually-hidden">{words.document.title}</h1><ErrorView error={error} onRetry={() => void refetch()} /></>
}

function StoredReading({ reading }: { readonly reading: DocumentReading }) {
  const { id, reader } = reading.document
  const sheet = useQuery({ ...sheetQuery(id), enabled: reader !== null })
  const asked = useQuery({ ...breachesQuery(id), enabled: reader !== null })
  // For the cards, which ask for it too: at hand before the first is opened.
  usePrefetchQuery(documentClaimsQuery(id))
  return <ReadingRoom reading={reading} sheet={sheet.data} found={asked.data?.items} />
}

/** Also where the pages of a document's changes find none. */
export function NoSuchDocument() {
  return (
    <div className={message['message']}>
      <h1 className={message['title']}>{words.document.notFound}</h1>
      <p className={message['text']}>{words.document.notFoundHelp}</p>
      <Link to="/">{words.shell.toLibrary}</Link>
    </div>
  )
}
