// The document's title while a page is shown: what it is about, then Sayso; as it was before once the page is left.
import { useEffect } from 'react'

/** Undefined leaves the title as it is, until the page knows. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    const before = document.title
    document.title = title === undefined ? before : `${title} – Sayso`
    return () => {
      document.title = before
    }
  }, [title])
}
