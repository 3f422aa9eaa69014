// Brings a stretch of the text to the middle of the screen and selects it, so that it is seen and can be copied.

/** `article` holds blocks that name where they start (`data-at`); false where none of them holds the offset. */
export function showSpan(article: HTMLElement, start: number, end: number): boolean {
  const block = [...article.querySelectorAll<HTMLElement>('[data-at]')].findLast((one) => Number(one.dataset['at']) <= start)
  if (block === undefined) return false
  const at = Number(block.dataset['at'])
  const from = pointIn(block, start - at)
  const to = pointIn(block, end - at)
  if (from === null || to === null) return false
  block.scrollIntoView({ block: 'center' })
  getSelection()?.setBaseAndExtent(...from, ...to)
  return true
}

/** The text node that holds the offset; the end of the last one where the block is shorter. */
function pointIn(block: HTMLElement, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let done = 0
  let last: [Node, number] | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (offset <= done + length) return [node, offset - done]
    done += length
    last = [node, length]
  }
  return last
}
