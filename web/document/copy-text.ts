// Puts text on the clipboard. Says whether it is there; asks for nothing else.

/** False where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing where the page is served to other machines without TLS.
    if (navigator.clipboard === undefined) return copyBySelection(text)
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The old way, which needs no secure context: a field is selected and copied. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}
