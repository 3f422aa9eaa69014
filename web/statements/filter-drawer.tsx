// The filters where there is no room for them beside the list: a dialog from the side. Put together from its parts, since Drawer's own header is
// a second banner to a screen reader.
import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import classes from './statements.module.css'

interface FilterDrawerProps {
  readonly opened: boolean
  /** How many statements the filters leave; null while that is not known. */
  readonly total: number | null
  readonly onClose: () => void
  readonly children: ReactNode
}

export function FilterDrawer({ opened, total, onClose, children }: FilterDrawerProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} size="20rem">
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes['drawerHead']}>
          <Drawer.Title className={classes['drawerTitle'] ?? ''}>{words.statements.filters}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.shell.close} />
        </div>
        <Drawer.Body>
          {children}
          <button type="button" className={classes['show']} onClick={onClose}>{words.statements.show(total)}</button>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
