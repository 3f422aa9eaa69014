// How far something is: full for what is done, pale for what is ready to be; a moving bar where nobody can tell.
import classes from './progress-bar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** From 0 to 1; null where nobody can tell. */
  readonly done: number | null
  /** From 0 to 1; null where there is nothing to make ready. */
  readonly ready?: number | null
}

export function ProgressBar({ label, done, ready = null }: ProgressBarProps) {
  return (
    <div
      className={classes['progress']} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100}
      {...(done === null ? {} : { 'aria-valuenow': Math.round(done * 100) })} data-unknown={done === null || (done === 0 && (ready ?? 1) === 1) || undefined}
    >
      <span className={classes['ready']} style={{ inlineSize: `${(ready ?? 0) * 100}%` }} />
      <span className={classes['done']} style={{ inlineSize: `${(done ?? 0) * 100}%` }} />
    </div>
  )
}
