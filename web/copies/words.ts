// The words of the pages of copies, origins and quotations in several wordings, in the manner of web/words.ts.
import { count, sayNumber } from '../claims/say-count.ts'
import { language } from '../words.ts'

const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })

export const copyWords = {
  nav: 'Copies',
  title: 'Copies and origins',
  lead: 'Texts that go back to the same reporting. Ten reprints of one story are one origin, and corroboration counts origins.',
  list: 'Origins with several prints',
  count: (of: number) => `${count(of, 'origin')} with several prints`,
  more: 'Show more',
  first: 'first of its origin',
  compare: 'Compare with the first',
  toDrift: 'Quotations in several wordings',
  toOrigins: 'Copies and origins',
  empty: 'No text here goes back to another yet',
  emptyHelp: 'When two articles share passages (a wire story and its reprints, say), they stand here as one origin. Add the reprints to see what each changed.',
  add: 'Add articles',
  pair: 'Two texts side by side',
  relation: { 'same-text': 'same text', 'excerpt': 'excerpt', 'wire-copy': 'wire copy', 'reworded': 'reworded', 'possible-rewrite': 'possible rewrite' },
  passages: (of: number) => count(of, 'shared passage'),
  shareOf: (share: number) => `${percent.format(share)} of its words are shared`,
  oneOrigin: 'counted as one origin',
  apart: 'counted apart',
  credited: 'credited',
  firstOf: 'published first',
  position: (at: number | null, of: number) => (at === null ? count(of, 'passage') : `passage ${sayNumber(at)} of ${sayNumber(of)}`),
  next: 'Next passage',
  previous: 'Previous passage',
  changePosition: (at: number | null, of: number) => (at === null ? count(of, 'change') : `change ${sayNumber(at)} of ${sayNumber(of)}`),
  nextChange: 'Next change',
  previousChange: 'Previous change',
  legend: { changed: 'changed or put in', own: 'on this side only', voice: 'told in another voice' },
  voices: 'The same content in another voice',
  voicesHelp: 'What one outlet states in its own voice and the other attributes, or keeps its distance from.',
  voice: { stated: 'stated in its own voice', attributed: 'attributed', distanced: 'attributed, with distance' },
  side: 'Which text',
  notFound: 'These two texts share no passage',
  notFoundHelp: 'Or one of them is not in this ledger.',
  loading: 'Setting the two texts beside each other',
} as const

export const driftWords = {
  title: 'Quotations in several wordings',
  lead: 'One quotation as several texts print it, the gravest changes first: a negation, a figure or a “may” before a spelling.',
  list: 'Quotations that differ',
  count: (of: number) => `${count(of, 'quotation')} in several wordings`,
  more: 'Show more',
  class: { 'same': 'same', 'trimmed': 'trimmed', 'spelling': 'spelling', 'brackets': 'brackets', 'words-changed': 'words changed' },
  severity: { negation: 'negation', figure: 'figure', modal: 'may or must', name: 'name', content: 'content word', function: 'small words' },
  only: 'In one document only',
  empty: 'No quotation stands in two wordings here',
  emptyHelp: 'When two texts print the same quotation and one of them changes it, both stand here with what was changed. Add other reports of the same speech.',
  add: 'Add articles',
} as const
