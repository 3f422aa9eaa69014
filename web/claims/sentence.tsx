// One statement as a line that leads to where it stands: who, the cue, the words, with what is asked for marked in them, and the text they are from.
// A copy says where its reporting goes back to.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Span } from '../../src/document/span.ts'
import type { StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayWho } from '../document/say-statement.ts'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { Highlighted } from '../statements/highlighted.tsx'
import { sayDay, words } from '../words.ts'
import dots from './dots.module.css'
import { spansInPart } from './part-spans.ts'
import classes from './sentence.module.css'
import { claimWords as page } from './words.ts'

interface SentenceProps {
  readonly statement: StatementItem
  /** Spans of its document to mark. */
  readonly marked?: readonly Span[]
  /** Whether the cue may be marked too; it may where left out. */
  readonly cueMarked?: boolean
  /** Whose reporting it repeats, where that is another document. */
  readonly origin?: string
  /** Without who says it, where that stands above. */
  readonly plain?: boolean
  readonly children?: ReactNode
}

/** A colon or comma alone says nothing before the words. */
const hasWords = /\p{L}/u

export function Sentence({ statement, marked = [], cueMarked = true, origin, plain = false, children }: SentenceProps) {
  const { id, document, cue, content, authority, publisher, title, published } = statement
  return (
    <div className={classes['sentence']}>
      {plain ? null : <p className={classes['who']}><AuthoritySign authority={authority} /><b><bdi>{sayWho(statement)}</bdi></b><span className="visually-hidden"> {words.authority[authority]}</span>{children}</p>}
      <Link to="/documents/$id" params={{ id: document }} search={{ s: id }} className={classes['words']} dir="auto" data-sentence={id} preload={false}>
        {hasWords.test(cue.text) ? <><em><Highlighted text={cue.text} spans={cueMarked ? spansInPart(cue, marked) : []} /></em> </> : null}
        <Highlighted text={content.text} spans={spansInPart(content, marked)} />
      </Link>
      <p className={`${classes['where']} ${dots['dots']}`}>
        <span>{sayDay(published) ?? words.shell.noDate}</span>
        <bdi>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi>
        <bdi className={classes['text']} dir="auto">{title === null || title === '' ? words.shell.noTitle : visibleLine(title)}</bdi>
        {origin === undefined || origin === document ? null : <span>{page.copiedFrom} <Link to="/copies/$one/$other" params={{ one: origin, other: document }} preload={false}>{origin}</Link></span>}
      </p>
    </div>
  )
}
