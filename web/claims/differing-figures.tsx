// Figures of one claim that cannot all hold, in a list: each thing counted with its numbers under the usual rule and every figure on one scale. The
// sentences behind them are a step away, on the claim's board.
import { Link } from '@tanstack/react-router'
import type { ClaimFigureItem, ClaimItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import classes from './differing-figures.module.css'
import { FigureScale } from './figure-scale.tsx'
import { claimWords as page } from './words.ts'

export function DifferingFigures({ claim, figures }: { readonly claim: ClaimItem; readonly figures: readonly ClaimFigureItem[] }) {
  return figures.map((figure, index) => (
    <section key={`${index} ${figure.what}`} className={classes['figure']} data-figure>
      <p className={classes['head']}>
        <b>{visibleLine(figure.what)}</b>
        <Link to="/claims/$id" params={{ id: claim.id }} hash="claim-figures" className={classes['numbers']} title={figure.says} preload={false}>
          {(['low', 'stated', 'high'] as const).map((name) => <span key={name}>{page[name]} <b>{figure[name] === null ? page.noNumber : page.number(figure[name].value)}</b></span>)}
        </Link>
      </p>
      <FigureScale figure={figure} />
    </section>
  ))
}
