import { printRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import type { PeopleSeams } from '../people/index.ts'
import { printLabelSheet } from './actions/labels.ts'
import { printCredentials, printPeople } from './actions/ledger.ts'
import { printResume } from './actions/resume.ts'

export function routes(app: App, context: Context, seams: PeopleSeams): void {
  serve(app, printRoutes.printLabels, ({ body, actor, request }) =>
    printLabelSheet(context, actor, body, { language: languageOf(request), origin: originOf(context, request) }),
  )
  serve(app, printRoutes.printCredentials, ({ body, actor, request }) =>
    printCredentials(context, actor, body, languageOf(request)),
  )
  serve(app, printRoutes.printPeople, ({ body, actor, request }) =>
    printPeople(context, seams, actor, body, languageOf(request)),
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
