import { custodyCaseRoutes, custodyRoutes, loanExtensionRoutes, loanRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { reportCase, reportOwnCase } from './actions/case-report.ts'
import { casePage, changeCase, endCase } from './actions/cases.ts'
import { custodyRecord, moveCustody } from './actions/custody.ts'
import { askDepositBack, offerDeposit, withdrawCase } from './actions/deposits.ts'
import { extendLoan } from './actions/extend.ts'
import { cancelLoan, handOverLoan, takeBackLoan } from './actions/hand-over.ts'
import { personCustody } from './actions/person-custody.ts'
import { loanCounts, loanPage, loanRecord } from './actions/records.ts'
import { checkLoan, requestLoan } from './actions/request.ts'
import { requestLoans } from './actions/request-many.ts'
import { linkRoutes } from './routes-links.ts'
import type { LoanSeams } from './seams.ts'

export function routes(app: App, context: Context, seams: LoanSeams): void {
  const { db } = context

  serve(app, loanRoutes.listLoans, ({ query, actor }) => loanPage(context, actor, query))
  serve(app, loanRoutes.countLoans, ({ query, actor }) => loanCounts(context, actor, query.mine))
  serve(app, loanRoutes.readLoan, ({ params, actor }) => loanRecord(context, db, actor, params.id))
  serve(app, loanRoutes.checkLoan, ({ body, actor }) => checkLoan(context, actor, body))
  serve(app, loanRoutes.requestLoan, ({ body, actor }) => requestLoan(context, seams, actor, body))
  serve(app, loanRoutes.requestLoans, ({ body, actor }) => requestLoans(context, seams, actor, body))
  serve(app, loanRoutes.handOverLoan, ({ params, body, actor }) => handOverLoan(context, actor, params.id, body))
  serve(app, loanRoutes.takeBackLoan, ({ params, body, actor }) => takeBackLoan(context, actor, params.id, body))
  serve(app, loanRoutes.cancelLoan, ({ params, body, actor }) => cancelLoan(context, actor, params.id, body))
  serve(app, loanExtensionRoutes.extendLoan, ({ params, body, actor }) =>
    extendLoan(context, seams, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.listCustodyCases, ({ query, actor }) => casePage(context, actor, query))
  serve(app, custodyCaseRoutes.reportCustodyCase, ({ params, body, actor }) =>
    reportCase(context, seams, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.reportOwnCustodyCase, ({ params, body, actor }) =>
    reportOwnCase(context, seams, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.offerDeposit, ({ params, body, actor }) =>
    offerDeposit(context, seams, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.askDepositBack, ({ params, body, actor }) =>
    askDepositBack(context, seams, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.withdrawCustodyCase, ({ params, body, actor }) =>
    withdrawCase(context, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.changeCustodyCase, ({ params, body, actor }) =>
    changeCase(context, seams, actor, params.id, body),
  )
  serve(app, custodyCaseRoutes.closeCustodyCase, ({ params, body, actor }) => endCase(context, actor, params.id, body))
  serve(app, custodyRoutes.readPersonCustody, ({ params, actor }) => personCustody(context, actor, params.id))
  serve(app, custodyRoutes.readCustody, ({ params, actor }) => custodyRecord(context, db, actor, params.id))
  serve(app, custodyRoutes.moveCustody, ({ params, body, actor }) => moveCustody(context, actor, params.id, body))
  linkRoutes(app, context)
}
