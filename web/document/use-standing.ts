// Which statement the page stands at: kept in the address (`?s=s12`), so that it can be shared. Stepping replaces the address, following a tie
// adds to the history, so that Back returns. Scrolls a statement's line to a third of the screen, unless the reader pressed it where it is.
import { useRouter } from '@tanstack/react-router'
import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import { useReadingAddress } from './use-reading-address.ts'

export interface Standing {
  readonly active: number | null
  /** Where it stands once what was last asked for is on the page: keys may come faster. */
  readonly next: () => number | null
  readonly indexOf: (statement: string) => number | undefined
  /** Stands at it; `still` leaves the page where it is, provided that the statement's line is on the screen. */
  readonly choose: (index: number, still?: boolean) => void
  readonly follow: (index: number, closePanel?: boolean) => void
  readonly leave: () => void
  readonly back: () => void
}

export function useStanding(statements: readonly StatementItem[], article: RefObject<HTMLElement | null>, lines: readonly number[]): Standing {
  const { s, change } = useReadingAddress()
  const { history } = useRouter()
  const indices = useMemo(() => new Map(statements.map(({ id }, index) => [id, index])), [statements])
  const active = (s === undefined ? undefined : indices.get(s)) ?? null
  const scrolledTo = useRef<number | null>(null)
  const measured = lines.length > 0
  const asked = useRef(active)
  useLayoutEffect(() => {
    asked.current = active
  }, [active])

  const go = useCallback((index: number | null, replace: boolean, closePanel = false) => {
    const id = index === null ? undefined : statements[index]?.id
    asked.current = index
    change({ s: id ?? null, ...(closePanel ? { panel: null } : {}) }, replace)
  }, [change, statements])

  useLayoutEffect(() => {
    if (active === null || !measured) {
      if (active === null) scrolledTo.current = null
      return
    }
    if (scrolledTo.current === active) return
    scrolledTo.current = active
    const line = lines[active]
    if (article.current === null || line === undefined) return
    // The router puts the page where it was after this, so the scroll waits for it.
    const to = article.current.getBoundingClientRect().top + scrollY + line - innerHeight / 3
    const frame = requestAnimationFrame(() => scrollTo({ top: to }))
    scrollTo({ top: to })
    return () => cancelAnimationFrame(frame)
    // Lines that move later (a window made narrower) do not take the page away from where the reader is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active, measured])

  return useMemo(() => ({
    active,
    next: () => asked.current,
    indexOf: (statement) => indices.get(statement),
    choose: (index, still = false) => {
      if (still && isOnScreen(article.current, lines[index])) scrolledTo.current = index
      go(index, true)
    },
    follow: (index, closePanel) => go(index, false, closePanel),
    leave: () => go(null, true),
    back: () => {
      if (history.canGoBack()) history.back()
    },
  }), [active, indices, go, history, article, lines])
}

function isOnScreen(article: HTMLElement | null, line: number | undefined): boolean {
  if (article === null || line === undefined) return false
  const at = article.getBoundingClientRect().top + line
  return at > 0 && at < innerHeight
}
