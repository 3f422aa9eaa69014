// What the house rules ask about this text: under each rule what it asks, the statements it means, each leading to its words, and the published rule
// that it follows. It asks; it never says that somebody is wrong.
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'
import classes from './house-rules-panel.module.css'
import { groupsOf, type Found } from './house-rules.ts'
import { sayContent, sayWho } from './say-statement.ts'
import type { CardActions } from './statement-card.tsx'

const { document: page } = words

interface PanelProps {
  readonly found: Found
  readonly active: number | null
  readonly actions: Pick<CardActions, 'follow' | 'indexOf' | 'statementAt'>
}

export function HouseRulesPanel({ found, active, actions }: PanelProps) {
  return (
    <div className={classes['rules']}>
      {groupsOf(found).map(({ rule, title, message, reference, statements }) => (
        <section key={`${rule} ${message}`} data-rule={rule}>
          <h3>{visibleLine(title)}</h3>
          <p className={classes['message']}>{visibleLine(message)}</p>
          <ul className={classes['places']} role="list">
            {statements.map((id) => <Place key={id} statement={id} active={active} actions={actions} />)}
          </ul>
          <p className={classes['reference']}>{visibleLine(reference)}</p>
        </section>
      ))}
    </div>
  )
}

function Place({ statement: id, active, actions }: { readonly statement: string } & Pick<PanelProps, 'active' | 'actions'>) {
  const index = actions.indexOf(id)
  const statement = index === undefined ? undefined : actions.statementAt(index)
  if (index === undefined || statement === undefined) return null
  return (
    <li>
      <button type="button" className={classes['place']} aria-current={active === index || undefined} onClick={() => actions.follow(index)}>
        <span className={classes['number']}><span className="visually-hidden">{page.statementShort} </span>{index + 1}</span>{' '}
        <span className={classes['words']} dir="auto">{statement.who === null ? null : <b>{sayWho(statement)}</b>} {visibleLine(statement.cue.text)} {sayContent(statement, 130)}</span>
      </button>
    </li>
  )
}
