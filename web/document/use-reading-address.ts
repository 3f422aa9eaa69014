// What the address says besides which text it is (the statement, the panel, the narrator's voice), and how to change it: on the page of a document
// and of a text that is in no ledger alike.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ReadingSearch } from '../shell/search.ts'
import { changeAddress, type AddressChange } from './reading-address.ts'

export interface ReadingAddress extends ReadingSearch {
  /** Null takes a part out. Replaces the address unless Back is to lead here again. */
  readonly change: (change: AddressChange, replace?: boolean) => void
}

export function useReadingAddress(): ReadingAddress {
  const search: ReadingSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback((changes: AddressChange, replace = true) => {
    void navigate({ to: '.', search: (before: ReadingSearch) => changeAddress(before, changes), replace, resetScroll: false })
  }, [navigate])
  return { ...search, change }
}
