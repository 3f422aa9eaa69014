// What a claim is called: a source's words as words said, in the serif of texts and in quotation marks unless they bring some of their own; a title that a
// person gave stands plain.
import { sayClaim } from '../../src/views/say-claim.ts'
import type { ClaimItem } from '../../src/http/woven-api.ts'

export function ClaimTitle({ title, titleStatement }: Pick<ClaimItem, 'title' | 'titleStatement'>) {
  return <bdi>{sayClaim({ title, titleStatement })}</bdi>
}

/** From its first day to its last, one day where they are the same. */
export function sayDays(first: string | null, last: string | null): string | null {
  const days = [...new Set([first, last].filter((day) => day !== null))]
  return days.length === 0 ? null : days.join(' – ')
}
