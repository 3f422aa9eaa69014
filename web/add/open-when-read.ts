// Takes the person to an article they pasted as soon as it has been read, unless they have gone elsewhere meanwhile.
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { tallyOf } from './delivery-tally.ts'
import { dismissDelivery, useUploads } from './uploads.ts'

const wanted = new Map<string, string>()

/** Asks for it; `delivery` is what `addRequest` gave. */
export function openWhenRead(delivery: string): void {
  wanted.set(delivery, location.href)
}

/** Does it, once for the whole page. */
export function useOpenWhenRead(): void {
  const queue = useUploads()
  const navigate = useNavigate()
  useEffect(() => {
    for (const delivery of queue.deliveries) {
      const from = wanted.get(delivery.id)
      if (from === undefined) continue
      const { state, report } = tallyOf(delivery, queue.parcels)
      if (state !== 'ended') continue
      wanted.delete(delivery.id)
      const [only, ...others] = report.stored
      if (only === undefined || others.length > 0 || location.href !== from) continue
      dismissDelivery(delivery.id)
      void navigate({ to: '/documents/$id', params: { id: only.document } })
    }
  }, [queue, navigate])
}
