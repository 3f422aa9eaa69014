// Which stretch of a long element is near the screen, in coarse steps, so that scrolling within a step draws nothing anew.
import { useEffect, useState, type RefObject } from 'react'

/** Pixels of a step, and beyond the screen on either side. */
const step = 400

/** From and to in pixels from the top of the element. */
export function useWindow(element: RefObject<HTMLElement | null>): readonly [from: number, to: number] {
  const [place, setPlace] = useState(() => ({ from: -step, to: innerHeight + 2 * step }))
  useEffect(() => {
    const look = (): void => {
      if (element.current === null) return
      const from = Math.floor(-element.current.getBoundingClientRect().top / step) * step - step
      const to = from + Math.ceil(innerHeight / step) * step + 3 * step
      setPlace((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [element])
  return [place.from, place.to]
}
