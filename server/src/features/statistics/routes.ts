import { statisticRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { crossTable, dashboard, deadlineDays } from './actions.ts'

export function routes(app: App, context: Context): void {
  serve(app, statisticRoutes.dashboard, ({ actor }) => dashboard(context, actor))
  serve(app, statisticRoutes.deadlineDays, ({ query, actor }) => deadlineDays(context, actor, query.month))
  serve(app, statisticRoutes.crossTable, ({ query, actor, request }) =>
    crossTable(context, actor, query, preferredLanguage(request.headers['accept-language'])),
  )
}
