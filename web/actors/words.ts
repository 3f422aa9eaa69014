// The words of an actor’s page, in the manner of web/words.ts.
import { count, sayNumber } from '../say-count.ts'

export const actorWords = {
  title: 'Actor',
  kind: (kind: string) => ({ 'armed-group': 'armed group' } as Readonly<Record<string, string>>)[kind] ?? kind,
  counts: (statements: number, documents: number) => `${count(statements, 'statement')} in ${count(documents, 'document')}`,
  spellings: 'also written',
  inList: 'Search in these statements',
  roles: 'Stated about them',
  noRoles: 'No text states a role.',
  otherDocuments: (of: number) => `and ${count(of, 'other document')}`,
  moreRoles: (of: number) => `${sayNumber(of)} more`,
  said: 'What they said, oldest first',
  shown: (shown: number, of: number) => `These are the oldest ${sayNumber(shown)} of ${count(of, 'statement')}.`,
  toAll: 'All of them',
  notFound: 'Nobody who may be named has this name here',
  notFoundHelp: 'The address may be from another ledger, or the name written in another way. Private persons have no page.',
  toStatements: 'Go to the statements',
} as const
