// Why two statements are tied: the exact words on both sides, as spans into the text. Takes a pair that linking has chosen; gives the
// grounds, the strongest first. It shows what the link hangs on and does not weigh it again.
import type { Span } from '../document/span.ts'
import { isOwner, ownedClaim, ownersOf } from './claim-owner.ts'
import {
  anaphor, answering, barePointer, belittling, denying, disbelieving, falsity, nayStart, opposing, pointing, unproven,
} from './claim-words.ts'
import type { Reason } from './link.ts'
import { isNegating, type Gist, type GistWord } from './statement-gist.ts'

/** The grounds of a denial; never empty. */
export function denialReasons(text: string, from: Gist, to: Gist): readonly Reason[] {
  return [denialCue(text, from), ...sharedReasons(text, from, to)]
}

/** What ties two statements whatever the tie is: references, names and words of both. */
export function sharedReasons(text: string, from: Gist, to: Gist): readonly Reason[] {
  const words = sharedWords(from, to)
  const negation = from.isNegated !== to.isNegated && words.from.length > 1 ? [negationOf(from, to)] : []
  const reference = referenceOf(text, from, to)
  const actors = actorsOf(from, to)
  return [
    ...(reference ? [reference] : []),
    ...(actors ? [actors] : []),
    ...(words.from.length > 0 ? [words] : []),
    ...negation,
  ]
}

/** Going on with the denial that the statement before it made. */
export function continuationReason(before: Gist, to: Gist): Reason {
  return { kind: 'continuation', from: spansOf(before), to: spansOf(to) }
}

/** The words of a statement's cue, or its content where it has none. */
export function spansOf({ statement: { cue, content } }: Gist): readonly Span[] {
  return cue.spans.length > 0 ? cue.spans : content.spans
}

/** Where the pattern stands in the spans' text, which is matched in lower case with straight apostrophes; the first match of each span. */
export function matchesIn(text: string, spans: readonly Span[], pattern: RegExp): readonly Span[] {
  return spans.flatMap(([start, end]): Span[] => {
    const found = pattern.exec(text.slice(start, end).replace(/\p{Lu}/gu, lowered).replaceAll('’', "'"))
    return found && found[0] !== '' ? [trimmed(text, [start + found.index, start + found.index + found[0].length])] : []
  })
}

// A letter whose lower case is longer would shift what follows; it stays as it is.
function lowered(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}

function trimmed(text: string, [start, end]: Span): Span {
  const inner = text.slice(start, end)
  return [start + inner.length - inner.replace(/^[\s"“”'‘’]+/, '').length, end - inner.length + inner.trimEnd().length]
}

function denialCue(text: string, from: Gist): Reason {
  const { cue, content } = from.statement
  const places: (readonly [readonly Span[], RegExp])[] = [
    [cue.spans, denying], [cue.spans, belittling], [cue.spans, unproven], [cue.spans, disbelieving], [content.spans, nayStart], [content.spans, falsity],
    [cue.spans, opposing], [content.spans, unproven], [cue.spans, answering],
  ]
  const found = places.flatMap(([spans, pattern]) => matchesIn(text, spans, pattern))
  const first = found[0]
  if (!first) return { kind: 'cue', from: spansOf(from), to: [] }
  // “called the report baseless”: the verb that names and the word it gives belong together.
  const beside = matchesIn(text, content.spans, falsity).filter((span) => span[0] !== first[0])
  return { kind: 'cue', from: ordered([first, ...beside.slice(0, 1)]), to: [] }
}

function referenceOf(text: string, from: Gist, to: Gist): Reason | null {
  const spans = [...from.statement.cue.spans, ...from.statement.content.spans]
  const owned = matchesIn(text, spans, ownedClaim)
  const owners = owned.flatMap(([start, end]) => ownersOf(text.slice(start, end).toLowerCase().replaceAll('’', "'")))
  if (owners.some((name) => isOwner(name, to))) return { kind: 'reference', from: ordered(owned.map((span) => withName(text, span))), to: to.statement.source?.spans ?? spansOf(to) }
  const called = matchesIn(text, spans, anaphor)
  const pointed = called.length > 0 ? called : [barePointer, pointing].flatMap((pattern) => matchesIn(text, from.statement.content.spans, pattern)).slice(0, 1)
  return pointed.length > 0 ? { kind: 'reference', from: ordered(pointed), to: to.statement.content.spans } : null
}

// “the Velmar Front's assertions”: the pattern finds the last word of the name only.
function withName(text: string, [start, end]: Span): Span {
  const before = /(?:\b[Tt]he )?(?:\p{Lu}[\p{L}-]* ){0,4}$/u.exec(text.slice(Math.max(0, start - 60), start))
  return [start - (before?.[0].length ?? 0), end]
}

function actorsOf(from: Gist, to: Gist): Reason | null {
  const named = from.words.filter(({ isName, lower }) => isName && to.names.includes(lower))
  const about = to.words.filter(({ lower }) => from.names.includes(lower) || (from.side.includes(lower) && to.nouns.has(lower)))
  if (named.length === 0 && about.length === 0) return null
  const own = (gist: Gist) => gist.statement.source?.spans ?? spansOf(gist)
  return { kind: 'actors', from: named.length > 0 ? spans(named) : own(from), to: about.length > 0 ? spans(about) : own(to) }
}

function sharedWords(from: Gist, to: Gist): Reason {
  const of = (one: Gist, other: Gist) => one.words.filter(({ counts, lemma }) => counts && other.lemmas.has(lemma))
  return { kind: 'words', from: spans(of(from, to)), to: spans(of(to, from)) }
}

function negationOf(from: Gist, to: Gist): Reason {
  const of = (gist: Gist) => spans(gist.words.filter(({ part, lower }) => part === 'content' && isNegating(lower)))
  return { kind: 'negation', from: of(from), to: of(to) }
}

function spans(words: readonly GistWord[]): readonly Span[] {
  return ordered(words.map(({ span }) => span))
}

function ordered(list: readonly Span[]): readonly Span[] {
  return list.toSorted((a, b) => a[0] - b[0])
}
