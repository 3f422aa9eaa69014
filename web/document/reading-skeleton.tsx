// What stands where a text will be while it is on its way: lines of text, so that nothing jumps when it comes.
import { words } from '../words.ts'
import classes from './reading-skeleton.module.css'

const paragraphs = [[96, 100, 93, 62], [99, 94, 97, 100, 41], [92, 98, 78]] as const

export function ReadingSkeleton() {
  return (
    <div className={classes['skeleton']} role="status">
      <span className="visually-hidden">{words.shell.loading}</span>
      <span className={classes['small']} />
      <span className={classes['title']} />
      <span className={classes['title']} data-short />
      {paragraphs.map((lines, i) => (
        <div key={i} className={classes['paragraph']}>{lines.map((width, line) => <span key={line} style={{ width: `${width}%` }} />)}</div>
      ))}
    </div>
  )
}
