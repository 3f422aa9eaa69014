// The document on the page: text, margin, panels, and the keys between them. What it shows stands in the address: the statement (`s`), the
// panel, the narrator's voice. A text that is in no ledger (in-ledger.ts) is shown in the same room, without what only a ledger has.
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useContext, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { DocumentReading, Sheet } from '../../src/http/api.ts'
import { send } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { useKeys } from '../shell/keys.ts'
import { language } from '../say-count.ts'
import { words } from '../words.ts'
import { ArticleText, Runs } from './article-text.tsx'
import { Asked } from './asked.ts'
import { citationOf } from './citation.ts'
import { copyText } from './copy-text.ts'
import { DocumentHeader } from './document-header.tsx'
import { DocumentTools } from './document-tools.tsx'
import { titlesByStatement, type Found } from './house-rules.ts'
import { HouseRulesPanel } from './house-rules-panel.tsx'
import { InLedger } from './in-ledger.ts'
import { linkSigns } from './link-signs.ts'
import { NarrowCard } from './narrow-card.tsx'
import { PrintedNotes } from './printed-notes.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import classes from './reading-room.module.css'
import { directionOf, languageTag, nameLanguage, unreadLanguage } from './say-document.ts'
import { sayContent, sayWho } from './say-statement.ts'
import { RuleMarks } from './rule-marks.tsx'
import { blocksOf, pressed } from './segments.ts'
import { showSpan } from './show-span.ts'
import { SidePanel } from './side-panel.tsx'
import { SourcingSheet } from './sourcing-sheet.tsx'
import type { CardActions } from './statement-card.tsx'
import { StatementMargin } from './statement-margin.tsx'
import { useEnterCard } from './use-enter-card.ts'
import { statementsUnder, useJoinedMarks, useMarkedStatements } from './use-joined-marks.ts'
import { useLines } from './use-lines.ts'
import { useNotice } from './use-notice.ts'
import { useReadingAddress } from './use-reading-address.ts'
import { useStanding } from './use-standing.ts'
import { VersionsPanel } from './versions-panel.tsx'

const { document: page } = words
const nothingFound: Found = []
const none: ReadonlySet<number> = new Set()

export interface ReadingRoomProps {
  readonly reading: DocumentReading
  /** Undefined while it is on its way, or where the text was not read. */
  readonly sheet: Sheet | undefined
  /** What the house rules ask about it; undefined as the sheet is. */
  readonly found: Found | undefined
  /** At the head of the text. */
  readonly children?: ReactNode
}

export function ReadingRoom({ reading, sheet, found = nothingFound, children }: ReadingRoomProps) {
  const { document, text, statements, links } = reading
  const inLedger = useContext(InLedger)
  const { panel: asked, voice, change: show } = useReadingAddress()
  // Where nothing is asked about there is no list to open.
  const panel = asked === 'rules' && found.length === 0 ? undefined : asked
  const { data: session } = useQuery(sessionQuery())
  const room = useRef<HTMLDivElement>(null)
  const article = useRef<HTMLElement>(null)
  const [wordsShown, setWordsShown] = useState(false)
  const [notice, say] = useNotice()

  // The margin needs room for text and cards, and for the panel where one is open.
  const wide = useMediaQuery(panel === undefined ? '(min-width: 62rem)' : '(min-width: 88rem)', undefined, { getInitialValueInEffect: false })
  const isOver = !useMediaQuery('(min-width: 62rem)', undefined, { getInitialValueInEffect: false })
  const blocks = useMemo(() => blocksOf(reading), [reading])
  const signs = useMemo(() => linkSigns(statements, links), [statements, links])
  const lines = useLines(article, statements.length)
  const standing = useStanding(statements, article, lines.tops)
  const { active } = standing
  const current = active === null ? undefined : statements[active]
  const denials = (current?.links ?? []).filter(({ link }) => link === 'denies').flatMap(({ statement }) => standing.indexOf(statement) ?? [])
  useJoinedMarks(room, { active, linked: denials, text: blocks })
  const titles = useMemo(() => titlesByStatement(found), [found])
  useMarkedStatements(room, useMemo(() => (panel === 'rules' ? new Set(statements.flatMap(({ id }, index) => (titles.has(id) ? [index] : []))) : none), [panel, statements, titles]), blocks)
  useEnterCard(room, active)

  const first = blocks.find(({ kind }) => kind !== 'byline')
  const head = first?.kind === 'headline' ? first : undefined
  const rest = useMemo(() => (head === undefined ? blocks : blocks.filter((block) => block !== head)), [blocks, head])
  const headline = useMemo(() => (head === undefined ? null : <span data-at={head.start}><Runs block={head} text={text} statements={statements} signs={signs} /></span>), [head, text, statements, signs])

  const latest = useRef({ standing, document, statements })
  latest.current = { standing, document, statements }
  const actions = useMemo((): CardActions => ({
    choose: (index) => latest.current.standing.choose(index, true),
    follow: (index) => latest.current.standing.follow(index),
    leave: () => {
      keepFocus(room.current, latest.current.standing.active)
      latest.current.standing.leave()
    },
    indexOf: (statement) => latest.current.standing.indexOf(statement),
    statementAt: (index) => latest.current.statements[index],
    setWordsShown,
    copy: (index) => {
      const statement = latest.current.statements[index]
      if (statement === undefined) return
      const citation = citationOf(statement, latest.current.document, { ...page, ...page.citation, nobody: words.nobody, author: words.theAuthor, noTitle: words.shell.noTitle, authority: words.authority }, inLedger)
      void copyText(citation).then((copied) => say(copied ? page.copied : page.notCopied))
    },
  }), [say, inLedger])

  const copyHash = useCallback(() => {
    void copyText(document.textSha256).then((copied) => say(copied ? page.copiedHash : page.notCopied))
  }, [document.textSha256, say])

  const togglePanel = (which: NonNullable<typeof panel>): void => show({ panel: panel === which ? null : which })
  const toggleVoice = (): void => show({ voice: voice === undefined ? 'narrator' : null })
  const step = (by: 1 | -1): void => {
    const from = standing.next()
    const to = from === null ? firstOnScreen(article.current, lines.tops, by) : from + by
    if (to >= 0 && to < statements.length) standing.choose(to)
  }
  const leave = (): void => {
    const inPanel = globalThis.document.activeElement?.closest('[data-side-panel]') !== null && panel !== undefined
    if (active !== null && !inPanel) actions.leave()
    else if (panel !== undefined) show({ panel: null })
  }
  const refresh = (): void => {
    send('POST', `/documents/${document.id}/refresh`).then(() => say(page.refreshing), (error: unknown) => say(error instanceof Error ? error.message : String(error)))
  }
  useKeys({
    'j': () => step(1),
    'k': () => step(-1),
    'd': () => {
      const [to] = denials
      if (to !== undefined) standing.follow(to)
    },
    'u': () => standing.back(),
    'c': () => active === null || actions.copy(active),
    'n': () => document.reader !== null && toggleVoice(),
    'r': () => found.length > 0 && togglePanel('rules'),
    's': () => document.reader !== null && togglePanel('sheet'),
    'v': () => inLedger && togglePanel('versions'),
    'Escape': leave,
  })
  const press = ({ target }: MouseEvent): void => {
    // Who selects words wants the words.
    if (getSelection()?.isCollapsed === false) return
    const under = statementsUnder(target)
    const to = pressed(under, active)
    if (to !== null) standing.choose(to, true)
    else if (!wide && active !== null) standing.leave()
  }

  // Over the text, the panel makes way for what it leads to.
  const fromPanel = { ...actions, follow: (index: number) => standing.follow(index, isOver) }
  const unread = document.notRead === null ? null : unreadLanguage(document.notRead)
  return (
    <Asked value={found}>
      <div ref={room} className={classes['room']} data-panel={panel} data-narrow-card={(!wide && current !== undefined) || undefined}>
        <DocumentTools
          reading={reading} active={active} panel={panel} voice={voice !== undefined} asked={found.length} readOnly={session?.ledger.readOnly ?? false}
          onStep={step} onPanel={togglePanel} onVoice={toggleVoice} onRefresh={refresh}
        />
        <div className={classes['columns']} data-margin={(wide && statements.length > 0) || undefined} data-voice={voice} dir={directionOf(document.language, text)}>
          {/* Keys step through the same statements, and the cards are buttons: the press on a mark is for the pointer alone. */}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
          <article ref={article} className={classes['article']} lang={languageTag(document.language)} onClick={press}>
            {children}
            <DocumentHeader
              reading={reading} headline={headline} headlineLength={head === undefined ? document.title?.length ?? 0 : head.end - head.start}
              onCopyHash={copyHash}
            />
            {document.notRead === null ? null : <p className={classes['unread']} lang={language} dir="ltr">{unread === null ? page.notReadOther(document.notRead) : page.notReadLanguage(nameLanguage(unread), inLedger)}</p>}
            {document.reader !== null && statements.length === 0 ? <p className={classes['unread']} lang={language} dir="ltr">{page.nothingFound}</p> : null}
            <ArticleText blocks={rest} text={text} statements={statements} signs={signs} />
            <RuleMarks asked={titles} statements={statements} lines={lines.tops} />
            <ReadingNotes notes={reading.notes} onShow={(start, end) => article.current !== null && showSpan(article.current, start, end)} />
          </article>
          {wide && statements.length > 0 ? (
            <StatementMargin statements={statements} signs={signs} lines={lines} active={active} wordsShown={wordsShown} actions={actions} />
          ) : null}
        </div>
        {!wide && current !== undefined ? <NarrowCard statement={current} signs={signs} wordsShown={wordsShown} beside={panel !== undefined} actions={actions} /> : null}
        {panel === 'sheet' ? (
          <SidePanel title={page.sheet} help={page.sheetHelp} onClose={() => show({ panel: null })}>
            {sheet === undefined ? null : <SourcingSheet sheet={sheet} actions={fromPanel} />}
          </SidePanel>
        ) : null}
        {panel === 'rules' ? (
          <SidePanel title={page.rules} help={page.rulesHelp} onClose={() => show({ panel: null })}>
            <HouseRulesPanel found={found} active={active} actions={fromPanel} />
          </SidePanel>
        ) : null}
        {panel === 'versions' && inLedger ? <SidePanel title={page.versions} onClose={() => show({ panel: null })}><VersionsPanel reading={reading} /></SidePanel> : null}
        <PrintedNotes reading={reading} sheet={sheet} found={found} signs={signs} actions={actions} />
        <p role="status" className={`${classes['notice']} no-print`} data-shown={notice !== null || undefined}>{notice}</p>
        <p role="status" className="visually-hidden">
          {current === undefined ? null : page.announce(current.index + 1, statements.length, sayWho(current), words.authority[current.authority], words.act[current.act], sayContent(current))}
        </p>
      </div>
    </Asked>
  )
}

/** A card in the margin keeps its head when it closes, which takes the focus that is inside; the one on a narrow screen goes, and the page takes it. */
function keepFocus(room: HTMLElement | null, active: number | null): void {
  const card = room?.querySelector(`[data-card="${active}"]`)
  if (card?.contains(document.activeElement) !== true) return
  const next = card.matches('li') ? card.querySelector('button') : document.getElementById('content')
  next?.focus({ preventScroll: true })
}

/** Where stepping begins when it stands nowhere: the first statement below the top of the screen, or backwards the last above it. */
function firstOnScreen(article: HTMLElement | null, lines: readonly number[], by: 1 | -1): number {
  const top = article === null ? 0 : 120 - article.getBoundingClientRect().top
  const below = lines.findIndex((line) => line >= top)
  if (by === 1) return below < 0 ? lines.length - 1 : below
  return (below < 0 ? lines.length : below) - 1
}
