// When something was decided and by whom, in the words of the interface: in the reader's own time, under the day it was then.
import { language } from '../say-count.ts'

/** What the row of a decision is called in the page, and so in an address. */
export function idOf(number: number): string {
  return `decision-${number}`
}

/** The number of the decision whose row is called so; null where none would be. */
export function numberIn(id: string): number | null {
  const number = /^decision-(\d{1,15})$/.exec(id)?.[1]
  return number === undefined ? null : Number(number)
}

/** Items under their days, `29 November 2026`, in the order given. */
export function byDay<Item extends { readonly at: string }>(items: readonly Item[]): readonly (readonly [day: string, items: readonly Item[]])[] {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  return [...Map.groupBy(items, ({ at }) => (isMoment(at) ? day.format(new Date(at)) : at))]
}

/** `14:09`; what is no moment stays as it is. */
export function sayTime(at: string): string {
  return isMoment(at) ? new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(at)) : at
}

/** The person who is named for it; null where the history names the program alone. */
export function whoDecided(who: string): string | null {
  return /^sayso \d/.test(who) ? null : who
}

function isMoment(at: string): boolean {
  return !Number.isNaN(Date.parse(at))
}
