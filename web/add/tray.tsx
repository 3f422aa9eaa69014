// The tray: what is being added, read and checked, on every page until it is put away. Beside the page, never over what has the focus; a screen
// reader hears when something begins and what came of it, not every step.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Job } from '../../src/http/api.ts'
import { useLive } from '../api/events.ts'
import { words } from '../words.ts'
import { tallyOf } from './delivery-tally.ts'
import { dismissJob, useIsShown } from './seen-jobs.ts'
import classes from './tray.module.css'
import { cancelDelivery, cancelJob, dismissDelivery, sendAgain, useUploads } from './uploads.ts'
import { workOfDelivery, workOfJob, type Work } from './work.ts'
import { WorkCard } from './work-card.tsx'

interface Shown {
  readonly work: Work
  readonly cancel: () => void
  readonly dismiss: () => void
  readonly again: () => void
}

export function Tray() {
  const shown = useShown()
  const [folded, setFolded] = useState(false)
  const running = shown.filter(({ work }) => work.isRunning)
  const isAllEnded = running.length === 0
  return (
    <>
      <div role="status" className="visually-hidden">
        {shown.map(({ work }) => <p key={work.id}>{[work.label, ...(work.isRunning ? [] : [...work.results, ...work.notes, ...work.problems])].join(': ')}</p>)}
      </div>
      {shown.length === 0 ? null : (
        <section className={`${classes['tray']} no-print`} aria-label={words.add.tray}>
          <div className={classes['head']}>
            <button type="button" className={classes['fold']} aria-expanded={!folded} onClick={() => setFolded(!folded)}>
              {isAllEnded ? words.add.ended : words.add.working(running.length)}
              {folded ? <IconChevronUp size={16} stroke={1.8} aria-hidden /> : <IconChevronDown size={16} stroke={1.8} aria-hidden />}
            </button>
            {isAllEnded && shown.length > 1 ? <button type="button" className={classes['quiet']} onClick={() => { for (const { dismiss } of shown) dismiss() }}>{words.add.dismissAll}</button> : null}
          </div>
          {folded ? null : (
            <ul className={classes['cards']}>
              {shown.map(({ work, cancel, dismiss, again }) => <li key={work.id}><WorkCard work={work} onCancel={cancel} onDismiss={dismiss} onSendAgain={again} /></li>)}
            </ul>
          )}
        </section>
      )}
    </>
  )
}

/** What was first seen last stands first: this page's deliveries, and what else the server is doing. */
function useShown(): readonly Shown[] {
  const queue = useUploads()
  const { jobs } = useLive()
  const isShown = useIsShown()
  const own = new Set(queue.parcels.flatMap(({ job }) => job ?? []))
  const deliveries = queue.deliveries.map((delivery): Shown => ({
    work: workOfDelivery(delivery, tallyOf(delivery, queue.parcels), queue.held),
    cancel: () => cancelDelivery(delivery.id),
    dismiss: () => dismissDelivery(delivery.id),
    again: () => sendAgain(delivery.id),
  }))
  const others = jobs.filter((job) => !own.has(job.id) && isShown(job)).map((job: Job): Shown => ({
    work: workOfJob(job), cancel: () => void cancelJob(job.id), dismiss: () => dismissJob(job.id), again: () => undefined,
  }))
  const seen = useRef(new Map<string, number>())
  const shown = [...others, ...deliveries]
  for (const { work: { id } } of shown) if (!seen.current.has(id)) seen.current.set(id, seen.current.size)
  const place = ({ work: { id } }: Shown): number => seen.current.get(id) ?? 0
  return shown.toSorted((a, b) => place(b) - place(a))
}
