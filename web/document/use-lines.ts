// Where each statement's first word stands on the page, measured whenever the text is set anew: by another width, other fonts, a larger size.
import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Lines {
  /** Pixels from the top of the article to the line of each statement's first word, ascending. */
  readonly tops: readonly number[]
  /** Pixels of the root em, in which cards are sized. */
  readonly rem: number
}

const none: Lines = { tops: [], rem: 16 }

/** No tops before the first measure, which is before the page is drawn. */
export function useLines(article: RefObject<HTMLElement | null>, statements: number): Lines {
  const [lines, setLines] = useState(none)
  useLayoutEffect(() => {
    const element = article.current
    if (element === null) return
    const measure = (): void => {
      const next = { tops: measureLines(element, statements), rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) }
      setLines((before) => (isSame(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [article, statements])
  return lines
}

function measureLines(element: HTMLElement, statements: number): number[] {
  const origin = element.getBoundingClientRect().top
  const tops = Array<number>(statements).fill(Number.NaN)
  for (const mark of element.querySelectorAll<HTMLElement>('[data-s]')) {
    const indices = (mark.dataset['s'] ?? '').split(' ').map(Number).filter((index) => Number.isNaN(tops[index]))
    if (indices.length === 0) continue
    const top = Math.round(mark.getBoundingClientRect().top - origin)
    for (const index of indices) tops[index] = top
  }
  // A statement without a mark of its own stands with the one before it.
  let last = 0
  return tops.map((top) => {
    last = Number.isNaN(top) ? last : Math.max(last, top)
    return last
  })
}

function isSame(a: Lines, b: Lines): boolean {
  return a.rem === b.rem && a.tops.length === b.tops.length && a.tops.every((top, i) => top === b.tops[i])
}
