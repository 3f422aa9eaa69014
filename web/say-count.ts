// The language of the interface, and numbers as its words have them.
export const language = 'en-GB'

const plural = new Intl.PluralRules(language)
const number = new Intl.NumberFormat(language)
const percent = new Intl.NumberFormat(language, { style: 'percent' })

/** `1 origin`, `2,310 origins`. */
export function count(of: number, one: string, many = `${one}s`): string {
  return `${number.format(of)} ${plural.select(of) === 'one' ? one : many}`
}

/** `2,310`. */
export function sayNumber(of: number): string {
  return number.format(of)
}

/** `23%`, of a share from 0 to 1. */
export function sayShare(share: number): string {
  return percent.format(share)
}
