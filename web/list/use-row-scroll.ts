// The scrolling of a list of rows: listens to its element and gives the rows to draw; puts the bar right once it rests (row-scroll.ts). A
// place is asked for by row, so that it holds whatever the height of rows and of the list becomes meanwhile.
import { useCallback, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { heightOf, isCornered, offsetShowing, placeAt, scrolledTo, viewAt, type Extent, type Place, type View } from './row-scroll.ts'

/** Rows drawn beyond either edge. */
const beyond = 6
/** Milliseconds without a scroll after which the list rests. */
const rest = 120
/** Screens gone by in one event that no eye reads along with. */
const skim = 3

export interface RowScroll {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly height: number
  readonly view: View
  /** Whether rows go by too fast to be read. */
  readonly skimming: boolean
  /** The row at the top with the part of it that is scrolled away, and how many rows are seen at once. */
  readonly top: () => number
  readonly seen: () => number
  /** Puts a row at the top. */
  readonly goTo: (row: number) => void
  /** Scrolls as little as need be. */
  readonly show: (index: number) => void
}

/** Begins at row `begin`; `onRest` is called whenever scrolling has ended. */
export function useRowScroll(rows: number, rowHeight: number, begin: number, onRest: () => void): RowScroll {
  const scroller = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState(0)
  const extent: Extent = { rows, rowHeight, viewport }
  const now = useRef(extent)
  const place = useRef<Place>({ scrollTop: 0, offset: 0 })
  const target = useRef<number | null>(begin)
  const rested = useRef(onRest)
  const [skimming, setSkimming] = useState(false)
  const [view, setView] = useState<View>({ first: 0, end: 0, base: 0 })
  const [, ask] = useReducer((times: number) => times + 1, 0)

  const draw = useCallback(() => {
    const next = viewAt(now.current, place.current, beyond)
    setView((before) => (before.first === next.first && before.end === next.end && before.base === next.base ? before : next))
  }, [])
  /** Takes on a place, bar and rows in one frame. */
  const stand = useCallback((offset: number) => {
    place.current = placeAt(now.current, offset)
    const element = scroller.current
    if (element !== null && Math.abs(element.scrollTop - place.current.scrollTop) >= 1) element.scrollTop = place.current.scrollTop
    draw()
  }, [draw])

  useLayoutEffect(() => {
    const before = now.current
    now.current = extent
    rested.current = onRest
    const kept = before.rowHeight === rowHeight ? null : place.current.offset / before.rowHeight
    const row = target.current ?? kept
    target.current = null
    if (row !== null) stand(row * rowHeight)
    else if (before.rows !== rows || before.viewport !== viewport) stand(place.current.offset)
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = (): void => {
      const before = place.current
      place.current = scrolledTo(now.current, before, element.scrollTop)
      if (Math.abs(place.current.offset - before.offset) > skim * now.current.viewport) setSkimming(true)
      // Rows and bar have to change in one frame here, or the rows would be seen to jump.
      if (isCornered(now.current, place.current)) flushSync(() => stand(place.current.offset))
      else draw()
      clearTimeout(timer)
      timer = setTimeout(() => {
        flushSync(() => {
          setSkimming(false)
          stand(place.current.offset)
        })
        rested.current()
      }, rest)
    }
    const sizes = new ResizeObserver(() => setViewport(element.clientHeight))
    setViewport(element.clientHeight)
    element.addEventListener('scroll', hear, { passive: true })
    sizes.observe(element)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', hear)
      sizes.disconnect()
    }
  }, [draw, stand])

  return {
    scroller, height: heightOf(extent), view, skimming,
    top: useCallback(() => place.current.offset / now.current.rowHeight, []),
    seen: useCallback(() => now.current.viewport / now.current.rowHeight, []),
    goTo: useCallback((row: number) => {
      target.current = row
      ask()
    }, []),
    show: useCallback((index: number) => stand(offsetShowing(now.current, place.current, index)), [stand]),
  }
}
