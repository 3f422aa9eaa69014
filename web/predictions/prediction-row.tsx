// One prediction: who says it, in which words, by when, on what condition and how sure, what came of it and by which statement, and what may settle
// it. A person decides; each decision names the statement that it rests on, where there is one, and can be taken back.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PredictionItem } from '../../src/http/woven-api.ts'
import type { Span } from '../../src/document/span.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { predictionQuery } from '../api/queries.ts'
import dots from '../claims/dots.module.css'
import { Sentence } from '../claims/sentence.tsx'
import { useDecide } from '../decisions/decide.ts'
import { idOf } from '../decisions/say-decided.ts'
import { sayContent } from '../document/say-statement.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { sayDay } from '../words.ts'
import { Likelihood } from './likelihood.tsx'
import classes from './prediction-row.module.css'
import { predictionWords as page } from './words.ts'

const outcomes = ['came-true', 'did-not', 'unclear'] as const

export function PredictionRow({ prediction }: { readonly prediction: PredictionItem }) {
  const { statement, kind, what, negated, quotedBy, by, conditions, likelihood, confidence, status, decided, settled } = prediction
  const [open, setOpen] = useState(false)
  const { undo, decide, canDecide } = useDecide()
  const settle = (outcome: typeof outcomes[number], settling: string | null): void => void decide({ decision: 'settle-prediction', statement: statement.id, outcome, by: settling })
  const words = sayContent(statement, 60)
  return (
    <li className={classes['row']} data-prediction={statement.id}>
      <div className={classes['when']}>
        <p className={classes['status']} data-status={status}><b>{page.status[status]}</b></p>
        <p>{by === null ? page.noDate : <><span className={classes['day']}>{page.by(sayDay(by.to) ?? by.to)}</span> <bdi className={classes['said']}>{page.inWords(visibleLine(by.words))}</bdi></>}</p>
        {decided === null ? null : <p className={classes['decided']}><Link to="/decisions" hash={idOf(decided)} preload={false}>{page.decided}</Link></p>}
      </div>
      <div className={classes['what']}>
        <Sentence statement={statement} marked={markedIn(statement.content, what)}>
          <span className={classes['kind']} data-kind={kind}>{page.kindOf[kind]}</span>
          {negated ? <span className={classes['kind']}>{page.negated}</span> : null}
        </Sentence>
        {quotedBy.length === 0 ? null : <p className={classes['if']}><bdi>{page.quotedBy([...new Set(quotedBy.map(({ who }) => visibleLine(who)))])}</bdi></p>}
        {conditions.map((condition) => <p key={condition} className={classes['if']}><bdi>{page.ifs(visibleLine(condition))}</bdi></p>)}
        {likelihood === null && confidence === null ? null : (
          <div className={classes['sure']}>
            {likelihood === null ? null : <Likelihood likelihood={likelihood} />}
            {confidence === null ? null : <span>{page.confidence(confidence.level)} <bdi className={classes['said']}>{page.inWords(visibleLine(confidence.words))}</bdi></span>}
          </div>
        )}
        {settled === null ? null : <Settled settled={settled} />}
        <div className={`${classes['tools']} no-print`}>
          <button type="button" className={classes['settles']} aria-expanded={open} onClick={() => setOpen(!open)}>{page.settles}</button>
          {!canDecide ? null : decided === null ? (
            <span className={classes['outcomes']} role="group" aria-label={page.decide}>
              {outcomes.map((outcome) => <button key={outcome} type="button" onClick={() => settle(outcome, null)} aria-label={page.outcomeOf(page.outcomes[outcome], words)}>{page.outcomes[outcome]}</button>)}
            </span>
          ) : <span className={classes['outcomes']}><button type="button" onClick={() => void undo(decided)}>{page.reopen}</button></span>}
        </div>
        {open ? <Proposals statement={statement.id} settle={canDecide && decided === null ? settle : undefined} /> : null}
      </div>
    </li>
  )
}

/** What the decision rests on: the statement that settles it, its words alone where no text has it any more, and why. */
function Settled({ settled: { why, words, statement } }: { readonly settled: NonNullable<PredictionItem['settled']> }) {
  if (statement === null && words === null && why === null) return null
  return (
    <div className={classes['settled']} data-settled={statement?.id ?? ''}>
      {statement === null && words === null ? null : <p className={classes['by']}>{page.settledBy}</p>}
      {statement === null ? (words === null ? null : <><p className={classes['said']} dir="auto">{page.inWords(visibleLine(words))}</p><p className={classes['none']}>{page.settlingGone}</p></>) : <Sentence statement={statement} />}
      {why === null ? null : <p className={classes['because']}><bdi>{visibleLine(why)}</bdi></p>}
    </div>
  )
}

interface ProposalsProps {
  readonly statement: string
  /** Undefined where nothing can be decided. */
  readonly settle: ((outcome: typeof outcomes[number], by: string) => void) | undefined
}

function Proposals({ statement, settle }: ProposalsProps) {
  const { data, error, refetch } = useQuery(predictionQuery(statement))
  if (error !== null && data === undefined) return <ErrorView error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p className={classes['none']} role="status">{page.looking}</p>
  if (data.proposals.length === 0) return <p className={classes['none']}>{page.nothingSettles}</p>
  return (
    <ul className={classes['proposals']} role="list">
      {data.proposals.map(({ statement: later, pointsTo, reasons }) => (
        <li key={later.id}>
          <Sentence statement={later}><span className={classes['points']}>{page.pointsTo[pointsTo]}</span></Sentence>
          {reasons.length === 0 ? null : <p className={`${classes['reasons']} ${dots['dots']}`}>{reasons.map((reason) => <span key={reason}>{visibleLine(reason)}</span>)}</p>}
          {settle === undefined ? null : (
            <p className={classes['outcomes']}>
              {outcomes.map((outcome) => <button key={outcome} type="button" data-likely={outcome === pointsTo || undefined} onClick={() => settle(outcome, later.id)} aria-label={page.outcomeBy(page.outcomes[outcome], sayContent(later, 60))}>{page.outcomes[outcome]}</button>)}
              <span>{page.byThis}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where the sentence that predicts stands, as a span of the document, when the content holds more than it. */
function markedIn({ text, spans }: PredictionItem['statement']['content'], what: string): readonly Span[] {
  const at = text.indexOf(what)
  const [only] = spans
  if (at < 0 || what.length === text.length || spans.length !== 1 || only === undefined || only[1] - only[0] !== text.length) return []
  return [[only[0] + at, only[0] + at + what.length]]
}
