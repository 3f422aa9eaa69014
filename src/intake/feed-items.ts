// An XML feed's text → where each item stands in it, so that an item's capture is its own markup and not the whole feed over and
// over. Steps over CDATA sections and comments, in which anything may look like an item. Parses nothing else.

/** The item or entry elements in order; null where they cannot be told apart, nested or unclosed. */
export function itemSpans(xml: string): readonly (readonly [start: number, end: number])[] | null {
  const spans: [number, number][] = []
  const mark = /<!\[CDATA\[|<!--|<(\/?)(?:item|entry)(?=[\s/>])/gi
  let start: number | null = null
  for (let match = mark.exec(xml); match !== null; match = mark.exec(xml)) {
    const sign = match[0]
    if (sign.startsWith('<!')) {
      const close = sign === '<!--' ? '-->' : ']]>'
      const end = xml.indexOf(close, mark.lastIndex)
      if (end < 0) return null
      mark.lastIndex = end + close.length
    } else if (match[1] === '') {
      if (start !== null) return null
      start = match.index
    } else {
      const end = xml.indexOf('>', mark.lastIndex)
      if (start === null || end < 0) return null
      spans.push([start, end + 1])
      start = null
    }
  }
  return start === null ? spans : null
}
