// An actor's position over time → as the API gives it: every period with what was read in it, changes with their evidence. Draws nothing through
// silence; who may have positions at all is decided before.
import type { Positions } from '../claims/position.ts'
import type { StatementItem } from '../http/api.ts'
import type { PositionItem } from '../http/woven-api.ts'
import type { ClaimRow } from '../store/woven-rows.ts'

/** What the position is towards. */
export type Towards = { readonly kind: 'claim'; readonly claim: Pick<ClaimRow, 'id' | 'title'> } | { readonly kind: 'actor'; readonly name: string }

/** The position with the statements behind its points. */
export function positionItem(towards: Towards, { unit, periods, changes, undated }: Positions, statements: StatementItem[]): PositionItem {
  return {
    towards: towards.kind === 'claim' ? { kind: 'claim', id: towards.claim.id, title: towards.claim.title } : { kind: 'actor', id: null, title: towards.name },
    unit,
    periods: periods.map(({ from, to, state, documentsRead, documentsSpeaking, stance, statements: ids, comparable }) => ({ from, to, state, documentsRead, documentsSpeaking, stance, statements: [...ids], comparable })),
    changes: changes.map((change): PositionItem['changes'][number] => {
      if (change.type === 'stated-change') return { ...change }
      const { type, from, to, before, after, evidenceBefore, evidenceAfter } = change
      return { type, from, to, before, after, evidenceBefore: [...evidenceBefore], evidenceAfter: [...evidenceAfter] }
    }),
    undated: [...undated],
    statements,
  }
}
