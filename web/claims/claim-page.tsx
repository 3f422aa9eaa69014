// One claim as a board: who asserts it, who denies it, who doubts or only reports it, who is named in it and silent, with their origins and their very
// sentences; its figures on one scale; every statement with what it hangs on. A person can put right what belongs to it. Nothing here says who is right.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ClaimSheetItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { ApiError } from '../api/client.ts'
import { claimQuery } from '../api/queries.ts'
import { sayWho } from '../document/say-statement.ts'
import { Waiting } from '../list/growing-list.tsx'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import message from '../shell/message.module.css'
import { usePageTitle } from '../shell/use-page-title.ts'
import { sayDay, words } from '../words.ts'
import { Board } from './board.tsx'
import type { ClaimSearch } from './claim-search.ts'
import { ClaimFigures } from './claim-figures.tsx'
import { ClaimGestures } from './claim-gestures.tsx'
import { ClaimMembers } from './claim-members.tsx'
import { sayClaim } from '../../src/views/say-claim.ts'
import { ClaimTitle, sayDays } from './claim-title.tsx'
import classes from './claim.module.css'
import dots from './dots.module.css'
import { stepThrough } from './step-through.ts'
import { claimWords as page } from './words.ts'

export function ClaimPage() {
  const { id } = useParams({ from: '/claims/$id' })
  const { rule = 'ucdp', stance } = useSearch({ from: '/claims/$id' })
  const navigate = useNavigate({ from: '/claims/$id' })
  const { data, error, refetch } = useQuery(claimQuery(id, rule))
  usePageTitle(data === undefined ? undefined : sayClaim(data.claim))
  const now = data?.claim.id
  // A claim that was joined with another answers with that one.
  useEffect(() => {
    if (now !== undefined && now !== id) void navigate({ to: '/claims/$id', params: { id: now }, search: true, replace: true })
  }, [now, id, navigate])

  return (
    <>
      {data !== undefined && error === null ? (
        <Claim
          sheet={data} stance={stance} onRule={(next) => void navigate({ search: (before) => ({ ...withoutRule(before), ...(next === undefined ? {} : { rule: next }) }), replace: true, resetScroll: false })}
          onStance={(next) => void navigate({ search: ({ stance: _stance, ...before }) => (next === undefined ? before : { ...before, stance: next }), replace: true, resetScroll: false })}
        />
      ) : error === null ? <div className={classes['page']}><h1 className="visually-hidden">{page.claim}</h1><Waiting /></div>
        : error instanceof ApiError && error.problem?.status === 404 ? <NoSuchClaim />
          : <><h1 className="visually-hidden">{page.claim}</h1><ErrorView error={error} onRetry={() => void refetch()} /></>}
    </>
  )
}

interface ClaimProps extends Pick<Parameters<typeof ClaimMembers>[0], 'stance' | 'onStance'>, Pick<Parameters<typeof ClaimFigures>[0], 'onRule'> {
  readonly sheet: ClaimSheetItem
}

function Claim({ sheet, stance, onStance, onRule }: ClaimProps) {
  const { claim, members } = sheet
  useKeys({ j: () => stepThrough('[data-member] [data-sentence]', 1), k: () => stepThrough('[data-member] [data-sentence]', -1) })
  const titled = members.find(({ statement }) => statement.id === claim.titleStatement)?.statement
  const toSaid = (): void => {
    onStance(undefined)
    document.getElementById('said')?.scrollIntoView({ block: 'start' })
  }
  return (
    <article className={classes['page']}>
      <header className={classes['header']}>
        <p className={classes['kind']}><Link to="/claims" className="no-print" preload={false}>{page.toClaims}</Link></p>
        <h1 className={classes['title']} data-named={claim.titleStatement === null || undefined}><ClaimTitle {...claim} /></h1>
        <p className={classes['from']}>
          {titled === undefined ? (claim.titleStatement === null ? <Link to="/decisions" preload={false}>{page.titleNamed}</Link> : null) : (
            <Link to="/documents/$id" params={{ id: titled.document }} search={{ s: titled.id }} preload={false}>
              {titled.who === null ? page.titleIn : `${page.titleFrom(sayWho(titled))},`} <bdi>{titled.publisher === null ? words.shell.somewhereElse : visibleLine(titled.publisher)}</bdi>, {sayDay(titled.published) ?? words.shell.noDate}
            </Link>
          )}
        </p>
        <div className={classes['facts']}>
          <button type="button" className={`${classes['counts']} ${dots['dots']}`} onClick={toSaid} title={page.originsHelp}>
            <b>{page.origins(claim.origins)}</b><span>{page.documents(claim.documents)}</span><span>{page.statements(claim.statements)}</span>
          </button>
          {claim.firstDay === '' ? null : <span>{sayDays(sayDay(claim.firstDay), sayDay(claim.lastDay))}</span>}
          {claim.disputed ? <span className={classes['mark']} data-mark="disputed">{page.disputed}</span> : null}
          {claim.figuresDiffer ? <span className={classes['mark']} data-mark="figures">{page.figuresDiffer}</span> : null}
          <span className={`${classes['gestures']} no-print`}><ClaimGestures sheet={sheet} /></span>
        </div>
      </header>
      <Board sheet={sheet} onStance={(next) => { onStance(next); document.getElementById('said')?.scrollIntoView({ block: 'start' }) }} />
      <ClaimFigures sheet={sheet} onRule={onRule} />
      <ClaimMembers sheet={sheet} stance={stance} onStance={onStance} />
    </article>
  )
}

function withoutRule({ rule: _rule, ...search }: ClaimSearch): ClaimSearch {
  return search
}

function NoSuchClaim() {
  return (
    <div className={message['message']}>
      <h1 className={message['title']}>{page.notFound}</h1>
      <p className={message['text']}>{page.notFoundHelp}</p>
      <Link to="/claims">{page.toClaims}</Link>
    </div>
  )
}
