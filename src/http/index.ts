// `sayso/http`: the server of one ledger, and the resources that its API gives.
export { createServer, type Server, type ServerOptions } from './server.ts'
export { listen, type Listening } from './listen.ts'
export type {
  Changes, DocumentItem, DocumentPage, DocumentReading, EntryItem, Facets, Job, LinkItem, Outline, Problem, PublisherItem, ReadReport, Session, Sheet, Sourcing,
  SpeakerItem, StatementItem, StatementPage, Totals, VerifyReport, VersionItem,
} from './api.ts'
