// Document rows → documents and versions as the API gives them. What a text claims as its address is a link only where it is http(s).
import type { DocumentItem, Sourcing, VersionItem } from '../http/api.ts'
import type { DocumentRow } from '../store/ledger-store.ts'

/** A row as the API gives it. */
export function documentItem(row: DocumentRow): DocumentItem {
  const { id, address, version, previous, newest, title, opening, publisher, author, published, language, capturedAt, mediaType, textSha256, captureSha256 } = row
  const { length, reader, notRead, statements, sentences, denials, links } = row
  return {
    id, address, version, previous, newest, title, opening, url: webAddress(row.url), publisher, author, published, language, capturedAt, mediaType, textSha256, captureSha256,
    length, reader, notRead, statements, sentences, sourcing: sourcingOf(row), denials, links,
  }
}

/** One of the versions of a text. */
export function versionItem({ id, version, published, capturedAt, length, statements, textSha256 }: DocumentRow): VersionItem {
  return { id, version, published, capturedAt, length, statements, textSha256 }
}

function sourcingOf({ byAuthority, narratorSentences }: DocumentRow): Sourcing {
  const of = (authority: keyof typeof byAuthority): number => byAuthority[authority] ?? 0
  return {
    named: of('named-person') + of('named-organisation') + of('named-document'),
    role: of('role'), collective: of('collective'), unsourced: of('unsourced'), author: of('author'), narrator: narratorSentences,
  }
}

/** The address when it is one that a browser may follow; null otherwise. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}
