// A list of any length in the room of a screen: the outline says how many rows there are and where each block starts, blocks are fetched as they
// come into view. Keys go through the rows. Decides nothing about what a row looks like.
import { useQueries, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'
import { blockSize, type Listing } from '../api/queries.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import classes from './virtual-list.module.css'

export interface VirtualListProps<Item extends { readonly id: string }> {
  readonly listing: Listing<Item>
  /** Of every row, in pixels: all are of one height, so that the bar tells the truth about what was never fetched. */
  readonly rowHeight: number
  readonly label: string
  readonly row: (item: Item, index: number) => ReactNode
  /** Shown where the list is empty. */
  readonly empty: ReactNode
  readonly onOpen: (item: Item) => void
}

export function VirtualList<Item extends { readonly id: string }>({ listing, rowHeight, label, row, empty, onOpen }: VirtualListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const outline = useQuery(listing.outline)
  const total = outline.data?.total ?? 0
  const starts = outline.data?.starts ?? []
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 })
  const shown = virtual.getVirtualItems()
  const first = Math.floor((shown[0]?.index ?? 0) / blockSize)
  const last = Math.floor((shown.at(-1)?.index ?? 0) / blockSize)
  const wanted = starts.slice(first, last + 1)
  const blocks = useQueries({ queries: wanted.map((after) => listing.block(after)) })
  const itemAt = (index: number): Item | undefined => blocks[Math.floor(index / blockSize) - first]?.data?.items[index % blockSize]
  void useKeys
  void onOpen
  if (outline.error !== null) return <ErrorView error={outline.error} onRetry={() => void outline.refetch()} />
  if (outline.data !== undefined && total === 0) return empty
  return (
    <div ref={scroller} className={classes['scroller']} tabIndex={0} role="region" aria-label={label}>
      <ol className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const item = itemAt(index)
          return (
            <li key={item?.id ?? index} className={classes['row']} style={{ height: rowHeight, transform: `translateY(${start}px)` }} aria-setsize={total} aria-posinset={index + 1}>
              {item === undefined ? <span className={classes['waiting']} /> : row(item, index)}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
