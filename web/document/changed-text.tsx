// The text of two versions in one: insertions and deletions as such for screen readers, by line and strike as well as colour for the eye. Long
// stretches without a change are folded.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useKeys } from '../shell/keys.ts'
import { language } from '../say-count.ts'
import { words } from '../words.ts'
import classes from './changed-text.module.css'
import { foldUnchanged, joinNearChanges, setChanges, type ChangedParagraph, type Piece, type Run } from './set-changes.ts'

const { changes: page } = words

/** Unchanged paragraphs shown before and after each change. */
const kept = 1

export interface ChangedTextProps {
  readonly parts: readonly Piece[]
  readonly lang: string | undefined
  readonly dir: 'ltr' | 'rtl'
}

export function ChangedText({ parts, lang, dir }: ChangedTextProps) {
  const { changes, shown } = useMemo(() => {
    const { changes, paragraphs } = setChanges(joinNearChanges(parts))
    return { changes, shown: foldUnchanged(paragraphs, kept) }
  }, [parts])
  const [at, setAt] = useState<number | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const step = (by: 1 | -1): void => {
    if (changes === 0) return
    const to = at === null ? (by === 1 ? 0 : changes - 1) : (at + by + changes) % changes
    text.current?.querySelector(`[data-change="${to}"]`)?.scrollIntoView({ block: 'center' })
    setAt(to)
  }
  useKeys({ 'n': () => step(1), 'p': () => step(-1), 'j': () => step(1), 'k': () => step(-1) })

  if (changes === 0) return <p className={classes['none']}>{page.nothing}</p>
  return (
    <>
      <div className={`${classes['tools']} no-print`} role="group" aria-label={page.title}>
        <button type="button" className={classes['tool']} onClick={() => step(-1)} aria-label={page.previous}><IconChevronUp size={18} stroke={1.6} aria-hidden /></button>
        <button type="button" className={classes['tool']} onClick={() => step(1)} aria-label={page.next}><IconChevronDown size={18} stroke={1.6} aria-hidden /></button>
        <span role="status">{page.position(at === null ? null : at + 1, changes)}</span>
      </div>
      <div ref={text} className={classes['text']} lang={lang} dir={dir}>
        {shown.map((one, i) => (one.type === 'fold' ? <Folded key={i} paragraphs={one.paragraphs} /> : <Paragraph key={i} paragraph={one} at={at} />))}
      </div>
    </>
  )
}

function Folded({ paragraphs }: { readonly paragraphs: readonly ChangedParagraph[] }) {
  const [open, setOpen] = useState(false)
  // The button that had the focus is gone with its press.
  if (open) return <div tabIndex={-1} ref={(element) => element?.focus({ preventScroll: true })} className={classes['unfolded']}>{paragraphs.map((paragraph, i) => <Paragraph key={i} paragraph={paragraph} at={null} />)}</div>
  return <button type="button" className={classes['fold']} onClick={() => setOpen(true)} dir="ltr" lang={language}>{page.fold(paragraphs.length)}</button>
}

function Paragraph({ paragraph, at }: { readonly paragraph: ChangedParagraph; readonly at: number | null }) {
  return <p dir="auto" data-same={paragraph.runs.every(({ number }) => number === null) || undefined}>{paragraph.runs.map((run, i) => <Words key={i} run={run} current={run.number !== null && run.number === at} />)}</p>
}

function Words({ run: { change, text, number }, current }: { readonly run: Run; readonly current: boolean }) {
  switch (change) {
    case 'same': return text
    case 'added': return <ins data-change={number} data-current={current || undefined}>{text}</ins>
    case 'removed': return <del data-change={number} data-current={current || undefined}>{text}</del>
  }
}
