// The claim that a statement stands in, where others assert the like: its title, how much it stands on, whether it is disputed, and the way to it.
import { Link } from '@tanstack/react-router'
import type { ClaimItem } from '../../src/http/woven-api.ts'
import { ClaimTitle } from '../claims/claim-title.tsx'
import dots from '../claims/dots.module.css'
import { claimWords } from '../claims/words.ts'
import { words } from '../words.ts'
import classes from './shared-claim.module.css'

const { document: page } = words

export function SharedClaim({ claim }: { readonly claim: ClaimItem }) {
  const { id, origins, statements, disputed, figuresDiffer } = claim
  return (
    <Link to="/claims/$id" params={{ id }} className={classes['claim']} data-shared-claim={id} preload={false}>
      <span className={classes['kind']}>{page.claim}</span>
      <span className={classes['title']} data-named={claim.titleStatement === null || undefined} dir="auto"><ClaimTitle {...claim} /></span>
      <span className={`${classes['facts']} ${dots['dots']}`}>
        <span><b>{claimWords.origins(origins)}</b></span>
        <span>{claimWords.statements(statements)}</span>
        {disputed ? <span data-mark="disputed">{claimWords.disputed}</span> : null}
        {figuresDiffer ? <span data-mark="figures">{claimWords.figuresDiffer}</span> : null}
      </span>
    </Link>
  )
}
