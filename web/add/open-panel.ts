// Asks for the panel that adds articles, from wherever on the page.

/** What the panel begins with: a text or an address that was pasted beside every field. */
export interface PanelStart {
  readonly text?: string
  readonly address?: string
}

const name = 'sayso:add'

export function openAddPanel(start: PanelStart = {}): void {
  dispatchEvent(new CustomEvent<PanelStart>(name, { detail: start }))
}

/** Calls back whenever the panel is asked for; gives what to call to hear no more. */
export function onAddPanel(asked: (start: PanelStart) => void): () => void {
  const hear = (event: Event): void => asked((event as CustomEvent<PanelStart>).detail)
  addEventListener(name, hear)
  return () => removeEventListener(name, hear)
}
