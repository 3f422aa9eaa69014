// What stands over a text that only this tab has: that nobody else has it, and the ways on. Adding it sends it as pasting does.
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { openWhenRead } from '../add/open-when-read.ts'
import { sayRefusal } from '../add/say-refusal.ts'
import { pasteOf, type TypedPaste } from '../add/typed-paste.ts'
import { addRequest } from '../add/uploads.ts'
import { sessionQuery } from '../api/queries.ts'
import { language } from '../say-count.ts'
import { words } from '../words.ts'
import classes from './here-notice.module.css'
import { typeHere } from './here-text.ts'

const { here: page } = words

export function HereNotice({ typed }: { readonly typed: TypedPaste }) {
  const { data: session } = useQuery(sessionQuery())
  const navigate = useNavigate()
  const [sent, setSent] = useState<'no' | 'sending' | 'taken'>('no')
  const [refusal, setRefusal] = useState<string | null>(null)
  const taken = useRef(false)
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.focus({ preventScroll: true }), [])
  // Once it has gone into the ledger it is there that it is read.
  useEffect(() => () => {
    if (taken.current) typeHere()
  }, [])

  const add = async (): Promise<void> => {
    setSent('sending')
    setRefusal(null)
    try {
      openWhenRead(await addRequest(pasteOf(typed)))
      taken.current = true
      setSent('taken')
    } catch (error) {
      setRefusal(sayRefusal(error))
      setSent('no')
    }
  }
  const another = (): void => {
    typeHere()
    void navigate({ to: '/here' })
  }
  const isReadOnly = session?.ledger.readOnly === true
  return (
    <aside className={`${classes['notice']} no-print`} aria-label={page.pageTitle} lang={language} dir="ltr">
      <p ref={text} tabIndex={-1} className={classes['text']} role={sent === 'taken' ? 'status' : undefined}>
        <IconLock size={16} stroke={1.8} aria-hidden className={classes['lock'] ?? ''} /> {sent === 'taken' ? page.adding : page.notice}
      </p>
      {refusal === null ? null : <p className={classes['fault']} role="alert">{refusal}</p>}
      <p className={classes['ways']}>
        {isReadOnly ? null : <button type="button" className={classes['way']} disabled={sent !== 'no'} onClick={() => void add()}>{page.add}</button>}
        <button type="button" className={classes['way']} onClick={another}>{page.another}</button>
      </p>
    </aside>
  )
}
