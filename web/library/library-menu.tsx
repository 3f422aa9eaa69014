// What can be done with the whole list: take it along as a file, and have the ledger checked.
import { Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDots, IconDownload, IconShieldCheck } from '@tabler/icons-react'
import type { DocumentQuery, Job } from '../../src/http/api.ts'
import { sayRefusal } from '../add/say-refusal.ts'
import { addressOf, send } from '../api/client.ts'
import { parametersOf } from '../api/queries.ts'
import { words } from '../words.ts'
import { askedOf } from './document-list.ts'
import classes from './library.module.css'

export function LibraryMenu({ query }: { readonly query: DocumentQuery }) {
  const verify = useMutation({ mutationFn: () => send<Job>('POST', '/verify') })
  const parameters = parametersOf(askedOf(query))
  return (
    <>
      <Menu position="bottom-end" width={290} shadow="md">
        <Menu.Target>
          <button type="button" className={classes['tool']} aria-label={words.library.more}><IconDots size={18} stroke={1.6} aria-hidden /></button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={addressOf('/export/documents', { ...parameters, format: 'csv' })} download leftSection={<IconDownload size={16} aria-hidden />}>{words.library.exportCsv}</Menu.Item>
          <Menu.Item component="a" href={addressOf('/export/documents', { ...parameters, format: 'ndjson' })} download leftSection={<IconDownload size={16} aria-hidden />}>{words.library.exportNdjson}</Menu.Item>
          <Menu.Divider />
          {/* The tray shows what comes of it. */}
          <Menu.Item leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => verify.mutate()}>{words.library.verify}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {verify.error === null ? null : <p role="alert" className={classes['refusal']}>{sayRefusal(verify.error)}</p>}
    </>
  )
}
