/** The start of the desk: language, look, cache, routes. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './early.ts'
import { cache } from './api/cache.ts'
import { sessionQuery } from './api/session.ts'
import { currentLanguage } from './asked.ts'
import { LanguageProvider, loadTexts } from './language.tsx'
import { router } from './routes.tsx'
import { ThemeProvider } from './ui/theme.tsx'
import './ui/desk.css'
import './shell/shell.css'
import './ui/print.css'

// Who is here, the screen and its list are asked for together; mostly they are on their way already (`early.ts`).
if (!/^\/(sign-in|setup|invitation)/.test(location.pathname)) void cache.prefetchQuery(sessionQuery)
void router.load()
await loadTexts(currentLanguage())
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
)
