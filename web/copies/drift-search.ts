// The address of the page of quotations in several wordings ↔ what it shows: those of one document or one actor, all where it names none.
import type { Search } from '../shell/search.ts'

export interface DriftSearch {
  readonly document?: string
  readonly actor?: string
}

export function driftSearch({ document, actor }: Search): DriftSearch {
  return { ...(typeof document === 'string' && document !== '' ? { document } : {}), ...(typeof actor === 'string' && actor !== '' ? { actor } : {}) }
}
