import { reminderRoutes, responseRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { deadlineHistory } from './actions/deadline-history.ts'
import { credentialDue, dueCounts, duePage } from './actions/due.ts'
import {
  changeReminderPolicy,
  changeReminderSettings,
  createReminderPolicy,
  reminderSettings,
  removeReminderPolicy,
} from './actions/policies.ts'
import { previewReminders } from './actions/preview.ts'
import { pushDeadline, pushDeadlines } from './actions/push.ts'
import { answerDeadline, answerDeadlines, type ReminderSeams, responsibleCandidates } from './actions/respond.ts'
import { changeResponsePolicy, responsePolicy } from './actions/response-policy.ts'

export function routes(app: App, context: Context, seams: ReminderSeams): void {
  const { db } = context
  const route = responseRoutes

  serve(app, route.listDue, ({ query, actor }) => duePage(context, actor, query))
  serve(app, route.countDue, ({ query, actor }) => dueCounts(context, actor, query))
  serve(app, route.credentialDue, ({ params, actor }) => credentialDue(context, db, actor, params.id))
  serve(app, route.deadlineHistory, ({ params, query: { kind, profession = null, dueOn }, actor }) =>
    deadlineHistory(context, actor, { credentialId: params.id, kind, profession, dueOn }),
  )
  serve(app, route.responsibleCandidates, ({ params, actor }) =>
    responsibleCandidates(context, seams, actor, params.id),
  )
  serve(app, route.answerDeadline, ({ params, body: { answer, ...named }, actor }) =>
    answerDeadline(context, seams, actor, { ...named, credentialId: params.id }, answer),
  )
  serve(app, route.answerDeadlines, ({ body, actor }) =>
    answerDeadlines(context, seams, actor, body.deadlines, body.answer),
  )
  serve(app, route.pushDeadline, ({ params, body: { note, ...named }, actor }) =>
    pushDeadline(context, actor, { ...named, credentialId: params.id }, note),
  )
  serve(app, route.pushDeadlines, ({ body, actor }) => pushDeadlines(context, actor, body.deadlines, body.note))
  serve(app, route.readResponsePolicy, ({ actor }) => responsePolicy(db, actor))
  serve(app, route.changeResponsePolicy, ({ body, actor }) => changeResponsePolicy(context, actor, body))

  const set = reminderRoutes
  serve(app, set.readReminderSettings, () => reminderSettings(db))
  serve(app, set.changeReminderSettings, ({ body, actor }) => changeReminderSettings(context, actor, body))
  serve(app, set.createReminderPolicy, ({ body, actor }) => createReminderPolicy(context, actor, body))
  serve(app, set.changeReminderPolicy, ({ params, body, actor }) =>
    changeReminderPolicy(context, actor, params.id, body),
  )
  serve(app, set.removeReminderPolicy, ({ params, actor }) => removeReminderPolicy(context, actor, params.id))
  serve(app, set.previewReminders, ({ body }) => previewReminders(context, body))
}
