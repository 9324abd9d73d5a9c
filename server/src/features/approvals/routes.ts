import { approvalRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { decideApproval, decideApprovals } from './actions/decide.ts'
import { deputyList, endDeputy, nameDeputy } from './actions/deputies.ts'
import { handOverApproval, receiverList, takeApprovalBack } from './actions/hand-over.ts'
import { approvalCounts, approvalPage, approvalRecord } from './actions/records.ts'
import { requestApproval } from './actions/request.ts'
import {
  attachToApproval,
  commentApproval,
  downloadAttachment,
  pushApproval,
  recallApproval,
} from './actions/take-part.ts'
import type { ApprovalSeams } from './seams.ts'

export function routes(app: App, context: Context, seams: ApprovalSeams): void {
  const { db } = context

  serve(app, approvalRoutes.listApprovals, ({ query, actor }) => approvalPage(context, seams, actor, query))
  serve(app, approvalRoutes.countApprovals, ({ actor }) => approvalCounts(context, seams, actor))
  serve(app, approvalRoutes.readApproval, ({ params, actor }) => approvalRecord(context, seams, db, actor, params.id))
  serve(app, approvalRoutes.requestApproval, ({ body, actor }) => requestApproval(context, seams, actor, body))
  serve(app, approvalRoutes.decideApproval, ({ params, body, actor }) =>
    decideApproval(context, seams, actor, params.id, body),
  )
  serve(app, approvalRoutes.decideApprovals, ({ body, actor }) => decideApprovals(context, seams, actor, body))
  serve(app, approvalRoutes.recallApproval, ({ params, body, actor }) =>
    recallApproval(context, seams, actor, params.id, body.version),
  )
  serve(app, approvalRoutes.pushApproval, ({ params, body, actor }) =>
    pushApproval(context, seams, actor, params.id, body.note),
  )
  serve(app, approvalRoutes.commentApproval, ({ params, body, actor }) =>
    commentApproval(context, seams, actor, params.id, body.text),
  )
  serve(app, approvalRoutes.attachToApproval, ({ params, actor, upload }) =>
    attachToApproval(context, seams, actor, params.id, upload),
  )
  serve(app, approvalRoutes.downloadAttachment, ({ params, query, actor }) =>
    downloadAttachment(context, seams, actor, params.id, query.inline === 'yes'),
  )
  serve(app, approvalRoutes.listReceivers, ({ params, actor }) => receiverList(context, seams, actor, params.id))
  serve(app, approvalRoutes.handOverApproval, ({ params, body, actor }) =>
    handOverApproval(context, seams, actor, params.id, body),
  )
  serve(app, approvalRoutes.takeApprovalBack, ({ params, body, actor }) =>
    takeApprovalBack(context, seams, actor, params.id, body.version),
  )
  serve(app, approvalRoutes.listDeputies, ({ actor }) => deputyList(context, actor))
  serve(app, approvalRoutes.nameDeputy, ({ body, actor }) => nameDeputy(context, seams, actor, body))
  serve(app, approvalRoutes.endDeputy, ({ params, actor }) => endDeputy(context, actor, params.id))
}
