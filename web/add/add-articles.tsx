// Adding, as every page has it: files dropped anywhere, a text or an address pasted beside every field, the panel with all three ways, the tray
// that tells what becomes of them, and the way to an article once it has been read. On the page that reads in this tab only, what is dropped or
// pasted stays in it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { isHere, takeFilesHere } from '../here/handed-here.ts'
import { typeHere } from '../here/here-text.ts'
import { isFieldOpen } from '../shell/keys.ts'
import { words } from '../words.ts'
import { AddPanel } from './add-panel.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { chosenFiles, type Found } from './dropped-files.ts'
import { isWebAddress, nothingTyped } from './typed-paste.ts'
import { onAddPanel, openAddPanel, type PanelStart } from './open-panel.ts'
import { useOpenWhenRead } from './open-when-read.ts'
import { Tray } from './tray.tsx'
import { addFiles } from './uploads.ts'

export function AddArticles() {
  const { data: session } = useQuery(sessionQuery())
  const [start, setStart] = useState<PanelStart | null>(null)
  const close = useCallback(() => setStart(null), [])
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // Whoever has opened the panel wants to add.
  const here = isHere(path) && start === null
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

  const takeFound = useCallback(async (found: Found): Promise<void> => {
    if (here) await takeFilesHere(found, (await queries.ensureQueryData(sessionQuery())).limits.pasteLength)
    else await take(found)
  }, [here, queries, take])

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event
      if (clipboardData === null || isFieldOpen(event.target) || document.querySelector('[aria-modal="true"]') !== null) return
      if (clipboardData.files.length > 0) return void takeFound(chosenFiles(clipboardData.files))
      const text = clipboardData.getData('text/plain').trim()
      if (text === '') return
      if (here) typeHere({ ...nothingTyped, text })
      else openAddPanel(isWebAddress(text) ? { address: text } : { text })
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [here, takeFound])

  return (
    <>
      <Tray />
      <DropAnywhere
        invitation={here ? words.here.drop : words.add.dropAnywhere} readOnly={!here && session?.ledger.readOnly === true} onFound={(found) => void takeFound(found)}
      />
      <AddPanel start={start} onClose={close} onFiles={(found) => void take(found)} />
    </>
  )
}
