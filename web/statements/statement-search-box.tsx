// One box for words and speakers: what is typed is searched for in the words of statements; speakers of such a name are offered beside it.
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { StatementQuery } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { speakersQuery } from '../api/queries.ts'
import { SearchBox } from '../list/search-box.tsx'
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
  const hint = useId()
  return (
    <div className={classes['searching']}>
      <search className={classes['search']}>
        <SearchBox value={query.q ?? ''} onSearch={(q) => onChange(withValue(query, 'q', q.trim() === '' ? '' : q), true)} label={words.statements.search} describedBy={hint} />
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
