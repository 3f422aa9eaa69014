// One article as pasted text, with what is known of it behind one disclosure: to be added to the ledger, or to be read in this tab only. The text
// stays in the form until the server has taken it.
import { useQuery } from '@tanstack/react-query'
import { IconLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type FormEvent } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { readHere } from '../here/here-text.ts'
import { words } from '../words.ts'
import classes from './add-panel.module.css'
import { openWhenRead } from './open-when-read.ts'
import { sayRefusal } from './say-refusal.ts'
import { faultsOf, nothingTyped, pasteOf, type Fault, type TypedPaste } from './typed-paste.ts'
import { addRequest } from './uploads.ts'

interface TextWayProps {
  readonly start: TypedPaste
  /** Whether the focus begins here. */
  readonly isFirst: boolean
  /** Offers reading in this tab and nothing else. */
  readonly hereOnly?: boolean
  /** Once the text is taken, by the server or by this tab. */
  readonly onTaken: () => void
}

export function TextWay({ start, isFirst, hereOnly = false, onTaken }: TextWayProps) {
  const { data: session } = useQuery(sessionQuery())
  const navigate = useNavigate()
  const [typed, setTyped] = useState<TypedPaste>(start)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const id = useId()
  const pasteLength = session?.limits.pasteLength ?? Infinity
  const faults = faultsOf(typed, pasteLength)
  const set = (field: keyof TypedPaste, value: string): void => {
    setTyped({ ...typed, [field]: value })
    setRefusal(null)
  }

  const isReady = (): boolean => {
    setTried(true)
    return !sending && typed.text.trim() !== '' && Object.keys(faults).length === 0
  }
  const read = (): void => {
    if (!isReady()) return
    readHere(typed)
    void navigate({ to: '/here' })
    onTaken()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (hereOnly) return read()
    if (!isReady()) return
    setSending(true)
    try {
      openWhenRead(await addRequest(pasteOf(typed)))
      setTyped(nothingTyped)
      setTried(false)
      onTaken()
    } catch (error) {
      setRefusal(sayRefusal(error))
    } finally {
      setSending(false)
    }
  }

  const field = (name: 'title' | 'publisher' | 'published' | 'url', label: string, maxLength: number, isWide: boolean, placeholder?: string) => {
    const fault = tried ? faults[name] : undefined
    return (
      <label className={`${classes['labelled']} ${isWide ? classes['wide'] : ''}`}>
        <span>{label}</span>
        <input
          type="text" className={classes['field']} value={typed[name]} maxLength={maxLength} placeholder={placeholder} autoComplete="off" spellCheck={false} dir="auto"
          aria-invalid={fault !== undefined} aria-describedby={fault === undefined ? undefined : `${id}-${name}`} onChange={(event) => set(name, event.currentTarget.value)}
        />
        {fault === undefined ? null : <span id={`${id}-${name}`} className={classes['fault']} role="alert">{sayFault(fault, pasteLength)}</span>}
      </label>
    )
  }

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <textarea
        className={classes['text']} value={typed.text} dir="auto" placeholder={words.add.textPlaceholder} aria-label={words.add.text} aria-invalid={faults.text !== undefined} spellCheck={false}
        aria-describedby={`${id}-text`} {...(isFirst ? { 'data-autofocus': true } : {})} onChange={(event) => set('text', event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event) }}
      />
      <details className={classes['about']}>
        <summary>{words.add.about}</summary>
        <div className={classes['known']}>
          {field('title', words.add.articleTitle, 500, true)}
          {field('publisher', words.add.publisher, 200, false)}
          {field('published', words.add.date, 10, false, words.add.dateHint)}
          {field('url', words.add.address, 2000, true, words.add.addressPlaceholder)}
        </div>
      </details>
      <div id={`${id}-text`} role="alert" className={classes['said']}>
        {faults.text === undefined ? null : <p className={classes['fault']}>{sayFault(faults.text, pasteLength)}</p>}
        {refusal === null ? null : <p className={classes['fault']}>{refusal}</p>}
      </div>
      <div className={classes['end']}>
        {hereOnly ? <button type="submit" className={classes['main']} disabled={typed.text.trim() === ''}>{words.here.read}</button> : (
          <>
            <button type="submit" className={classes['main']} disabled={sending || typed.text.trim() === ''}>{words.add.addText}</button>
            <button type="button" className={classes['plain']} disabled={sending || typed.text.trim() === ''} aria-describedby={`${id}-here`} onClick={read}>{words.here.read}</button>
          </>
        )}
      </div>
      {hereOnly ? null : <p id={`${id}-here`} className={classes['hint']}><IconLock size={13} stroke={1.6} aria-hidden className={classes['lock'] ?? ''} /> {words.here.readHint}</p>}
    </form>
  )
}

function sayFault(fault: Fault, pasteLength: number): string {
  switch (fault) {
    case 'too-long': return words.add.tooLong(pasteLength)
    case 'no-day': return words.add.noDay
    case 'no-address': return words.add.noAddress
  }
}
