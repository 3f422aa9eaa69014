// One actor: the roles that texts state for them and what they said, by the day of the text, each with who denies it or is denied. Fetched by the
// whole name; for a private person there is as little as for nobody.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ActorItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { ApiError } from '../api/client.ts'
import { actorQuery } from '../api/queries.ts'
import { ReadingSkeleton } from '../document/reading-skeleton.tsx'
import { ActorGestures } from '../decisions/actor-gestures.tsx'
import { Positions } from '../positions/positions.tsx'
import { ErrorView } from '../shell/error-view.tsx'
import { useKeys } from '../shell/keys.ts'
import message from '../shell/message.module.css'
import { usePageTitle } from '../shell/use-page-title.ts'
import { AuthoritySign } from '../sourcing/authority-sign.tsx'
import { sayDay, words } from '../words.ts'
import classes from './actor-page.module.css'
import { Roles } from './roles.tsx'
import { SaidOverTime } from './said-over-time.tsx'

const { actor: page } = words

export function ActorPage() {
  const { name } = useParams({ from: '/actors/$name' })
  const { data, error, refetch } = useQuery(actorQuery(name))
  const title = data === undefined ? undefined : visibleLine(data.name)
  usePageTitle(title)

  if (data !== undefined) return <Actor key={data.name} actor={data} />
  if (error === null) return <><h1 className="visually-hidden">{page.title}</h1><ReadingSkeleton /></>
  if (error instanceof ApiError && error.problem?.code === 'not-found') return <NoSuchActor />
  return <><h1 className="visually-hidden">{page.title}</h1><ErrorView error={error} onRetry={() => void refetch()} /></>
}

function Actor({ actor }: { readonly actor: ActorItem }) {
  const { name, kind, spellings, roles, documents, total, first, last, statements, answers } = actor
  const said = useRef<HTMLElement>(null)
  const step = (by: 1 | -1): void => {
    const links = [...said.current?.querySelectorAll<HTMLElement>('a[data-said]') ?? []]
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement) === true)
    links[at === -1 ? (by === 1 ? 0 : links.length - 1) : Math.max(0, Math.min(at + by, links.length - 1))]?.focus()
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  const days = [sayDay(first), sayDay(last)].filter((day) => day !== null)
  return (
    <article className={classes['page']}>
      <header className={classes['header']}>
        <p className={classes['kind']}><AuthoritySign authority={kind === 'person' ? 'named-person' : kind === 'document' ? 'named-document' : 'named-organisation'} />{page.kind(kind)}</p>
        <h1 className={classes['name']}><bdi>{visibleLine(name)}</bdi></h1>
        <p className={classes['facts']}>
          <span>{page.counts(total, documents)}</span>
          {days.length === 0 ? null : <span>{[...new Set(days)].join(' – ')}</span>}
          <Link to="/statements" search={{ speaker: [name] }} className="no-print" preload={false}>{page.inList}</Link>
        </p>
        <ActorGestures name={name} />
        {spellings.length < 2 ? null : <p className={classes['facts']}><span>{page.spellings} {spellings.slice(1).map((spelling, at) => <span key={spelling}>{at === 0 ? '' : ', '}<bdi>{visibleLine(spelling)}</bdi></span>)}</span></p>}
      </header>
      <section aria-labelledby="actor-roles">
        <h2 id="actor-roles" className={classes['heading']}>{page.roles}</h2>
        {roles.length === 0 ? <p className={classes['none']}>{page.noRoles}</p> : <Roles roles={roles} />}
      </section>
      <Positions actor={name} heading={classes['heading']} />
      <section ref={said} aria-labelledby="actor-said">
        <h2 id="actor-said" className={classes['heading']}>{page.said}</h2>
        <SaidOverTime statements={statements} answers={answers} />
        {total === statements.length ? null : (
          <p className={classes['rest']}>{page.shown(statements.length, total)} <Link to="/statements" search={{ speaker: [name], sort: 'published' }} preload={false}>{page.toAll}</Link></p>
        )}
      </section>
    </article>
  )
}

function NoSuchActor() {
  return (
    <div className={message['message']}>
      <h1 className={message['title']}>{page.notFound}</h1>
      <p className={message['text']}>{page.notFoundHelp}</p>
      <Link to="/statements">{page.toStatements}</Link>
    </div>
  )
}
