// Which claim each statement of a new document belongs to (leader-centroid clustering, cluster-assign.ts), by postings of key terms in the
// ledger, and which claims change with it. Keeps terms, postings and centroids that it met in memory between documents; they are written back
// by `flush`, in the transaction that read them.
import type { Kysely } from 'kysely'
import { idfOf } from '../claims/claim-frequencies.ts'
import { claimTerms, type ClaimTerm } from '../claims/claim-terms.ts'
import { claimsNothing } from '../claims/claims-nothing.ts'
import { assign, isSpecific, statementOptions, type Candidate } from '../claims/cluster-assign.ts'
import { addToCentroid, createCentroid, removeFromCentroid, type Centroid, type ClaimStatement } from '../claims/cluster-centroid.ts'
import { candidateClaims, type CandidateCaps, type Posting } from '../claims/cluster-candidates.ts'
import { keyTerms, normOf, weigh, type Weighed } from '../claims/cluster-similarity.ts'
import { dayNumber } from '../claims/day-number.ts'
import type { Decided } from '../ledger/decision.ts'
import type { Database } from './database.ts'
import { gathered, numbersOf } from './gathered.ts'
import { inParts } from './in-parts.ts'
import { membersOfClaims } from './claim-members.ts'
import { allRejectedLinks, type RejectedLink } from './judged-links.ts'
import { refreshClaims } from './refresh-claims.ts'
import { linkHolds, stanceInClaim } from './stance-in-claim.ts'
import type { ClaimKeyTable, ClaimTable, MemberTable, Tables } from './tables.ts'
import { openDocuments, type WovenDocument, type WovenStatement } from './woven-documents.ts'
import { applyClaimDecisions } from './weave-decisions.ts'
import { weaveTies } from './weave-ties.ts'

/** As in claim-index.ts, but for the last: opening a centroid costs more here than all else. */
const caps: CandidateCaps = { candidates: 16, claimsATerm: 2000, leastTerms: 2 }
/** Postings held in memory before all are let go. */
const mostHeld = 3_000_000

interface Count {
  readonly stored: number
  now: number
}

interface HeldClaim {
  centroid: Centroid
  norm: number
  /** Whether a row has it already. */
  readonly stored: boolean
  changed: boolean
  /** The claim that it was merged into. */
  readonly mergedInto: number | null
}

export class ClaimWeaver {
  readonly #terms = new Map<string, number>()
  readonly #changedTerms = new Set<string>()
  /** The claims under each key, each once. */
  readonly #postings = new Map<string, number[]>()
  /** By claim and key, how many of its statements stand under it: of those that changed. */
  readonly #counts = new Map<number, Map<string, Count>>()
  readonly #claims = new Map<number, HeldClaim>()
  readonly #touched = new Set<number>()
  readonly #fresh = new Map<number, WovenDocument>()
  #held = 0
  #last = -1

  forget(): void {
    for (const map of [this.#terms, this.#postings, this.#counts, this.#claims, this.#fresh]) map.clear()
    for (const set of [this.#changedTerms, this.#touched]) set.clear()
    this.#held = 0
    this.#last = -1
  }

  async weave(db: Kysely<Tables>, database: Database, document: WovenDocument): Promise<void> {
    if (this.#last < 0) this.#last = (await db.selectFrom('claim').select(({ fn }) => fn.max('id').as('id')).executeTakeFirst())?.id ?? 0
    const statements = claimStatementsOf(document)
    await this.#openTerms(db, [...new Set(['', ...statements.flatMap(({ claim }) => claim.terms.map(({ term }) => term))])])
    for (const { claim } of statements) this.#count(claim.terms, 1)
    const idf = this.#idf
    const weighed = statements.map(({ statement, claim }) => {
      const one = weigh(claim, idf)
      return { statement, weighed: one, keys: isSpecific(one, statementOptions) && !claimsNothing(statement.cue_text, statement.content_text, statement.authority === 'unsourced') ? keyTerms(one) : [] }
    })
    await this.#openPostings(db, [...new Set(weighed.flatMap(({ keys }) => keys))])
    // All at once, since a query costs as much as ten claims; what the document's own statements change is met in memory.
    await this.#openAll(db, [...new Set(weighed.flatMap(({ keys }) => this.#met(keys)))])
    // “these accusations” says too little to be placed by its words: then the likeliest link places it.
    const says = saying(weighed)
    const contents = contentsOf(document)
    const reacting = reactionsIn(document.links, says, contents)
    // Where it belongs is what was found, and is moved by a decision of its own; its side is what is left of the links.
    const standing = reactionsIn(document.links.filter(({ rejected }) => !rejected), says, contents)
    const claims = new Map<number, number>()
    const rows: MemberTable[] = []
    const place = async ({ statement, weighed: one, keys }: (typeof weighed)[number], to: number | null): Promise<void> => {
      let claim = to
      if (claim === null) {
        if (keys.length === 0) return
        claim = await this.#claimFor(db, one, keys) ?? this.#newClaim()
      }
      const held = await this.#open(db, claim)
      if (held === null) return
      addToCentroid(held.centroid, one.statement)
      await this.#openTerms(db, [...held.centroid.terms.keys()])
      held.norm = normOf(held.centroid, idf)
      held.changed = true
      await this.#post(db, claim, keys, 1)
      let shown = claim
      for (let next = held.mergedInto; next !== null; next = (await this.#open(db, next))?.mergedInto ?? null) shown = next
      this.#touched.add(claim).add(shown)
      claims.set(statement.id, claim)
      const { stance, confidence, why } = stanceInClaim(statement, standing.get(statement.id)?.link ?? null)
      rows.push({ statement: statement.id, reading: document.reading, claim: shown, found_claim: claim, keys: JSON.stringify([keys, one.statement.context]), stance, confidence, why: JSON.stringify(why), decided: 0 })
    }
    for (const one of weighed) if (!reacting.has(one.statement.id)) await place(one, null)
    // What reacts to a statement of its text speaks of the same claim, in whatever words.
    for (const one of weighed) {
      const reaction = reacting.get(one.statement.id)
      if (reaction) await place(one, claims.get(reaction.to) ?? null)
    }
    await database.insert(db, 'member', rows)
    this.#fresh.set(document.id, document)
  }

  /** Writes what changed and makes the rows of the claims that were touched anew. */
  async flush(db: Kysely<Tables>, database: Database, decided: readonly Decided[]): Promise<void> {
    const [fresh, joined]: [ClaimTable[], Pick<ClaimTable, 'id' | 'norm' | 'centroid'>[]] = [[], []]
    for (const id of this.#touched) {
      const held = this.#claims.get(id)
      if (!held?.changed) continue
      const columns = { id, norm: held.norm, centroid: centroidJson(held.centroid) }
      if (held.stored) joined.push(columns)
      else fresh.push({ ...emptyClaim, ...columns })
      this.#claims.set(id, { ...held, stored: true, changed: false })
    }
    await database.change(db, 'claim', joined)
    await database.insert(db, 'claim', fresh)
    await this.#writeCounts(db, database)
    const made = this.#touched.size
    for (const { address } of this.#fresh.values()) await applyClaimDecisions(db, address, decided, this.#touched)
    if (this.#touched.size > made) this.#last = -1
    const touched = [...this.#touched]
    const members = await membersOfClaims(db, touched, Number.MAX_SAFE_INTEGER)
    await weaveTies(db, database, members, this.#fresh)
    for (const id of await refreshClaims(db, database, touched, members)) this.#claims.delete(id)
    this.#touched.clear()
    this.#fresh.clear()
    if (this.#held > mostHeld) this.forget()
  }

  /** Takes the statements of a reading out of their claims. */
  async unweave(db: Kysely<Tables>, reading: number): Promise<void> {
    const members = await db.selectFrom('member').innerJoin('statement', 'statement.id', 'member.statement').innerJoin('reading', 'reading.id', 'member.reading').innerJoin('document', 'document.id', 'reading.document')
      .select(['member.statement', 'member.claim', 'member.found_claim', 'member.keys', 'document.day']).where('member.reading', '=', reading).execute()
    const contents = await db.selectFrom('statement').select(['id', 'content_text']).where('reading', '=', reading).execute()
    const termsOf = new Map(contents.map(({ id, content_text }) => [id, claimTerms(content_text)]))
    const counted = [...termsOf.values()]
    await this.#openTerms(db, [...new Set(['', ...counted.flat().map(({ term }) => term)])])
    for (const terms of counted) this.#count(terms, -1)
    for (const { statement, claim, found_claim, keys, day } of members) {
      const [posted, context] = JSON.parse(keys) as [string[], string[]]
      const held = await this.#open(db, found_claim)
      if (held) {
        removeFromCentroid(held.centroid, { terms: termsOf.get(statement) ?? [], vector: null, day: dayNumber(day), context })
        held.changed = true
      }
      await this.#openPostings(db, posted)
      await this.#post(db, found_claim, posted, -1)
      this.#touched.add(claim).add(found_claim)
    }
    await db.deleteFrom('member').where('reading', '=', reading).execute()
    await db.deleteFrom('tie').where((where) => where.or([where('from_reading', '=', reading), where('to_reading', '=', reading)])).execute()
  }

  /** Puts every statement where it was found, and applies all decisions anew. */
  async redecide(db: Kysely<Tables>, decided: readonly Decided[]): Promise<void> {
    const moved = await db.selectFrom('member').select(['statement', 'claim', 'found_claim']).where('decided', '=', 1).execute()
    for (const { statement, claim, found_claim } of moved) {
      await db.updateTable('member').set({ claim: found_claim, decided: 0 }).where('statement', '=', statement).execute()
      this.#touched.add(claim).add(found_claim)
    }
    const named = await db.selectFrom('claim').select(['id', 'merged_into']).where((where) => where.or([where('named', '=', 1), where('merged_into', 'is not', null)])).execute()
    for (const { id, merged_into } of named) {
      await db.updateTable('claim').set({ named: 0, merged_into: null }).where('id', '=', id).execute()
      await db.updateTable('member').set({ claim: id }).where('found_claim', '=', id).where('decided', '=', 0).execute()
      this.#touched.add(id)
      if (merged_into !== null) this.#touched.add(merged_into)
    }
    const rejected = await allRejectedLinks(db)
    await db.updateTable('tie').set({ judged: null }).where('judged', 'is not', null).execute()
    await db.deleteFrom('tie').where('found', '=', 0).execute()
    await applyClaimDecisions(db, null, decided, this.#touched)
    await this.#takeSidesAnew(db, rejected, await allRejectedLinks(db))
  }

  /** Statements that a link was rejected of, or given back to, have the side that is left of their links; whoever decides counts their claims anew. */
  async #takeSidesAnew(db: Kysely<Tables>, before: readonly RejectedLink[], now: readonly RejectedLink[]): Promise<void> {
    const [known, left] = [new Set(before.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
    const changed = [...before.filter(({ id }) => !left.has(id)), ...now.filter(({ id }) => !known.has(id))]
    const reacting = new Set(changed.map(({ from }) => from))
    for (const document of await openDocuments(db, [...new Set(changed.map((link) => link.document))])) {
      const statements = claimStatementsOf(document)
      await this.#openTerms(db, [...new Set(['', ...statements.flatMap(({ claim }) => claim.terms.map(({ term }) => term))])])
      const standing = reactionsIn(document.links.filter(({ rejected }) => !rejected), saying(statements.map(({ statement, claim }) => ({ statement, weighed: weigh(claim, this.#idf) }))), contentsOf(document))
      for (const statement of document.statements.filter(({ id }) => reacting.has(id))) {
        const { stance, confidence, why } = stanceInClaim(statement, standing.get(statement.id)?.link ?? null)
        await db.updateTable('member').set({ stance, confidence, why: JSON.stringify(why) }).where('statement', '=', statement.id).execute()
      }
    }
  }

  readonly #idf = (term: string): number => idfOf(term, this.#terms.get(term) ?? 0, this.#terms.get('') ?? 0)

  async #claimFor(db: Kysely<Tables>, one: Weighed, keys: readonly string[]): Promise<number | null> {
    const met = this.#met(keys)
    await this.#openAll(db, met)
    const candidates = met.map((claim): Candidate => ({ ...(this.#claims.get(claim) ?? { centroid: createCentroid(), norm: 0 }), isOwn: false }))
    const found = assign(one, candidates)
    return found === null ? null : met[found.claim] as number
  }

  /** The claims that a statement with these keys is compared with, as far as their postings are open. */
  #met(keys: readonly string[]): readonly number[] {
    const posted = keys.flatMap((key): Posting[] => {
      const under = this.#postings.get(key)
      return under === undefined || under.length === 0 ? [] : [{ claims: () => under, size: under.length, idf: idfOf(key, this.#terms.get(key) ?? 0, this.#terms.get('') ?? 0) }]
    })
    return candidateClaims(posted, caps)
  }

  #newClaim(): number {
    this.#last += 1
    this.#claims.set(this.#last, { centroid: createCentroid(), norm: 0, stored: false, changed: true, mergedInto: null })
    return this.#last
  }

  async #open(db: Kysely<Tables>, id: number): Promise<HeldClaim | null> {
    await this.#openAll(db, [id])
    return this.#claims.get(id) ?? null
  }

  async #openAll(db: Kysely<Tables>, ids: readonly number[]): Promise<void> {
    for (const part of inParts(ids.filter((id) => !this.#claims.has(id)), 200)) {
      const rows = await db.selectFrom('claim').select(['id', 'norm', 'centroid', 'merged_into']).where('id', 'in', part).execute()
      for (const { id, norm, centroid, merged_into } of rows) this.#claims.set(id, { centroid: centroidOf(centroid), norm, stored: true, changed: false, mergedInto: merged_into })
      this.#held += rows.length * 40
    }
  }

  async #openTerms(db: Kysely<Tables>, terms: readonly string[]): Promise<void> {
    for (const part of inParts(terms.filter((term) => !this.#terms.has(term)), 400)) {
      for (const term of part) this.#terms.set(term, 0)
      for (const { term, statements } of await db.selectFrom('term').selectAll().where('term', 'in', part).execute()) this.#terms.set(term, statements)
      this.#held += part.length
    }
  }

  #count(terms: readonly ClaimTerm[], by: 1 | -1): void {
    for (const term of ['', ...terms.map((one) => one.term)]) {
      this.#terms.set(term, Math.max(0, (this.#terms.get(term) ?? 0) + by))
      this.#changedTerms.add(term)
    }
  }

  async #openPostings(db: Kysely<Tables>, keys: readonly string[]): Promise<void> {
    for (const part of inParts(keys.filter((key) => !this.#postings.has(key)), 200)) {
      for (const key of part) this.#postings.set(key, [])
      const rows = await db.selectFrom('claim_key').select(['key', gathered('claim').as('claims')]).where('key', 'in', part).groupBy('key').execute()
      for (const { key, claims } of rows) {
        const under = numbersOf(claims)
        this.#postings.set(key, under)
        this.#held += under.length
      }
      this.#held += part.length
    }
  }

  /** Counts a statement of the claim in or out under keys whose postings are open. */
  async #post(db: Kysely<Tables>, claim: number, keys: readonly string[], by: 1 | -1): Promise<void> {
    const counts = await this.#openCounts(db, claim, keys)
    for (const key of keys) {
      const count = counts.get(key) as Count
      const under = this.#postings.get(key) as number[]
      const before = count.now
      count.now = Math.max(0, before + by)
      if (before === 0 && count.now > 0) under.push(claim)
      if (before > 0 && count.now === 0) under.splice(under.indexOf(claim), 1)
    }
    this.#held += keys.length
  }

  async #openCounts(db: Kysely<Tables>, claim: number, keys: readonly string[]): Promise<ReadonlyMap<string, Count>> {
    const counts = this.#counts.get(claim) ?? new Map<string, Count>()
    this.#counts.set(claim, counts)
    const missing = keys.filter((key) => !counts.has(key))
    for (const key of missing) counts.set(key, { stored: 0, now: 0 })
    if (missing.length === 0 || this.#claims.get(claim)?.stored === false) return counts
    const rows = await db.selectFrom('claim_key').select(['key', 'statements']).where('claim', '=', claim).where('key', 'in', missing).execute()
    for (const { key, statements } of rows) counts.set(key, { stored: statements, now: statements })
    return counts
  }

  async #writeCounts(db: Kysely<Tables>, database: Database): Promise<void> {
    // In the order of the tables' keys, so that neighbours are written together.
    const terms = [...this.#changedTerms].toSorted().map((term) => ({ term, statements: this.#terms.get(term) ?? 0 }))
    await database.put(db, 'term', ['term'], terms.filter(({ statements }) => statements > 0))
    for (const part of inParts(terms.filter(({ statements }) => statements === 0), 400)) await db.deleteFrom('term').where('term', 'in', part.map(({ term }) => term)).execute()
    const postings: ClaimKeyTable[] = []
    for (const [claim, counts] of this.#counts) {
      const changed = [...counts].filter(([, { stored, now }]) => stored !== now)
      for (const [key, { now }] of changed) if (now > 0) postings.push({ key, claim, statements: now })
      const gone = changed.filter(([, { now }]) => now === 0).map(([key]) => key)
      for (const part of inParts(gone, 400)) await db.deleteFrom('claim_key').where('claim', '=', claim).where('key', 'in', part).execute()
    }
    await database.put(db, 'claim_key', ['key', 'claim'], postings.toSorted((a, b) => (a.key === b.key ? a.claim - b.claim : a.key < b.key ? -1 : 1)))
    this.#changedTerms.clear()
    this.#counts.clear()
  }
}

const emptyClaim: Omit<ClaimTable, 'id' | 'norm' | 'centroid'> = {
  title: '', folded: '', title_statement: null, named: 0, merged_into: null, statements: 0, documents: 0, origins: 0, asserts: 0, denies: 0, doubts: 0, reports: 0, first_day: '', last_day: '', disputed: 0, figures_differ: 0,
}

/** The document's statements as claims compare them. */
function claimStatementsOf({ day: date, statements }: WovenDocument): readonly { readonly statement: WovenStatement; readonly claim: ClaimStatement }[] {
  const [day, most] = [dayNumber(date), mostHolding(statements)]
  // Who the document is about, besides who holds this one.
  const contextOf = ({ holder }: WovenStatement): readonly string[] => [...new Set([...(holder === null ? [] : [holder]), ...most])]
  return statements.map((statement) => ({ statement, claim: { terms: claimTerms(statement.content_text), vector: null, day, context: contextOf(statement) } }))
}

/** Those who hold most of the statements. */
function mostHolding(statements: readonly WovenStatement[]): readonly string[] {
  return [...Map.groupBy(statements.flatMap((one) => (one.holderName === null ? [] : [one.holder as string])), (name) => name)].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, 20).map(([name]) => name)
}

/** Ids of the statements that say enough to be placed by their words. */
function saying(weighed: readonly { readonly statement: WovenStatement; readonly weighed: Weighed }[]): ReadonlySet<number> {
  return new Set(weighed.flatMap(({ statement, weighed: one }) => (isSpecific(one, statementOptions) ? [statement.id] : [])))
}

/** What each statement does to another of its text; to the last where it does to several. A denial that may be of something else does nothing. */
function reactionsIn(links: WovenDocument['links'], says: ReadonlySet<number>, contents: ReadonlyMap<number, string>): ReadonlyMap<number, { readonly to: number; readonly link: string }> {
  const isHeld = ({ link, from, to, confidence, why }: WovenDocument['links'][number]): boolean =>
    link !== 'repeats' && (confidence >= 0.5 || !says.has(from)) && (link !== 'denies' || linkHolds(contents.get(from) ?? '', contents.get(to) ?? '', confidence, why))
  return new Map(links.filter(isHeld).map(({ from, to, link }) => [from, { to, link }]))
}

function contentsOf({ statements }: WovenDocument): ReadonlyMap<number, string> {
  return new Map(statements.map(({ id, content_text }) => [id, content_text]))
}

function centroidJson({ statements, terms, days, context }: Centroid): string {
  return JSON.stringify({ statements, terms: [...terms].map(([term, sum]) => [term, Math.round(sum.weight * 1e6) / 1e6, sum.statements, sum.kind]), days: [...days], context: [...context] })
}

function centroidOf(json: string): Centroid {
  const { statements, terms, days, context } = JSON.parse(json) as { statements: number; terms: [string, number, number, ClaimTerm['kind']][]; days: [number, number][]; context: [string, number][] }
  return { statements, terms: new Map(terms.map(([term, weight, count, kind]) => [term, { weight, statements: count, kind }])), vector: null, days: new Map(days), context: new Map(context) }
}
