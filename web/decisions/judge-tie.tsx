// Under a tie between two statements, whether it holds, as a person says: each answer is a decision that can be taken back. Says where one accepted it
// already; offers nothing where nothing can be decided.
import type { TieItem } from '../../src/http/woven-api.ts'
import { useDecide } from './decide.ts'
import classes from './judge-tie.module.css'
import { decisionWords } from './words.ts'

const { tie: page } = decisionWords

interface JudgeTieProps {
  readonly tie: Pick<TieItem, 'link' | 'from' | 'to' | 'accepted'>
  /** The tie in words: `denies Mara Telk`. */
  readonly what: string
  /** Only says where it was accepted. */
  readonly settled?: boolean
  /** Once it is recorded: the button that was pressed may be gone with it. */
  readonly onJudged?: () => void
}

export function JudgeTie({ tie: { link, from, to, accepted }, what, settled = false, onJudged }: JudgeTieProps) {
  const { decide, canDecide } = useDecide()
  const judge = (holds: boolean): void => void decide({ decision: 'judge-link', from, to, link, holds }).then((done) => { if (done) onJudged?.() })
  return (
    <>
      {accepted ? <small className={classes['accepted']}>{page.accepted}</small> : null}
      {settled || !canDecide ? null : (
        <span className={`${classes['judge']} no-print`}>
          {accepted ? null : <button type="button" onClick={() => judge(true)} aria-label={page.acceptOf(what)}>{page.accept}</button>}
          <button type="button" onClick={() => judge(false)} aria-label={page.rejectOf(what)}>{page.reject}</button>
        </span>
      )}
    </>
  )
}
