/** The start of the desk: language, look, cache, routes. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import './early.ts'
import { cache } from './api/cache.ts'
import { sessionQuery } from './api/session.ts'
import { currentLanguage } from './asked.ts'
import { createRoot } from './base.ts'
import { LanguageProvider, loadTexts } from './language.tsx'
import { createDeskRouter } from './routes.tsx'
import { ThemeProvider } from './ui/theme.tsx'
import './ui/desk.css'
import './shell/shell.css'
import './ui/print.css'

async function start(): Promise<void> {
  // Who is here, the screen and its list are asked for together; mostly they are on their way already (`early.ts`).
  if (!/^\/(sign-in|setup|invitation)/.test(location.pathname)) void cache.prefetchQuery(sessionQuery)
  const router = createDeskRouter()
  await Promise.all([loadTexts(currentLanguage()), router.load()])
  const page = createRoot(document.getElementById('root')!)
  // A transition is drawn in small steps: a press meanwhile is answered between two of them.
  startTransition(() =>
    page.render(
      <StrictMode>
        <LanguageProvider>
          <ThemeProvider>
            <QueryClientProvider client={cache}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </ThemeProvider>
        </LanguageProvider>
      </StrictMode>,
    ),
  )
}

// In a task of its own, after the one that read all this code: the page breathes between them.
setTimeout(start)
