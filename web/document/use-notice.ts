// A short line that the page says to everybody and takes back after a while.
import { useCallback, useEffect, useState } from 'react'

/** Milliseconds for which it stands. */
const stands = 5000

/** The line (null for none) and how to say one. */
export function useNotice(): readonly [notice: string | null, say: (text: string) => void] {
  const [notice, setNotice] = useState<{ readonly text: string } | null>(null)
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), stands)
    return () => clearTimeout(timer)
  }, [notice])
  return [notice?.text ?? null, useCallback((text: string) => setNotice({ text }), [])]
}
