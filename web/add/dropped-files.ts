// What was dropped or chosen → files with the folders they were in. Hidden files and what systems leave in folders are no articles; what cannot be
// opened is named with the reason.
import type { ReadReport } from '../../src/http/api.ts'
import { words } from '../words.ts'
import type { ChosenFile } from './uploads.ts'

export interface Found {
  readonly files: readonly ChosenFile[]
  readonly unreadable: ReadReport['skipped']
}

/** The files of a file field, with their folders where a folder was chosen. */
export function chosenFiles(list: FileList): Found {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
  return { files: files.filter(({ path }) => isArticle(path) || list.length === 1), unreadable: [] }
}

/** The files of a drop, folders gone through to the bottom. Has to be called while the drop is being handled, before anything is waited for. */
export async function droppedFiles(transfer: DataTransfer): Promise<Found> {
  const entries = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const files: ChosenFile[] = []
  const unreadable: { label: string; code: string; message: string }[] = []
  const take = async (entry: FileSystemEntry, isTop: boolean): Promise<void> => {
    const path = entry.fullPath.replace(/^\/+/, '')
    if (!isTop && !isArticle(path)) return
    try {
      if (isFile(entry)) files.push({ path, file: await fileOf(entry) })
      else if (isFolder(entry)) for (const child of await childrenOf(entry)) await take(child, false)
    } catch {
      unreadable.push({ label: path, code: 'unreadable', message: words.add.unreadableFolder })
    }
  }
  for (const { entry, file } of entries) {
    if (entry !== null) await take(entry, true)
    else if (file !== null) files.push({ path: file.name, file })
  }
  return { files, unreadable }
}

function isArticle(path: string): boolean {
  return !path.split('/').some((name) => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX')
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** By name: browsers give a folder's files a hundred at a time, in any order. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    children.push(...some)
  }
}
