// A field whose words go into the address a moment after the last key, so that a list is not asked for with every letter. What the address
// says wins when it changes by itself (Back, a cleared filter).
import { useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds after the last key. */
const rest = 150

/** The field's text and how to change it; `at once` is for Enter and clearing. */
export function useTyped(value: string, write: (value: string) => void): readonly [text: string, type: (text: string, when?: 'at once') => void] {
  const [text, setText] = useState(value)
  const written = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(write)
  latest.current = write

  useEffect(() => {
    if (value === written.current) return
    clearTimeout(timer.current)
    written.current = value
    setText(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const type = useCallback((next: string, when?: 'at once') => {
    setText(next)
    clearTimeout(timer.current)
    const put = (): void => {
      written.current = next
      latest.current(next)
    }
    if (when === 'at once') put()
    else timer.current = setTimeout(put, rest)
  }, [])
  return [text, type]
}
