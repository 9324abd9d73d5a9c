import { accessRoutes } from './access.ts'
import { approvalRoutes } from './approvals.ts'
import { archiveRoutes } from './archive.ts'
import { bulkRoutes } from './bulk.ts'
import { bulkAccountRoutes } from './bulk-accounts.ts'
import { calendarRoutes } from './calendars.ts'
import { catalogueRoutes } from './catalogue.ts'
import { channelRoutes } from './channels.ts'
import { companyRoutes } from './company.ts'
import { credentialRoutes } from './credentials.ts'
import { custodyRoutes } from './custody.ts'
import { custodyCaseRoutes } from './custody-cases.ts'
import { engagementRoutes } from './engagement-routes.ts'
import { forecastRoutes } from './forecasts.ts'
import { hoursRoutes } from './hours.ts'
import { importRoutes } from './imports.ts'
import { loanExtensionRoutes } from './loan-extensions.ts'
import { loanLinkRoutes } from './loan-links.ts'
import { loanRoutes } from './loans.ts'
import { messageRoutes } from './messages.ts'
import { packageRoutes } from './packages.ts'
import { peopleRoutes } from './people.ts'
import { printRoutes } from './print.ts'
import { projectRoutes } from './projects.ts'
import { proposalRoutes } from './proposals.ts'
import { reminderRoutes } from './reminders.ts'
import { renewalPlanRoutes } from './renewal-plan.ts'
import { renewalRoutes } from './renewals.ts'
import { requirementRoutes } from './requirements.ts'
import { responseRoutes } from './responses.ts'
import type { Route } from './route.ts'
import { searchRoutes } from './search.ts'
import { secondFactorRoutes } from './second-factor.ts'
import { slotRoutes } from './slot-routes.ts'
import { statisticRoutes } from './statistics.ts'
import { stocktakeRoutes } from './stocktakes.ts'
import { viewRoutes } from './views.ts'

/** The whole promise: every route by the name of its action. */
export const allRoutes: Readonly<Record<string, Route>> = {
  ...accessRoutes,
  ...bulkAccountRoutes,
  ...secondFactorRoutes,
  ...companyRoutes,
  ...peopleRoutes,
  ...catalogueRoutes,
  ...credentialRoutes,
  ...archiveRoutes,
  ...printRoutes,
  ...importRoutes,
  ...statisticRoutes,
  ...searchRoutes,
  ...viewRoutes,
  ...bulkRoutes,
  ...channelRoutes,
  ...calendarRoutes,
  ...reminderRoutes,
  ...responseRoutes,
  ...renewalRoutes,
  ...renewalPlanRoutes,
  ...hoursRoutes,
  ...messageRoutes,
  ...forecastRoutes,
  ...requirementRoutes,
  ...projectRoutes,
  ...slotRoutes,
  ...engagementRoutes,
  ...proposalRoutes,
  ...packageRoutes,
  ...approvalRoutes,
  ...stocktakeRoutes,
  ...loanRoutes,
  ...loanLinkRoutes,
  ...loanExtensionRoutes,
  ...custodyRoutes,
  ...custodyCaseRoutes,
} as unknown as Readonly<Record<string, Route>>
