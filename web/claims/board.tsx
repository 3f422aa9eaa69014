// The sides of a claim beside each other: asserts, denies, doubts or reports, and those whom its statements name and who are silent. Each holder opens
// to their very sentences; corroboration is counted in origins.
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClaimSheetItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayContent } from '../document/say-statement.ts'
import classes from './board.module.css'
import type { Stance } from './claim-search.ts'
import { Sentence } from './sentence.tsx'
import { claimWords as page } from './words.ts'

type Member = ClaimSheetItem['members'][number]
type Side = ClaimSheetItem['sides'][number]

interface BoardProps {
  readonly sheet: ClaimSheetItem
  readonly onStance: (stance: Stance) => void
}

export function Board({ sheet: { sides, silent, members }, onStance }: BoardProps) {
  const byId = new Map(members.map((member) => [member.statement.id, member]))
  const column = (name: 'asserts' | 'denies' | 'other', those: readonly Side[]): ReactNode => (
    <Column key={name} name={name} counts={those.map((side) => (
      <button key={side.stance} type="button" className={classes['count']} onClick={() => onStance(side.stance)} title={page.onlyThese}>
        {those.length > 1 || name === 'other' ? `${page.stance[side.stance]}: ` : null}<b>{page.origins(side.origins)}</b> · {page.statements(side.statements)}
      </button>
    ))}>
      {those.flatMap(({ stance, holders }) => holders.map((holder) => (
        <Holder key={`${stance} ${holder.name}`} name={holder.name} facts={page.origins(holder.origins)} stance={name === 'other' ? stance : undefined} isNamed={holder.named} members={holder.statements.flatMap((id) => byId.get(id) ?? [])} />
      )))}
    </Column>
  )
  const of = (...stances: readonly Stance[]): readonly Side[] => sides.filter(({ stance }) => stances.includes(stance))
  return (
    <section aria-labelledby="claim-sides">
      <h2 id="claim-sides" className={classes['heading']}>{page.sides}</h2>
      <div className={classes['board']}>
        {column('asserts', of('asserts'))}
        {column('denies', of('denies'))}
        {column('other', of('doubts', 'reports'))}
        <Column name="silent" counts={[]}>
          {silent.map((name) => {
            const naming = members.filter(({ statement }) => statement.content.text.includes(name))
            return <Holder key={name} name={name} facts={page.namedIn(naming.length)} isNamed stance={undefined} members={naming} withSpeaker />
          })}
        </Column>
      </div>
    </section>
  )
}

function Column({ name, counts, children }: { readonly name: keyof typeof page.side; readonly counts: readonly ReactNode[]; readonly children: readonly ReactNode[] }) {
  return (
    <section className={classes['column']} data-side={name} aria-labelledby={`side-${name}`}>
      <h3 id={`side-${name}`} className={classes['side']}>{page.side[name]}</h3>
      {counts.length === 0 ? null : <p className={classes['counts']}>{counts}</p>}
      {name === 'silent' && children.length > 0 ? <p className={classes['none']}>{page.silentHelp}</p> : null}
      {children.length === 0 ? <p className={classes['none']}>{page.sideEmpty[name]}</p> : <ul className={classes['holders']} role="list">{children}</ul>}
    </section>
  )
}

interface HolderProps {
  readonly name: string
  readonly facts: string
  readonly stance: Stance | undefined
  readonly isNamed: boolean
  readonly members: readonly Member[]
  readonly withSpeaker?: boolean
}

function Holder({ name, facts, stance, isNamed, members, withSpeaker = false }: HolderProps) {
  const [first] = members
  return (
    <li>
      <details className={classes['holder']}>
        <summary>
          <IconChevronRight size={14} stroke={2} aria-hidden />
          <bdi className={classes['name']}>{visibleLine(name)}</bdi>{' '}
          <span className={classes['origins']}>{stance === undefined ? null : `${page.stance[stance]} · `}{facts}</span>
          {first === undefined ? null : <span className={classes['preview']} dir="auto">{sayContent(first.statement, 120)}</span>}
        </summary>
        <ul className={classes['sentences']} role="list">
          {members.map(({ statement, why, origin }) => <li key={statement.id}><Sentence statement={statement} marked={withSpeaker ? [] : why} origin={origin} plain={!withSpeaker} /></li>)}
        </ul>
        {isNamed ? <Link to="/actors/$name" params={{ name }} className={classes['everything']} preload={false}><bdi>{page.everything(visibleLine(name))}</bdi></Link> : null}
      </details>
    </li>
  )
}
