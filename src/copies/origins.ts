// Documents grouped by where their reporting comes from, so that ten reprints of one story count as one. Takes documents one by one with
// their relations to those before; gives groups, the earliest document of each as its origin, and the relations that tie them. The order of
// adding makes no difference. Counts whose reporting it is; whether the reporting is right it does not touch.
import { byDate, earlier } from './earlier.ts'
import type { Relation } from './relation.ts'

export interface OriginDocument {
  readonly id: string
  /** ISO 8601, as precise as stated. */
  readonly published: string | null
  /** The document of which this is a newer version; versions of one document are one. */
  readonly versionOf: string | null
}

/** Two documents and what they are to one another; `relation`'s sides are these. */
export interface OriginTie {
  readonly one: string
  readonly other: string
  readonly relation: Relation
}

export interface Origin {
  readonly type: 'origin'
  /** The document the others go back to: the earliest, so far as dates tell. */
  readonly document: string
  /** False where the dates leave open which was earliest; then it is the one that most others name, or else the first by id. */
  readonly dated: boolean
  /** All of the group, earliest first, those without a date last. */
  readonly documents: readonly string[]
  /** How many they are with the versions of a document counted once. */
  readonly prints: number
  /** The relations by which they are one, those between the same documents once. */
  readonly ties: readonly OriginTie[]
}

export interface Origins {
  /**
   * Adds a document with its relations to documents added before, and says which groups it brought together: the ids of their origins
   * until now. Relations that do not make one origin (`isOneOrigin`) and such to documents not added are left out.
   */
  readonly add: (document: OriginDocument, ties: readonly OriginTie[]) => readonly string[]
  /** The group of a document; null where it was not added. */
  readonly originOf: (document: string) => Origin | null
  /** All groups, by the id of their origin. */
  readonly groups: () => readonly Origin[]
}

/** From this share of its words on, a text goes back to the other and is no reporting of its own with a borrowed part. */
const majority = 0.5

/**
 * Whether a relation makes two documents one origin. The same text does. A wire copy does where both credit the agency. An excerpt, a
 * wire copy and a rewording do where most of the later text is the earlier's: a round-up that takes a paragraph from each of five stories
 * goes back to none of them; where dates do not tell which is later, most of either will do. A possible rewriting never does by itself,
 * only where a text names the other's publisher, or both name one agency.
 */
export function isOneOrigin(relation: Relation): boolean {
  const share = (kind: 'reworded' | 'any') => {
    if (relation.first === null) return Math.max(relation.one[kind], relation.other[kind])
    return relation.first === 'one' ? relation.other[kind] : relation.one[kind]
  }
  switch (relation.relation) {
    case 'same-text':
      return true
    case 'wire-copy':
      return relation.credited || share('reworded') >= majority
    case 'excerpt':
    case 'reworded':
      return share('reworded') >= majority
    case 'possible-rewrite':
      return relation.credited && share('any') >= majority
  }
}

/** An empty set of documents. A document costs about the size of its relations, however many there are. */
export function createOrigins(): Origins {
  const documents = new Map<string, OriginDocument>()
  /** Union-find: towards the group's first document. */
  const parents = new Map<string, string>()
  const members = new Map<string, string[]>()
  const ties = new Map<string, OriginTie[]>()
  /** Versions whose former version was not added yet. */
  const awaited = new Map<string, string[]>()
  const made = new Map<string, Origin>()

  const rootOf = (id: string): string => {
    let root = id
    while (parents.get(root) !== root) root = parents.get(root)!
    for (let at = id; at !== root; ) {
      const next = parents.get(at)!
      parents.set(at, root)
      at = next
    }
    return root
  }
  const join = (one: string, other: string) => {
    const [a, b] = [rootOf(one), rootOf(other)]
    if (a === b) return a
    const [large, small] = members.get(a)!.length >= members.get(b)!.length ? [a, b] : [b, a]
    parents.set(small, large)
    members.get(large)!.push(...members.get(small)!)
    ties.get(large)!.push(...ties.get(small)!)
    for (const map of [members, ties]) map.delete(small)
    made.delete(small)
    made.delete(large)
    return large
  }
  const groupOf = (root: string): Origin => {
    const known = made.get(root)
    if (known !== undefined) return known
    const group = originOf(members.get(root)!.map((id) => documents.get(id)!), ties.get(root)!)
    made.set(root, group)
    return group
  }

  return {
    add: (document, its) => {
      const { id, versionOf } = document
      if (documents.has(id)) return []
      documents.set(id, document)
      parents.set(id, id)
      members.set(id, [id])
      ties.set(id, [])
      const isKnown = ({ one, other }: OriginTie) => one !== other && (one === id || other === id) && documents.has(one) && documents.has(other)
      const joining = its.filter((tie) => isKnown(tie) && isOneOrigin(tie.relation))
      const others = [...joining.map(({ one, other }) => (one === id ? other : one)), ...(awaited.get(id) ?? [])]
      awaited.delete(id)
      if (versionOf !== null && versionOf !== id && documents.has(versionOf)) others.push(versionOf)
      else if (versionOf !== null && versionOf !== id) awaited.set(versionOf, [...(awaited.get(versionOf) ?? []), id])
      const merged = [...new Set(others.map(rootOf))].map((root) => groupOf(root).document)
      for (const other of others) join(id, other)
      const root = rootOf(id)
      ties.get(root)!.push(...joining)
      made.delete(root)
      return merged.toSorted()
    },
    originOf: (id) => (documents.has(id) ? groupOf(rootOf(id)) : null),
    groups: () => [...members.keys()].map(groupOf).toSorted((a, b) => (a.document < b.document ? -1 : 1)),
  }
}

function originOf(group: readonly OriginDocument[], ties: readonly OriginTie[]): Origin {
  /** How often others name a document's publisher. */
  const named = new Map<string, number>()
  for (const { one, other, relation } of ties) {
    for (const reason of relation.why) {
      if (reason.type !== 'names-publisher') continue
      const meant = reason.side === 'one' ? other : one
      named.set(meant, (named.get(meant) ?? 0) + 1)
    }
  }
  const ordered = group.toSorted((a, b) => byDate(a.published, b.published) || (a.id < b.id ? -1 : 1))
  const first = ordered[0]!
  const versions = new Map(group.map(({ id, versionOf }) => [id, versionOf]))
  const work = (id: string) => {
    // A document in a ring of versions is its own last version.
    const seen = new Set([id])
    let at = id
    for (let former = versions.get(at); former !== null && former !== undefined && versions.has(former) && !seen.has(former); former = versions.get(at)) {
      at = former
      seen.add(at)
    }
    return at
  }
  const open = ordered.filter((one) => one === first || (earlier(first.published, one.published) === null && work(one.id) !== work(first.id)))
  const document = open.toSorted((a, b) => (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0))[0]!
  const key = ({ one, other }: OriginTie) => (one < other ? `${one}\n${other}` : `${other}\n${one}`)
  const distinct = [...new Map(ties.map((tie) => [key(tie), tie])).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    type: 'origin', document: document.id, dated: open.length === 1 && first.published !== null, documents: ordered.map(({ id }) => id),
    prints: new Set(group.map(({ id }) => work(id))).size, ties: distinct.map(([, tie]) => tie),
  }
}
