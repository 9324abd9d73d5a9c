import { calendarRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { type AccountActors, createFeed, ownFeeds, readFeed, revokeFeed } from './actions.ts'

export type { AccountActors } from './actions.ts'

export function routes(app: App, context: Context, actorOf: AccountActors): void {
  const { publicUrl } = context.settings

  serve(app, calendarRoutes.listCalendarFeeds, ({ actor }) => ownFeeds(context, actor))
  serve(app, calendarRoutes.createCalendarFeed, ({ body, actor, request }) => {
    const language = preferredLanguage(request.headers['accept-language'])
    return createFeed(context, actor, { ...body, language })
  })
  serve(app, calendarRoutes.revokeCalendarFeed, ({ params, actor }) => revokeFeed(context, actor, params.id))
  serve(app, calendarRoutes.readCalendar, ({ params, request: { protocol, host } }) =>
    readFeed(context, actorOf, params.file, publicUrl ?? `${protocol}://${host}`),
  )
}
