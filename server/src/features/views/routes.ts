import { viewRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { changeView, orderViews, removeView, saveNewView, viewCounts, viewRecords } from './actions.ts'
import { mayShare } from './policy.ts'

export function routes(app: App, context: Context): void {
  const { db } = context

  serve(app, viewRoutes.listViews, async ({ actor }) => ({
    rows: await viewRecords(db, actor),
    can: { share: mayShare(actor) },
  }))
  serve(app, viewRoutes.countViews, ({ query, actor }) => viewCounts(context, actor, query.list))
  serve(app, viewRoutes.saveView, ({ body, actor }) => saveNewView(context, actor, body))
  serve(app, viewRoutes.changeView, ({ params, body, actor }) => changeView(context, actor, params.id, body))
  serve(app, viewRoutes.orderViews, async ({ body, actor }) => ({ rows: await orderViews(context, actor, body.ids) }))
  serve(app, viewRoutes.removeView, ({ params, actor }) => removeView(context, actor, params.id))
}
