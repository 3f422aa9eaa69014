// What a statement is tied to: in its own text, where the tie leads from card to card, and in other documents, where it leads there. The gravest
// first; what only repeats or agrees is folded where there is much of it. A person says under each whether it holds; what one rejected inside the text
// stands behind the rest, with the way to undo it.
import { IconArrowNarrowLeft, IconArrowNarrowRight, IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import type { DocumentClaims, TieItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { useDecide } from '../decisions/decide.ts'
import { JudgeTie } from '../decisions/judge-tie.tsx'
import { idOf } from '../decisions/say-decided.ts'
import { sayDay, words } from '../words.ts'
import { sayContent, sayWho } from './say-statement.ts'
import type { CardActions } from './statement-card.tsx'
import classes from './statement-ties.module.css'

const { document: page } = words

/** Ties to other documents that are shown before somebody asks for the others. */
const shown = 2

/** As they are listed: what cannot both stand before what says the same. */
const gravity: readonly TieItem['link'][] = ['denies', 'contradicts', 'withdraws', 'corrects', 'agrees', 'repeats']

export interface TiesProps {
  readonly statement: StatementItem
  /** Null while it is on its way, and for a text that is in no ledger. */
  readonly shared: DocumentClaims | null
  readonly actions: Pick<CardActions, 'follow' | 'indexOf' | 'statementAt'>
}

export function StatementTies({ statement: { id, links, within }, shared, actions }: TiesProps) {
  const outer = within === null ? undefined : actions.indexOf(within)
  const outerStatement = outer === undefined ? undefined : actions.statementAt(outer)
  const { inside, elsewhere } = tiesOf(id, links, shared)
  const rejected = (shared?.rejected ?? []).filter(({ from, to }) => from === id || to === id)
  const ties = useRef<HTMLDivElement>(null)
  // Not to a list: the last tie takes its list with it, if only until the rejected one has come.
  const toTies = (): void => ties.current?.focus({ preventScroll: true })
  const far = (tie: TieItem): ReactNode => <Far key={`${tie.link} ${tie.from} ${tie.to}`} tie={tie} goes={tie.from === id} other={shared?.others.find((one) => one.id === (tie.from === id ? tie.to : tie.from))} onJudged={toTies} />
  return (
    <div ref={ties} tabIndex={-1} className={classes['all']}>
      {inside.length + rejected.length === 0 && outerStatement === undefined ? null : (
        <ul className={classes['ties']} role="list">
          {inside.map((tie) => <Inner key={`${tie.link} ${tie.from} ${tie.to}`} tie={tie} goes={tie.from === id} actions={actions} canJudge={shared !== null} onJudged={toTies} />)}
          {rejected.map((tie) => <Rejected key={`${tie.link} ${tie.from} ${tie.to}`} tie={tie} goes={tie.from === id} actions={actions} onUndone={toTies} />)}
          {outer === undefined || outerStatement === undefined ? null : (
            <li><button type="button" className={classes['tie']} onClick={() => actions.follow(outer)}><span className={classes['label']}>{page.within(sayWho(outerStatement))}</span></button></li>
          )}
        </ul>
      )}
      {elsewhere.length === 0 ? null : (
        <div className={classes['elsewhere']}>
          <p className={classes['heading']}>{page.inOthers}</p>
          <ul className={classes['ties']} role="list">{elsewhere.slice(0, elsewhere.length > shown + 1 ? shown : undefined).map(far)}</ul>
          {elsewhere.length <= shown + 1 ? null : (
            <details className={classes['rest']}>
              <summary>{page.moreTies(elsewhere.length - shown)}</summary>
              <ul className={classes['ties']} role="list">{elsewhere.slice(shown).map(far)}</ul>
            </details>
          )}
        </div>
      )}
    </div>
  )
}

type Inside = Pick<TieItem, 'link' | 'from' | 'to' | 'accepted'>

/** Those of the statement, each once: a tie that a person accepted may stand in the reading too. */
function tiesOf(id: string, links: StatementItem['links'], shared: DocumentClaims | null): { readonly inside: readonly Inside[]; readonly elsewhere: readonly TieItem[] } {
  const far = new Set(shared?.others.map((other) => other.id))
  const own = (shared?.ties ?? []).filter(({ from, to }) => from === id || to === id)
  const read = links.map(({ link, direction, statement }): Inside => ({ link, from: direction === 'to' ? id : statement, to: direction === 'to' ? statement : id, accepted: false }))
  const made = own.filter(({ from, to }) => !far.has(from === id ? to : from))
  const inside = [...new Map([...read, ...made].map((one) => [`${one.link} ${one.from} ${one.to}`, one])).values()]
  const elsewhere = own.filter(({ from, to }) => far.has(from === id ? to : from)).toSorted((a, b) => gravity.indexOf(a.link) - gravity.indexOf(b.link) || b.confidence - a.confidence)
  return { inside, elsewhere }
}

interface InnerProps {
  readonly tie: Inside
  readonly goes: boolean
  readonly actions: TiesProps['actions']
  /** Not where the text is in no ledger. */
  readonly canJudge: boolean
  readonly onJudged: () => void
}

function Inner({ tie, goes, actions, canJudge, onJudged }: InnerProps) {
  const { link, from, to } = tie
  const label = words.link[link][goes ? 'to' : 'from']
  const at = actions.indexOf(goes ? to : from)
  const other = at === undefined ? undefined : actions.statementAt(at)
  return (
    <li data-near={goes ? to : from}>
      <Near label={label} link={link} to={at} actions={actions} />
      {canJudge && other !== undefined ? <div className={classes['judge']}><JudgeTie tie={tie} what={`${label} ${sayWho(other)}`} onJudged={onJudged} /></div> : null}
    </li>
  )
}

function Near({ label, link, to, actions }: { readonly label: string; readonly link: TieItem['link']; readonly to: number | undefined; readonly actions: TiesProps['actions'] }) {
  const other = to === undefined ? undefined : actions.statementAt(to)
  if (to === undefined || other === undefined) return <span className={classes['tie']}><span className={classes['label']}>{label}</span> {page.elsewhere}</span>
  return (
    <button type="button" className={classes['tie']} data-link={link} onClick={() => actions.follow(to)}>
      <span className={classes['label']}><IconArrowRight size={14} stroke={1.8} aria-hidden className={classes['arrow']} /> {label} {to + 1}, <bdi>{sayWho(other)}</bdi></span>{' '}
      <span className={classes['words']} dir="auto">{sayContent(other, 90)}</span>
    </button>
  )
}

/** A link of the reading that a person judged not to hold: still to be seen, and to be given back. */
function Rejected({ tie: { link, from, to, decision }, goes, actions, onUndone }: { readonly tie: DocumentClaims['rejected'][number]; readonly goes: boolean; readonly actions: TiesProps['actions']; readonly onUndone: () => void }) {
  const { undo, canDecide } = useDecide()
  const label = words.link[link][goes ? 'to' : 'from']
  // The button that was pressed is gone with it.
  const takeBack = (): void => void undo(decision).then((done) => { if (done) onUndone() })
  return (
    <li className={classes['rejected']} data-rejected={decision}>
      <span className={classes['judged']}>
        <Link to="/decisions" hash={idOf(decision)} preload={false}>{page.rejected}</Link>
        {canDecide ? <> · <button type="button" className={classes['undo']} aria-label={page.undoRejectedHelp(label)} onClick={takeBack}>{page.undoRejected}</button></> : null}
      </span>
      <Near label={label} link={link} to={actions.indexOf(goes ? to : from)} actions={actions} />
    </li>
  )
}

function Far({ tie, goes, other, onJudged }: { readonly tie: TieItem; readonly goes: boolean; readonly other: StatementItem | undefined; readonly onJudged: () => void }) {
  if (other === undefined) return null
  const { link } = tie
  const { id, document, publisher, published } = other
  const label = words.link[link][goes ? 'to' : 'from']
  const Arrow = goes ? IconArrowNarrowRight : IconArrowNarrowLeft
  return (
    <li>
      <Link to="/documents/$id" params={{ id: document }} search={{ s: id }} className={classes['tie']} data-link={link} data-far={id} preload={false}>
        <span className={classes['label']}><Arrow size={14} stroke={1.8} aria-hidden className={classes['arrow']} /> {label} <bdi>{sayWho(other)}</bdi></span>{' '}
        <span className={classes['words']} dir="auto">{sayContent(other, 90)}</span>{' '}
        <span className={classes['where']}><bdi>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi>, {sayDay(published) ?? words.shell.noDate}</span>
      </Link>
      <div className={classes['judge']}><JudgeTie tie={tie} what={`${label} ${sayWho(other)}`} onJudged={onJudged} /></div>
    </li>
  )
}
