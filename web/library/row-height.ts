// How high a row of the library is: one line on a desk, two on a tablet, a card on a phone. The widths are those of library.module.css; heights
// are in rem, so that rows grow with the reader's type size.
import { useMediaQuery } from '@mantine/hooks'

const heights = { desk: 2.75, tablet: 4.25, phone: 7 } as const

/** In pixels. */
export function useRowHeight(): number {
  const isDesk = useMediaQuery('(min-width: 64rem)', undefined, { getInitialValueInEffect: false })
  const isTablet = useMediaQuery('(min-width: 44rem)', undefined, { getInitialValueInEffect: false })
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.round(heights[isDesk ? 'desk' : isTablet ? 'tablet' : 'phone'] * rem)
}
