// What a ledger with nothing in it says of itself: what Sayso does, what a statement is, by one sentence marked as documents are marked, and the ways
// to begin: paste an article, bring files, or read the examples.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { ChooseFiles } from '../add/file-way.tsx'
import { sayRefusal } from '../add/say-refusal.ts'
import { TextWay } from '../add/text-way.tsx'
import { nothingTyped } from '../add/typed-paste.ts'
import { addFiles, addRequest, useUploads } from '../add/uploads.ts'
import { words } from '../words.ts'
import classes from './empty-ledger.module.css'

const { empty } = words.library
const parts = ['source', 'cue', 'content'] as const

export function EmptyLedger() {
  const { data: session } = useQuery(sessionQuery())
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{empty.title}</h1>
        <p className={classes['lead']}>{empty.lead}</p>
      </header>
      <WorkedExample />
      {session === undefined ? null : session.ledger.readOnly ? <p className={classes['text']}>{empty.readOnly}</p> : (
        <>
          <section className={classes['begin']} aria-labelledby="begin">
            <h2 id="begin" className={classes['subtitle']}>{empty.begin}</h2>
            <p className={classes['text']}>{empty.pasteHelp}</p>
            <TextWay start={nothingTyped} isFirst={false} onTaken={() => undefined} />
          </section>
          <section className={classes['other']} aria-labelledby="other">
            <h2 id="other" className={classes['subtitle']}>{empty.other}</h2>
            <p className={classes['buttons']}><ChooseFiles onFound={({ files, unreadable }) => addFiles(files, session.limits, unreadable)} /></p>
            <p className={classes['text']}>{empty.filesHelp}</p>
            <p className={classes['buttons']}><ReadExamples /></p>
            <p className={classes['text']}>{empty.exampleHelp}</p>
          </section>
        </>
      )}
    </div>
  )
}

function WorkedExample() {
  return (
    <section className={classes['example']} aria-label={empty.exampleLabel}>
      <p className={classes['text']}>{empty.statement}</p>
      <p className={classes['sentence']}>
        {parts.map((part, at) => <span key={part}>{at === 0 ? null : ' '}<span className={classes[part]}>{empty.example[part]}</span></span>)}{empty.exampleEnd}
      </p>
      <dl className={classes['parts']}>
        {parts.map((part) => (
          <div key={part}>
            <dt><span className={classes[part]}>{empty.parts[part][0]}</span></dt>
            <dd>{empty.parts[part][1]}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['text']}>{empty.rowLabel}</p>
      <p className={classes['row']}>
        <b>{empty.row.who}</b>
        <span className={classes['act']}>{empty.row.act}</span>
        <span className={classes['authority']}>{empty.row.authority}</span>
        <span className={classes['said']}>{empty.row.content}</span>
      </p>
    </section>
  )
}

function ReadExamples() {
  const { deliveries } = useUploads()
  const [refusal, setRefusal] = useState<string | null>(null)
  const isAsked = deliveries.some(({ kind }) => kind === 'example')
  const read = async (): Promise<void> => {
    try {
      setRefusal(null)
      await addRequest({ kind: 'example' })
    } catch (error) {
      setRefusal(sayRefusal(error))
    }
  }
  return (
    <>
      <button type="button" className={classes['button']} disabled={isAsked} onClick={() => void read()}>{empty.example1}</button>
      {refusal === null ? null : <span role="alert" className={classes['fault']}>{refusal}</span>}
    </>
  )
}
