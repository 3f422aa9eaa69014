// The pages and their addresses. What a page shows stands in its address (shell/search.ts), so that a view can be shared and gone back to.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { claimSearch, claimsSearch } from './claims/claim-search.ts'
import { LibraryPage } from './library/library-page.tsx'
import { driftSearch } from './copies/drift-search.ts'
import { predictionsSearch } from './predictions/prediction-search.ts'
import { ErrorView } from './shell/error-view.tsx'
import { NotFound } from './shell/not-found.tsx'
import { changesSearch, documentSearch, parseSearch, readingSearch, statementSearch, stringifySearch } from './shell/search.ts'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ({ error }) => <ErrorView error={error} /> })

const library = createRoute({ getParentRoute: () => root, path: '/', validateSearch: documentSearch, component: LibraryPage })
const statements = createRoute({
  getParentRoute: () => root, path: '/statements', validateSearch: statementSearch,
  component: lazyRouteComponent(() => import('./statements/statements-page.tsx'), 'StatementsPage'),
})
const documentPage = createRoute({
  getParentRoute: () => root, path: '/documents/$id', validateSearch: readingSearch,
  component: lazyRouteComponent(() => import('./document/document-page.tsx'), 'DocumentPage'),
})
const changes = createRoute({
  getParentRoute: () => root, path: '/documents/$id/changes', validateSearch: changesSearch,
  component: lazyRouteComponent(() => import('./document/changes-page.tsx'), 'ChangesPage'),
})

const actor = createRoute({
  getParentRoute: () => root, path: '/actors/$name',
  component: lazyRouteComponent(() => import('./actors/actor-page.tsx'), 'ActorPage'),
})
const claims = createRoute({
  getParentRoute: () => root, path: '/claims', validateSearch: claimsSearch,
  component: lazyRouteComponent(() => import('./claims/claims-page.tsx'), 'ClaimsPage'),
})
const claim = createRoute({
  getParentRoute: () => root, path: '/claims/$id', validateSearch: claimSearch,
  component: lazyRouteComponent(() => import('./claims/claim-page.tsx'), 'ClaimPage'),
})
const predictions = createRoute({
  getParentRoute: () => root, path: '/predictions', validateSearch: predictionsSearch,
  component: lazyRouteComponent(() => import('./predictions/predictions-page.tsx'), 'PredictionsPage'),
})
const decisions = createRoute({
  getParentRoute: () => root, path: '/decisions',
  component: lazyRouteComponent(() => import('./decisions/decisions-page.tsx'), 'DecisionsPage'),
})
const copies = createRoute({
  getParentRoute: () => root, path: '/copies',
  component: lazyRouteComponent(() => import('./copies/origins-page.tsx'), 'OriginsPage'),
})
const copy = createRoute({
  getParentRoute: () => root, path: '/copies/$one/$other',
  component: lazyRouteComponent(() => import('./copies/copy-page.tsx'), 'CopyPage'),
})
const drift = createRoute({
  getParentRoute: () => root, path: '/drift', validateSearch: driftSearch,
  component: lazyRouteComponent(() => import('./copies/drift-page.tsx'), 'DriftPage'),
})
const here = createRoute({
  getParentRoute: () => root, path: '/here', validateSearch: readingSearch,
  component: lazyRouteComponent(() => import('./here/here-page.tsx'), 'HerePage'),
})

export const router = createRouter({
  routeTree: root.addChildren([library, statements, documentPage, changes, actor, claims, claim, predictions, copies, copy, drift, decisions, here]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
