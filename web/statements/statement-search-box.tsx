// One box for words and speakers: what is typed is searched for in the words of statements; speakers of such a name are offered beside it.
import { useQuery } from '@tanstack/react-query'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { StatementQuery } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { speakersQuery } from '../api/queries.ts'
import { useTyped } from '../library/use-typed.ts'
import { words } from '../words.ts'
import { valuesOf, withValue, withValues } from './statement-search.ts'
import classes from './statements.module.css'

interface SearchBoxProps {
  readonly query: StatementQuery
  /** Whether the list has its answer: it comes before speakers. */
  readonly ready: boolean
  readonly onChange: (query: StatementQuery, replace?: boolean) => void
}

/** Speakers offered for what is typed. */
const offered = 3

export function StatementSearchBox({ query, ready, onChange }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const hint = useId()
  const [text, type] = useTyped(query.q ?? '', (q) => onChange(withValue(query, 'q', q.trim() === '' ? '' : q), true))
  const unset = (): void => {
    type('', 'at once')
    box.current?.focus()
  }
  return (
    <div className={classes['searching']}>
      <search className={classes['search']}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <input
          ref={box} data-search type="search" className={classes['box']} value={text} placeholder={words.statements.search} aria-label={words.statements.search} aria-describedby={hint}
          maxLength={500} autoComplete="off" spellCheck={false} onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') type(text, 'at once')
            else if (event.key === 'Escape' && text !== '') unset()
            else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus()
            else return
            event.preventDefault()
          }}
        />
        {text === '' ? <kbd aria-hidden>/</kbd> : <button type="button" className={classes['unset']} onClick={unset} aria-label={words.statements.clearSearch}><IconX size={15} stroke={2} aria-hidden /></button>}
      </search>
      <Offered query={query} ready={ready} hint={hint} onChange={onChange} />
    </div>
  )
}

/** Speakers whose names begin with what was searched for; without any, how to search. */
function Offered({ query, ready, hint, onChange }: SearchBoxProps & { readonly hint: string }) {
  const { q = '' } = query
  const plain = q.replace(/"/g, '').trim()
  const { data } = useQuery({ ...speakersQuery(plain.slice(0, 200)), enabled: ready && plain.length > 1 })
  const chosen = valuesOf(query, 'speaker')
  const speakers = plain.length > 1 ? (data?.items ?? []).filter(({ name }) => !chosen.includes(name)).slice(0, offered) : []
  if (speakers.length === 0) return <p id={hint} className={classes['hint']}>{words.statements.searchHint}</p>
  return (
    <div className={classes['offered']}>
      <span id={hint}>{words.statements.saidBy}</span>
      {speakers.map(({ name, statements }) => (
        <button key={name} type="button" title={visibleLine(name)} onClick={() => onChange(withValues(withValue(query, 'q', ''), 'speaker', [...chosen, name]))}>
          <bdi>{visibleLine(name)}</bdi> <span>{words.statements.number(statements)}</span>
        </button>
      ))}
    </div>
  )
}
