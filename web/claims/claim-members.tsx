// Every statement of a claim, oldest first: its stance and the words that it hangs on, marked; what it is tied to and why; and what a person may put
// right: where it belongs, and whether a tie holds.
import { IconArrowNarrowLeft, IconArrowNarrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ClaimItem, ClaimSheetItem, TieItem } from '../../src/http/woven-api.ts'
import type { Span } from '../../src/document/span.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { ClaimPicker } from '../decisions/claim-picker.tsx'
import { useDecide } from '../decisions/decide.ts'
import forms from '../decisions/forms.module.css'
import { JudgeTie } from '../decisions/judge-tie.tsx'
import { sayContent, sayWho } from '../document/say-statement.ts'
import { Dialog } from '../shell/dialog.tsx'
import { words } from '../words.ts'
import { statementOf } from './claim-gestures.tsx'
import classes from './claim-members.module.css'
import type { Stance } from './claim-search.ts'
import { wordsOf } from './part-spans.ts'
import { Sentence } from './sentence.tsx'
import { claimWords as page } from './words.ts'

type Member = ClaimSheetItem['members'][number]

/** Below this a stance says how sure it is. */
const unsureBelow = 2 / 3
/** Ties shown at once. */
const tiesShown = 2

interface ClaimMembersProps {
  readonly sheet: ClaimSheetItem
  /** Only those with this stance. */
  readonly stance: Stance | undefined
  readonly onStance: (stance: Stance | undefined) => void
}

export function ClaimMembers({ sheet, stance, onStance }: ClaimMembersProps) {
  const { members, ties, claim } = sheet
  const [moving, setMoving] = useState<Member | null>(null)
  const { decide, canDecide } = useDecide()
  const byId = new Map(members.map((member) => [member.statement.id, member]))
  const tiesAt = useMemo(() => tiesByEnd(ties), [ties])
  const shown = members.filter((member) => stance === undefined || member.stance === stance)
  const move = async (statement: string, to: ClaimItem | null): Promise<void> => {
    setMoving(null)
    await decide({ decision: 'move-statement', statement, to: to === null ? null : await statementOf(to) })
  }
  return (
    <section id="said" aria-labelledby="claim-said" className={classes['said']}>
      <h2 id="claim-said" className={classes['heading']}>{page.said}</h2>
      {stance === undefined ? null : (
        <p className={classes['only']} role="status">
          <b>{page.saidOnly(page.stance[stance])}</b> {page.shown(shown.length, members.length)}{' '}
          <button type="button" onClick={() => onStance(undefined)}>{page.showAll}</button>
        </p>
      )}
      <ol className={classes['list']}>
        {shown.map((member) => (
          <li key={member.statement.id} className={classes['member']} data-member={member.statement.id}>
            <p className={classes['stance']} data-stance={member.stance}>
              <b>{page.stance[member.stance]}</b>
              {member.confidence < unsureBelow && !member.decided ? <small>{page.unsure(member.confidence)}</small> : null}
              {member.decided ? <small><Link to="/decisions" preload={false}>{page.placed}</Link></small> : null}
            </p>
            <div className={classes['body']}>
              <Sentence statement={member.statement} marked={member.why} origin={member.origin} />
              <Ties member={member} ties={tiesAt.get(member.statement.id) ?? []} byId={byId} />
            </div>
            {canDecide && members.length > 1 ? <button type="button" className={`${classes['move']} no-print`} onClick={() => setMoving(member)} aria-label={`${page.move}: ${sayWho(member.statement)}, ${sayContent(member.statement, 60)}`}>{page.move}</button> : null}
          </li>
        ))}
      </ol>
      <Dialog opened={moving !== null} onClose={() => setMoving(null)} title={page.moveTitle} size="40rem">
        {moving === null ? null : (
          <div className={forms['form']}>
            <p className={classes['moving']} dir="auto">{sayContent(moving.statement, 240)}</p>
            <div><button type="button" className={forms['button']} onClick={() => void move(moving.statement.id, null)}>{page.ownClaim}</button></div>
            <h3 className={forms['heading']}>{page.toOther}</h3>
            <ClaimPicker except={claim.id} onPick={(to) => void move(moving.statement.id, to)} />
          </div>
        )}
      </Dialog>
    </section>
  )
}

/** Each tie under both statements it ties. */
function tiesByEnd(ties: readonly TieItem[]): ReadonlyMap<string, readonly TieItem[]> {
  const at = new Map<string, TieItem[]>()
  for (const tie of ties) {
    for (const end of new Set([tie.from, tie.to])) {
      const there = at.get(end)
      if (there === undefined) at.set(end, [tie])
      else there.push(tie)
    }
  }
  return at
}

interface OthersProps {
  readonly byId: ReadonlyMap<string, Member>
}

function Ties({ member: { statement }, ties: own, byId }: OthersProps & { readonly member: Member; readonly ties: readonly TieItem[] }) {
  if (own.length === 0) return null
  const set = (those: readonly TieItem[]) => <ul className={classes['ties']} role="list">{those.map((tie) => <Tie key={`${tie.link} ${tie.from} ${tie.to}`} tie={tie} from={statement.id} byId={byId} />)}</ul>
  if (own.length <= tiesShown + 1) return set(own)
  return (
    <>
      {set(own.slice(0, tiesShown))}
      <details className={classes['rest']}>
        <summary>{page.moreTies(own.length - tiesShown)}</summary>
        {set(own.slice(tiesShown))}
      </details>
    </>
  )
}

function Tie({ tie, from, byId }: OthersProps & { readonly tie: TieItem; readonly from: string }) {
  const goes = tie.from === from
  const other = byId.get(goes ? tie.to : tie.from)?.statement
  const own = byId.get(from)?.statement
  if (other === undefined || own === undefined) return null
  const Arrow = goes ? IconArrowNarrowRight : IconArrowNarrowLeft
  const label = `${words.link[tie.link][goes ? 'to' : 'from']} ${sayWho(other)}`
  return (
    <li className={classes['tie']} data-link={tie.link}>
      <Arrow size={15} stroke={1.7} aria-hidden />
      <div>
        <Link to="/documents/$id" params={{ id: other.document }} search={{ s: other.id }} preload={false}>
          <b>{words.link[tie.link][goes ? 'to' : 'from']}</b> <bdi>{sayWho(other)}</bdi>: <bdi className={classes['words']}>{sayContent(other, 110)}</bdi>
        </Link>
        {/* Why stands once, at the end that reacts, and so does what can be done about it. */}
        {goes ? <Why tie={tie} from={own} to={other} /> : null}
        <JudgeTie tie={tie} what={label} settled={!goes} onJudged={() => document.querySelector<HTMLElement>(`[data-member="${from}"] [data-sentence]`)?.focus({ preventScroll: true })} />
      </div>
    </li>
  )
}

function Why({ tie: { why }, from, to }: { readonly tie: TieItem; readonly from: Member['statement']; readonly to: Member['statement'] }) {
  const reasons = why.map(({ kind, from: here, to: there }): { readonly kind: string; readonly said: string } => {
    const said = [quote(from, here), quote(to, there)]
    // What covers whole sentences would only say them again.
    return { kind, said: said.includes(null) ? '' : [...new Set(said)].filter((text) => text !== '').join(' / ') }
  })
  if (reasons.length === 0) return null
  return <span className={classes['why']}>{reasons.map(({ kind, said }, at) => <span key={at}>{page.why[kind] ?? kind}{said === '' ? null : <> <bdi>{said}</bdi></>}</span>)}</span>
}

/** UTF-16 units of a reason that a line has room for. */
const reasonRoom = 70

/** '' where it has no words here, null where they are too many. */
function quote(statement: Member['statement'], spans: readonly Span[]): string | null {
  const text = visibleLine(wordsOf(statement, spans))
  return text === '' ? '' : text.length <= reasonRoom ? `“${text}”` : null
}
