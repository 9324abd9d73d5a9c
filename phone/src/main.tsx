/** The start of the phone: language, cache, the frame, and the service worker that lets it open without a network. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { cache } from './api/readings.ts'
import { Frame } from './Frame.tsx'
import { LanguageProvider } from './language.tsx'
import { enter } from './navigation.ts'
import './ui/phone.css'

enter()
// In a task of its own, after the one that read all this code: the page breathes between them.
setTimeout(() =>
  createRoot(document.getElementById('root')!).render(
    <LanguageProvider>
      <QueryClientProvider client={cache}>
        <Frame />
      </QueryClientProvider>
    </LanguageProvider>,
  ),
)
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Without one everything works except opening without a network.
    navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).catch(() => undefined)
  })
}
