// Files and folders: dropped, or chosen where there is no dragging.
import { useRef } from 'react'
import { words } from '../words.ts'
import classes from './add-panel.module.css'
import { chosenFiles, type Found } from './dropped-files.ts'

interface FileWayProps {
  readonly onFound: (found: Found) => void
}

export function FileWay({ onFound }: FileWayProps) {
  return (
    <>
      {/* The whole window takes what is dropped: drop-anywhere.tsx. */}
      <div className={classes['drop']}>
        <p className={classes['dropTitle']}>{words.add.dropHere}</p>
        <p className={classes['hint']}>{words.add.dropHint}</p>
        <div className={classes['choose']}><ChooseFiles onFound={onFound} /></div>
      </div>
      <p className={classes['hint']}>{words.add.kinds}</p>
    </>
  )
}

/** Two buttons that open the system's own choosers. */
export function ChooseFiles({ onFound }: FileWayProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const asFolder = (input: HTMLInputElement | null): void => {
    folder.current = input
    // An attribute that React does not know.
    if (input !== null) input.webkitdirectory = true
  }
  const take = (input: HTMLInputElement): void => {
    if (input.files !== null && input.files.length > 0) onFound(chosenFiles(input.files))
    // The same files can be chosen again.
    input.value = ''
  }
  return (
    <>
      <button type="button" className={classes['plain']} onClick={() => files.current?.click()}>{words.add.chooseFiles}</button>
      <button type="button" className={classes['plain']} onClick={() => folder.current?.click()}>{words.add.chooseFolder}</button>
      <input ref={files} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
      <input ref={asFolder} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
    </>
  )
}
