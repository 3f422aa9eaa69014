// An address that no page has.
import { Link } from '@tanstack/react-router'
import { words } from '../words.ts'
import classes from './message.module.css'

export function NotFound() {
  return (
    <div className={classes['message']}>
      <h1 className={classes['title']}>{words.shell.notFound}</h1>
      <p className={classes['text']}>{words.shell.notFoundHelp}</p>
      <Link to="/">{words.shell.toLibrary}</Link>
    </div>
  )
}
