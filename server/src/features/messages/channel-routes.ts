import { channelRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import {
  changeChannel,
  channelRecords,
  createChannel,
  orderChannels,
  removeChannel,
  resumeChannel,
} from './actions/channel-settings.ts'
import { type TestSeams, testChannel } from './actions/channel-test.ts'

/** The routes of the channels' settings; the definitions are the connectors'. */
export function routes(app: App, context: Context, seams: TestSeams): void {
  serve(app, channelRoutes.listChannels, async () => ({ rows: await channelRecords(context.db) }))
  serve(app, channelRoutes.createChannel, ({ body, actor }) => createChannel(context, actor, body))
  serve(app, channelRoutes.changeChannel, ({ params, body, actor }) => changeChannel(context, actor, params.id, body))
  serve(app, channelRoutes.removeChannel, ({ params, actor }) => removeChannel(context, actor, params.id))
  serve(app, channelRoutes.resumeChannel, ({ params, actor }) => resumeChannel(context, actor, params.id))
  serve(app, channelRoutes.orderChannels, async ({ body, actor }) => ({
    rows: await orderChannels(context, actor, body.ids),
  }))
  serve(app, channelRoutes.testChannel, ({ params, body, actor }) =>
    testChannel(context, actor, seams, params.id, body),
  )
}
