// Adding, as every page has it: files dropped anywhere, a text or an address pasted beside every field, the panel with all three ways, the tray
// that tells what becomes of them, and the way to an article once it has been read.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { isFieldOpen } from '../shell/keys.ts'
import { AddPanel } from './add-panel.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { chosenFiles, type Found } from './dropped-files.ts'
import { isWebAddress } from './typed-paste.ts'
import { onAddPanel, openAddPanel, type PanelStart } from './open-panel.ts'
import { useOpenWhenRead } from './open-when-read.ts'
import { Tray } from './tray.tsx'
import { addFiles } from './uploads.ts'

export function AddArticles() {
  const { data: session } = useQuery(sessionQuery())
  const [start, setStart] = useState<PanelStart | null>(null)
  const close = useCallback(() => setStart(null), [])
  useOpenWhenRead()
  useEffect(() => onAddPanel(setStart), [])

  const queries = useQueryClient()
  const take = useCallback(async (found: Found): Promise<void> => {
    // What is dropped while the page is still coming up waits for the limits, and is not lost.
    const { ledger, limits } = await queries.ensureQueryData(sessionQuery())
    if (ledger.readOnly) return
    addFiles(found.files, limits, found.unreadable)
    setStart(null)
  }, [queries])

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event
      if (clipboardData === null || isFieldOpen(event.target) || document.querySelector('[aria-modal="true"]') !== null) return
      if (clipboardData.files.length > 0) return void take(chosenFiles(clipboardData.files))
      const text = clipboardData.getData('text/plain').trim()
      if (text !== '') openAddPanel(isWebAddress(text) ? { address: text } : { text })
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [take])

  return (
    <>
      <Tray />
      <DropAnywhere readOnly={session?.ledger.readOnly === true} onFound={(found) => void take(found)} />
      <AddPanel start={start} onClose={close} onFiles={(found) => void take(found)} />
    </>
  )
}
