// What a printed page has instead of cards: the statements as numbered notes after the text, then what the house rules ask about them and the sourcing
// sheet. On the page only while it is being printed.
import { useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentReading, Sheet } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { words } from '../words.ts'
import { titlesByStatement, type Found } from './house-rules.ts'
import { HouseRulesPanel } from './house-rules-panel.tsx'
import { InLedger } from './in-ledger.ts'
import type { LinkSigns } from './link-signs.ts'
import { sayContent, sayWho } from './say-statement.ts'
import type { CardActions } from './statement-card.tsx'
import { SourcingSheet } from './sourcing-sheet.tsx'
import classes from './printed-notes.module.css'

const { document: page } = words

export interface PrintedNotesProps {
  readonly reading: DocumentReading
  readonly sheet: Sheet | undefined
  readonly found: Found
  readonly signs: LinkSigns
  readonly actions: CardActions
}

export function PrintedNotes({ reading: { document, statements }, sheet, found, signs, actions }: PrintedNotesProps) {
  const inLedger = useContext(InLedger)
  if (!usePrinting()) return null
  const asked = titlesByStatement(found)
  return (
    <div className={classes['printed']} dir="ltr">
      <p className={classes['custody']}>{inLedger ? [document.url ?? document.address, `${page.hash} ${document.textSha256}`].join(' · ') : page.citation.unstored(document.reader ?? '')}</p>
      {statements.length === 0 ? null : (
        <section>
          <h2>{page.printedNotes}</h2>
          <ol className={classes['notes']}>
            {statements.map((statement) => (
              <li key={statement.id}>
                <AuthoritySign authority={statement.authority} /> <b><bdi>{sayWho(statement)}</bdi></b>{' '}
                ({words.authority[statement.authority]}) {words.act[statement.act]}
                {statement.distance === 'neutral' ? null : `, ${words.distance[statement.distance]}`}
                {(signs.ofStatement.get(statement.index) ?? []).map((sign) => <sup key={sign}>{sign}</sup>)}:{' '}
                <span className={classes['words']} dir="auto">{sayContent(statement, 240)}</span>
                {statement.links.map(({ id, link, direction, statement: other }) => {
                  const to = actions.indexOf(other)
                  return to === undefined ? null : <span key={`${id} ${direction}`}> [{words.link[link][direction]} {to + 1}]</span>
                })}
                {[...asked.get(statement.id) ?? []].map((title) => <span key={title} className={classes['asked']}> {visibleLine(title)}</span>)}
              </li>
            ))}
          </ol>
        </section>
      )}
      {found.length === 0 ? null : (
        <section>
          <h2>{page.rules}</h2>
          <p className={classes['help']}>{page.rulesHelp}</p>
          <HouseRulesPanel found={found} active={null} actions={actions} />
        </section>
      )}
      {sheet === undefined ? null : <section className={classes['sheet']}><h2>{page.sheet}</h2><SourcingSheet sheet={sheet} actions={actions} whole /></section>}
    </div>
  )
}

/** Whether the page is on its way to paper; drawn at once, since the browser takes what it finds. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia('print').matches)
  useEffect(() => {
    const media = matchMedia('print')
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(media.matches)
    const change = (): void => flushSync(() => setPrinting(media.matches))
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    media.addEventListener('change', change)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      media.removeEventListener('change', change)
    }
  }, [])
  return printing
}
