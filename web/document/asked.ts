// What the house rules ask about the text on the page, for whatever shows one of its statements: from the server for a document of the ledger, from
// the tab's own reader for a text that is in none.
import { createContext } from 'react'
import type { Found } from './house-rules.ts'

export const Asked = createContext<Found>([])
