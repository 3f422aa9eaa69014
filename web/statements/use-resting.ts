// A value a moment after it last changed, so that not every key asks the server.
import { useEffect, useState } from 'react'

/** Milliseconds. */
const rest = 120

export function useResting<Value>(value: Value): Value {
  const [resting, setResting] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setResting(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return resting
}
