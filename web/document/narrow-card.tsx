// Where there is no margin: the active statement's card at the bottom of the screen, over the text that goes on being read.
import type { StatementItem } from '../../src/http/api.ts'
import { words } from '../words.ts'
import type { LinkSigns } from './link-signs.ts'
import classes from './narrow-card.module.css'
import { StatementCard, type CardActions } from './statement-card.tsx'

export interface NarrowCardProps {
  readonly statement: StatementItem
  readonly signs: LinkSigns
  readonly wordsShown: boolean
  /** Whether a panel stands beside the text. */
  readonly beside: boolean
  readonly actions: CardActions
}

export function NarrowCard({ statement, signs, wordsShown, beside, actions }: NarrowCardProps) {
  return (
    <aside className={`${classes['sheet']} no-print`} aria-label={words.document.statement(statement.index + 1)} data-card={statement.index} data-beside={beside || undefined}>
      <StatementCard statement={statement} signs={signs.ofStatement.get(statement.index) ?? []} open dense={false} wordsShown={wordsShown} actions={actions} />
    </aside>
  )
}
