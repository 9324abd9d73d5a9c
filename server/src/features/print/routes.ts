import { printRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { printLabelSheet } from './actions/labels.ts'
import { printResume } from './actions/resume.ts'

export function routes(app: App, context: Context): void {
  serve(app, printRoutes.printLabels, ({ body, actor, request }) =>
    printLabelSheet(context, actor, body, { language: languageOf(request), origin: originOf(context, request) }),
  )
  serve(app, printRoutes.printResume, ({ body, actor, request }) =>
    printResume(context, actor, body, languageOf(request)),
  )
}

const languageOf = (request: FastifyRequest) => preferredLanguage(request.headers['accept-language'])

/** The address phones open: the one that is set, else the one this page was opened at. */
function originOf({ settings }: Context, { protocol, host }: FastifyRequest): string {
  return settings.publicUrl === null ? `${protocol}://${host}` : new URL(settings.publicUrl).origin
}
