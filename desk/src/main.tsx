/** The start of the desk: language, look, cache, routes. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { cache } from './api/cache.ts'
import { sessionQuery } from './api/session.ts'
import { currentLanguage, LanguageProvider, loadTexts } from './language.tsx'
import { router } from './routes.tsx'
import { ThemeProvider } from './ui/theme.tsx'
import './ui/desk.css'
import './shell/shell.css'
import './ui/print.css'

// Who is here is asked at once, not when the screen has come that wants to know.
if (!/^\/(sign-in|setup|invitation)/.test(location.pathname)) void cache.prefetchQuery(sessionQuery)
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
