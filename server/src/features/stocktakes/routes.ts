import { stocktakeRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { caseList, changeCase } from './actions/cases.ts'
import { cancelStocktake, changeStocktake, setStocktakePlan, stocktakePlan } from './actions/change.ts'
import { countItems } from './actions/count.ts'
import { openStocktake } from './actions/open.ts'
import { attachUnexpectedPhoto, unexpectedPhoto } from './actions/photo.ts'
import {
  countingItems,
  countingList,
  stocktakeItems,
  stocktakeList,
  stocktakeRecord,
  unexpectedList,
} from './actions/records.ts'
import { exportStocktake, printStocktake } from './actions/report.ts'
import { signStocktake, unsignStocktake } from './actions/sign.ts'

export function routes(app: App, context: Context): void {
  const { db } = context

  serve(app, stocktakeRoutes.listStocktakes, ({ query, actor }) => stocktakeList(context, actor, query))
  serve(app, stocktakeRoutes.openStocktake, ({ body, actor }) => openStocktake(context, actor, body))
  serve(app, stocktakeRoutes.readStocktake, ({ params, actor }) => stocktakeRecord(context, db, actor, params.id))
  serve(app, stocktakeRoutes.changeStocktake, ({ params, body, actor }) =>
    changeStocktake(context, actor, params.id, body),
  )
  serve(app, stocktakeRoutes.cancelStocktake, ({ params, actor }) => cancelStocktake(context, actor, params.id))
  serve(app, stocktakeRoutes.listStocktakeItems, ({ params, query, actor }) =>
    stocktakeItems(context, actor, params.id, query),
  )
  serve(app, stocktakeRoutes.listUnexpected, ({ params, query, actor }) =>
    unexpectedList(context, actor, params.id, query),
  )
  serve(app, stocktakeRoutes.readUnexpectedPhoto, ({ params, actor }) => unexpectedPhoto(context, actor, params.id))
  serve(app, stocktakeRoutes.listStocktakeCases, ({ query, actor }) => caseList(context, actor, query))
  serve(app, stocktakeRoutes.changeStocktakeCase, ({ params, body, actor }) =>
    changeCase(context, actor, params.id, body),
  )
  serve(app, stocktakeRoutes.signStocktake, ({ params, body, actor }) =>
    signStocktake(context, actor, params.id, body.seen),
  )
  serve(app, stocktakeRoutes.unsignStocktake, ({ params, actor }) => unsignStocktake(context, actor, params.id))
  serve(app, stocktakeRoutes.exportStocktake, ({ params, body, actor, request }) =>
    exportStocktake(context, actor, params.id, body.reason, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, stocktakeRoutes.printStocktake, ({ params, body, actor, request }) =>
    printStocktake(context, actor, params.id, body.reason, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, stocktakeRoutes.readStocktakePlan, () => stocktakePlan(context))
  serve(app, stocktakeRoutes.setStocktakePlan, ({ body, actor }) => setStocktakePlan(context, actor, body))
  serve(app, stocktakeRoutes.listCounting, ({ actor }) => countingList(context, actor))
  serve(app, stocktakeRoutes.readCountingList, ({ params, query, actor }) =>
    countingItems(context, actor, params.id, query),
  )
  serve(app, stocktakeRoutes.countItems, ({ params, body, actor }) =>
    countItems(context, actor, params.id, body.counts),
  )
  serve(app, stocktakeRoutes.attachUnexpectedPhoto, ({ params, actor, upload }) =>
    attachUnexpectedPhoto(context, actor, params.id, upload),
  )
}
