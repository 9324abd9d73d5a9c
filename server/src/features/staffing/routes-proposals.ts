import { packageRoutes, proposalRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { acceptProposal } from './actions/accept-proposal.ts'
import { cancelPackage, downloadPackage, listPackages, makePackage } from './actions/packages.ts'
import { listProposals, propose, readProposal } from './actions/proposals.ts'
import { readTender } from './actions/tender-text.ts'

export function proposalsServed(app: App, context: Context): void {
  serve(app, proposalRoutes.readTenderText, ({ body }) => readTender(context, body.text))
  serve(app, proposalRoutes.listProposals, ({ query, actor }) => listProposals(context, actor, query.project))
  serve(app, proposalRoutes.propose, ({ body, actor, request }) =>
    propose(context, actor, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, proposalRoutes.readProposal, ({ params, actor }) => readProposal(context, actor, params.id))
  serve(app, proposalRoutes.acceptProposal, ({ params, body, actor }) =>
    acceptProposal(context, actor, params.id, body),
  )
  serve(app, packageRoutes.listPackages, ({ params, actor }) => listPackages(context, actor, params.id))
  serve(app, packageRoutes.makePackage, ({ params, body, actor, request }) =>
    makePackage(context, actor, params.id, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, packageRoutes.cancelPackage, ({ params, actor }) => cancelPackage(context, actor, params.id))
  serve(app, packageRoutes.downloadPackage, ({ params, actor }) => downloadPackage(context, actor, params.id))
}
