// Puts the app on the page: theme, queries, the server's events, the router. Reads the nonce for Mantine's one style sheet.
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '@fontsource-variable/noto-naskh-arabic/wght.css'
import './theme/mantine.ts'
import './theme/tokens.css'
import './theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from './api/client.ts'
import { beginUploads, isDelivering } from './add/uploads.ts'
import { listenToServer } from './api/events.ts'
import { router } from './router.tsx'
import { applyContrast } from './theme/appearance.ts'
import { resolveVariables, theme } from './theme/theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="sayso-style-nonce"]')?.content ?? ''
// Where get-nonce looks, by which a dialog's scroll lock puts its own style sheet on the page.
Object.assign(globalThis, { __webpack_nonce__: nonce })
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays one; an answer that did not come may come yet.
      retry: (failures, error) => error instanceof ApiError && error.offline && failures < 3,
    },
  },
})

applyContrast()
listenToServer(queries, isDelivering)
beginUploads()
const place = document.getElementById('root')
if (place === null) throw new Error('the page has no #root')
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={resolveVariables} getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
