// How the command line says Sayso's terms and numbers.
import type { LinkType } from '../claims/link.ts'

/** `named-person` → `named person`. */
export function sayAuthority(authority: string): string {
  return authority.replaceAll('-', ' ')
}

/** `1 word`, `1,234 words`; `plural` where it is not formed with s. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${thousands(number)} ${number === 1 ? noun : plural}`
}

/** `12,345`. */
export function thousands(number: number): string {
  return number.toLocaleString('en')
}

/** `37 %`, `<1 %` for what is more than nothing. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? '<1 %' : `${Math.round(share * 100)} %`
}

/** `0.8 s`, `12 s`, `3 min 20 s`, `1 h 5 min`; from seconds. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** How a link reads from the other end: “denied by”. */
export const answeredBy: Readonly<Record<LinkType, string>> = {
  denies: 'denied by', contradicts: 'contradicted by', agrees: 'agreed with by', repeats: 'repeated by', corrects: 'corrected by', withdraws: 'withdrawn by',
}
