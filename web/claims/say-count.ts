// Numbers in the words of the interface, for the catalogues of the pages about claims, copies and predictions.
import { language } from '../words.ts'

const plural = new Intl.PluralRules(language)
const number = new Intl.NumberFormat(language)

/** `1 origin`, `2,310 origins`. */
export function count(of: number, one: string, many = `${one}s`): string {
  return `${number.format(of)} ${plural.select(of) === 'one' ? one : many}`
}

/** `2,310`. */
export function sayNumber(of: number): string {
  return number.format(of)
}
