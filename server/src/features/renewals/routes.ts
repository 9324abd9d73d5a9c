import { hoursRoutes, renewalRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { changeOneStep, changeRenewal, readTemplate, setTemplate, submitRenewal } from './actions/change.ts'
import { addHours, personHours, withdrawHours } from './actions/hours.ts'
import { openRenewal } from './actions/open.ts'
import { renewalCounts, renewalPage, renewalRecord } from './actions/records.ts'

export function routes(app: App, context: Context): void {
  const { db } = context

  serve(app, renewalRoutes.listRenewals, ({ query, actor }) => renewalPage(context, actor, query))
  serve(app, renewalRoutes.countRenewals, ({ actor }) => renewalCounts(context, actor))
  serve(app, renewalRoutes.readRenewal, ({ params, actor }) => renewalRecord(context, db, actor, params.id))
  serve(app, renewalRoutes.openRenewal, ({ body, actor }) => openRenewal(context, actor, body.credentialId))
  serve(app, renewalRoutes.changeRenewal, ({ params, body, actor }) => changeRenewal(context, actor, params.id, body))
  serve(app, renewalRoutes.changeStep, ({ params, body, actor }) => changeOneStep(context, actor, params, body))
  serve(app, renewalRoutes.submitRenewal, ({ params, actor, upload }) =>
    submitRenewal(context, actor, params.id, upload),
  )
  serve(app, renewalRoutes.readTemplate, ({ params }) => readTemplate(context, params.typeId))
  serve(app, renewalRoutes.setTemplate, ({ params, body, actor }) => setTemplate(context, actor, params.typeId, body))

  serve(app, hoursRoutes.personHours, ({ params, actor }) => personHours(context, db, actor, params.id))
  serve(app, hoursRoutes.addHours, ({ params, body, actor }) => addHours(context, actor, params.id, body))
  serve(app, hoursRoutes.withdrawHours, ({ params, body, actor }) =>
    withdrawHours(context, actor, params.id, body.reason),
  )
}
