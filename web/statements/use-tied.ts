// The statements that a row's links lead to: those of blocks that are here already, the others fetched with their document once the row has
// stood for a moment, so that scrolling by asks for nothing.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import { statementsListing } from '../api/queries.ts'

/** Milliseconds that a row stands before what it is tied to is fetched. */
const pause = 350

type Block = { readonly items: readonly StatementItem[] }

const byId = new WeakMap<readonly StatementItem[], ReadonlyMap<string, StatementItem>>()

/** By id; without those that are not to be had. */
export function useTied({ document, links }: Pick<StatementItem, 'document' | 'links'>): ReadonlyMap<string, StatementItem> {
  const queries = useQueryClient()
  const [stands, setStands] = useState(false)
  const found = new Map<string, StatementItem>()
  const blocks = links.length === 0 ? [] : queries.getQueriesData<Block>({ queryKey: ['/statements'] })
  for (const { statement } of links) {
    const item = inBlocks(blocks, statement)
    if (item !== undefined) found.set(statement, item)
  }
  const isMissing = links.some(({ statement }) => !found.has(statement))
  useEffect(() => {
    if (!isMissing) return
    const timer = setTimeout(() => setStands(true), pause)
    return () => clearTimeout(timer)
  }, [isMissing])
  const { data } = useQuery({ ...statementsListing({ document }).block(''), enabled: stands && isMissing })
  for (const item of data?.items ?? []) if (links.some(({ statement }) => statement === item.id)) found.set(item.id, item)
  return found
}

function inBlocks(blocks: readonly (readonly [unknown, Block | undefined])[], id: string): StatementItem | undefined {
  for (const [, block] of blocks) {
    if (block === undefined) continue
    const known = byId.get(block.items) ?? new Map(block.items.map((item) => [item.id, item]))
    byId.set(block.items, known)
    const item = known.get(id)
    if (item !== undefined) return item
  }
  return undefined
}
