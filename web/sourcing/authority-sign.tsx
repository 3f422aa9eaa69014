// On whose authority a statement stands, as a small sign: another shape for each, so that none is known by its colour alone. Hidden from screen
// readers: the word for it always stands beside it.
import type { ReactNode } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import classes from './authority-sign.module.css'

type Authority = StatementItem['authority']

export function AuthoritySign({ authority }: { readonly authority: Authority }) {
  return (
    <svg className={classes['sign']} data-authority={authority} viewBox="0 0 12 12" width="12" height="12" aria-hidden focusable="false">
      {shapes[authority]}
    </svg>
  )
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const

const shapes: Readonly<Record<Authority, ReactNode>> = {
  'named-person': <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  'named-organisation': <rect x="1.6" y="1.6" width="8.8" height="8.8" fill="currentColor" />,
  'named-document': <path d="M2.5 0.8h4.7l2.6 2.6v7.8H2.5z" fill="currentColor" />,
  // Half known: what somebody is, not who.
  'role': <><circle cx="6" cy="6" r="4.2" {...line} /><path d="M6 1.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" /></>,
  'collective': <><circle cx="3" cy="8" r="2.2" fill="currentColor" /><circle cx="9" cy="8" r="2.2" fill="currentColor" /><circle cx="6" cy="3.2" r="2.2" fill="currentColor" /></>,
  'unsourced': <circle cx="6" cy="6" r="4.4" {...line} strokeDasharray="2.1 1.9" />,
  'author': <path d="M6 0.7 11.3 6 6 11.3 0.7 6z" fill="currentColor" />,
}
