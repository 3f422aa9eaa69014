// What stands around every page: the way to the others, adding, appearance, keys, and whether the server is there.
import { IconPlus } from '@tabler/icons-react'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { AddArticles } from '../add/add-articles.tsx'
import { openAddPanel } from '../add/open-panel.ts'
import { sessionQuery } from '../api/queries.ts'
import { DecisionNotice } from '../decisions/decision-notice.tsx'
import { decisionWords } from '../decisions/words.ts'
import { claimWords } from '../claims/words.ts'
import { copyWords } from '../copies/words.ts'
import { predictionWords } from '../predictions/words.ts'
import { words } from '../words.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { isFieldOpen, useKeys } from './keys.ts'
import { KeysHelp } from './keys-help.tsx'
import classes from './shell.module.css'

export function Shell() {
  const [help, setHelp] = useState(false)
  const navigate = useNavigate()
  const { data: session } = useQuery(sessionQuery())
  const path = useRouterState({ select: ({ location }) => location.pathname })

  // On a narrow screen the row of pages scrolls: where one is stands in it.
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - nav.current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2
  }, [path])

  useKeys({
    '?': () => setHelp(true),
    'g l': () => void navigate({ to: '/' }),
    'g s': () => void navigate({ to: '/statements' }),
    'g c': () => void navigate({ to: '/claims' }),
    'g p': () => void navigate({ to: '/predictions' }),
    'g o': () => void navigate({ to: '/copies' }),
    'g d': () => void navigate({ to: '/decisions' }),
    'g h': () => void navigate({ to: '/here' }),
    'a': () => openAddPanel(),
    '/': focusSearch,
  })

  return (
    <>
      <a className={classes['skip']} href="#content">{words.shell.skip}</a>
      <header className={`${classes['header']} no-print`}>
        <Link to="/" className={classes['brand']} aria-label={`Sayso: ${words.shell.library}`}>Sayso</Link>
        <span className={classes['ledger']} title={session?.ledger.where}>{session?.ledger.name}</span>
        <nav ref={nav} className={classes['nav']} aria-label="Sayso">
          <Link to="/" className={classes['link']} aria-current={path === '/' || path.startsWith('/documents') ? 'page' : undefined}>{words.shell.library}</Link>
          <Link to="/statements" className={classes['link']} aria-current={path === '/statements' ? 'page' : undefined}>{words.shell.statements}</Link>
          <Link to="/claims" className={classes['link']} aria-current={path.startsWith('/claims') ? 'page' : undefined}>{claimWords.nav}</Link>
          <Link to="/predictions" className={classes['link']} aria-current={path === '/predictions' ? 'page' : undefined}>{predictionWords.nav}</Link>
          <Link to="/copies" className={classes['link']} aria-current={path.startsWith('/copies') || path === '/drift' ? 'page' : undefined}>{copyWords.nav}</Link>
          <Link to="/decisions" className={classes['link']} aria-current={path === '/decisions' ? 'page' : undefined}>{decisionWords.nav}</Link>
        </nav>
        <div className={classes['tools']}>
          <button type="button" className={classes['add']} onClick={() => openAddPanel()} aria-disabled={session?.ledger.readOnly === true} title={session?.ledger.readOnly === true ? words.shell.readOnly : undefined} aria-label={words.shell.add}>
            <IconPlus size={16} stroke={2} aria-hidden />
            <span className={classes['addText']}>{words.shell.add}</span>
          </button>
          <button type="button" className={classes['tool']} data-help onClick={() => setHelp(true)} aria-label={words.shell.keys}><kbd>?</kbd></button>
          <AppearanceMenu />
        </div>
      </header>
      <ConnectionNote />
      <AddArticles />
      <main id="content" tabIndex={-1} className={classes['main']}>
        <Outlet />
      </main>
      <DecisionNotice />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
    </>
  )
}

function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-search]')
  if (box === null || isFieldOpen(document.activeElement)) return
  box.focus()
  box.select()
}
