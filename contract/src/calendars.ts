import { z } from 'zod'
import { idParams, idSchema, instantSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'calendars'

/**
 * Whose deadlines a feed shows: one's own; those of the people whose steward one is; of the departments one heads or looks after;
 * of the whole company. Each takes the role it follows from, at every reading.
 */
export const feedScopes = ['own', 'holders', 'department', 'company'] as const
export type FeedScope = (typeof feedScopes)[number]

const feedSchema = z.object({
  id: idSchema,
  name: z.string(),
  scope: z.enum(feedScopes),
  createdAt: instantSchema,
  /** When a calendar program last read it, to the minute; null: never. */
  fetchedAt: instantSchema.nullable(),
  /** False while the account lacks the role it follows from: then its address answers nobody. */
  open: z.boolean(),
})
export type CalendarFeed = z.infer<typeof feedSchema>

export const calendarRoutes = {
  listCalendarFeeds: route({
    method: 'GET',
    path: '/api/calendar-feeds',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: "The reader's own calendar feeds, and whose deadlines another could show.",
    response: z.object({ rows: z.array(feedSchema), scopes: z.array(z.enum(feedScopes)) }),
  }),
  createCalendarFeed: route({
    method: 'POST',
    path: '/api/calendar-feeds',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    status: 201,
    summary: 'A private address that calendar programs read deadlines from; it is told this once.',
    body: z.object({ name: z.string().trim().min(1).max(40), scope: z.enum(feedScopes) }),
    /** `path`: the address on this server, with the token in it. */
    response: z.object({ feed: feedSchema, path: z.string() }),
    errors: ['forbidden', 'too_many_calendars'],
  }),
  revokeCalendarFeed: route({
    method: 'DELETE',
    path: '/api/calendar-feeds/:id',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: "Ends one of the reader's own feeds: its address answers nobody any more.",
    params: idParams,
    errors: ['not_found'],
  }),
  readCalendar: route({
    method: 'GET',
    path: '/api/calendar/:file',
    access: 'public',
    place: 'anywhere',
    tag,
    summary:
      'The feed behind the token (`TOKEN.ics`) as iCalendar (RFC 5545). Unknown, ended or without its role: not found.',
    params: z.object({ file: z.string().max(200) }),
    download: ['text/calendar'],
    errors: ['not_found', 'too_many_requests'],
    // An office is behind one address, and so are all calendars at one vendor.
    perMinute: 240,
  }),
} as const
