/** Calendar feeds of one's own account. */
export { CalendarFeeds } from './CalendarFeeds.tsx'
