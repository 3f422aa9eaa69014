// What a person does to a claim: calls it otherwise, or joins it with another, which it is found by its words. Each is a decision that can be taken back.
import { useState } from 'react'
import type { ClaimItem, ClaimSheetItem } from '../../src/http/woven-api.ts'
import { get } from '../api/client.ts'
import { ClaimPicker } from '../decisions/claim-picker.tsx'
import { useDecide } from '../decisions/decide.ts'
import { NameForm } from '../decisions/name-form.tsx'
import { Dialog } from '../shell/dialog.tsx'
import classes from './claim.module.css'
import { claimWords as page } from './words.ts'

export function ClaimGestures({ sheet }: { readonly sheet: ClaimSheetItem }) {
  const { decide, canDecide } = useDecide()
  const [open, setOpen] = useState<'rename' | 'merge' | null>(null)
  const { claim, members: [first] } = sheet
  const statement = claim.titleStatement ?? first?.statement.id
  if (!canDecide || statement === undefined) return null
  const close = (): void => setOpen(null)
  const rename = (title: string, why: string): void => {
    close()
    void decide({ decision: 'rename-claim', statement, title, ...(why === '' ? {} : { why }) })
  }
  const merge = async (other: ClaimItem): Promise<void> => {
    close()
    await decide({ decision: 'merge-claims', statements: [statement, await statementOf(other)] })
  }
  return (
    <>
      <button type="button" className={classes['tool']} onClick={() => setOpen('rename')}>{page.rename}</button>
      <button type="button" className={classes['tool']} onClick={() => setOpen('merge')}>{page.merge}</button>
      <Dialog opened={open === 'rename'} onClose={close} title={page.renameTitle} size="34rem">
        <NameForm label={page.newTitle} help={page.renameHelp} start={claim.title} long onDone={rename} onCancel={close} />
      </Dialog>
      <Dialog opened={open === 'merge'} onClose={close} title={page.mergeTitle} size="40rem">
        <ClaimPicker except={claim.id} onPick={(other) => void merge(other)} />
      </Dialog>
    </>
  )
}

/** A statement by which a claim is named in a decision. */
export async function statementOf({ id, titleStatement }: ClaimItem): Promise<string> {
  if (titleStatement !== null) return titleStatement
  const { members: [first] } = await get<ClaimSheetItem>(`/claims/${id}`)
  return first?.statement.id ?? id
}
