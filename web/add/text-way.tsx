// One article as pasted text, with what is known of it behind one disclosure. The text stays in the form until the server has taken it.
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { words } from '../words.ts'
import classes from './add-panel.module.css'
import { openWhenRead } from './open-when-read.ts'
import { sayRefusal } from './say-refusal.ts'
import { faultsOf, nothingTyped, pasteOf, type Fault, type TypedPaste } from './typed-paste.ts'
import { addRequest } from './uploads.ts'

interface TextWayProps {
  readonly start: string
  /** Whether the focus begins here. */
  readonly isFirst: boolean
  readonly onAdded: () => void
  /** Beside the button. */
  readonly children?: ReactNode
}

export function TextWay({ start, isFirst, onAdded, children }: TextWayProps) {
  const { data: session } = useQuery(sessionQuery())
  const [typed, setTyped] = useState<TypedPaste>({ ...nothingTyped, text: start })
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

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (sending || typed.text.trim() === '' || Object.keys(faults).length > 0) return
    setSending(true)
    try {
      openWhenRead(await addRequest(pasteOf(typed)))
      setTyped(nothingTyped)
      setTried(false)
      onAdded()
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
        <button type="submit" className={classes['main']} disabled={sending || typed.text.trim() === ''}>{words.add.addText}</button>
        {children}
      </div>
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
