// The entry of the tab's history that a list belongs to, and where its place is kept.
import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'

/** This page's entry in the tab's history, as it was when the listing was asked for: leaving the page must not change it. */
export function useEntry(key: string): string {
  const now = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? location.href })
  const [asked, setAsked] = useState({ key, entry: now })
  if (asked.key === key) return asked.entry
  setAsked({ key, entry: now })
  return now
}

/** Null where the browser keeps nothing. */
export function storage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
