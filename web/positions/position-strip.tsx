// The periods of one position side by side: the stance in its lane where something was said, below it a bar of what was read, filled by what has the
// actor in it. A period with statements is a button that opens them; the others only say what they are.
import type { PositionItem } from '../../src/http/woven-api.ts'
import { language } from '../say-count.ts'
import { sayDay } from '../words.ts'
import classes from './positions.module.css'
import { positionWords as page } from './words.ts'

type Period = PositionItem['periods'][number]

interface PositionStripProps {
  readonly periods: readonly Period[]
  readonly title: string
  readonly unit: PositionItem['unit']
  readonly open: number | null
  readonly onOpen: (index: number) => void
}

export function PositionStrip({ periods, title, unit, open, onOpen }: PositionStripProps) {
  const most = Math.max(1, ...periods.map(({ documentsRead }) => documentsRead))
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', year: '2-digit' })
  const monthOf = ({ from }: Period): string => month.format(new Date(`${from}T00:00:00Z`))
  return (
    <div className={classes['strip']}>
      <p className={classes['lanes']} aria-hidden><span>{page.lanes.for}</span><span>{page.lanes.mixed}</span><span>{page.lanes.against}</span><span>{page.read}</span></p>
      {/* Scrolls where there are many periods: the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes['scroll']} role="group" aria-label={`${page.strip(title)}, ${page.unit[unit]}`} tabIndex={0}>
        <ol className={classes['periods']} role="list">
          {periods.map((period, index) => {
            const { from, state, stance, documentsRead, documentsSpeaking, comparable } = period
            const before = periods[index - 1]
            const label = page.period(sayPeriod(period), [stance === null ? page.state[state] : page.stance[stance], ...(stance !== null && !comparable ? [page.few] : [])].join(', '), documentsRead, documentsSpeaking)
            const drawn = (
              <>
                <span className={classes['lane']} aria-hidden>{stance === null ? null : <span className={classes['mark']} data-stance={stance} data-few={!comparable || undefined} />}</span>
                <span className={classes['coverage']} aria-hidden>
                  <span className={classes['read']} style={{ height: `${(100 * documentsRead) / most}%` }}><span className={classes['speaking']} style={{ height: `${documentsRead === 0 ? 0 : (100 * documentsSpeaking) / documentsRead}%` }} /></span>
                </span>
                <span className="visually-hidden">{label}</span>
              </>
            )
            return (
              <li key={from} data-state={state}>
                {stance === null ? <span className={classes['period']} title={label}>{drawn}</span>
                  : <button type="button" className={classes['period']} title={label} aria-expanded={open === index} onClick={() => onOpen(index)}>{drawn}</button>}
                <span className={classes['date']} aria-hidden>{before === undefined || monthOf(before) !== monthOf(period) ? monthOf(period) : null}</span>
              </li>
            )
          })}
        </ol>
      </div>
    </div>
  )
}

/** `2 Mar 2026 – 8 Mar 2026`; one day where it is one. */
export function sayPeriod({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return [...new Set([sayDay(from) ?? from, sayDay(to) ?? to])].join(' – ')
}
