// What claims are called: of each the most central of the statements that can be read alone, in the source's own words (compose-title.ts). Reads the
// texts where more than a content is shown; no private person's name is put into a title that the content does not hold.
import type { Kysely } from 'kysely'
import { idfOf } from '../claims/claim-frequencies.ts'
import { claimTerms } from '../claims/claim-terms.ts'
import { addToCentroid, createCentroid } from '../claims/cluster-centroid.ts'
import { normOf, similarity, weigh } from '../claims/cluster-similarity.ts'
import { isAlike } from '../claims/common-words.ts'
import { composeTitle, titleForm, type TitledStatement, type TitleForm } from '../claims/compose-title.ts'
import type { ClaimMember } from './claim-members.ts'
import { inParts } from './in-parts.ts'
import type { Sides } from './stance-in-claim.ts'
import type { Tables } from './tables.ts'

/** More members than this do not change what others say too. */
const mostAlike = 40

/** The statement that a claim is called by, and how. */
export interface Titled {
  readonly member: ClaimMember
  readonly form: TitleForm
}

/** Of those, one that can be read alone before any other, then one that asserts it, then the content nearest to all of them; a stump, a paragraph or a question only where there is no other. */
export function titleStatement(those: readonly ClaimMember[], members: readonly ClaimMember[], sides: Sides): Titled {
  const asserting = those.filter(({ stance }) => stance === 'asserts')
  const among = asserting.length > 0 ? asserting : those
  const forms = among.map((member) => titleForm(titled(member)))
  if (among.length === 1) return { member: among[0] as ClaimMember, form: forms[0] as TitleForm }
  const statements = among.map(({ content }) => ({ terms: claimTerms(content), vector: null, day: null, context: [] }))
  const centroid = createCentroid()
  for (const statement of statements) addToCentroid(centroid, statement)
  const even = (term: string): number => idfOf(term, 0, 0)
  const norm = normOf(centroid, even)
  const others = members.slice(0, mostAlike).map(({ content }) => sides.words(content))
  // Near the centre of names alone is what everybody in the story could say; what others say too is the claim.
  const agreed = (content: string): number => others.filter((other) => isAlike(sides.words(content), other)).length / others.length
  const marks = among.map(({ content }, index) => similarity(weigh(statements[index]!, even), centroid, norm).similarity + 0.5 * agreed(content) - unfit(content, forms[index]!))
  const best = marks.indexOf(Math.max(...marks))
  return { member: among[best] as ClaimMember, form: forms[best] as TitleForm }
}

/** What is taken off a title's likeness: set by reading the titles of 250 news bodies' claims. */
function unfit(content: string, { form, stands, words }: TitleForm): number {
  const length = words < 4 || words > 40 ? 0.3 : words < 7 || words > 30 ? 0.12 : 0
  const asks = /\?["”’')\]]*$/.test(content) ? 0.3 : 0
  return length + asks + (form === 'whole' ? 0.15 : 0) + (stands ? 0 : 1)
}

/** The titles, by statement. */
export async function titlesOf(db: Kysely<Tables>, all: readonly Titled[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>()
  const named = new Map<number, string[]>()
  const read = all.filter(({ member, form }) => form.form !== 'content' || member.spans.length > 1)
  for (const part of inParts([...new Set(read.map(({ member }) => member.document))], 400)) {
    for (const { document, text } of await db.selectFrom('body').select(['document', 'text']).where('document', 'in', part).execute()) texts.set(document, text)
  }
  for (const part of inParts([...new Set(read.flatMap(({ member: { reading, holderShown } }) => (holderShown === null ? [] : [reading])))], 400)) {
    for (const { reading, name } of await db.selectFrom('actor').select(['reading', 'name']).where('reading', 'in', part).where('shown_privacy', '=', 'private-person').execute()) named.set(reading, [...named.get(reading) ?? [], name])
  }
  return new Map(all.map((one) => {
    const { member, form } = one
    const text = texts.get(member.document)
    if (text === undefined) return [member.statement, composeTitle(member.content, { ...titled(member), spans: [[0, member.content.length]], cueSpans: [], sourceSpans: [] }, form)]
    const isHidden = named.get(member.reading)?.some((name) => member.holderShown?.includes(name)) === true
    return [member.statement, composeTitle(text, { ...titled(member), ...(isHidden ? { holderShown: 'a private person' } : {}) }, form)]
  }))
}

function titled({ stance, ...member }: ClaimMember): TitledStatement {
  return { ...member, isDenial: stance === 'denies' }
}
