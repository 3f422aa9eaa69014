// What a statement is tied to: in its own text, where the tie leads from card to card, and in other documents, where it leads there. The gravest
// first; what only repeats or agrees is folded where there is much of it. What a person rejected stands behind the rest, with the way to undo it.
import { IconArrowNarrowLeft, IconArrowNarrowRight, IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import type { DocumentClaims, TieItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { useDecide } from '../decisions/decide.ts'
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
  const list = useRef<HTMLUListElement>(null)
  const far = (tie: TieItem): ReactNode => <Far key={`${tie.link} ${tie.from} ${tie.to}`} tie={tie} goes={tie.from === id} other={shared?.others.find((one) => one.id === (tie.from === id ? tie.to : tie.from))} />
  return (
    <>
      {inside.length + rejected.length === 0 && outerStatement === undefined ? null : (
        <ul ref={list} tabIndex={-1} className={classes['ties']} role="list">
          {inside.map(({ link, direction, statement: other }) => (
            <li key={`${link} ${direction} ${other}`}><Near label={words.link[link][direction]} link={link} to={actions.indexOf(other)} actions={actions} /></li>
          ))}
          {rejected.map((tie) => <Rejected key={`${tie.link} ${tie.from} ${tie.to}`} tie={tie} goes={tie.from === id} actions={actions} onUndone={() => list.current?.focus({ preventScroll: true })} />)}
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
    </>
  )
}

interface Inside {
  readonly link: TieItem['link']
  readonly direction: 'to' | 'from'
  readonly statement: string
}

/** Those of the statement, each once: a tie that a person accepted may stand in the reading too. */
function tiesOf(id: string, links: StatementItem['links'], shared: DocumentClaims | null): { readonly inside: readonly Inside[]; readonly elsewhere: readonly TieItem[] } {
  const far = new Set(shared?.others.map((other) => other.id))
  const own = (shared?.ties ?? []).filter(({ from, to }) => from === id || to === id)
  const made = own.filter(({ from, to }) => !far.has(from === id ? to : from)).map(({ link, from, to }): Inside => ({ link, direction: from === id ? 'to' : 'from', statement: from === id ? to : from }))
  const inside = [...new Map([...links, ...made].map((one) => [`${one.link} ${one.direction} ${one.statement}`, one])).values()]
  const elsewhere = own.filter(({ from, to }) => far.has(from === id ? to : from)).toSorted((a, b) => gravity.indexOf(a.link) - gravity.indexOf(b.link) || b.confidence - a.confidence)
  return { inside, elsewhere }
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

function Far({ tie: { link }, goes, other }: { readonly tie: TieItem; readonly goes: boolean; readonly other: StatementItem | undefined }) {
  if (other === undefined) return null
  const { id, document, publisher, published } = other
  const Arrow = goes ? IconArrowNarrowRight : IconArrowNarrowLeft
  return (
    <li>
      <Link to="/documents/$id" params={{ id: document }} search={{ s: id }} className={classes['tie']} data-link={link} data-far={id} preload={false}>
        <span className={classes['label']}><Arrow size={14} stroke={1.8} aria-hidden className={classes['arrow']} /> {words.link[link][goes ? 'to' : 'from']} <bdi>{sayWho(other)}</bdi></span>{' '}
        <span className={classes['words']} dir="auto">{sayContent(other, 90)}</span>{' '}
        <span className={classes['where']}><bdi>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi>, {sayDay(published) ?? words.shell.noDate}</span>
      </Link>
    </li>
  )
}
