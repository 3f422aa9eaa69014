// The roles that texts state for an actor, oldest first, each in the text's words with where it was stated first. None takes the place of another.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActorItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayDay, words } from '../words.ts'
import classes from './actor-page.module.css'

const { actor: page } = words

/** Roles shown before the others are asked for. */
const few = 8

export function Roles({ roles }: Pick<ActorItem, 'roles'>) {
  const [all, setAll] = useState(false)
  const shown = all || roles.length <= few + 1 ? roles : roles.slice(0, few)
  return (
    <>
      <ol role="list" className={classes['roles']}>
        {shown.map(({ role, document, publisher, published, documents }) => (
          <li key={role} className={classes['entry']}>
            <span className={classes['day']}>{sayDay(published) ?? words.shell.noDate}</span>
            <div className={classes['stated']}>
              <bdi className={classes['role']}>{visibleLine(role)}</bdi>
              <span className={classes['from']}>
                <Link to="/documents/$id" params={{ id: document }} preload={false}><bdi>{publisher === null ? words.shell.somewhereElse : visibleLine(publisher)}</bdi></Link>
                {documents === 1 ? null : ` ${page.otherDocuments(documents - 1)}`}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {shown.length === roles.length ? null : <button type="button" className={classes['more']} onClick={() => setAll(true)}>{page.moreRoles(roles.length - shown.length)}</button>}
    </>
  )
}
