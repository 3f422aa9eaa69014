// The rows of a listing as they are shown: what was asked for takes the place of what is shown only when the rows that will be in view are
// there, so that typing, refetching and a ledger that grows neither flash nor jump. Blocks are fetched as they come near.
import { useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Outline } from '../../src/http/api.ts'
import type { Listing } from '../api/queries.ts'
import { blocksOf, likelyRows } from './row-blocks.ts'

/** Rows on either side of those drawn for which blocks are fetched ahead. */
const ahead = 60
/** Rows that have to be there before a listing is shown. */
const screen = 40

interface Shown<Item> {
  readonly key: string
  readonly listing: Listing<Item>
  readonly outline: Outline
  /** When the outline came. */
  readonly age: number
}

export interface Rows<Item> {
  /** Null before the first answer. */
  readonly total: number | null
  /** Undefined where the row is not there yet. */
  readonly itemAt: (index: number) => Item | undefined
  /** Whether something else was asked for than is shown. */
  readonly isBehind: boolean
  /** Why what was asked for cannot be shown; null when it can, or may yet. */
  readonly error: Error | null
  /** Why some of the rows in view are missing. */
  readonly missing: Error | null
  readonly retry: () => void
}

export interface Standing {
  /** The rows drawn, half-open; no block is fetched while `skimming`. */
  readonly first: number
  readonly end: number
  readonly skimming: boolean
  readonly active: number | null
  /** The row that should stay where it is; null to stay at the top. */
  readonly anchor: () => number | null
  /** The row that a listing not yet seen begins at. */
  readonly begin: () => number
  /** Called as another listing is shown (`by` null), or as the same one's rows have moved by so many. */
  readonly onShown: (by: number | null) => void
}

export function useListing<Item extends { readonly id: string }>(listing: Listing<Item>, standing: Standing): Rows<Item> {
  const queries = useQueryClient()
  const key = JSON.stringify(listing.outline.queryKey)
  const outline = useQuery(listing.outline)
  const { data, dataUpdatedAt: age } = outline
  const [shown, setShown] = useState<Shown<Item> | null>(() => (data === undefined ? null : { key, listing, outline: data, age }))
  const [failed, setFailed] = useState<{ readonly key: string; readonly error: Error } | null>(null)
  const latest = useRef({ shown, standing, listing })
  useEffect(() => {
    latest.current = { shown, standing, listing }
  })

  // The first block goes with the outline, not after it: that is what a person who types waits for.
  useEffect(() => {
    const { shown: before, listing: asked, standing: at } = latest.current
    if (before?.key === key || at.begin() > 0) return
    const { queryKey } = asked.block('')
    queries.query(asked.block('')).catch(() => undefined)
    return () => void queries.cancelQueries({ queryKey, exact: true })
  }, [key, queries])

  useEffect(() => {
    const { shown: before, listing: asked } = latest.current
    if (data === undefined || (before?.key === key && before.age === age)) return
    let current = true
    const next: Shown<Item> = { key, listing: asked, outline: data, age }
    shiftTo(queries, before, next, latest.current.standing).then((by) => {
      if (!current) return
      setFailed(null)
      setShown(next)
      latest.current.standing.onShown(by)
    }).catch((error: unknown) => {
      if (current) setFailed({ key, error: error instanceof Error ? error : new Error(String(error)) })
    })
    return () => {
      current = false
    }
  }, [data, age, key, queries])

  const { first, end, skimming, active } = standing
  const near = shown === null || end === 0 ? [] : blocksOf(shown.outline, Math.max(0, first - ahead), end + ahead)
  const kept = shown === null || active === null ? [] : blocksOf(shown.outline, active, active + 1)
  const wanted = [...near, ...kept.filter(({ number }) => !near.some((one) => one.number === number))]
  const blocks = useQueries({ queries: shown === null ? [] : wanted.map(({ after }) => ({ ...blockOf(shown, after), enabled: !skimming })) })
  const isBehind = shown !== null && shown.key !== key
  const problem = isBehind || shown === null ? outline.error ?? (failed?.key === key ? failed.error : null) : null
  return {
    total: shown?.outline.total ?? null,
    itemAt: (index) => {
      if (shown === null) return undefined
      const at = wanted.findIndex(({ number }) => number === Math.floor(index / shown.outline.every))
      return blocks[at]?.data?.items[index % shown.outline.every]
    },
    isBehind,
    error: problem,
    missing: blocks.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      setFailed(null)
      if (problem !== null) void outline.refetch()
      for (const block of blocks) if (block.error !== null) void block.refetch()
    },
  }
}

/** A block belongs to the outline it was asked for by, or its rows would overlap with those of a block that came later. */
function blockOf<Item>({ listing, age }: Pick<Shown<Item>, 'listing' | 'age'>, after: string) {
  const { queryKey, queryFn } = listing.block(after)
  return { queryKey: [...queryKey, { age }], queryFn: queryFn as NonNullable<typeof queryFn>, staleTime: 'static' as const }
}

/** Fetches what will be in view; by how many rows that has moved from where it was, null for another listing. */
async function shiftTo<Item extends { readonly id: string }>(queries: QueryClient, before: Shown<Item> | null, next: Shown<Item>, standing: Standing): Promise<number | null> {
  const itemsFrom = async (row: number): Promise<readonly Item[]> =>
    (await Promise.all(blocksOf(next.outline, row, row + screen).map(async ({ after }) => (await queries.query(blockOf(next, after))).items))).flat()
  if (before?.key !== next.key) {
    const row = standing.begin()
    if (row === 0) queries.setQueryData(blockOf(next, '').queryKey, await queries.query(next.listing.block('')))
    await itemsFrom(row)
    return null
  }
  const anchor = standing.anchor()
  if (anchor === null) {
    await itemsFrom(standing.first)
    return 0
  }
  const after = before.outline.starts[Math.floor(anchor / before.outline.every)] ?? ''
  const id = queries.getQueryData<{ readonly items: readonly Item[] }>(blockOf(before, after).queryKey)?.items[anchor % before.outline.every]?.id
  for (const row of likelyRows(before.outline, next.outline, anchor)) {
    const found = (await itemsFrom(row)).findIndex((item) => item.id === id)
    if (found >= 0) return Math.floor(row / next.outline.every) * next.outline.every + found - anchor
  }
  return 0
}
