/** The start of the phone: language, cache, the frame, and the service worker that lets it open without a network. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { cache, readings } from './api/readings.ts'
import { Frame } from './Frame.tsx'
import { LanguageProvider } from './language.tsx'
import { enter } from './navigation.ts'
import './ui/phone.css'

/** So long the first page waits for who is signed in, which is mostly known by then (`early.ts`); then it is drawn without them. */
const longestWaitMs = 700

const afterFirstPageMs = 2_500

async function start(): Promise<void> {
  // With them it is drawn once, and not first empty.
  await Promise.race([
    cache.prefetchQuery(readings.session()),
    new Promise((resolve) => setTimeout(resolve, longestWaitMs)),
  ])
  createRoot(document.getElementById('root')!).render(
    <LanguageProvider>
      <QueryClientProvider client={cache}>
        <Frame />
      </QueryClientProvider>
    </LanguageProvider>,
  )
}

enter()
// In a task of its own, after the one that read all this code: the page breathes between them.
setTimeout(start)
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // It fetches the whole shell once more: when the first page stands, not while it is drawn.
    setTimeout(() => {
      // Without one everything works except opening without a network.
      navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).catch(() => undefined)
    }, afterFirstPageMs)
  })
}
