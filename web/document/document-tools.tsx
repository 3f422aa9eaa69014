// The bar over the text: stepping through the statements, the narrator's voice, the panels, and what can be taken away.
import { Menu } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconClipboardList, IconDots, IconFileDownload, IconHelpCircle, IconHistory, IconLock, IconMicrophone2, IconPrinter, IconRefresh, IconTableExport } from '@tabler/icons-react'
import { useContext } from 'react'
import type { DocumentReading } from '../../src/http/api.ts'
import { addressOf } from '../api/client.ts'
import type { ReadingSearch } from '../shell/search.ts'
import { words } from '../words.ts'
import classes from './document-tools.module.css'
import { InLedger } from './in-ledger.ts'

const { document: page } = words

export interface ToolsProps {
  readonly reading: DocumentReading
  readonly active: number | null
  readonly panel: ReadingSearch['panel']
  readonly voice: boolean
  /** How many places the house rules ask about. */
  readonly asked: number
  readonly readOnly: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly onPanel: (panel: NonNullable<ReadingSearch['panel']>) => void
  readonly onVoice: () => void
  readonly onRefresh: () => void
}

export function DocumentTools({ reading, active, panel, voice, asked, readOnly, onStep, onPanel, onVoice, onRefresh }: ToolsProps) {
  const { document, statements, versions } = reading
  const wasRead = document.reader !== null
  const inLedger = useContext(InLedger)
  return (
    <div className={`${classes['tools']} no-print`} role="group" aria-label={page.tools}>
      {statements.length === 0 ? null : (
        <div className={classes['step']}>
          <button type="button" className={classes['tool']} onClick={() => onStep(-1)} aria-label={page.previous}><IconChevronUp size={18} stroke={1.6} aria-hidden /></button>
          <button type="button" className={classes['tool']} onClick={() => onStep(1)} aria-label={page.next}><IconChevronDown size={18} stroke={1.6} aria-hidden /></button>
          <span className={classes['position']}>{page.position(active === null ? null : active + 1, statements.length)}</span>
        </div>
      )}
      <div className={classes['panels']}>
        {wasRead ? (
          <>
            <button type="button" className={classes['tool']} aria-pressed={voice} onClick={onVoice} title={page.narratorHelp(document.sourcing.narrator, document.sentences)}>
              <IconMicrophone2 size={16} stroke={1.6} aria-hidden /> <span className={classes['name']}>{page.narrator}</span>
              <span className={classes['share']}>{page.narratorShare(document.sentences === 0 ? 0 : document.sourcing.narrator / document.sentences)}</span>
            </button>
            <button type="button" className={classes['tool']} aria-expanded={panel === 'sheet'} onClick={() => onPanel('sheet')}>
              <IconClipboardList size={16} stroke={1.6} aria-hidden /> <span className={classes['name']}>{page.sheet}</span>
            </button>
            {asked === 0 ? null : (
              <button type="button" className={classes['tool']} aria-expanded={panel === 'rules'} onClick={() => onPanel('rules')}>
                <IconHelpCircle size={16} stroke={1.6} aria-hidden /> <span className={classes['name']}>{page.rules}</span>
                <span className={classes['share']}>{asked}</span>
              </button>
            )}
          </>
        ) : null}
        {inLedger ? (
          <>
            <button type="button" className={classes['tool']} aria-expanded={panel === 'versions'} onClick={() => onPanel('versions')}>
              <IconHistory size={16} stroke={1.6} aria-hidden /> <span className={classes['name']}>{page.versions}</span>
              <span className={classes['share']}>{versions.length}</span>
            </button>
            <Taken reading={reading} wasRead={wasRead} readOnly={readOnly} onRefresh={onRefresh} />
          </>
        ) : (
          <>
            <button type="button" className={classes['tool']} onClick={() => print()}><IconPrinter size={16} stroke={1.6} aria-hidden /> <span className={classes['name']}>{page.print}</span></button>
            <span className={classes['here']}><IconLock size={16} stroke={1.6} aria-hidden /> <span className={classes['name']}>{words.here.title}</span></span>
          </>
        )}
      </div>
    </div>
  )
}

function Taken({ reading: { document }, wasRead, readOnly, onRefresh }: Pick<ToolsProps, 'reading' | 'readOnly' | 'onRefresh'> & { readonly wasRead: boolean }) {
  const { id, mediaType, address } = document
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width={290} shadow="md">
      <Menu.Target>
        <button type="button" className={classes['tool']} aria-label={page.moreTools}><IconDots size={18} stroke={1.6} aria-hidden /></button>
      </Menu.Target>
      <Menu.Dropdown>
        {wasRead ? (
          <>
            <Menu.Item component="a" href={addressOf('/export/statements', { document: id, format: 'csv' })} download leftSection={<IconTableExport {...icon} />}><Choice name={page.csv} help={page.csvHelp} /></Menu.Item>
            <Menu.Item component="a" href={addressOf('/export/statements', { document: id, format: 'ndjson' })} download leftSection={<IconTableExport {...icon} />}><Choice name={page.ndjson} help={page.ndjsonHelp} /></Menu.Item>
          </>
        ) : null}
        <Menu.Item component="a" href={addressOf(`/documents/${id}/capture`)} download leftSection={<IconFileDownload {...icon} />}><Choice name={page.capture} help={page.captureHelp(mediaType)} /></Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => print()}><Choice name={page.print} help={page.printHelp} /></Menu.Item>
        {/^https?:/.test(address) ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={onRefresh} disabled={readOnly}><Choice name={page.refresh} help={readOnly ? page.readOnly : page.refreshHelp} /></Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ name, help }: { readonly name: string; readonly help: string }) {
  return <span className={classes['choice']}>{name}<small>{help}</small></span>
}
