// A list of any length in the room of a screen: the outline says how many rows there are and where each block starts, blocks are fetched as they
// come near. Keys go through the rows, Back leads to where one was. Decides nothing about what a row looks like.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Listing } from '../api/queries.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { words } from '../words.ts'
import { loadPosition, savePosition, type Position } from './list-position.ts'
import { ListRow } from './list-row.tsx'
import { storage, useEntry } from './use-entry.ts'
import { useListing } from './use-listing.ts'
import { useRowKeys, type Step } from './use-row-keys.ts'
import { useRowScroll } from './use-row-scroll.ts'
import classes from './virtual-list.module.css'

export interface VirtualListProps<Item extends { readonly id: string }> {
  readonly listing: Listing<Item>
  /** Of every row, in pixels: all are of one height, so that the bar tells the truth about what was never fetched. May change with the page's width. */
  readonly rowHeight: number
  readonly label: string
  /** A row's content; `active` is the row that keys act on. Links of other rows had best leave the tab order. Best kept the same from one rendering to the next. */
  readonly row: (item: Item, index: number, active: boolean) => ReactNode
  /** Shown where the list is empty. */
  readonly empty: ReactNode
  /** Enter on a row, or a click beside its links. */
  readonly onOpen: (item: Item) => void
}

export function VirtualList<Item extends { readonly id: string }>({ listing, rowHeight, label, row, empty, onOpen }: VirtualListProps<Item>) {
  const entry = useEntry(JSON.stringify(listing.outline.queryKey))
  const restored = useRef<Position | null>(null)
  restored.current ??= loadPosition(storage(), entry) ?? { row: 0, active: null }
  const [active, setActive] = useState<number | null>(restored.current.active)
  const [known, setKnown] = useState(0)
  const toFocus = useRef<'moved' | 'restored' | null>(active === null ? null : 'restored')
  const shownEntry = useRef(entry)
  const keep = (): void => {
    if (known > 0) savePosition(storage(), shownEntry.current, { row: scroll.top(), active })
  }
  const scroll = useRowScroll(known, rowHeight, restored.current.row, keep)
  const { scroller, height, view, skimming } = scroll
  const begin = (): Position => loadPosition(storage(), entry) ?? { row: 0, active: null }

  const rows = useListing(listing, {
    ...view, skimming, active,
    anchor: () => (scroll.top() > 0 || active !== null ? Math.floor(scroll.top()) : null),
    begin: () => Math.floor(begin().row),
    onShown: (by) => {
      if (by === null) {
        keep()
        const position = begin()
        shownEntry.current = entry
        setActive(position.active)
        scroll.goTo(position.row)
      } else if (by !== 0) {
        // The focus goes with its row.
        if (scroller.current?.contains(document.activeElement) === true) toFocus.current = 'moved'
        setActive(active === null ? null : Math.max(0, active + by))
        scroll.goTo(Math.max(0, scroll.top() + by))
      }
    },
  })
  const total = rows.total ?? 0
  if (known !== total) setKnown(total)

  const step = (to: Step): void => {
    if (total === 0) return
    const top = Math.ceil(scroll.top() - 0.01)
    const seen = Math.max(1, Math.floor(scroll.seen()))
    // A row left behind by the bar is not where the person is looking.
    const from = active !== null && active >= top - 1 && active <= top + seen ? active : null
    const aim = { 'first': 0, 'last': total - 1, 'next': from === null ? top : from + 1, 'previous': from === null ? top : from - 1, 'screen-down': (from ?? top) + seen, 'screen-up': (from ?? top) - seen }[to]
    const index = Math.max(0, Math.min(aim, total - 1))
    toFocus.current = 'moved'
    setActive(index)
    scroll.show(index)
  }
  useRowKeys(scroller, total > 0, step)

  useLayoutEffect(() => {
    if (toFocus.current === null || active === null) return
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)
    if (element === null || element === undefined) return
    // Coming back takes the focus only where nothing else has it.
    if (toFocus.current === 'moved' || document.activeElement === document.body) element.focus({ preventScroll: true })
    toFocus.current = null
  })
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  useEffect(() => () => latest.current(), [])

  const open = useRef({ onOpen, itemAt: rows.itemAt })
  useEffect(() => {
    open.current = { onOpen, itemAt: rows.itemAt }
  })
  const openAt = useCallback((index: number) => {
    const item = open.current.itemAt(index)
    if (item !== undefined) open.current.onOpen(item)
  }, [])

  const end = Math.min(view.end, total)
  const indexes = Array.from({ length: Math.max(0, end - view.first) }, (_, at) => view.first + at)
  // The row with the focus stays on the page, or the focus would be lost; out of sight, next to those drawn.
  if (active !== null && active < total && (active < view.first || active >= end)) indexes[active < view.first ? 'unshift' : 'push'](active)
  const first = active !== null && active < total ? active : Math.min(Math.max(0, Math.ceil(scroll.top() - 0.01)), Math.max(0, total - 1))
  const isEmpty = rows.total === 0 && rows.error === null
  return (
    <div className={classes['list']}>
      {rows.error === null ? null : <ErrorView error={rows.error} onRetry={rows.retry} />}
      {isEmpty ? empty : null}
      <div ref={scroller} className={classes['scroller']} hidden={rows.error !== null || isEmpty} data-behind={rows.isBehind || undefined}>
        {/* A list without markers is none to Safari unless it is said to be. */}
        <ol role="list" className={classes['rows']} style={{ height }} aria-label={label} aria-busy={rows.total === null || rows.isBehind}>
          {indexes.map((index) => (
            <ListRow
              key={index} index={index} item={rows.itemAt(index)} total={total} rowHeight={rowHeight} row={row}
              top={Math.max(view.first - 1, Math.min(index, end)) * rowHeight - view.base} active={index === active} reached={index === first}
              onActive={setActive} onOpen={openAt}
            />
          ))}
        </ol>
        {rows.total === null ? <Waiting rowHeight={rowHeight} /> : null}
      </div>
      {rows.missing === null || rows.error !== null ? null : (
        <p className={classes['missing']} role="alert">
          {words.list.missing} <button type="button" onClick={rows.retry}>{words.shell.tryAgain}</button>
        </p>
      )}
    </div>
  )
}

function Waiting({ rowHeight }: { readonly rowHeight: number }) {
  return <div className={classes['first']} aria-hidden>{Array.from({ length: 12 }, (_, at) => <span key={at} style={{ height: rowHeight }}><span className={classes['waiting']} /></span>)}</div>
}
