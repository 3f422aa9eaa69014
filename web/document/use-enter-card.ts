// Enter leads from the text to the card of the statement it stands at, whose buttons come next with Tab. Silent wherever Enter has a meaning of
// its own.
import { useEffect, type RefObject } from 'react'

/** Works inside `room` while a statement is active. */
export function useEnterCard(room: RefObject<HTMLElement | null>, active: number | null): void {
  useEffect(() => {
    if (active === null) return
    const hear = (event: KeyboardEvent): void => {
      const { target } = event
      const means = target instanceof Element && target.closest('a, button, input, select, textarea, summary, [role="dialog"], [role="menu"], [contenteditable]') !== null
      if (event.key !== 'Enter' || event.defaultPrevented || means || event.ctrlKey || event.metaKey || event.altKey) return
      const head = room.current?.querySelector<HTMLElement>(`[data-card="${active}"] button`)
      if (head === null || head === undefined) return
      event.preventDefault()
      head.focus({ preventScroll: true })
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [room, active])
}
