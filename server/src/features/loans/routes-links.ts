import { loanLinkRoutes } from '@chizheng/contract'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve, servePublicPage } from '../../platform/http/index.ts'
import { endLink, linkPath, loanLinks, makeLink } from './actions/links.ts'
import { openLinkFile, openLinkPage } from './actions/open-link.ts'
import { refusedPage } from './link-page.ts'

/** An office, or a tender's platform, is behind one address. */
const pagesPerMinute = 60
/** A watermark takes a second of a thread. */
const filesPerMinute = 20

export function linkRoutes(app: App, context: Context): void {
  serve(app, loanLinkRoutes.listLoanLinks, ({ params, actor }) => loanLinks(context, actor, params.id))
  serve(app, loanLinkRoutes.makeLoanLink, ({ params, body, actor, request }) =>
    makeLink(context, actor, { loanId: params.id, origin: originOf(context, request) }, body),
  )
  serve(app, loanLinkRoutes.endLoanLink, ({ params, actor }) => endLink(context, actor, params.id))

  const page = { refused: refusedPage, log: context.log }
  servePublicPage(
    app,
    { ...page, path: linkPath(':token'), perMinute: pagesPerMinute },
    async ({ params }, language) => ({ html: await openLinkPage(context, tokenIn(params), language) }),
  )
  servePublicPage(
    app,
    { ...page, path: `${linkPath(':token')}/file`, perMinute: filesPerMinute },
    ({ params }, language) => openLinkFile(context, tokenIn(params), language),
  )
}

const tokenIn = (params: unknown): string => (params as { readonly token: string }).token

/** The address that is set, else the one this page was opened at. */
function originOf({ settings }: Context, { protocol, host }: FastifyRequest): string {
  return settings.publicUrl ?? `${protocol}://${host}`
}
