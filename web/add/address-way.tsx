// An address, of an article or of a feed, that the server fetches.
import { useId, useState, type FormEvent } from 'react'
import { words } from '../words.ts'
import classes from './add-panel.module.css'
import { sayRefusal } from './say-refusal.ts'
import { addressTyped } from './typed-paste.ts'
import { addRequest } from './uploads.ts'

interface AddressWayProps {
  readonly start: string
  readonly isFirst: boolean
  readonly onAdded: () => void
}

export function AddressWay({ start, isFirst, onAdded }: AddressWayProps) {
  const [typed, setTyped] = useState(start)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const id = useId()

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const url = addressTyped(typed)
    if (url === null) return setRefusal(words.add.noAddress)
    setSending(true)
    try {
      await addRequest({ kind: 'url', url })
      setTyped('')
      onAdded()
    } catch (error) {
      setRefusal(sayRefusal(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <label className={classes['labelled']}>
        <span>{words.add.addressLabel}</span>
        <input
          type="text" inputMode="url" className={classes['field']} value={typed} maxLength={2000} placeholder={words.add.addressPlaceholder} autoComplete="off" spellCheck={false} dir="ltr"
          aria-invalid={refusal !== null} aria-describedby={id} {...(isFirst ? { 'data-autofocus': true } : {})}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setRefusal(null)
          }}
        />
      </label>
      <div className={classes['end']}><button type="submit" className={classes['plain']} disabled={sending || typed.trim() === ''}>{words.add.addAddress}</button></div>
      <p id={id} className={refusal === null ? classes['hint'] : classes['fault']} role={refusal === null ? undefined : 'alert'}>{refusal ?? words.add.addressHint}</p>
    </form>
  )
}
