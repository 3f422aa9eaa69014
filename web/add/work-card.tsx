// One piece of work in the tray: what, how far, what came of it, and for whatever was left out the reason in the server's words.
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { visibleLine } from '../../src/views/visible.ts'
import { ProgressBar } from '../shell/progress-bar.tsx'
import { words } from '../words.ts'
import classes from './tray.module.css'
import type { Work } from './work.ts'

/** Reasons shown at once; the list scrolls. */
const reasons = 200
/** So many are shown without being asked for. */
const fewReasons = 3

interface WorkCardProps {
  readonly work: Work
  readonly onCancel: () => void
  readonly onDismiss: () => void
  readonly onSendAgain: () => void
}

export function WorkCard({ work, onCancel, onDismiss, onSendAgain }: WorkCardProps) {
  const { isRunning, doing, results, notes, problems, skipped, skippedMore, faults, leadsTo, canSendAgain } = work
  const label = visibleLine(work.label)
  const skippedCount = skipped.length + skippedMore
  return (
    <article className={classes['card']} aria-label={label}>
      <header className={classes['line']}>
        <bdi className={classes['label']} title={label}>{label}</bdi>
        {isRunning
          ? <button type="button" className={classes['quiet']} onClick={onCancel} aria-label={words.add.cancel(label)}>{words.add.cancelWord}</button>
          : <button type="button" className={classes['away']} onClick={onDismiss} aria-label={words.add.dismiss(label)}><IconX size={15} stroke={1.8} aria-hidden /></button>}
      </header>
      {isRunning ? <ProgressBar label={words.add.progress(label)} done={work.read} ready={work.sent} /> : null}
      {doing === null ? null : <p className={classes['doing']}>{doing}</p>}
      {results.length === 0 ? null : <p className={classes['results']}>{results.map((result) => <span key={result}>{result}</span>)}</p>}
      {notes.map((note) => <p key={note} className={classes['note']}>{note}</p>)}
      {problems.map((problem) => <p key={problem} className={classes['problem']}>{visibleLine(problem)}</p>)}
      {skippedCount === 0 ? null : (
        <details className={classes['skipped']} open={skippedCount <= fewReasons}>
          <summary>{words.add.skipped(skippedCount)}</summary>
          <ul tabIndex={0} aria-label={words.add.skipped(skippedCount)}>
            {skipped.slice(0, reasons).map(({ label: name, message }, at) => (
              <li key={`${at} ${name}`}><bdi className={classes['file']}>{visibleLine(name)}</bdi> <span>{visibleLine(message)}</span></li>
            ))}
            {skippedCount > reasons || skippedMore > 0 ? <li>{words.add.skippedMore(skippedCount - Math.min(skipped.length, reasons))}</li> : null}
          </ul>
        </details>
      )}
      {faults.length === 0 ? null : (
        <ul className={classes['faults']} tabIndex={0} aria-label={words.add.faults(faults.length)}>
          {faults.slice(0, reasons).map(({ what, entry, document }, at) => <li key={at}><b>{words.add.faultIn(entry, document)}</b> {visibleLine(what)}</li>)}
        </ul>
      )}
      {leadsTo === null && !canSendAgain ? null : (
        <p className={classes['ways']}>
          {leadsTo === null ? null : leadsTo === 'library' ? <Link to="/">{words.add.showAdded}</Link> : <Link to="/documents/$id" params={{ id: leadsTo.document }}>{words.add.open}</Link>}
          {canSendAgain ? <button type="button" className={classes['quiet']} onClick={onSendAgain}>{words.add.sendAgain}</button> : null}
        </p>
      )}
    </article>
  )
}
