/**
 * Calendars: private iCalendar feeds of deadlines, for the calendar programs people have anyway.
 *
 * Owns the feeds: an address with an unguessable token, kept as SHA-256 and told once. What a feed shows follows from the roles its
 * account has at each reading, so it shows nobody more than they may see; with the account disabled or the role gone it answers
 * nobody. It is no reminder: programs read it when they like.
 *
 * Reads deadlines by `deadline_report` alone. Enters credentials and people; what an account may see is asked by a seam that
 * `wiring.ts` fills.
 */
export { type AccountActors, routes } from './routes.ts'
