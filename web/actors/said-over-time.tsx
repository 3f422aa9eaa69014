// What an actor said, by the day of the text and text by text: how it is reported, the words, which lead to where they stand, and who denies them
// or is denied. Keeps the order it is given.
import { IconArrowNarrowLeft, IconArrowNarrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ActorItem, StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayContent } from '../document/say-statement.ts'
import { sayDay, words } from '../words.ts'
import classes from './actor-page.module.css'

type Answer = ActorItem['answers'][number]

export function SaidOverTime({ statements, answers }: Pick<ActorItem, 'statements' | 'answers'>) {
  const days = Map.groupBy(statements, ({ published }) => sayDay(published) ?? words.shell.noDate)
  const byStatement = Map.groupBy(answers, ({ statement }) => statement)
  return [...days].map(([day, ofDay]) => (
    <section key={day} className={classes['entry']}>
      <h3 className={classes['day']}>{day}</h3>
      <div className={classes['texts']}>
        {[...Map.groupBy(ofDay, ({ document }) => document)].map(([document, said]) => (
          <div key={document}>
            <p className={classes['from']}>
              <Link to="/documents/$id" params={{ id: document }} preload={false}><bdi>{where(said[0])}</bdi></Link>
            </p>
            <ol role="list" className={classes['said']}>
              {said.map((statement) => <Said key={statement.id} statement={statement} answers={byStatement.get(statement.id) ?? []} />)}
            </ol>
          </div>
        ))}
      </div>
    </section>
  ))
}

function where(statement: StatementItem | undefined): string {
  const known = [statement?.publisher, statement?.title].filter((part) => part !== undefined && part !== null && part !== '')
  return known.length === 0 ? words.shell.somewhereElse : visibleLine(known.join(': '))
}

function Said({ statement: { id, document, act, distance, cue, content }, answers }: { readonly statement: StatementItem; readonly answers: readonly Answer[] }) {
  return (
    <li>
      <p className={classes['how']}>
        <span className={classes['act']} data-act={act}>{words.act[act]}</span>
        {cue.text === '' ? null : <span>“<bdi>{visibleLine(cue.text)}</bdi>”</span>}
        {distance === 'neutral' ? null : <span title={words.statements.distanceHelp[distance]}>{words.distance[distance]}</span>}
      </p>
      <Link to="/documents/$id" params={{ id: document }} search={{ s: id }} className={classes['words']} dir="auto" data-said preload={false}>{visibleLine(content.text)}</Link>
      {answers.length === 0 ? null : (
        <ul role="list" className={classes['ties']}>
          {answers.map((answer) => <li key={`${answer.link} ${answer.direction} ${answer.other}`}><Tie answer={answer} /></li>)}
        </ul>
      )}
    </li>
  )
}

function Tie({ answer: { link, direction, other, document, who, content } }: { readonly answer: Answer }) {
  const Arrow = direction === 'to' ? IconArrowNarrowRight : IconArrowNarrowLeft
  return (
    <Link to="/documents/$id" params={{ id: document }} search={{ s: other }} className={classes['tie']} data-link={link} preload={false}>
      <Arrow size={15} stroke={1.7} aria-hidden />
      <span className={classes['tieKind']}>{words.link[link][direction]}</span>{' '}
      <span className={classes['other']}><bdi>{visibleLine(who)}</bdi>: <bdi className={classes['otherWords']}>{sayContent({ content: { spans: [], text: content } }, 140)}</bdi></span>
    </Link>
  )
}
