// What the parts of the sourcing bar stand for, in the bar's own order and patterns.
import { words } from '../words.ts'
import { sourcingParts } from './sourcing-bar.tsx'
import classes from './sourcing-bar.module.css'

export function SourcingLegend({ label }: { readonly label: string }) {
  return (
    <ul className={classes['legend']} aria-label={label}>
      {sourcingParts.map((part) => (
        <li key={part} className={classes['entry']}>
          <span className={`${classes['part']} ${classes['swatch']}`} data-part={part} aria-hidden />
          {words.sourcing[part]}
        </li>
      ))}
    </ul>
  )
}
