// The versions of a text, newest first: when each was captured, how long it is, and the way to what changed between it and the one shown.
import { Link } from '@tanstack/react-router'
import type { DocumentReading } from '../../src/http/api.ts'
import { words } from '../words.ts'
import { sayMoment } from './say-document.ts'
import classes from './versions-panel.module.css'

const { document: page } = words

export function VersionsPanel({ reading: { document, versions } }: { readonly reading: DocumentReading }) {
  const newest = versions.at(-1)?.id
  return (
    <>
      <ol className={classes['versions']} reversed>
        {versions.toReversed().map(({ id, version, capturedAt, length, statements }) => (
          <li key={id} aria-current={id === document.id || undefined}>
            <p className={classes['name']}>
              {id === document.id ? <b>{page.versionName(version)}</b> : <Link to="/documents/$id" params={{ id }} search={{ panel: 'versions' }}>{page.versionName(version)}</Link>}
              {id === newest ? <span className={classes['tag']}>{page.newest}</span> : null}
              {id === document.id ? <span className={classes['tag']}>{page.thisVersion}</span> : null}
            </p>
            <p className={classes['facts']}>{page.captured(sayMoment(capturedAt))}</p>
            <p className={classes['facts']}>{page.versionSize(length, statements)}</p>
            {id === document.id ? null : (
              <Link to="/documents/$id/changes" params={version < document.version ? { id: document.id } : { id }} search={{ against: version < document.version ? id : document.id }} className={classes['compare']}>
                {page.compare(version)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {versions.length < 2 ? <p className={classes['facts']}>{page.onlyVersion}</p> : null}
    </>
  )
}
