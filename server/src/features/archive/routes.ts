import { archiveRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { copyDocuments } from './actions/copies.ts'
import {
  attachDocument,
  downloadDocument,
  listDocuments,
  personDocuments,
  withdrawDocument,
} from './actions/documents.ts'
import { listDueDocuments } from './actions/retention.ts'

export function routes(app: App, context: Context): void {
  const { db } = context

  serve(app, archiveRoutes.listDocuments, async ({ params, actor }) => ({
    rows: await listDocuments(db, actor, params.id),
  }))
  serve(app, archiveRoutes.personDocuments, async ({ params, actor }) => ({
    rows: await personDocuments(db, actor, params.id),
  }))
  serve(app, archiveRoutes.dueDocuments, ({ query, actor }) => listDueDocuments(context, db, actor, query))
  serve(app, archiveRoutes.attachDocument, ({ params, actor, upload }) =>
    attachDocument(context, actor, params.id, upload),
  )
  serve(app, archiveRoutes.downloadDocument, ({ params, query, actor }) =>
    downloadDocument(context, actor, params.id, query.inline === 'yes'),
  )
  serve(app, archiveRoutes.copyDocuments, ({ body, actor, request }) =>
    copyDocuments(context, actor, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, archiveRoutes.withdrawDocument, ({ params, body, actor }) =>
    withdrawDocument(context, actor, params.id, body.reason),
  )
}
