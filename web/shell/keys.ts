// Single keys and two-key chords for the whole page. They are silent while somebody types, while a dialog is open (unless it is the dialog's
// own), and with Ctrl, Alt or Meta, which belong to the browser.
import { useEffect, useRef } from 'react'

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Milliseconds between the two keys of a chord. */
const chordTime = 900

/** Calls the handler of a key (`j`, `?`, `Enter`) or chord (`g s`) while the component stands. */
export function useKeys(keys: Keys, on = true): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return
    let first: { readonly key: string; readonly at: number } | null = null
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isFieldOpen(event.target) || isDialogOpen()) return
      const chord = first !== null && event.timeStamp - first.at < chordTime ? `${first.key} ${event.key}` : null
      first = { key: event.key, at: event.timeStamp }
      const handle = (chord === null ? undefined : latest.current[chord]) ?? latest.current[event.key]
      if (handle === undefined) return
      event.preventDefault()
      handle(event)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [on])
}

/** Whether keys go into a field at this element. */
export function isFieldOpen(at: EventTarget | null): boolean {
  return at instanceof HTMLElement && (at.isContentEditable || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
    || (at instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(at.type)))
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
