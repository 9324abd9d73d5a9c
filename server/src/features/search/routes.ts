import { searchRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { search } from './actions.ts'

export function routes(app: App, context: Context): void {
  serve(app, searchRoutes.search, ({ query, actor }) => search(context, actor, query.q))
}
