// What is shown where a page or a part of it could not be had: the server's own words, and a way on.
import { ApiError } from '../api/client.ts'
import { words } from '../words.ts'
import classes from './message.module.css'

export function ErrorView({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const problem = error instanceof ApiError ? error.problem : null
  const offline = error instanceof ApiError && error.offline
  return (
    <div className={classes['message']} role="alert">
      <h2 className={classes['title']}>{words.shell.failed}</h2>
      <p className={classes['text']}>{offline ? words.shell.lost : error instanceof Error ? error.message : String(error)}</p>
      {problem?.id === undefined ? null : <p className={classes['text']}><code>{problem.id}</code></p>}
      {onRetry === undefined ? null : <button type="button" className={classes['action']} onClick={onRetry}>{words.shell.tryAgain}</button>}
    </div>
  )
}
