// The words of an actor's positions over time, in the manner of web/words.ts.
import { count, sayNumber } from '../say-count.ts'

export const positionWords = {
  title: 'Positions',
  lead: 'Where they stand towards each claim, period by period, over how much was read. Nothing is drawn through silence, and no change is told from a change of coverage.',
  none: 'None of their statements belongs to a claim yet.',
  failed: 'The positions could not be had.',
  lanes: { for: 'for', mixed: 'mixed', against: 'against' },
  stance: { for: 'for', against: 'against', mixed: 'mixed', neither: 'neither for nor against' },
  state: { stated: 'speaks to it', silent: 'speaks, not of this', unheard: 'not heard', unread: 'nothing read' },
  unit: { day: 'by day', week: 'by week', month: 'by month' },
  strip: (title: string) => `Over time: ${title}`,
  period: (days: string, what: string, read: number, speaking: number) => `${days}: ${what}; ${count(read, 'document')} read, ${sayNumber(speaking)} with them`,
  few: 'too little was read to compare',
  read: 'read',
  speaking: 'with them',
  legend: 'Bars: documents read, filled where they speak. A hollow mark: too little was read to compare.',
  open: (of: number) => count(of, 'statement'),
  statements: (days: string) => `Statements, ${days}`,
  undated: (of: number) => `${count(of, 'statement')} in texts without a date`,
  changes: 'Changes',
  shift: (before: string, after: string) => `from ${before} to ${after}`,
  before: 'before',
  after: 'after',
  statedChange: { withdraws: 'takes it back', corrects: 'corrects it' },
  more: (of: number) => `${sayNumber(of)} more`,
} as const
