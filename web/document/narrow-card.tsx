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
  readonly actions: CardActions
}

export function NarrowCard({ statement, signs, wordsShown, actions }: NarrowCardProps) {
  return (
    <aside className={`${classes['sheet']} no-print`} aria-label={words.document.statement(statement.index + 1)} data-card={statement.index}>
      <StatementCard statement={statement} signs={signs.ofStatement.get(statement.index) ?? []} open dense={false} wordsShown={wordsShown} actions={actions} />
    </aside>
  )
}
