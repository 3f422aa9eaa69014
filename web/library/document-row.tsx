// One document as a line of the library. The whole line leads to the document, the number of denials to those denials; what a document says
// of itself is shown as text, with unseen characters made visible, and isolated from the line around it.
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { DocumentItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayTitle } from '../shell/say-title.ts'
import { SourcingBar } from '../sourcing/sourcing-bar.tsx'
import { sayDay, words } from '../words.ts'
import { unsourcedShare } from './document-list.ts'
import classes from './document-row.module.css'
import { sayLanguage, sayNotRead } from './say-language.ts'

export const DocumentRow = memo(function DocumentRow({ item, active }: { readonly item: DocumentItem; readonly active: boolean }) {
  const { id, version, publisher, published, sourcing, statements, denials, links, notRead } = item
  const title = sayTitle(item)
  const share = unsourcedShare(item)
  const day = sayDay(published)
  // One row at a time has its links among the stops of the Tab key.
  const tabIndex = active ? 0 : -1
  return (
    <div className={classes['row']} data-not-read={notRead !== null || undefined}>
      <span className={classes['number']}>{id.slice(1)}</span>
      <span className={classes['date']} data-none={day === null || undefined}>{day === null ? words.shell.noDate : <time dateTime={published ?? undefined}>{day}</time>}</span>
      <span className={classes['publisher']} data-none={publisher === null || undefined} title={publisher ?? undefined}>
        {publisher === null ? words.shell.somewhereElse : <span className={classes['name']} dir="auto">{visibleLine(publisher)}</span>}
      </span>
      <span className={classes['title']}>
        <Link to="/documents/$id" params={{ id }} className={classes['open']} tabIndex={tabIndex} dir="auto" data-none={item.title === null || undefined}>{title}</Link>
        {notRead === null ? sayLanguage(item.language) === null ? null : <span className={classes['mark']}>{sayLanguage(item.language)}</span>
          : <span className={classes['mark']} data-mark="not-read">{sayNotRead(notRead)}</span>}
        {version > 1 ? <span className={classes['mark']}>{words.library.version(version)}</span> : null}
      </span>
      {notRead === null ? (
        <>
          <span className={classes['bar']}><SourcingBar sourcing={sourcing} /></span>
          <span className={classes['share']} data-none={share === null || share === 0 || undefined}>
            {share === null ? null : words.library.share(share)}
            {share === null ? null : <span className="visually-hidden"> {words.sourcing.unsourced}</span>}
          </span>
          <Count of={statements} said={words.library.statements(statements)} part="statements" />
          {denials === 0 ? <Count of={0} said={words.library.denials(0)} part="denials" /> : (
            <span className={classes['denials']}>
              <Link to="/statements" search={{ document: id, act: ['deny'] }} className={classes['deny']} tabIndex={tabIndex} aria-label={words.library.denialsOf(denials, title)}>
                {words.library.number(denials)}<span className={classes['unit']}>{unitOf(words.library.denials(denials))}</span>
              </Link>
            </span>
          )}
          <Count of={links} said={words.library.links(links)} part="links" />
        </>
      ) : null}
    </div>
  )
})

/** A number that stands alone under its column's head and with its unit where there is none. */
function Count({ of, said, part }: { readonly of: number; readonly said: string; readonly part: string }) {
  return <span className={classes[part]} data-none={of === 0 || undefined}>{words.library.number(of)}<span className={classes['unit']}>{unitOf(said)}</span></span>
}

function unitOf(said: string): string {
  return said.slice(said.search(/\s/))
}
