// The head of a document: its headline, where and when it was published, what it was captured as, and how its statements are sourced.
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, useContext, type ReactNode } from 'react'
import type { DocumentReading } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayTitle } from '../shell/say-title.ts'
import { SourcingBar, sourcingParts } from '../sourcing/sourcing-bar.tsx'
import { language } from '../say-count.ts'
import { sayDay, words } from '../words.ts'
import text from './article-text.module.css'
import classes from './document-header.module.css'
import { InLedger } from './in-ledger.ts'
import { nameLanguage, sayMoment } from './say-document.ts'

const { document: page } = words

export interface HeaderProps {
  readonly reading: DocumentReading
  /** The headline with its marks; null where the text has none. */
  readonly headline: ReactNode | null
  /** Characters of the headline, by which it is set larger or smaller. */
  readonly headlineLength: number
  readonly onCopyHash: () => void
}

/** Characters above which a headline is set smaller. */
const long = 130

export const DocumentHeader = memo(function DocumentHeader({ reading, headline, headlineLength, onCopyHash }: HeaderProps) {
  const { document, versions } = reading
  const { publisher, published, url, version, newest } = document
  const author = hasByline(reading) ? null : document.author
  const inLedger = useContext(InLedger)
  return (
    <header className={classes['header']}>
      {newest ? null : <OlderVersion document={document} newest={versions.at(-1)?.id} />}
      {!inLedger && publisher === null && published === null ? null : (
        <p className={classes['origin']}>
          <bdi className={classes['publisher']}>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi>
          <time dateTime={published ?? undefined}><bdi>{sayDay(published) ?? words.shell.noDate}</bdi></time>
          {versions.length > 1 ? <bdi>{page.ofVersions(version, versions.length)}</bdi> : null}
        </p>
      )}
      <h1 className={`${classes['title']} ${text['headline']}`} dir="auto" data-long={headlineLength > long || undefined} data-opening={(headline === null && document.title === null) || undefined}>{headline ?? sayTitle(document)}</h1>
      <p className={classes['origin']}>
        {author === null ? null : <bdi className={classes['author']}>{page.by(visibleLine(author))}</bdi>}
        {document.language === null || document.language === language.split('-')[0] ? null : <bdi>{nameLanguage(document.language)}</bdi>}
        {url === null ? null : (
          <a href={url} rel="noreferrer noopener external" target="_blank" className={classes['outside']}>
            <bdi>{visibleLine(new URL(url).host)}</bdi> <IconExternalLink size={13} stroke={1.6} aria-hidden /><span className="visually-hidden">{page.opensOutside}</span>
          </a>
        )}
      </p>
      {document.reader === null ? null : <Sourcing document={document} />}
      {inLedger ? (
        <p className={classes['custody']}>
          <bdi>{page.captured(sayMoment(document.capturedAt))}</bdi>
          <span className={classes['hash']} dir="ltr">
            {page.hash} <code title={document.textSha256}>{document.textSha256.slice(0, 12)}</code>
            <button type="button" className={`${classes['copy']} no-print`} onClick={onCopyHash} aria-label={page.copyHash}><IconCopy size={13} stroke={1.6} aria-hidden /></button>
          </span>
          {document.reader === null ? null : <bdi>{page.readBy(document.reader)}</bdi>}
        </p>
      ) : document.reader === null ? null : <p className={classes['custody']}><bdi>{page.readBy(document.reader)}</bdi></p>}
    </header>
  )
})

/** Whether the text itself names its author at its head. */
function hasByline({ document: { author }, text, paragraphs }: DocumentReading): boolean {
  return author !== null && paragraphs.slice(0, 4).some(({ kind, span: [start, end] }) => kind === 'byline' && text.slice(start, end).includes(author))
}

function OlderVersion({ document: { id, version }, newest }: { readonly document: DocumentReading['document']; readonly newest: string | undefined }) {
  if (newest === undefined) return null
  return (
    <p className={classes['older']} dir="ltr" lang={language}>
      {page.newer(version)}{' '}
      <Link to="/documents/$id" params={{ id: newest }}>{page.toNewest}</Link>{' · '}
      <Link to="/documents/$id/changes" params={{ id: newest }} search={{ against: id }}>{page.whatChanged}</Link>
    </p>
  )
}

function Sourcing({ document: { id, sourcing, statements, denials } }: { readonly document: DocumentReading['document'] }) {
  const inLedger = useContext(InLedger)
  const parts = sourcingParts.filter((part) => sourcing[part] > 0)
  return (
    <div className={classes['sourcing']}>
      <SourcingBar sourcing={sourcing} large />
      <ul className={classes['legend']} aria-label={page.legend}>
        {parts.map((part) => (
          <li key={part} data-part={part}>{words.sourcing[part]} <b>{sourcing[part]}</b></li>
        ))}
        <li className={classes['counts']}>
          {inLedger ? <Link to="/statements" search={{ document: id }}><bdi>{page.statementCount(statements)}</bdi></Link> : page.statementCount(statements)}
          {denials === 0 ? null : <> · {inLedger ? <Link to="/statements" search={{ document: id, act: ['deny'] }} className={classes['denials']}><bdi>{page.denialCount(denials)}</bdi></Link> : <span className={classes['denials']}>{page.denialCount(denials)}</span>}</>}
        </li>
      </ul>
    </div>
  )
}
