// In the reading room, beside who holds a statement: “why?” marks the words in the text that the name was worked out from, “not right?” puts the holder
// right. Where the source itself is the name there is nothing to explain.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type FormEvent } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { speakersQuery } from '../api/queries.ts'
import { sayWho } from '../document/say-statement.ts'
import { Dialog } from '../shell/dialog.tsx'
import { useDecide } from './decide.ts'
import { lightEvidence, unlightEvidence } from './evidence.ts'
import forms from './forms.module.css'
import classes from './holder.module.css'
import { decisionWords } from './words.ts'

const { holder: page } = decisionWords

export function Holder({ statement }: { readonly statement: StatementItem }) {
  const { canDecide } = useDecide()
  const [shown, setShown] = useState(0)
  const [open, setOpen] = useState(false)
  const { actor } = statement
  const evidence = actor?.evidence ?? []
  useEffect(() => unlightEvidence, [statement.id])
  if (evidence.length === 0 && !canDecide && actor?.decided !== true) return null
  return (
    <p className={classes['holder']}>
      {evidence.length === 0 ? null : (
        <button type="button" className={classes['why']} aria-label={page.whyHelp(sayWho(statement))} title={page.whyHelp(sayWho(statement))} onClick={() => setShown(lightEvidence(evidence))}>{page.why}</button>
      )}
      {canDecide ? <button type="button" className={classes['why']} onClick={() => setOpen(true)}>{page.notRight}</button> : null}
      {actor?.decided === true ? <Link to="/decisions" className={classes['decided']} preload={false}>{page.byPerson}</Link> : null}
      {actor === null || actor.written === null ? null : <span><bdi>{page.written(visibleLine(actor.written))}</bdi></span>}
      <span role="status">{shown === 0 ? null : page.shown(shown)}</span>
      <Dialog opened={open} onClose={() => setOpen(false)} title={page.title} size="32rem"><HolderForm statement={statement} onDone={() => setOpen(false)} /></Dialog>
    </p>
  )
}

const classesOf = ['private-person', 'office-holder', 'expert', 'institution'] as const

function HolderForm({ statement, onDone }: { readonly statement: StatementItem; readonly onDone: () => void }) {
  const { decide } = useDecide()
  const [name, setName] = useState('')
  const [why, setWhy] = useState('')
  const [privacy, setPrivacy] = useState<typeof classesOf[number]>('private-person')
  const { data, isPlaceholderData } = useQuery(speakersQuery(name.trim()))
  const offered = data?.items ?? []
  const wanted = name.trim()
  // Until the server has said whether it knows the name, it is neither known nor new.
  const isChecked = data !== undefined && !isPlaceholderData
  const isNew = wanted !== '' && isChecked && !offered.some((speaker) => speaker.name.toLowerCase() === wanted.toLowerCase())
  const needsWhy = isNew && privacy !== 'private-person' && why.trim() === ''
  const settle = (holder: string | null): void => {
    onDone()
    void decide({
      decision: 'correct-actor', statement: statement.id, name: holder,
      ...(holder !== null && isNew ? { privacy, kind: privacy === 'institution' ? 'organisation' as const : 'person' as const } : {}), ...(why.trim() === '' ? {} : { why: why.trim() }),
    })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (wanted !== '' && isChecked && !needsWhy) settle(wanted)
  }
  return (
    <form className={forms['form']} onSubmit={submit}>
      <p className={classes['words']} dir="auto">{visibleLine([statement.source?.text ?? '', statement.cue.text, statement.content.text].join(' '))}</p>
      <label className={forms['field']}>
        <span>{page.name}</span>
        <input value={name} maxLength={500} autoComplete="off" list="holders-offered" data-autofocus onChange={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <datalist id="holders-offered">{offered.map((speaker) => <option key={speaker.name} value={speaker.name} />)}</datalist>
      {isNew ? (
        <label className={forms['field']}>
          <span>{page.newName}</span>
          <select value={privacy} onChange={({ currentTarget: { value } }) => setPrivacy(classesOf.find((one) => one === value) ?? 'private-person')}>
            {classesOf.map((one) => <option key={one} value={one}>{page.privacy[one]}</option>)}
          </select>
        </label>
      ) : null}
      <label className={forms['field']}>
        <span>{decisionWords.why}</span>
        <input value={why} maxLength={2000} autoComplete="off" onChange={({ currentTarget }) => setWhy(currentTarget.value)} />
      </label>
      {needsWhy ? <p className={forms['hint']}>{page.reasonNeeded}</p> : null}
      <div className={forms['buttons']}>
        <button type="button" className={forms['button']} onClick={() => settle(null)}>{page.nobody}</button>
        <button type="submit" className={forms['button']} data-first disabled={wanted === '' || !isChecked || needsWhy}>{decisionWords.save}</button>
      </div>
    </form>
  )
}
