// A likelihood as it was worded and where ICD 203 puts it: the band in words, its bounds in per cent, and the band on a line from 0 to 100.
import type { PredictionItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import classes from './prediction-row.module.css'
import { predictionWords as page } from './words.ts'

export function Likelihood({ likelihood: { band, least, most, words } }: { readonly likelihood: NonNullable<PredictionItem['likelihood']> }) {
  const name = page.bands[band] ?? band
  const range = page.range(least, most)
  return (
    <span className={classes['likelihood']} title={page.bandHelp}>
      <bdi className={classes['said']}>{page.inWords(visibleLine(words))}</bdi>
      <span className={classes['line']} role="img" aria-label={page.bandImage(name, range)}><span style={{ insetInlineStart: `${least}%`, width: `${Math.max(2, most - least)}%` }} /></span>
      <span><b>{name}</b> {range}</span>
    </span>
  )
}
