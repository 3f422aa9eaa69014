// The keys of a list: j and k from anywhere on the page, arrows, Home, End and the page keys in the list or where nothing has the focus. A
// field, a menu and a dialog keep theirs.
import { useEffect, useRef, type RefObject } from 'react'
import { useKeys } from '../shell/keys.ts'

export type Step = 'next' | 'previous' | 'first' | 'last' | 'screen-down' | 'screen-up'

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last', PageDown: 'screen-down', PageUp: 'screen-up',
}

export function useRowKeys(scroller: RefObject<HTMLElement | null>, on: boolean, onStep: (step: Step) => void): void {
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  const unlessMenu = (step: Step) => ({ target }: KeyboardEvent): void => {
    if (!(target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="radiogroup"]') !== null)) latest.current(step)
  }
  useKeys({ j: unlessMenu('next'), k: unlessMenu('previous') }, on)
  useEffect(() => {
    if (!on) return
    const hear = (event: KeyboardEvent): void => {
      const step = steps[event.key]
      const { target } = event
      if (step === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(target instanceof Element)) return
      const isFree = target === document.body || target.id === 'content'
      if (!(isFree && document.querySelector('[aria-modal="true"]') === null) && scroller.current?.contains(target) !== true) return
      event.preventDefault()
      latest.current(step)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [on, scroller])
}
