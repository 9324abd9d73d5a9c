import { statisticRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { crossTable, dashboard } from './actions.ts'

export function routes(app: App, context: Context): void {
  serve(app, statisticRoutes.dashboard, () => dashboard(context))
  serve(app, statisticRoutes.crossTable, ({ query, request }) =>
    crossTable(context, query, preferredLanguage(request.headers['accept-language'])),
  )
}
