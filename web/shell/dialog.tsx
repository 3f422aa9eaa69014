// A dialog over the page: takes the focus, keeps it, gives it back. Its head is no <header>, which would be a second banner to a screen reader.
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import classes from './dialog.module.css'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** A width in rem. */
  readonly size: string
  readonly children: ReactNode
}

export function Dialog({ opened, onClose, title, size, children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} yOffset="8vh">
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes['head']}>
          <Modal.Title className={classes['title'] ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.shell.close} />
        </div>
        <Modal.Body className={classes['body'] ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
