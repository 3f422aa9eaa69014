// The notice of a decision just made: what was decided in a line, and the way to take it back by a button or the key z. It goes by itself, unless
// somebody points at it or has it in focus.
import { IconX } from '@tabler/icons-react'
import { Link, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useKeys } from '../shell/keys.ts'
import { useDecide, useDecided } from './decide.ts'
import classes from './decision-notice.module.css'
import { decisionWords as page } from './words.ts'

/** Milliseconds for which it stands; a refusal stands until it is put away. */
const stands = 15_000

export function DecisionNotice() {
  const [notice, close] = useDecided()
  const { undo } = useDecide()
  const [held, setHeld] = useState(false)
  const { history } = useRouter()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const number = notice?.number ?? null
  const back = notice?.back ?? null
  const takeBack = (): void => {
    if (number === null) return
    void undo(number).then((done) => {
      if (done && back !== null) history.push(back)
    })
  }
  useKeys({ z: takeBack }, number !== null)
  useEffect(() => {
    if (notice === null || notice.isFault || held) return
    const timer = setTimeout(close, stands)
    return () => clearTimeout(timer)
  }, [notice, held, close])
  return (
    <section className={`${classes['place']} no-print`} aria-label={page.label}>
      <p role="status" className="visually-hidden">{notice?.isFault === false ? notice.says : null}</p>
      {notice === null ? null : (
        <div
          className={classes['notice']} data-decided data-fault={notice.isFault || undefined} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}
        >
          <span role={notice.isFault ? 'alert' : undefined} className={classes['says']}>{notice.says}</span>
          {number === null ? null : <button type="button" className={classes['undo']} onClick={takeBack}>{page.undo} <kbd aria-hidden>z</kbd></button>}
          {notice.isFault || path === '/decisions' ? null : <Link to="/decisions" className={classes['all']}>{page.all}</Link>}
          <button type="button" className={classes['close']} onClick={close} aria-label={page.close}><IconX size={15} stroke={1.8} aria-hidden /></button>
        </div>
      )}
    </section>
  )
}
