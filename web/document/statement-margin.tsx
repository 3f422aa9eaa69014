// The cards in the margin, each at its line: those near the screen only, the active one opened and pinned, and a line that ties it to what it
// denies or what denies it.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import { documentClaimsQuery } from '../api/queries.ts'
import { words } from '../words.ts'
import { InLedger } from './in-ledger.ts'
import { cardsBetween, layOutCards } from './lay-out-cards.ts'
import type { LinkSigns } from './link-signs.ts'
import { StatementCard, type CardActions } from './statement-card.tsx'
import classes from './statement-margin.module.css'
import type { Lines } from './use-lines.ts'
import { useWindow } from './use-window.ts'

/** Heights of closed cards in rem: with two lines, with one. */
const usual = 2.95
const dense = 1.6
const gap = 0.2
/** The farthest, in rem, that a card of two lines may be pushed from its line before all are set on one. */
const farthest = 8

const noSigns: readonly string[] = []

export interface MarginProps {
  readonly statements: readonly StatementItem[]
  readonly signs: LinkSigns
  readonly lines: Lines
  readonly active: number | null
  readonly wordsShown: boolean
  readonly actions: CardActions
}

export function StatementMargin({ statements, signs, lines: { tops: lines, rem }, active, wordsShown, actions }: MarginProps) {
  const column = useRef<HTMLElement>(null)
  const [openHeight, setOpenHeight] = useState(10 * rem)
  const [focused, setFocused] = useState<number | null>(null)
  const [from, to] = useWindow(column)
  const inLedger = useContext(InLedger)
  const { data: shared } = useQuery({ ...documentClaimsQuery(statements[0]?.document ?? ''), enabled: inLedger && statements.length > 0 })
  const disputed = useMemo(() => new Set(shared?.items.flatMap((item) => (item.claim.disputed ? item.statements : []))), [shared])
  const isDense = useMemo(() => {
    const tops = layOutCards(lines.map((line) => ({ line, height: usual * rem })), { gap: gap * rem, top: 0, active: null })
    return tops.some((top, i) => top - (lines[i] ?? 0) > farthest * rem)
  }, [lines, rem])
  const opened = useCallback((element: HTMLLIElement | null) => {
    if (element === null) return
    const observer = new ResizeObserver(() => setOpenHeight(element.offsetHeight))
    setOpenHeight(element.offsetHeight)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const closed = (isDense ? dense : usual) * rem
  const cards = lines.map((line, index) => ({ line, height: index === active ? openHeight : closed }))
  const tops = layOutCards(cards, { gap: gap * rem, top: 0, active })
  const [first, end] = cardsBetween(cards, tops, from, to)
  const shown = Array.from({ length: end - first }, (_, i) => first + i)
  // What has the focus, and what is open, stays though it is scrolled away from.
  for (const index of [focused, active]) if (index !== null && index < statements.length && (index < first || index >= end)) shown.push(index)
  shown.sort((a, b) => a - b)

  return (
    <aside ref={column} className={classes['margin']} aria-label={words.document.statementsOfText} dir="ltr">
      <Ties statement={active === null ? undefined : statements[active]} active={active} lines={lines} rem={rem} actions={actions} />
      <ol className={classes['cards']}>
        {shown.map((index) => {
          const statement = statements[index]
          return statement === undefined || tops[index] === undefined ? null : (
            <li
              key={statement.id} ref={index === active ? opened : undefined} className={classes['place']} style={{ top: tops[index] }} data-card={index}
              data-standing={index === active || undefined} aria-setsize={statements.length} aria-posinset={index + 1}
              onFocus={() => setFocused(index)} onBlur={() => setFocused(null)}
            >
              <StatementCard
                statement={statement} signs={signs.ofStatement.get(index) ?? noSigns} open={index === active} dense={isDense}
                wordsShown={wordsShown && index === active} disputed={disputed.has(statement.id)} actions={actions}
              />
            </li>
          )
        })}
      </ol>
    </aside>
  )
}

interface TiesProps extends Pick<MarginProps, 'active' | 'actions'> {
  readonly statement: StatementItem | undefined
  readonly lines: readonly number[]
  readonly rem: number
}

/** A bracket in the gutter from the active statement's line to each that it is tied to, with an arrow at what is denied. */
function Ties({ statement, active, lines, rem, actions }: TiesProps) {
  const own = active === null ? undefined : lines[active]
  if (statement === undefined || own === undefined) return null
  return statement.links.filter(({ link }) => link === 'denies').map(({ id, direction, statement: other }) => {
    const at = actions.indexOf(other)
    const line = at === undefined ? undefined : lines[at]
    if (line === undefined || Math.abs(line - own) < rem) return null
    const arrow = (direction === 'to') === (line < own) ? 'top' : 'bottom'
    return <span key={id} className={classes['tie']} data-arrow={arrow} style={{ top: Math.min(own, line) + 0.9 * rem, height: Math.abs(line - own) }} aria-hidden />
  })
}
