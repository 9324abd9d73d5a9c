import { hoursRoutes, renewalPlanRoutes, renewalRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { calendarEntries, changeEntry, createEntry } from './actions/calendar.ts'
import { changeOneStep, changeRenewal } from './actions/change.ts'
import { exportPlan } from './actions/export.ts'
import { credentialHours, personHours } from './actions/hours.ts'
import { openRenewal } from './actions/open.ts'
import { proposedMoves, renewalPlan } from './actions/plan.ts'
import { correctPlan, freezePlan, movePlanned, setBudget } from './actions/plan-changes.ts'
import { addHours, addProvenHours, correctHours, withdrawHours } from './actions/record-hours.ts'
import { renewalCounts, renewalPage, renewalRecord } from './actions/records.ts'
import { submitRenewal } from './actions/submit.ts'
import { listTemplates, readTemplate, setTemplate } from './actions/templates.ts'

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
  serve(app, renewalRoutes.listStepTemplates, async () => ({ rows: await listTemplates(context) }))
  serve(app, renewalRoutes.readTemplate, ({ params }) => readTemplate(context, params.typeId))
  serve(app, renewalRoutes.setTemplate, ({ params, body, actor }) => setTemplate(context, actor, params.typeId, body))

  serve(app, hoursRoutes.personHours, ({ params, actor }) => personHours(context, db, actor, params.id))
  serve(app, hoursRoutes.addHours, ({ params, body, actor }) => addHours(context, actor, params.id, body))
  serve(app, hoursRoutes.credentialHours, ({ params, actor }) => credentialHours(context, db, actor, params.id))
  serve(app, hoursRoutes.addProvenHours, ({ params, actor, upload }) =>
    addProvenHours(context, actor, params.id, upload),
  )
  serve(app, hoursRoutes.correctHours, ({ params, body, actor }) => correctHours(context, actor, params.id, body))
  serve(app, hoursRoutes.withdrawHours, ({ params, body, actor }) =>
    withdrawHours(context, actor, params.id, body.reason),
  )

  serve(app, renewalPlanRoutes.readPlan, ({ query }) => renewalPlan(context, db, query.year, query.unit))
  serve(app, renewalPlanRoutes.proposeMoves, async ({ query }) => ({ rows: await proposedMoves(context, query.year) }))
  serve(app, renewalPlanRoutes.movePlanned, ({ body, actor }) => movePlanned(context, actor, body))
  serve(app, renewalPlanRoutes.setBudget, ({ body, actor }) => setBudget(context, actor, body))
  serve(app, renewalPlanRoutes.freezePlan, ({ body, actor }) => freezePlan(context, actor, body))
  serve(app, renewalPlanRoutes.correctPlan, ({ body, actor }) => correctPlan(context, actor, body))
  serve(app, renewalPlanRoutes.exportPlan, ({ body, actor, request }) =>
    exportPlan(context, actor, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, renewalPlanRoutes.listEntries, async ({ query }) => ({
    rows: await calendarEntries(db, query.from as Day, query.to as Day),
  }))
  serve(app, renewalPlanRoutes.createEntry, ({ body, actor }) => createEntry(context, actor, body))
  serve(app, renewalPlanRoutes.changeEntry, ({ params, body, actor }) => changeEntry(context, actor, params.id, body))
}
