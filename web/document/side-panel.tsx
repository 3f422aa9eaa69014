// A panel beside the text (on narrow screens over it): takes the focus when it opens and gives it back when it closes. The text stays usable.
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { words } from '../words.ts'
import classes from './side-panel.module.css'

export interface SidePanelProps {
  readonly title: string
  readonly help?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function SidePanel({ title, help, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      const still = document.activeElement === null || document.activeElement === document.body
      if (still && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section className={`${classes['panel']} no-print`} aria-labelledby={id} data-side-panel>
      <header className={classes['head']}>
        <div>
          <h2 ref={heading} id={id} tabIndex={-1} className={classes['title']}>{title}</h2>
          {help === undefined ? null : <p className={classes['help']}>{help}</p>}
        </div>
        <button type="button" className={classes['close']} onClick={onClose} aria-label={words.document.close}><IconX size={18} stroke={1.6} aria-hidden /></button>
      </header>
      <div className={classes['body']}>{children}</div>
    </section>
  )
}
