// A statement in the list: who, on what authority, what they do and how the report has it; the words themselves; where they stand, and what
// they are tied to. Its words are the way to the text.
import { Link } from '@tanstack/react-router'
import { IconArrowNarrowLeft, IconArrowNarrowRight } from '@tabler/icons-react'
import { memo } from 'react'
import type { Span } from '../../src/document/span.ts'
import type { StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayContent, sayWho } from '../document/say-statement.ts'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { sayDay, words } from '../words.ts'
import { beginningFor, spansWithin } from './highlight.ts'
import { Highlighted } from './highlighted.tsx'
import classes from './statement-row.module.css'
import { useTied } from './use-tied.ts'

interface StatementRowProps {
  readonly item: StatementItem
  readonly active: boolean
  /** UTF-16 units of content that are surely seen. */
  readonly room: number
}

/** UTF-16 units of a source in which its first match is surely seen. */
const sourceRoom = 30
/** A colon may be all the cue there is; alone before the words it says nothing. */
const hasWords = /\p{L}/u
/** Links for which a row has room. */
const linksShown = 2

function PlainStatementRow({ item, active, room }: StatementRowProps) {
  const { id, document, authority, act, distance, form, cue, content, matches, publisher, published, title } = item
  const tabIndex = active ? 0 : -1
  const from = beginningFor(content.text, matches.content, room)
  const name = spansInName(item)
  // Words of the source that were searched for and are no part of the name go before the cue, as in the text.
  const source = matches.source.length > name.length ? item.source : null
  return (
    <div className={classes['row']}>
      <div className={classes['who']}>
        <Who item={item} spans={name} tabIndex={tabIndex} />
        <span className={classes['authority']}><AuthoritySign authority={authority} />{words.authority[authority]}</span>
        <span className={classes['labels']}>
          <span className={classes['act']} data-act={act}>{words.act[act]}</span>
          <span>{words.form[form]}</span>
          {distance === 'neutral' ? null : <span title={words.statements.distanceHelp[distance]}>{words.distance[distance]}</span>}
        </span>
      </div>
      <div className={classes['said']}>
        <Link to="/documents/$id" params={{ id: document }} search={{ s: id }} className={classes['content']} tabIndex={tabIndex} dir="auto" preload={false}>
          {source === null ? null : <><em><Highlighted text={source.text} spans={matches.source} from={beginningFor(source.text, matches.source, sourceRoom)} /></em> </>}
          {hasWords.test(cue.text) ? <><em><Highlighted text={cue.text} spans={matches.cue} /></em> </> : null}
          <Highlighted text={content.text} spans={matches.content} from={from} />
        </Link>
        {item.links.length === 0 ? null : <Ties item={item} tabIndex={tabIndex} />}
      </div>
      <div className={classes['where']}>
        <bdi className={classes['publisher']}>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi>
        <span className={classes['date']}>{sayDay(published) ?? words.shell.noDate}</span>
        <bdi className={classes['title']} dir="auto">{title === null || title === '' ? words.shell.noTitle : visibleLine(title)}</bdi>
      </div>
    </div>
  )
}

export const StatementRow = memo(PlainStatementRow)

/** Where the words searched for stand in the name of who says it. */
function spansInName(item: StatementItem): readonly Span[] {
  return item.source === null ? [] : spansWithin(item.source.text, sayWho(item), item.matches.source)
}

/** The name leads to all that its bearer says; a private person has none and leads nowhere. */
function Who({ item, spans, tabIndex }: { readonly item: StatementItem; readonly spans: readonly Span[]; readonly tabIndex: number }) {
  const { actor } = item
  const who = sayWho(item)
  const name = <bdi data-nobody={item.who === null || undefined}><Highlighted text={who} spans={spans} /></bdi>
  return (
    <span className={classes['name']} title={who}>
      {actor === null || actor.class === 'private-person' || actor.name !== item.who ? name
        : <Link to="/actors/$name" params={{ name: actor.name }} tabIndex={tabIndex} preload={false}>{name}</Link>}
    </span>
  )
}

function Ties({ item, tabIndex }: { readonly item: StatementItem; readonly tabIndex: number }) {
  const tied = useTied(item)
  const shown = item.links.slice(0, linksShown)
  const others = item.links.length - shown.length
  return (
    <ul className={classes['ties']} role="list">
      {shown.map(({ id, link, direction, statement }) => {
        const other = tied.get(statement)
        const Arrow = direction === 'to' ? IconArrowNarrowRight : IconArrowNarrowLeft
        return (
          <li key={`${id} ${direction}`}>
            <Link to="/documents/$id" params={{ id: item.document }} search={{ s: statement }} className={classes['tie']} data-link={link} tabIndex={tabIndex} preload={false}>
              <Arrow size={15} stroke={1.7} aria-hidden />
              <span className={classes['kind']}>{words.link[link][direction]}</span>
              {other === undefined ? null : <span className={classes['other']}><bdi className={classes['speaker']}>{sayWho(other)}</bdi>: <bdi className={classes['words']}>{sayContent(other, 120)}</bdi></span>}
            </Link>
          </li>
        )
      })}
      {others > 0 ? <li className={classes['more']}>{words.statements.moreLinks(others)}</li> : null}
    </ul>
  )
}
