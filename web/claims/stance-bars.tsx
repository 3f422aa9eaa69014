// How many statements of a claim assert, deny, doubt or report it, as four small bars with their numbers, each a way to those statements.
import { Link } from '@tanstack/react-router'
import type { ClaimItem } from '../../src/http/woven-api.ts'
import { stances } from './claim-search.ts'
import classes from './stance-bars.module.css'
import { claimWords as page } from './words.ts'

export function StanceBars({ id, byStance }: Pick<ClaimItem, 'id' | 'byStance'>) {
  const most = Math.max(1, ...stances.map((stance) => byStance[stance]))
  return (
    <ul className={classes['bars']} role="list">
      {stances.filter((stance) => byStance[stance] > 0).map((stance) => (
        <li key={stance}>
          <Link to="/claims/$id" params={{ id }} search={{ stance }} hash="said" className={classes['bar']} data-stance={stance} preload={false}>
            <span className={classes['name']}>{page.stance[stance]}</span>
            <span className={classes['room']}><span className={classes['length']} style={{ width: `${(100 * byStance[stance]) / most}%` }} /></span>
            <span className={classes['number']}>{page.number(byStance[stance])}<span className="visually-hidden"> {page.ofStatements(byStance[stance])}</span></span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
