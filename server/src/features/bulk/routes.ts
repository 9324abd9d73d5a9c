import { bulkRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { askOfBulkChange, bulkRecord, previewCredentials, previewPeople } from './actions.ts'

export function routes(app: App, context: Context): void {
  serve(app, bulkRoutes.previewCredentialChange, ({ body, actor }) => previewCredentials(context, actor, body))
  serve(app, bulkRoutes.previewPersonChange, ({ body, actor }) => previewPeople(context, actor, body))
  serve(app, bulkRoutes.readBulkChange, ({ params, actor }) => bulkRecord(context.db, actor, params.id))
  serve(app, bulkRoutes.applyBulkChange, ({ params, actor }) => askOfBulkChange(context, actor, params.id, 'apply'))
  serve(app, bulkRoutes.cancelBulkChange, ({ params, actor }) => askOfBulkChange(context, actor, params.id, 'cancel'))
  serve(app, bulkRoutes.undoBulkChange, ({ params, actor }) => askOfBulkChange(context, actor, params.id, 'undo'))
}
