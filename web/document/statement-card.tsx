// The card of one statement: who, on what authority, what they do, and where it is denied. Opened, it also has how the report puts it, what the
// house rules ask about it, the claim it shares with others, its ties, and the exact words, to be copied with their source. Decides nothing about where it stands.
import { IconCopy, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useContext } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import { documentClaimsQuery } from '../api/queries.ts'
import { claimWords } from '../claims/words.ts'
import { Holder } from '../decisions/holder.tsx'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { words } from '../words.ts'
import { Asked } from './asked.ts'
import { AskedAbout } from './asked-about.tsx'
import { InLedger } from './in-ledger.ts'
import { sayUnsure, sayWho } from './say-statement.ts'
import { SharedClaim } from './shared-claim.tsx'
import classes from './statement-card.module.css'
import { StatementTies } from './statement-ties.tsx'

const { document: page } = words

/** What a card may ask of the page. */
export interface CardActions {
  readonly choose: (index: number) => void
  /** Goes to another statement so that Back leads here again. */
  readonly follow: (index: number) => void
  readonly copy: (index: number) => void
  readonly leave: () => void
  readonly indexOf: (statement: string) => number | undefined
  readonly statementAt: (index: number) => StatementItem | undefined
  readonly setWordsShown: (shown: boolean) => void
}

export interface CardProps {
  readonly statement: StatementItem
  readonly signs: readonly string[]
  readonly open: boolean
  /** On one line, where there are many. */
  readonly dense: boolean
  readonly wordsShown: boolean
  /** Whether the claim it shares with others is disputed. Said while it is closed, since opened it has the claim itself; whoever denies it disputes it. */
  readonly disputed?: boolean
  readonly actions: CardActions
}

export const StatementCard = memo(function StatementCard({ statement, signs, open, dense, wordsShown, disputed = false, actions }: CardProps) {
  const who = sayWho(statement)
  const { index, authority, act, distance } = statement
  const isLine = dense && !open
  return (
    <div className={classes['card']} data-open={open || undefined} data-dense={isLine || undefined}>
      <button type="button" className={classes['head']} aria-expanded={open} onClick={() => (open ? actions.leave() : actions.choose(index))}>
        <span className={classes['who']}>
          <span className={classes['number']}><span className="visually-hidden">{page.statementShort} </span>{index + 1}</span>{' '}
          <AuthoritySign authority={authority} />
          <bdi className={classes['name']}>{who}</bdi>{' '}
          {isLine ? <Act act={act} /> : null}
          {isLine && distance !== 'neutral' ? <span className={classes['distance']}> {words.distance[distance]}</span> : null}
          {isLine ? <span className="visually-hidden"> {words.authority[authority]}</span> : null}
          {signs.length === 0 ? null : <span className={classes['signs']} aria-hidden>{signs.join(' ')}</span>}
        </span>{' '}
        {isLine ? null : (
          <span className={classes['how']}>
            <Act act={act} />{' '}
            {distance === 'neutral' ? null : <span>{words.distance[distance]} </span>}
            {disputed && !open && act !== 'deny' ? <span className={classes['disputed']}>{claimWords.disputed} </span> : null}
            <span>{words.authority[authority]}</span>
          </span>
        )}
      </button>
      {open ? <Details statement={statement} who={who} wordsShown={wordsShown} actions={actions} /> : null}
    </div>
  )
})

function Act({ act }: Pick<StatementItem, 'act'>) {
  return <span className={classes['act']} data-act={act}>{words.act[act]}</span>
}

function Details({ statement, who, wordsShown, actions }: Pick<CardProps, 'statement' | 'wordsShown' | 'actions'> & { readonly who: string }) {
  const { index, distance, form, actor } = statement
  const inLedger = useContext(InLedger)
  const unsure = sayUnsure(statement)
  const { data: shared } = useQuery({ ...documentClaimsQuery(statement.document), enabled: inLedger })
  const found = useContext(Asked)
  const claim = shared?.items.find(({ statements }) => statements.includes(statement.id))?.claim
  return (
    <div className={classes['details']}>
      <p className={classes['manner']}>
        {page.formOf[form]}
        {distance === 'neutral' ? null : <> · {page.distanceOf[distance]}</>}
        {unsure === null ? null : <> · <span title={page.unsureHelp}>{unsure}</span></>}
      </p>
      {inLedger ? <Holder statement={statement} /> : null}
      <AskedAbout found={found} statement={statement.id} />
      {claim === undefined ? null : <SharedClaim claim={claim} />}
      <StatementTies statement={statement} shared={shared ?? null} actions={actions} />
      {wordsShown ? <ExactWords statement={statement} /> : null}
      <div className={classes['actions']}>
        <button type="button" className={classes['action']} aria-expanded={wordsShown} onClick={() => actions.setWordsShown(!wordsShown)}>{page.exactWords}</button>
        <button type="button" className={classes['action']} onClick={() => actions.copy(index)}><IconCopy size={14} stroke={1.6} aria-hidden /> {page.copy}</button>
        <button type="button" className={classes['close']} onClick={actions.leave} aria-label={page.close}><IconX size={15} stroke={1.6} aria-hidden /></button>
      </div>
      {!inLedger || actor === null || actor.class === 'private-person' ? null : (
        <Link to="/actors/$name" params={{ name: actor.name }} className={classes['everywhere']}><bdi>{page.everywhere(who)}</bdi></Link>
      )}
    </div>
  )
}

function ExactWords({ statement: { source, cue, content } }: Pick<CardProps, 'statement'>) {
  const rows = [[page.source, source?.text ?? page.noSource, source === null], [page.cue, cue.text || page.noCue, cue.text === ''], [page.content, content.text, false]] as const
  return (
    <dl className={classes['words']}>
      {rows.map(([name, text, missing]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto" data-missing={missing || undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
