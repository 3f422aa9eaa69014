// One row at its place in a list: takes the focus, opens by Enter or by a click beside its links. What stands in it is the page's.
import { memo, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import classes from './virtual-list.module.css'

interface ListRowProps<Item> {
  readonly index: number
  readonly item: Item | undefined
  readonly total: number
  readonly top: number
  readonly rowHeight: number
  readonly active: boolean
  /** Whether Tab leads here. */
  readonly reached: boolean
  readonly row: (item: Item, index: number, active: boolean) => ReactNode
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number) => void
}

function PlainListRow<Item>({ index, item, total, top, rowHeight, active, reached, row, onActive, onOpen }: ListRowProps<Item>) {
  const isOwn = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button, input, label, summary') === null
  return (
    <li
      className={classes['row']} style={{ height: rowHeight, transform: `translateY(${top}px)` }} data-index={index} data-active={active || undefined}
      tabIndex={reached ? 0 : -1} aria-setsize={total} aria-posinset={index + 1}
      onFocus={() => onActive(index)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        onOpen(index)
      }}
      onClick={(event: MouseEvent) => {
        if (isOwn(event.target) && !event.ctrlKey && !event.metaKey && (getSelection()?.isCollapsed ?? true)) onOpen(index)
      }}
    >
      {item === undefined ? <span className={classes['waiting']} aria-hidden /> : row(item, index, active)}
    </li>
  )
}

// The cast keeps the generic, which memo loses.
export const ListRow = memo(PlainListRow) as typeof PlainListRow
