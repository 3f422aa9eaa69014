// A line under the header while the server does not answer, and once when it was started again.
import { useEffect, useState } from 'react'
import { useLive } from '../api/events.ts'
import { words } from '../words.ts'
import classes from './connection-note.module.css'

/** Milliseconds for which the good news stands. */
const goodNews = 8000

export function ConnectionNote() {
  const { connection, restarts } = useLive()
  const [told, setTold] = useState(0)
  useEffect(() => {
    if (restarts === told) return
    const timer = setTimeout(() => setTold(restarts), goodNews)
    return () => clearTimeout(timer)
  }, [restarts, told])

  const text = connection === 'lost' ? words.shell.lost : restarts > told ? words.shell.restarted : null
  return (
    <div role="status" aria-live="polite" className="no-print">
      {text === null ? null : <p className={classes['note']} data-lost={connection === 'lost' || undefined}>{text}</p>}
    </div>
  )
}
