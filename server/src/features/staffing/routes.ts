import { projectRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { projectRecord, projectsPage } from './actions/project-records.ts'
import { changeProject, createProject, moveProject, removeProject } from './actions/projects.ts'
import { addSlots, changeSlot, orderSlots, removeSlot } from './actions/slots.ts'
import { proposalsServed } from './routes-proposals.ts'

export function routes(app: App, context: Context): void {
  proposalsServed(app, context)
  serve(app, projectRoutes.listProjects, ({ query, actor }) => projectsPage(context, actor, query))
  serve(app, projectRoutes.readProject, ({ params, actor }) => projectRecord(context.db, actor, params.id))
  serve(app, projectRoutes.createProject, ({ body, actor }) => createProject(context, actor, body))
  serve(app, projectRoutes.changeProject, ({ params, body, actor }) => changeProject(context, actor, params.id, body))
  serve(app, projectRoutes.moveProject, ({ params, body, actor }) => moveProject(context, actor, params.id, body))
  serve(app, projectRoutes.removeProject, async ({ params, query, actor }) => {
    await removeProject(context, actor, params.id, query.version)
    return { ok: true } as const
  })
  serve(app, projectRoutes.addSlots, ({ params, body, actor }) => addSlots(context, actor, params.id, body.slots))
  serve(app, projectRoutes.changeSlot, ({ params, body, actor }) => changeSlot(context, actor, params.id, body))
  serve(app, projectRoutes.removeSlot, ({ params, query, actor }) =>
    removeSlot(context, actor, params.id, query.version),
  )
  serve(app, projectRoutes.orderSlots, ({ params, body, actor }) => orderSlots(context, actor, params.id, body.slotIds))
}
