// Finds a claim by its words and gives the one chosen. Shows what each stands on, so that no two are taken for one by their title alone.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClaimItem } from '../../src/http/woven-api.ts'
import { claimsFound } from '../api/queries.ts'
import { ClaimTitle } from '../claims/claim-title.tsx'
import { claimWords as page } from '../claims/words.ts'
import { useTyped } from '../list/use-typed.ts'
import classes from './forms.module.css'

interface ClaimPickerProps {
  /** The claim that cannot be chosen. */
  readonly except: string
  readonly onPick: (claim: ClaimItem) => void
}

export function ClaimPicker({ except, onPick }: ClaimPickerProps) {
  const [asked, setAsked] = useState('')
  const [text, type] = useTyped(asked, setAsked)
  const { data } = useQuery(claimsFound(asked))
  const found = data?.items.filter(({ id }) => id !== except)
  return (
    <div className={classes['picker']}>
      <label className={classes['field']}>
        <span>{page.find}</span>
        <input type="search" value={text} maxLength={500} autoComplete="off" data-autofocus onChange={({ currentTarget: { value } }) => type(value)} />
      </label>
      {found === undefined ? null : found.length === 0 ? <p className={classes['hint']}>{page.nothingFound}</p> : (
        <ul className={classes['found']} role="list">
          {found.map((claim) => (
            <li key={claim.id}>
              <button type="button" className={classes['pick']} onClick={() => onPick(claim)}>
                <span className={classes['title']} dir="auto"><ClaimTitle {...claim} /></span>
                <span className={classes['hint']}>{page.origins(claim.origins)} · {page.documents(claim.documents)} · {page.statements(claim.statements)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
