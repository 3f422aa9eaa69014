// Every figure stated for one thing as a table: its words, which lead to where they stand, the number they are, who says so, when, and where that goes
// back to. What stands in the outlet's own words leads to its text.
import { Link } from '@tanstack/react-router'
import { visibleLine } from '../../src/views/visible.ts'
import { sayDay, words } from '../words.ts'
import classes from './figure-table.module.css'
import { sayRange } from './figure-scale.tsx'
import { claimWords as page } from './words.ts'

export interface TabledFigure {
  /** null in the outlet's own words. */
  readonly statement: string | null
  /** undefined where it is not known. */
  readonly document: string | undefined
  readonly words: string
  readonly low: number | null
  readonly high: number | null
  readonly value: number
  readonly holder: string
  readonly day: string | null
  readonly origin: string
  readonly replaced: boolean
  readonly convention: string | null
}

export function FigureTable({ what, figures }: { readonly what: string; readonly figures: readonly TabledFigure[] }) {
  return (
    <div className={classes['room']}>
      <table className={classes['table']}>
        <caption className="visually-hidden">{page.table(visibleLine(what))}</caption>
        <thead><tr>{(['words', 'number', 'holder', 'day', 'origin'] as const).map((name) => <th key={name} scope="col">{page.columns[name]}</th>)}</tr></thead>
        <tbody>
          {figures.map(({ document, statement, ...one }, index) => (
            <tr key={`${statement ?? document} ${index}`} data-replaced={one.replaced || undefined}>
              <td>
                {document === undefined ? visibleLine(one.words) : <Link to="/documents/$id" params={{ id: document }} search={statement === null ? {} : { s: statement }} preload={false}>“<bdi>{visibleLine(one.words)}</bdi>”</Link>}
                {one.replaced ? <small>{page.replaced}</small> : null}
                {one.convention === null ? null : <small>{one.convention}</small>}
              </td>
              <td>{sayRange(one)}</td>
              <td><bdi>{visibleLine(one.holder)}</bdi></td>
              <td>{sayDay(one.day) ?? words.shell.noDate}</td>
              <td><Link to="/documents/$id" params={{ id: one.origin }} preload={false}>{one.origin}</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
