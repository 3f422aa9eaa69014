// On a statement's card: what the house rules ask about it, a line each; the explanation and the published rule unfold.
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'
import classes from './asked-about.module.css'
import { askedOf, type Found } from './house-rules.ts'

const { document: page } = words

export function AskedAbout({ found, statement }: { readonly found: Found; readonly statement: string }) {
  return askedOf(found, statement).map(({ rule, title, message, reference }) => (
    <details key={`${rule} ${message}`} className={classes['asked']} data-house-rule={rule}>
      <summary><span className={classes['kind']}>{page.houseRule}</span> {visibleLine(title)}</summary>
      <p>{visibleLine(message)}</p>
      <p className={classes['reference']}>{visibleLine(reference)}</p>
    </details>
  ))
}
