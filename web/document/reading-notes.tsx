// What the reader stumbled over in a text, at its end: quietly, each with a way to the place.
import type { DocumentReading } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'
import classes from './reading-notes.module.css'

const { document: page } = words

export interface NotesProps {
  readonly notes: DocumentReading['notes']
  readonly onShow: (start: number, end: number) => void
}

export function ReadingNotes({ notes, onShow }: NotesProps) {
  if (notes.length === 0) return null
  return (
    <details className={`${classes['notes']} no-print`}>
      <summary>{page.notes(notes.length)}</summary>
      <p className={classes['help']}>{page.notesHelp}</p>
      <ul>
        {notes.map(({ code, message, span }, i) => (
          <li key={i} data-code={code}>
            {visibleLine(message)}
            {span === null ? null : <button type="button" onClick={() => onShow(span[0], span[1])}>{page.showInText}</button>}
          </li>
        ))}
      </ul>
    </details>
  )
}
