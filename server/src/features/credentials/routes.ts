import { catalogueRoutes, credentialRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import {
  cancelCredential,
  correctCredential,
  giveUpCredential,
  renewCredential,
  resumeCredential,
  revokeCredential,
  suspendCredential,
  takeUpCredential,
  verifyCredential,
} from './actions/change.ts'
import { exportCredentials } from './actions/export.ts'
import { credentialPage, filterValues } from './actions/list.ts'
import { credentialRecord, credentialTimeline } from './actions/records.ts'
import { registerCredential } from './actions/register.ts'
import { revealCredential } from './actions/reveal.ts'
import { changeType, createType, listPlatforms, listTypes, readType, removeType } from './actions/type-changes.ts'
import { requestUpload, withdrawUploadRequest } from './actions/upload-requests.ts'

export function routes(app: App, context: Context): void {
  const { db } = context
  const route = credentialRoutes

  serve(app, route.listCredentials, ({ query, actor }) => credentialPage(context, actor, query))
  serve(app, route.exportCredentials, ({ body, actor, request }) =>
    exportCredentials(context, actor, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, route.filterValues, ({ actor }) => filterValues(db, actor))
  serve(app, route.readCredential, ({ params, actor }) => credentialRecord(context, db, actor, params.id))
  serve(app, route.credentialTimeline, ({ params, query, actor }) => credentialTimeline(db, actor, params.id, query))
  serve(app, route.revealCredential, ({ params, body, actor }) => revealCredential(context, actor, params.id, body))
  serve(app, route.registerCredential, ({ body, actor }) => registerCredential(context, actor, body))
  serve(app, route.correctCredential, ({ params, body, actor }) => correctCredential(context, actor, params.id, body))
  serve(app, route.renewCredential, ({ params, body, actor }) => renewCredential(context, actor, params.id, body))
  serve(app, route.suspendCredential, ({ params, body, actor }) => suspendCredential(context, actor, params.id, body))
  serve(app, route.resumeCredential, ({ params, body, actor }) => resumeCredential(context, actor, params.id, body))
  serve(app, route.cancelCredential, ({ params, body, actor }) => cancelCredential(context, actor, params.id, body))
  serve(app, route.revokeCredential, ({ params, body, actor }) => revokeCredential(context, actor, params.id, body))
  serve(app, route.giveUpCredential, ({ params, body, actor }) => giveUpCredential(context, actor, params.id, body))
  serve(app, route.takeUpCredential, ({ params, body, actor }) => takeUpCredential(context, actor, params.id, body))
  serve(app, route.verifyCredential, ({ params, body, actor }) => verifyCredential(context, actor, params.id, body))
  serve(app, route.requestUpload, ({ params, body, actor }) => requestUpload(context, actor, params.id, body.note))
  serve(app, route.withdrawUploadRequest, ({ params, actor }) => withdrawUploadRequest(context, actor, params.id))

  serve(app, catalogueRoutes.listTypes, async ({ actor }) => ({ rows: await listTypes(db, actor) }))
  serve(app, catalogueRoutes.readType, ({ params, actor }) => readType(db, actor, params.id))
  serve(app, catalogueRoutes.createType, ({ body, actor }) => createType(context, actor, body))
  serve(app, catalogueRoutes.changeType, ({ params, body, actor }) => changeType(context, actor, params.id, body))
  serve(app, catalogueRoutes.removeType, ({ params, actor }) => removeType(context, actor, params.id))
  serve(app, catalogueRoutes.listPlatforms, async () => ({ rows: listPlatforms() }))
}
