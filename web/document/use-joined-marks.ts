// Joins the parts of a statement on the page: what is under the pointer or in focus lights up with all its marks and its card, the active one
// stays lit with what it is tied to. Sets attributes on elements that stand already, so that nothing is drawn anew.
import { useEffect, useLayoutEffect, type RefObject } from 'react'

export interface Joined {
  readonly active: number | null
  /** Statements tied to the active one. */
  readonly linked: readonly number[]
  /** Changes when other text is on the page. */
  readonly text: unknown
}

/** Keeps `data-active`, `data-linked` and `data-lit` on marks (`data-s`) and cards (`data-card`) inside `room`. */
export function useJoinedMarks(room: RefObject<HTMLElement | null>, { active, linked, text }: Joined): void {
  const ties = linked.join(' ')
  useLayoutEffect(() => {
    if (room.current === null || active === null) return
    const tied = ties === '' ? [] : ties.split(' ').map(Number)
    const off = [light(room.current, active, 'data-active'), ...tied.map((index) => light(room.current as HTMLElement, index, 'data-linked'))]
    return () => {
      for (const clear of off) clear()
    }
  }, [room, active, ties, text])

  useEffect(() => {
    const element = room.current
    if (element === null) return
    let lit: number | null = null
    let clear = (): void => {}
    const show = (index: number | null): void => {
      if (index === lit) return
      clear()
      lit = index
      clear = index === null ? () => {} : light(element, index, 'data-lit')
    }
    const over = ({ target }: Event): void => show(statementUnder(target))
    const leave = (): void => show(null)
    element.addEventListener('pointerover', over)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('focusin', over)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('pointerover', over)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('focusin', over)
      element.removeEventListener('focusout', leave)
      leave()
    }
  }, [room, text])
}

/** Keeps `data-asked` on the marks of these statements inside `room`; `text` changes when other text is on the page. */
export function useMarkedStatements(room: RefObject<HTMLElement | null>, statements: ReadonlySet<number>, text: unknown): void {
  useLayoutEffect(() => {
    if (room.current === null || statements.size === 0) return
    // All in one go: there may be thousands of them.
    const marked = [...room.current.querySelectorAll<HTMLElement>('[data-s]')].filter(({ dataset }) => (dataset['s'] ?? '').split(' ').some((index) => statements.has(Number(index))))
    for (const mark of marked) mark.setAttribute('data-asked', '')
    return () => {
      for (const mark of marked) mark.removeAttribute('data-asked')
    }
  }, [room, statements, text])
}

/** Index of the statement whose card or mark it is, the innermost one of a mark; null elsewhere. */
function statementUnder(target: EventTarget | null): number | null {
  if (!(target instanceof Element)) return null
  const card = target.closest<HTMLElement>('[data-card]')
  if (card !== null) return Number(card.dataset['card'])
  return statementsUnder(target)[0] ?? null
}

/** Indices of the statements whose mark it is, innermost first. */
export function statementsUnder(target: EventTarget | null): readonly number[] {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-s]') : null
  return mark?.dataset['s'] === undefined ? [] : mark.dataset['s'].split(' ').map(Number)
}

/** Gives what to call to take the light away again. */
function light(element: HTMLElement, index: number, attribute: string): () => void {
  const lit = element.querySelectorAll(`[data-s~="${index}"], [data-card="${index}"]`)
  for (const one of lit) one.setAttribute(attribute, '')
  return () => {
    for (const one of lit) one.removeAttribute(attribute)
  }
}
