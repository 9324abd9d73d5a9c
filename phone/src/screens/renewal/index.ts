/** What is fetched when a renewal or its hours are opened; the service worker keeps it, so a building site is far enough. */
export { AddHours } from './AddHours.tsx'
export { HandIn } from './HandIn.tsx'
export { Renewal } from './Renewal.tsx'
