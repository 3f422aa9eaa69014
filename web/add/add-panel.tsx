// Adds articles: files dropped or chosen, a text pasted, an address.
import { Modal } from '@mantine/core'
import { words } from '../words.ts'

export function AddPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return <Modal opened={opened} onClose={onClose} title={words.add.title} />
}
