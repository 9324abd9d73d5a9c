import { messageRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { countUnread, readInbox, readMessages } from './actions/inbox.ts'
import { listMessages, readMessage, resendMessage } from './actions/log.ts'
import { changeOwnReach, changeReach, readOwnReach, readReach, tryAddressAgain } from './actions/reach.ts'
import { changeMessageSettings, messageSettings } from './actions/settings.ts'
import { listTemplates, previewTemplate, removeTemplate, saveTemplate } from './actions/templates.ts'

export function routes(app: App, context: Context): void {
  serve(app, messageRoutes.listMessages, ({ query, actor }) => listMessages(context, actor, query))
  serve(app, messageRoutes.readMessage, ({ params, actor }) => readMessage(context, actor, params.id))
  serve(app, messageRoutes.resendMessage, ({ params, body, actor }) =>
    resendMessage(context, actor, params.id, body.resends),
  )
  serve(app, messageRoutes.readInbox, ({ query, actor }) => readInbox(context, actor, query))
  serve(app, messageRoutes.countUnread, ({ actor }) => countUnread(context, actor))
  serve(app, messageRoutes.markRead, ({ body, actor }) => readMessages(context, actor, body.ids))
  serve(app, messageRoutes.readMessageSettings, () => messageSettings(context))
  serve(app, messageRoutes.changeMessageSettings, ({ body, actor }) => changeMessageSettings(context, actor, body))
  serve(app, messageRoutes.readReach, ({ params, actor }) => readReach(context, actor, params.id))
  serve(app, messageRoutes.changeReach, ({ params, body, actor }) => changeReach(context, actor, params.id, body))
  serve(app, messageRoutes.tryAddressAgain, ({ params, body, actor }) =>
    tryAddressAgain(context, actor, params.id, body.kind),
  )
  serve(app, messageRoutes.readOwnReach, ({ actor }) => readOwnReach(context, actor))
  serve(app, messageRoutes.changeOwnReach, ({ body, actor }) => changeOwnReach(context, actor, body))
  serve(app, messageRoutes.listTemplates, async () => ({ rows: await listTemplates(context.db) }))
  serve(app, messageRoutes.saveTemplate, ({ params, body, actor }) => saveTemplate(context, actor, params, body))
  serve(app, messageRoutes.removeTemplate, ({ params, actor }) => removeTemplate(context, actor, params))
  serve(app, messageRoutes.previewTemplate, ({ body }) => previewTemplate(context, body))
}
