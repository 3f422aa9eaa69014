// What a person settles about an actor: that another name is the same actor, that it goes by another name, or that it has one more. Each is a decision
// that can be taken back.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { visibleLine } from '../../src/views/visible.ts'
import { speakersQuery } from '../api/queries.ts'
import { Dialog } from '../shell/dialog.tsx'
import classes from './actor-gestures.module.css'
import { useDecide } from './decide.ts'
import { NameForm } from './name-form.tsx'
import { decisionWords } from './words.ts'

const { actor: page } = decisionWords
const gestures = ['merge', 'rename', 'alias'] as const
type Gesture = typeof gestures[number]

export function ActorGestures({ name }: { readonly name: string }) {
  const { decide, canDecide } = useDecide()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Gesture | null>(null)
  const [typed, setTyped] = useState('')
  const { data } = useQuery({ ...speakersQuery(typed), enabled: open === 'merge' })
  if (!canDecide) return null
  const close = (): void => setOpen(null)
  const settle = async (gesture: Gesture, value: string, why: string): Promise<void> => {
    close()
    const [names, into] = gesture === 'alias' ? [[value], name] : [[name], value]
    const done = await decide({ decision: 'merge-actors', names, into, ...(why === '' ? {} : { why }) }, `/actors/${encodeURIComponent(name)}`)
    if (done && into !== name) void navigate({ to: '/actors/$name', params: { name: into }, replace: true })
  }
  const shown = visibleLine(name)
  return (
    <p className={`${classes['gestures']} no-print`}>
      {gestures.map((gesture) => <button key={gesture} type="button" className={classes['gesture']} onClick={() => setOpen(gesture)}>{page[gesture]}</button>)}
      {gestures.map((gesture) => (
        <Dialog key={gesture} opened={open === gesture} onClose={close} title={page[`${gesture}Title`](shown)} size="32rem">
          <NameForm
            label={page.name} help={page[`${gesture}Help`]} start={gesture === 'rename' ? name : ''}
            {...(gesture === 'merge' ? { offered: (data?.items ?? []).map((speaker) => speaker.name).filter((other) => other !== name), onType: setTyped } : {})}
            onDone={(value, why) => void settle(gesture, value, why)} onCancel={close}
          />
        </Dialog>
      ))}
    </p>
  )
}
