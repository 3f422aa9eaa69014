// Two texts that share passages, side by side: each whole, shared words plain, changed words marked, the rest faint. n and p go from passage to passage
// in both at once; pressing a passage brings its other side. Where one outlet states what the other attributes, both places say so.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { CopyView } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { ApiError } from '../api/client.ts'
import { copyViewQuery } from '../api/queries.ts'
import dots from '../claims/dots.module.css'
import { ReadingSkeleton } from '../document/reading-skeleton.tsx'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import message from '../shell/message.module.css'
import { usePageTitle } from '../shell/use-page-title.ts'
import classes from './copy-page.module.css'
import { cutPieces, type CutPiece } from './cut-pieces.ts'
import { DocumentLine } from './document-line.tsx'
import { copyWords as page } from './words.ts'

export function CopyPage() {
  const { one, other } = useParams({ from: '/copies/$one/$other' })
  const { data, error, refetch } = useQuery(copyViewQuery(one, other))
  usePageTitle(page.pair)
  if (data !== undefined) return <Pair key={`${one} ${other}`} view={data} />
  if (error === null) return <><h1 className="visually-hidden">{page.loading}</h1><ReadingSkeleton /></>
  if (error instanceof ApiError && error.problem?.status === 404) {
    return (
      <div className={message['message']}>
        <h1 className={message['title']}>{page.notFound}</h1>
        <p className={message['text']}>{page.notFoundHelp}</p>
        <Link to="/copies">{page.toOrigins}</Link>
      </div>
    )
  }
  return <><h1 className="visually-hidden">{page.pair}</h1><ErrorView error={error} onRetry={() => void refetch()} /></>
}

const sides = ['one', 'other'] as const
type Side = typeof sides[number]

function Pair({ view }: { readonly view: CopyView }) {
  const { copy } = view
  const differing = useMemo(() => view.voices.filter(({ one, other }) => one.voice !== other.voice), [view])
  const pieces = useMemo(() => ({
    one: cutPieces(view.one.pieces, differing.map(({ one }) => one.span)),
    other: cutPieces(view.other.pieces, differing.map(({ other }) => other.span)),
  }), [view, differing])
  const texts = { one: useRef<HTMLDivElement>(null), other: useRef<HTMLDivElement>(null) }
  const [at, setAt] = useState<number | null>(null)
  const [shown, setShown] = useState<Side>('one')
  // In the order in which the first text has them.
  const order = useMemo(() => [...new Set(view.one.pieces.flatMap(({ passage }) => passage ?? []))], [view])
  const show = (mark: string): void => {
    for (const side of sides) bring(texts[side].current, mark)
  }
  const go = (passage: number): void => {
    setAt(order.indexOf(passage))
    show(`[data-passage="${passage}"]`)
  }
  const step = (by: 1 | -1): void => {
    if (order.length === 0) return
    const next = at === null ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length
    const passage = order[next]
    if (passage !== undefined) go(passage)
  }
  // What is changed on both sides is one change, what is put in on one side is one too.
  const changes = useMemo(() => [...new Set([...pieces.one, ...pieces.other].flatMap(({ change }) => change ?? []))].toSorted((a, b) => order.indexOf(Number.parseInt(a)) - order.indexOf(Number.parseInt(b)) || Number(a.split('.')[1]) - Number(b.split('.')[1])), [pieces, order])
  const [changeAt, setChangeAt] = useState<number | null>(null)
  const stepChange = (by: 1 | -1): void => {
    if (changes.length === 0) return
    const next = changeAt === null ? (by === 1 ? 0 : changes.length - 1) : (changeAt + by + changes.length) % changes.length
    setChangeAt(next)
    show(`[data-change="${changes[next]}"]`)
  }
  useKeys({ n: () => step(1), p: () => step(-1), j: () => stepChange(1), k: () => stepChange(-1) })
  const current = at === null ? null : order[at] ?? null
  const currentChange = changeAt === null ? null : changes[changeAt] ?? null
  const shares = { one: copy.shareOfOne, other: copy.shareOfOther }
  return (
    <article className={classes['page']}>
      <header className={classes['header']}>
        <p className={classes['kind']}><Link to="/copies" className="no-print" preload={false}>{page.toOrigins}</Link></p>
        <h1 className={classes['title']}>{page.pair}</h1>
        <p className={`${classes['facts']} ${dots['dots']}`}>
          <b>{page.relation[copy.relation]}</b><span>{page.passages(copy.passages)}</span><span>{copy.oneOrigin ? page.oneOrigin : page.apart}</span>{copy.credited ? <span>{page.credited}</span> : null}
        </p>
      </header>
      <div className={`${classes['tools']} no-print`} role="group" aria-label={page.pair}>
        <button type="button" className={classes['tool']} onClick={() => step(-1)} aria-label={page.previous} aria-keyshortcuts="p"><IconChevronUp size={18} stroke={1.6} aria-hidden /></button>
        <button type="button" className={classes['tool']} onClick={() => step(1)} aria-label={page.next} aria-keyshortcuts="n"><IconChevronDown size={18} stroke={1.6} aria-hidden /></button>
        <span role="status">{page.position(at === null ? null : at + 1, order.length)}</span>
        <kbd className={classes['keys']} aria-hidden>n p</kbd>
        {changes.length === 0 ? null : (
          <>
            <button type="button" className={classes['tool']} onClick={() => stepChange(-1)} aria-label={page.previousChange} aria-keyshortcuts="k"><IconChevronUp size={18} stroke={1.6} aria-hidden /></button>
            <button type="button" className={classes['tool']} onClick={() => stepChange(1)} aria-label={page.nextChange} aria-keyshortcuts="j"><IconChevronDown size={18} stroke={1.6} aria-hidden /></button>
            <span role="status">{page.changePosition(changeAt === null ? null : changeAt + 1, changes.length)}</span>
            <kbd className={classes['keys']} aria-hidden>j k</kbd>
          </>
        )}
        <ul className={classes['legend']} role="list">
          <li><mark data-kind="changed">{page.legend.changed}</mark></li>
          <li><span data-kind="own">{page.legend.own}</span></li>
          {differing.length === 0 ? null : <li><span data-voice>{page.legend.voice}</span></li>}
        </ul>
        <span className={classes['which']} role="group" aria-label={page.side}>
          {sides.map((side) => <button key={side} type="button" aria-pressed={shown === side} onClick={() => setShown(side)}>{view[side].document.publisher ?? view[side].document.id}</button>)}
        </span>
      </div>
      <div className={classes['texts']} data-shown={shown}>
        {sides.map((side) => (
          <section key={side} className={classes['side']} data-side={side} aria-label={visibleLine(view[side].document.title)}>
            <DocumentLine document={view[side].document} {...(copy.first === view[side].document.id ? { fact: page.firstOf } : {})} />
            <p className={classes['share']}>{page.shareOf(shares[side].any)}</p>
            {/* Scrolls by itself: the keyboard has to reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div ref={texts[side]} className={classes['text']} dir="auto" tabIndex={0} role="group" aria-label={visibleLine(view[side].document.title)}>
              {pieces[side].map((piece) => <Piece key={piece.start} piece={piece} current={(piece.passage !== null && piece.passage === current) || (piece.change !== null && piece.change === currentChange)} onPress={go} />)}
            </div>
          </section>
        ))}
      </div>
      {differing.length === 0 ? null : (
        <section className={classes['voices']} aria-labelledby="copy-voices">
          <h2 id="copy-voices" className={classes['heading']}>{page.voices}</h2>
          <p className={classes['help']}>{page.voicesHelp}</p>
          <ol className={classes['list']}>
            {differing.map((voice, index) => (
              <li key={index} className={classes['pair']}>
                {sides.map((side) => (
                  <div key={side}>
                    <p className={classes['voice']}>{view[side].document.publisher ?? view[side].document.id}: <b>{page.voice[voice[side].voice]}</b></p>
                    <button type="button" className={classes['words']} onClick={() => show(`[data-voices~="${index}"]`)} dir="auto">{wordsAt(view[side].pieces, voice[side].span)}</button>
                  </div>
                ))}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

function Piece({ piece: { kind, text, passage, change, voices }, current, onPress }: { readonly piece: CutPiece; readonly current: boolean; readonly onPress: (passage: number) => void }) {
  const shared = { 'data-kind': kind, 'data-passage': passage ?? undefined, 'data-change': change ?? undefined, 'data-voices': voices.length === 0 ? undefined : voices.join(' '), 'data-current': current || undefined }
  if (change !== null) return <mark {...shared}>{text}</mark>
  if (passage === null) return <span {...shared}>{text}</span>
  // Keys go through the same passages.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  return <span {...shared} onClick={() => { if (getSelection()?.isCollapsed !== false) onPress(passage) }}>{text}</span>
}

/** Brings the first such place to a third of the way down its own scrolling room, or of the window where it has none. */
function bring(room: HTMLElement | null, mark: string): void {
  const place = room?.querySelector(mark)
  if (room === null || !place) return
  if (room.scrollHeight > room.clientHeight + 1) room.scrollTop += place.getBoundingClientRect().top - room.getBoundingClientRect().top - room.clientHeight / 3
  else place.scrollIntoView({ block: 'center' })
}

function wordsAt(pieces: CopyView['one']['pieces'], [from, to]: readonly [number, number]): string {
  return visibleLine(pieces.filter(({ span }) => span[0] < to && span[1] > from).map(({ text, span }) => text.slice(Math.max(0, from - span[0]), Math.min(text.length, to - span[0]))).join(''))
}
