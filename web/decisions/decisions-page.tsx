// All that people decided, newest first: what, when, by whom where they said, and why; taken back or in force, and taking it back by one press. The
// words of each lead to what it is about. An address that names one shows it marked, with those before it where it is not among the newest.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import type { DecisionMade } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { decisionsListing } from '../api/queries.ts'
import dots from '../claims/dots.module.css'
import { stepThrough } from '../claims/step-through.ts'
import { sayMoment } from '../document/say-document.ts'
import { GrowingList, Nothing } from '../list/growing-list.tsx'
import { useKeys } from '../shell/keys.ts'
import { useDecide } from './decide.ts'
import classes from './decisions-page.module.css'
import { byDay, idOf, numberIn, sayTime, whoDecided } from './say-decided.ts'
import { decisionWords } from './words.ts'

const { history: page } = decisionWords

export function DecisionsPage() {
  const { hash } = useLocation()
  const asked = numberIn(hash)
  const newest = useInfiniteQuery(decisionsListing())
  const oldest = newest.data?.pages[0]?.items.at(-1)?.number
  // However many there are, one request opens any of them.
  const isFarBack = asked !== null && oldest !== undefined && asked < oldest && newest.data?.pages[0]?.next !== null
  const older = useInfiniteQuery({ ...decisionsListing(asked), enabled: isFarBack })
  const answered = isFarBack ? older : newest
  const isMissing = asked !== null && answered.isSuccess && !answered.isPlaceholderData && !answered.data.pages.some(({ items }) => items.some(({ number }) => number === asked))
  const stretches = isMissing ? newest : answered
  useKeys({ j: () => stepThrough('[data-decision]', 1), k: () => stepThrough('[data-decision]', -1) })
  const total = newest.data?.pages[0]?.total
  const { empty } = page
  return (
    <GrowingList
      title={page.title} lead={page.lead} count={total === undefined || total === 0 ? undefined : page.count(total)} stretches={stretches} more={page.more}
      tools={isMissing ? <Missing key={asked} number={asked} /> : isFarBack ? <p className={classes['from']}>{page.from(asked)} <Link to="/decisions" preload={false}>{page.newest}</Link></p> : undefined}
      nothing={(
        <Nothing title={empty.title} help={empty.help}>
          <p className={classes['ways']}><Link to="/claims">{empty.claims}</Link> <Link to="/predictions">{empty.predictions}</Link> <Link to="/statements">{empty.statements}</Link></p>
        </Nothing>
      )}
    >
      {(decisions) => byDay(decisions).map(([day, made]) => (
        <section key={day}>
          <h2 className={classes['day']}>{day}</h2>
          <ol className={classes['list']}>{made.map((decision) => <Row key={decision.number} decision={decision} isAsked={decision.number === asked} />)}</ol>
        </section>
      ))}
    </GrowingList>
  )
}

function Missing({ number }: { readonly number: number }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return <p ref={line} tabIndex={-1} className={classes['missing']}><b>{page.missing(number)}</b> {page.missingHelp}</p>
}

function Row({ decision: { number, at, who, why, decision, says, parts, placed, undone }, isAsked }: { readonly decision: DecisionMade; readonly isAsked: boolean }) {
  const { undo, canDecide } = useDecide()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isAsked) return
    row.current?.scrollIntoView({ block: 'center' })
    row.current?.focus({ preventScroll: true })
  }, [isAsked])
  // The button that was pressed is gone with it.
  const takeBack = (): void => void undo(number).then((done) => done && row.current?.focus({ preventScroll: true }))
  const by = whoDecided(who)
  return (
    <li ref={row} id={idOf(number)} tabIndex={-1} className={classes['row']} data-decision={number} data-undone={undone !== null || undefined} aria-current={isAsked || undefined}>
      <time className={classes['time']} dateTime={at}>{sayTime(at)}</time>
      <div className={classes['what']}>
        <p className={classes['kind']}>{page.kinds[decision] ?? decision}</p>
        <p className={classes['line']} dir="auto">{parts.map((part, index) => <Part key={index} part={part} />)}</p>
        {by === null && why === null && placed && undone === null ? null : (
          <p className={`${classes['facts']} ${dots['dots']}`}>
            {by === null ? null : <span>{page.by} <bdi>{visibleLine(by)}</bdi></span>}
            {why === null ? null : <bdi className={classes['why']}>{visibleLine(why)}</bdi>}
            {placed || undone !== null ? null : <span className={classes['unplaced']}>{page.notPlaced}</span>}
            {undone === null ? null : <Undone undone={undone} />}
          </p>
        )}
      </div>
      {undone === null && canDecide ? <button type="button" className={`${classes['undo']} no-print`} onClick={takeBack} aria-label={page.undoOf(visibleLine(says))}>{decisionWords.undo}</button> : null}
    </li>
  )
}

function Undone({ undone: { at, who, why } }: { readonly undone: NonNullable<DecisionMade['undone']> }) {
  const by = whoDecided(who)
  return (
    <span className={classes['undone']}>
      {page.undone(sayMoment(at))}
      {by === null ? null : <> {page.by} <bdi>{visibleLine(by)}</bdi></>}
      {why === null ? null : <>: <bdi>{visibleLine(why)}</bdi></>}
    </span>
  )
}

function Part({ part: { text, to } }: { readonly part: DecisionMade['parts'][number] }): ReactNode {
  const shown = visibleLine(text)
  switch (to?.kind) {
    // Spaces at its ends part it from what it stands between.
    case undefined: return `${text.startsWith(' ') ? ' ' : ''}${shown}${text.endsWith(' ') ? ' ' : ''}`
    case 'statement': return <Link to="/documents/$id" params={{ id: to.document }} search={{ s: to.id }} className={classes['quote']} preload={false}><bdi>{shown}</bdi></Link>
    case 'document': return <Link to="/documents/$id" params={{ id: to.id }} className={classes['document']} preload={false}><bdi>{shorten(visibleLine(to.title))}</bdi></Link>
    case 'claim': return <Link to="/claims/$id" params={{ id: to.id }} preload={false}>{shown}</Link>
    case 'actor': return <Link to="/actors/$name" params={{ name: to.name }} preload={false}><bdi>{shown}</bdi></Link>
  }
}

/** UTF-16 units of a title inside a line. */
const titleRoom = 48

function shorten(title: string): string {
  return title.length <= titleRoom ? title : `${title.slice(0, title.lastIndexOf(' ', titleRoom) + 1 || titleRoom).trimEnd()} …`
}
