// What is shown, as a file: the same filters go to the export.
import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { StatementQuery } from '../../src/http/api.ts'
import { addressOf } from '../api/client.ts'
import { parametersOf } from '../api/queries.ts'
import { words } from '../words.ts'
import classes from './statements.module.css'

const formats = ['csv', 'ndjson', 'json'] as const

export function ExportMenu({ query, total }: { readonly query: StatementQuery; readonly total: number }) {
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <button type="button" className={classes['tool']} disabled={total === 0}>
          <IconDownload size={16} stroke={1.7} aria-hidden />
          {words.statements.export}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.statements.exportThese(total)}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(`/export/statements.${format}`, parametersOf(query))} download={`statements.${format}`}>
            <span className={classes['format']}>{words.statements.formats[format]}<span>{words.statements.formatHelp[format]}</span></span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
