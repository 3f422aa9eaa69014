// Every figure stated for one thing on one scale, a row each: a point, or a bar as wide as its words allow, open where they are; low, stated and high as
// upright lines. One labelled image: who cannot see it has the table.
import type { ClaimFigureItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayDay } from '../words.ts'
import classes from './figure-scale.module.css'
import { scaleOf } from './scale.ts'
import { claimWords as page } from './words.ts'

type Stated = Pick<ClaimFigureItem['figures'][number], 'words' | 'low' | 'high' | 'value' | 'holder' | 'day' | 'replaced'>

export interface ScaledFigure extends Pick<ClaimFigureItem, 'what' | 'low' | 'stated' | 'high'> {
  readonly figures: readonly Stated[]
}

/** Rows drawn; beyond it the table alone tells. */
const rowsDrawn = 40

export function FigureScale({ figure: { what, low, stated, high, figures } }: { readonly figure: ScaledFigure }) {
  const drawn = figures.slice(0, rowsDrawn)
  const values = [...drawn.flatMap((one) => [one.low, one.high, one.value]), low?.value, stated?.value, high?.value].filter((value) => typeof value === 'number')
  if (values.length === 0) return null
  const scale = scaleOf(values)
  const percent = (value: number): string => `${(100 * scale.at(value)).toFixed(2)}%`
  const rules = [['low', low], ['stated', stated], ['high', high]] as const
  return (
    <div className={classes['scale']} role="img" aria-label={page.scale(visibleLine(what), drawn.map((one) => `${visibleLine(one.holder)} ${sayRange(one)}`).join('; '))}>
      <div className={classes['rows']}>
        <div className={classes['rules']}>
          {rules.map(([name, number]) => (number === null ? null : <span key={name} data-rule={name} style={{ insetInlineStart: percent(number.value) }} />))}
        </div>
        {drawn.map((one, index) => (
          <div key={`${one.holder} ${index}`} className={classes['row']} data-replaced={one.replaced || undefined}>
            <span className={classes['holder']}>{visibleLine(one.holder)}{one.day === null ? null : <small> {sayDay(one.day)}</small>}</span>
            <span className={classes['track']}>
              <span
                className={classes['bar']} data-open-low={one.low === null || undefined} data-open-high={one.high === null || undefined}
                style={{ insetInlineStart: one.low === null ? '0%' : percent(one.low), insetInlineEnd: one.high === null ? '0%' : `${(100 - 100 * scale.at(one.high)).toFixed(2)}%` }}
              />
              <span className={classes['point']} style={{ insetInlineStart: percent(one.value) }} />
            </span>
          </div>
        ))}
      </div>
      <div className={classes['axis']}>{scale.marks.map((mark) => <span key={mark} style={{ insetInlineStart: percent(mark) }}>{page.number(mark)}</span>)}</div>
    </div>
  )
}

/** `14`, `10–20`, `14 or more`. */
export function sayRange({ low, high, value }: Pick<Stated, 'low' | 'high' | 'value'>): string {
  if (low !== null && high !== null) return low === high ? page.number(low) : `${page.number(low)}–${page.number(high)}`
  if (low !== null) return `${page.number(low)} ${page.openEnd}`
  if (high !== null) return `${page.number(high)} ${page.upTo}`
  return page.number(value)
}
