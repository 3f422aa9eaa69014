// A filter behind a button: what there is to choose floats under it, takes the focus and gives it back.
import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { words } from '../words.ts'
import classes from './library.module.css'

interface FilterPopoverProps {
  readonly label: string
  /** How many choices hold. */
  readonly on: number
  readonly children: (close: () => void) => ReactNode
}

export function FilterPopover({ label, on, children }: FilterPopoverProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={classes['filter']} data-on={on > 0 || undefined} onClick={() => setOpened((was) => !was)}>
          {label}
          {on > 1 ? <span className={classes['many']}>{words.library.number(on)}</span> : null}
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes['dropdown'] ?? ''}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
