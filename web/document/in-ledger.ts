// Whether the document on the page is in the ledger, and so has a capture, versions, exports and a way to other documents; or is a text that this
// tab alone has read.
import { createContext } from 'react'

export const InLedger = createContext(true)
