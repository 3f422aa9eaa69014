// A document on a line: its title, which leads to it, its publisher and day.
import { Link } from '@tanstack/react-router'
import type { CopyView } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import dots from '../claims/dots.module.css'
import { sayDay, words } from '../words.ts'
import classes from './origins.module.css'

type Line = CopyView['one']['document']

export function DocumentLine({ document: { id, title, publisher, published }, fact }: { readonly document: Line; readonly fact?: string }) {
  return (
    <p className={classes['line']}>
      <Link to="/documents/$id" params={{ id }} className={classes['title']} preload={false}><bdi dir="auto">{visibleLine(title) || words.shell.noTitle}</bdi></Link>
      <span className={`${classes['facts']} ${dots['dots']}`}>
        <bdi>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi>
        <span>{sayDay(published) ?? words.shell.noDate}</span>
        {fact === undefined ? null : <b>{fact}</b>}
      </span>
    </p>
  )
}
