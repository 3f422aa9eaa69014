// A text that this tab reads by itself: a form for it, how far the reading is, and then the text set for reading in the same room as any document.
// The page's title and address say nothing of it, since browsers keep both.
import { useEffect, useRef } from 'react'
import { TextWay } from '../add/text-way.tsx'
import { InLedger } from '../document/in-ledger.ts'
import { ReadingRoom } from '../document/reading-room.tsx'
import { ReadingSkeleton } from '../document/reading-skeleton.tsx'
import message from '../shell/message.module.css'
import { ProgressBar } from '../shell/progress-bar.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { words } from '../words.ts'
import classes from './here-page.module.css'
import { HereNotice } from './here-notice.tsx'
import { readHere, showHere, typeHere, useHereText, type HereText } from './here-text.ts'

const { here: page } = words

export function HerePage() {
  const text = useHereText()
  useEffect(showHere, [])
  usePageTitle(page.pageTitle)
  switch (text.state) {
    case 'typing': return <Typing text={text} />
    case 'opening':
    case 'reading': return <UnderWay text={text} />
    case 'failed': return <Failed text={text} />
    case 'read': {
      const { reading, sheet, found } = text.shown
      return (
        <InLedger value={false}>
          {/* A page that is translated by a service of the browser's would be sent there. */}
          <div translate="no" className="notranslate">
            <ReadingRoom reading={reading} sheet={sheet ?? undefined} found={found}><HereNotice typed={text.typed} /></ReadingRoom>
          </div>
        </InLedger>
      )
    }
  }
}

function Typing({ text: { typed, form, fault } }: { readonly text: Extract<HereText, { readonly state: 'typing' }> }) {
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => whole.current?.querySelector('textarea')?.focus({ preventScroll: true }), [form])
  return (
    <div ref={whole} className={classes['page']}>
      <h1 className={classes['title']}>{page.pageTitle}</h1>
      <p className={classes['lead']}>{page.lead}</p>
      {fault === null ? null : <p className={classes['fault']} role="alert">{fault}</p>}
      <TextWay key={form} start={typed} isFirst hereOnly onTaken={() => undefined} />
      <p className={classes['help']}>{page.model}</p>
    </div>
  )
}

function UnderWay({ text }: { readonly text: Extract<HereText, { readonly state: 'opening' | 'reading' }> }) {
  const { state, share, typed } = text
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <div className={classes['underWay']}>
        <h1 ref={heading} tabIndex={-1} className={classes['doing']}>{page[state]}</h1>
        <ProgressBar label={page[state]} done={share} />
        <p className={classes['help']} role="status">{state === 'opening' ? page.openingHelp : page.readingHelp}</p>
        <p><button type="button" className={message['action']} onClick={() => typeHere(typed)}>{page.cancel}</button></p>
      </div>
      <ReadingSkeleton />
    </>
  )
}

function Failed({ text: { at, why, typed } }: { readonly text: Extract<HereText, { readonly state: 'failed' }> }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={message['message']} role="alert">
      <h1 ref={heading} tabIndex={-1} className={message['title']}>{page.failed}</h1>
      <p className={message['text']}>{page.failedAt[at]}</p>
      {why === '' ? null : <p className={message['text']}><code>{why}</code></p>}
      <p className={message['text']}>{page.nothingSent}</p>
      <p className={classes['ways']}>
        <button type="button" className={message['action']} onClick={() => readHere(typed)}>{words.shell.tryAgain}</button>
        <button type="button" className={message['action']} onClick={() => typeHere(typed)}>{page.change}</button>
      </p>
    </div>
  )
}
