import { forecastRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { readForecast, whatIf } from './actions.ts'

export function routes(app: App, context: Context): void {
  serve(app, forecastRoutes.readForecast, ({ actor, request }) =>
    readForecast(context, actor, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, forecastRoutes.whatIf, ({ body, actor }) => whatIf(context, actor, body))
}
