// The sourcing sheet of one text: on whose authority its statements stand, who speaks, who is accused and not heard, who denies what, how much the
// publication says itself. It counts; it does not score.
import { useState } from 'react'
import type { Sheet } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { words } from '../words.ts'
import type { CardActions } from './statement-card.tsx'
import { sayContent, sayWho } from './say-statement.ts'
import classes from './sourcing-sheet.module.css'

const { document: page } = words

export interface SheetProps {
  readonly sheet: Sheet
  readonly actions: Pick<CardActions, 'follow' | 'indexOf' | 'statementAt'>
  /** Every statement of a speaker at once, as on paper, not the first few of many. */
  readonly whole?: boolean
}

/** Statements of a speaker that are shown before somebody asks for the others. */
const few = 5

export function SourcingSheet({ sheet: { shares, speakers, accusedNotHeard, denials, narrator }, actions, whole = false }: SheetProps) {
  return (
    <div className={classes['sheet']}>
      <section>
        <h3>{page.shares}</h3>
        <ul className={classes['shares']}>
          {shares.map(({ authority, statements, share }) => (
            <li key={authority} data-none={statements === 0 || undefined}>
              <span className={classes['label']}><AuthoritySign authority={authority} /> {words.authority[authority]}</span>
              <span className={classes['figure']}>{page.share(statements, share)}</span>
              <span className={classes['track']} aria-hidden><span data-authority={authority} style={{ width: `${share * 100}%` }} /></span>
            </li>
          ))}
        </ul>
        <p className={classes['narrator']}>{page.narratorLong(narrator.sentences, narrator.of, narrator.share)}</p>
      </section>
      <section>
        <h3>{page.speakers}</h3>
        {speakers.length === 0 ? <p className={classes['none']}>{page.nobodySpeaks}</p> : (
          <ul className={classes['rows']}>
            {speakers.map((speaker) => <SpeakerRow key={`${speaker.name} ${speaker.statements[0]}`} speaker={speaker} whole={whole} actions={actions} />)}
          </ul>
        )}
      </section>
      <section>
        <h3>{page.notHeard}</h3>
        {accusedNotHeard.length === 0 ? <p className={classes['none']}>{page.nobodyAccused}</p> : (
          <ul className={classes['rows']}>
            {accusedNotHeard.map(({ name, accusedIn }) => (
              <li key={name}>
                <bdi className={classes['label']}>{visibleLine(name)}</bdi>
                <span className={classes['figure']}>{page.accusedIn}</span>
                <span className={classes['numbers']}><Numbers statements={accusedIn} actions={actions} /></span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{page.denials}</h3>
        {denials.length === 0 ? <p className={classes['none']}>{page.noDenials}</p> : (
          <ul className={classes['denials']}>
            {denials.map(({ statement, denies }) => <Denial key={statement} statement={statement} denies={denies} actions={actions} />)}
          </ul>
        )}
      </section>
    </div>
  )
}

function SpeakerRow({ speaker: { name, authority, statements }, whole, actions }: { readonly speaker: Sheet['speakers'][number]; readonly whole: boolean; readonly actions: SheetProps['actions'] }) {
  const [asked, setAsked] = useState(false)
  const all = whole || asked || statements.length <= few + 1
  return (
    <li data-all={(all && statements.length > few + 1) || undefined}>
      <span className={classes['label']}><AuthoritySign authority={authority} /> <bdi>{visibleLine(name)}</bdi></span>
      <span className={classes['figure']}>{page.speakerTimes(statements.length)}</span>
      <span className={classes['numbers']}>
        <Numbers statements={all ? statements : statements.slice(0, few)} actions={actions} />
        {whole || statements.length <= few + 1 ? null : (
          <button type="button" aria-expanded={asked} onClick={() => setAsked(!asked)} aria-label={asked ? page.showFewer : page.showOthers(statements.length - few)}>{asked ? page.fewer : page.others(statements.length - few)}</button>
        )}
      </span>
    </li>
  )
}

/** Numbers of statements as they stand on their cards; each leads there. */
function Numbers({ statements, actions }: { readonly statements: readonly string[]; readonly actions: SheetProps['actions'] }) {
  return statements.map((id) => {
    const index = actions.indexOf(id)
    return index === undefined ? null : <button key={id} type="button" className={classes['number']} onClick={() => actions.follow(index)} aria-label={page.statement(index + 1)}>{index + 1}</button>
  })
}

function Denial({ statement, denies, actions }: { readonly statement: string; readonly denies: readonly string[]; readonly actions: SheetProps['actions'] }) {
  const index = actions.indexOf(statement)
  const item = index === undefined ? undefined : actions.statementAt(index)
  if (index === undefined || item === undefined) return null
  const answered = denies.flatMap((id) => actions.indexOf(id) ?? [])
  return (
    <li>
      <p className={classes['who']}><bdi>{sayWho(item)}</bdi> <Numbers statements={[statement]} actions={actions} /></p>
      <p className={classes['words']} dir="auto">{sayContent(item)}</p>
      {answered.length === 0 ? <p className={classes['none']}>{page.answersNothing}</p> : answered.map((to) => {
        const other = actions.statementAt(to)
        return other === undefined ? null : (
          <p key={to} className={classes['answer']}>{page.denies} <bdi>{sayWho(other)}</bdi> <Numbers statements={[other.id]} actions={actions} /></p>
        )
      })}
    </li>
  )
}
