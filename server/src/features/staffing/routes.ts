import { engagementRoutes, projectRoutes, slotRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import {
  beginEngagement,
  endEngagement,
  engagePerson,
  moveEngagement,
  replaceEngagement,
} from './actions/engagements.ts'
import { attachToProject, downloadProjectDocument } from './actions/project-documents.ts'
import { projectRecord, projectsPage } from './actions/project-records.ts'
import { changeProject, createProject, moveProject, removeProject } from './actions/projects.ts'
import { slotTemplate } from './actions/slot-template.ts'
import { addSlots, changeSlot, orderSlots, removeSlot } from './actions/slots.ts'
import { personEngagements, projectTimeline } from './actions/timeline.ts'
import { proposalsServed } from './routes-proposals.ts'

export function routes(app: App, context: Context): void {
  proposalsServed(app, context)
  serve(app, projectRoutes.listProjects, ({ query, actor }) => projectsPage(context, actor, query))
  serve(app, projectRoutes.readProject, ({ params, actor }) => projectRecord(context, actor, params.id))
  serve(app, projectRoutes.createProject, ({ body, actor }) => createProject(context, actor, body))
  serve(app, projectRoutes.changeProject, ({ params, body, actor }) => changeProject(context, actor, params.id, body))
  serve(app, projectRoutes.moveProject, ({ params, body, actor }) => moveProject(context, actor, params.id, body))
  serve(app, projectRoutes.removeProject, async ({ params, query, actor }) => {
    await removeProject(context, actor, params.id, query.version)
    return { ok: true } as const
  })
  serve(app, slotRoutes.readSlotTemplate, ({ params, query, actor }) => slotTemplate(context, actor, params.id, query))
  serve(app, slotRoutes.addSlots, ({ params, body, actor }) => addSlots(context, actor, params.id, body.slots))
  serve(app, slotRoutes.changeSlot, ({ params, body, actor }) => changeSlot(context, actor, params.id, body))
  serve(app, slotRoutes.removeSlot, ({ params, query, actor }) => removeSlot(context, actor, params.id, query.version))
  serve(app, slotRoutes.orderSlots, ({ params, body, actor }) => orderSlots(context, actor, params.id, body.slotIds))
  serve(app, engagementRoutes.engagePerson, ({ params, body, actor }) => engagePerson(context, actor, params.id, body))
  serve(app, engagementRoutes.beginEngagement, ({ params, body, actor }) =>
    beginEngagement(context, actor, params.id, body),
  )
  serve(app, engagementRoutes.moveEngagement, ({ params, body, actor }) =>
    moveEngagement(context, actor, params.id, body),
  )
  serve(app, engagementRoutes.endEngagement, ({ params, body, actor }) =>
    endEngagement(context, actor, params.id, body),
  )
  serve(app, engagementRoutes.replaceEngagement, ({ params, body, actor }) =>
    replaceEngagement(context, actor, params.id, body),
  )
  serve(app, engagementRoutes.attachToProject, ({ params, actor, upload }) =>
    attachToProject(context, actor, params.id, upload),
  )
  serve(app, engagementRoutes.downloadProjectDocument, ({ params, query, actor }) =>
    downloadProjectDocument(context, actor, params.id, query.inline === 'yes'),
  )
  serve(app, engagementRoutes.personEngagements, ({ params, actor }) => personEngagements(context, actor, params.id))
  serve(app, engagementRoutes.projectTimeline, ({ query, actor }) => projectTimeline(context, actor, query))
}
