// The whole window as a place to drop files and folders; says so while something is held over it.
import { useEffect, useRef, useState } from 'react'
import { words } from '../words.ts'
import classes from './drop-anywhere.module.css'
import { droppedFiles, type Found } from './dropped-files.ts'

interface DropAnywhereProps {
  /** What is said while something is held over the window. */
  readonly invitation: string
  /** Takes nothing and says why. */
  readonly readOnly: boolean
  readonly onFound: (found: Found) => void
}

export function DropAnywhere({ invitation, readOnly, onFound }: DropAnywhereProps) {
  const [state, setState] = useState<'over' | 'looking' | null>(null)
  const latest = useRef({ readOnly, onFound })
  useEffect(() => {
    latest.current = { readOnly, onFound }
  })
  useEffect(() => {
    // Elements inside are entered before the one around them is left.
    let depth = 0
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    // Without this the browser would open the file in place of the page. Entering has to say so as well: what the pointer enters when the page
    // changes beneath it is asked once, and a drop that comes before the next move is refused by its answer.
    const accept = (event: DragEvent): void => {
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = latest.current.readOnly ? 'none' : 'copy'
    }
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth++
      accept(event)
      setState('over')
    }
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) accept(event)
    }
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setState(null)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      depth = 0
      if (latest.current.readOnly) return setState(null)
      setState('looking')
      void droppedFiles(event.dataTransfer).then((found) => latest.current.onFound(found)).finally(() => setState(null))
    }
    const handlers = [['dragenter', enter], ['dragover', over], ['dragleave', leave], ['drop', drop]] as const
    for (const [name, handle] of handlers) addEventListener(name, handle)
    return () => { for (const [name, handle] of handlers) removeEventListener(name, handle) }
  }, [])

  if (state === null) return null
  return (
    <div className={classes['over']} role={state === 'looking' ? 'status' : undefined}>
      <p className={classes['text']}>{readOnly ? words.add.readOnly : state === 'looking' ? words.add.looking : invitation}</p>
    </div>
  )
}
