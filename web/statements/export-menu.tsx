// What is shown, as a file: the same filters go to the export.
import { Popover } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { StatementQuery } from '../../src/http/api.ts'
import { addressOf } from '../api/client.ts'
import { parametersOf } from '../api/queries.ts'
import { words } from '../words.ts'
import classes from './statements.module.css'

const formats = ['csv', 'ndjson', 'json'] as const

export function ExportMenu({ query, total }: { readonly query: StatementQuery; readonly total: number }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={260} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <button type="button" className={classes['tool']} disabled={total === 0} onClick={() => setOpened((was) => !was)}>
          <IconDownload size={16} stroke={1.7} aria-hidden />
          {words.statements.export}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes['exports'] ?? ''} aria-label={words.statements.export}>
        <p>{words.statements.exportThese(total)}</p>
        <ul role="list">
          {formats.map((format) => (
            <li key={format}>
              <a href={addressOf('/export/statements', { ...parametersOf(query), format })} download={`statements.${format}`} onClick={() => setOpened(false)}>
                {words.statements.formats[format]}
                <span>{words.statements.formatHelp[format]}</span>
              </a>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
