// Ties between statements of different documents in one claim: a denial and what it denies, figures for one thing that differ or are revised, and
// the same holder again. Only what stands in one claim is tied, each with the words it hangs on; a reprint repeats nothing.
import type { Kysely } from 'kysely'
import { compareFigures, replaces } from '../claims/compare-figures.ts'
import type { LinkType, Reason } from '../claims/link.ts'
import { statedFigures, type ClaimMember } from './claim-members.ts'
import type { Database } from './database.ts'
import type { TieTable, Tables } from './tables.ts'
import type { WovenDocument } from './woven-documents.ts'

/** Members of a claim that a new one is compared with. */
const mostMembers = 120
/** Ties of one kind that a new member gets: the claim itself has the rest. */
const mostOfAKind = 3

/** Ties for the members that the documents brought. */
export async function weaveTies(db: Kysely<Tables>, database: Database, claims: ReadonlyMap<number, readonly ClaimMember[]>, documents: ReadonlyMap<number, WovenDocument>): Promise<void> {
  if (documents.size === 0) return
  const rows = new Map<string, TieTable>()
  for (const all of claims.values()) {
    if (all.length < 2) continue
    const members = all.slice(-mostMembers)
    for (const member of members) {
      if (!documents.has(member.document)) continue
      for (const tie of tiesOf(member, members, documents)) rows.set(`${tie.from_statement} ${tie.to_statement} ${tie.link}`, tie)
    }
  }
  await database.insert(db, 'tie', [...rows.values()], true)
}

function tiesOf(member: ClaimMember, members: readonly ClaimMember[], fresh: ReadonlyMap<number, WovenDocument>): readonly TieTable[] {
  // Of two new documents the later one ties.
  const others = members.filter((one) => one.document !== member.document && one.origin !== member.origin && (!fresh.has(one.document) || one.document < member.document))
  const ties: TieTable[] = []
  const counts = new Map<string, number>()
  const tie = (link: LinkType, from: ClaimMember, to: ClaimMember, confidence: number, why: readonly Reason[]): void => {
    const count = counts.get(link) ?? 0
    if (count >= mostOfAKind) return
    counts.set(link, count + 1)
    ties.push({ from_statement: from.statement, to_statement: to.statement, link, from_reading: from.reading, to_reading: to.reading, confidence, why: JSON.stringify(why), judged: null, found: 1 })
  }
  const words = (from: ClaimMember, to: ClaimMember): Reason => ({ kind: 'words', from: from.spans, to: to.spans })
  const nearest = others.toSorted((a, b) => distance(a, member) - distance(b, member))
  const heard = new Set<string>()
  for (const other of nearest) {
    const [later, earlier] = member.day >= other.day ? [member, other] : [other, member]
    const same = member.holder !== null && member.holder === other.holder
    // One tie to each of those on the other side.
    if (!same && opposed(member, other) && !heard.has(other.holder ?? `origin ${other.origin}`)) {
      heard.add(other.holder ?? `origin ${other.origin}`)
      const [from, to] = member.stance === 'asserts' ? [other, member] : [member, other]
      tie('denies', from, to, 0.7, [{ kind: 'cue', from: from.cue, to: [] }, words(from, to)])
    }
    const figures = figuresBetween(later, earlier)
    if (figures !== null) tie(figures.link, later, earlier, 0.8, [figures.why])
    else if (same && member.stance === other.stance && member.stance === 'asserts') tie('repeats', later, earlier, 0.7, [{ kind: 'actors', from: later.cue, to: earlier.cue }, words(later, earlier)])
  }
  return ties
}

function opposed(one: ClaimMember, other: ClaimMember): boolean {
  return (one.stance === 'asserts' && other.stance === 'denies') || (one.stance === 'denies' && other.stance === 'asserts')
}

function distance(one: ClaimMember, other: ClaimMember): number {
  return Math.abs(Date.parse(one.day) - Date.parse(other.day)) || 0
}

/** A figure that differs or that the later one revises. */
function figuresBetween(later: ClaimMember, earlier: ClaimMember): { readonly link: 'contradicts' | 'corrects'; readonly why: Reason } | null {
  for (const ours of statedFigures(later)) {
    for (const theirs of statedFigures(earlier)) {
      const compared = compareFigures(ours, theirs)
      if (compared !== 'differ' && compared !== 'revision') continue
      if (compared === 'revision' && !replaces(ours, theirs)) continue
      return { link: compared === 'differ' ? 'contradicts' : 'corrects', why: { kind: 'figures', from: [ours.figure.span], to: [theirs.figure.span] } }
    }
  }
  return null
}
