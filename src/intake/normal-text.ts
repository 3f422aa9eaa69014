// Text in the form that the ledger keeps it in, wherever it is from: a file's decoded bytes, a page, a person's paste.

/** LF line ends, no byte order mark, NUL and lone surrogates as U+FFFD of the same length. */
export function normalText(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return soundText(unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked)
}

/** NUL and lone surrogates as U+FFFD of the same length, which no database gives back unchanged; offsets stay. */
export function soundText(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
  return whole.isWellFormed() ? whole : whole.toWellFormed()
}
