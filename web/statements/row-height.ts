// How high a row of statements is, and how much of what is said is surely seen in it: three columns on a desk, two on a tablet, one on a phone.
// The widths are those of statement-row.module.css; heights are in rem, so that rows grow with the reader's type size.
import { useMediaQuery } from '@mantine/hooks'

const shapes = {
  desk: { height: 6.25, room: 150 },
  tablet: { height: 7.75, room: 105 },
  phone: { height: 10.25, room: 60 },
} as const

/** `height` in pixels, `room` in UTF-16 units. */
export function useRowShape(): { readonly height: number; readonly room: number } {
  const isDesk = useMediaQuery('(min-width: 72rem)', undefined, { getInitialValueInEffect: false })
  const isTablet = useMediaQuery('(min-width: 44rem)', undefined, { getInitialValueInEffect: false })
  const { height, room } = shapes[isDesk ? 'desk' : isTablet ? 'tablet' : 'phone']
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return { height: Math.round(height * rem), room }
}
