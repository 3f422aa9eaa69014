// The panel that adds articles, three ways side by side: files, a text, an address. It closes once the server has taken what was given; the tray
// tells the rest.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'
import { Dialog } from '../shell/dialog.tsx'
import { words } from '../words.ts'
import { AddressWay } from './address-way.tsx'
import classes from './add-panel.module.css'
import type { Found } from './dropped-files.ts'
import { FileWay } from './file-way.tsx'
import type { PanelStart } from './open-panel.ts'
import { TextWay } from './text-way.tsx'
import { nothingTyped } from './typed-paste.ts'

interface AddPanelProps {
  /** What to begin with; null while the panel is closed. */
  readonly start: PanelStart | null
  readonly onClose: () => void
  readonly onFiles: (found: Found) => void
}

export function AddPanel({ start, onClose, onFiles }: AddPanelProps) {
  const { data: session } = useQuery(sessionQuery())
  const isReadOnly = session?.ledger.readOnly === true
  return (
    <Dialog opened={start !== null} onClose={onClose} title={words.add.title} size={isReadOnly ? '36rem' : '64rem'}>
      {isReadOnly ? (
        <div className={classes['form']}>
          <p className={classes['readOnly']}>{words.add.readOnly}</p>
          <p className={classes['readOnly']}><Link to="/here" onClick={onClose}>{words.here.instead}</Link></p>
        </div>
      ) : (
        <div className={classes['ways']}>
          <section className={classes['way']}>
            <h3 className={classes['title']}>{words.add.fromFiles}</h3>
            <FileWay onFound={onFiles} />
          </section>
          <section className={classes['way']}>
            <h3 className={classes['title']}>{words.add.fromText}</h3>
            <TextWay start={{ ...nothingTyped, text: start?.text ?? '' }} isFirst={start?.address === undefined} onTaken={onClose} />
          </section>
          <section className={classes['way']}>
            <h3 className={classes['title']}>{words.add.fromAddress}</h3>
            <AddressWay start={start?.address ?? ''} isFirst={start?.address !== undefined} onAdded={onClose} />
          </section>
        </div>
      )}
    </Dialog>
  )
}
