/**
 * What can be permitted, and which role may do it.
 *
 * A role is held for the whole company, for an org unit with everything below it, or for persons: that is its reach. What a
 * right opens that is held for a part of the company stands at each route (`place`).
 */
export const roleNames = ['admin', 'hr', 'head', 'steward', 'holder', 'auditor', 'project'] as const
export type RoleName = (typeof roleNames)[number]

/**
 * Roles that are granted to an account. The others follow from what somebody is: a holder of certificates, whose own record
 * they see; the steward of others. A head named at a unit is one there without a grant.
 */
export const grantableRoles = ['admin', 'hr', 'head', 'auditor', 'project'] as const
export type GrantableRole = (typeof grantableRoles)[number]

export const permissions = [
  'company.read',
  'company.change',
  'accounts.manage',
  'accounts.invite',
  'catalogue.read',
  'catalogue.change',
  'people.read',
  'people.change',
  'people.reveal',
  'credentials.read',
  'credentials.change',
  'credentials.export',
  'archive.read',
  'archive.attach',
  'archive.request',
  'archive.withdraw',
  'imports.read',
  'imports.run',
  'statistics.read',
  'forecasts.read',
  'views.share',
  'reminders.read',
  'reminders.configure',
  'reminders.respond',
  'reminders.push',
  'messages.read',
  'messages.resend',
  'messages.configure',
  'ledger.read',
  'renewals.read',
  'renewals.change',
  'renewals.submit',
  'renewals.plan',
  'channels.manage',
  'requirements.read',
  'requirements.change',
  'approvals.read',
  'approvals.request',
  'approvals.decide',
  'staffing.read',
  'staffing.change',
  'staffing.package',
  'stocktakes.read',
  'stocktakes.run',
  'stocktakes.count',
  'loans.read',
  'loans.request',
  'loans.handle',
] as const
export type Permission = (typeof permissions)[number]

const registry: readonly Permission[] = ['company.read', 'catalogue.read', 'people.read', 'credentials.read']
const pressing: readonly Permission[] = ['reminders.read', 'reminders.respond', 'reminders.push']
const deciding: readonly Permission[] = ['approvals.read', 'approvals.request', 'approvals.decide']
const borrowing: readonly Permission[] = ['loans.read', 'loans.request']
const reading: readonly Permission[] = [
  ...registry,
  'archive.read',
  'statistics.read',
  'forecasts.read',
  'renewals.read',
]

/**
 * The permissions of each role. `admin` runs the system and may do everything; `hr` does all certificate work; `head` (of a
 * department) and `steward` (证书管理员, the holder's direct leader) see their people and ask them for uploads; `holder` sees the own record and adds to the own
 * archive; `auditor` sees everything, the ledger as well, and changes nothing; `project` (staffing and tenders) sees who holds what
 * and keeps the projects with their people.
 */
export const rolePermissions: Readonly<Record<RoleName, readonly Permission[]>> = {
  admin: permissions,
  hr: [
    ...reading,
    // Holders only: no granted roles, and nobody who has one.
    'accounts.invite',
    'catalogue.change',
    'people.change',
    'people.reveal',
    'credentials.change',
    'credentials.export',
    'archive.attach',
    'archive.request',
    'archive.withdraw',
    'imports.read',
    'imports.run',
    'views.share',
    'reminders.read',
    'reminders.configure',
    'reminders.respond',
    'reminders.push',
    'messages.read',
    'messages.resend',
    'messages.configure',
    'renewals.change',
    'renewals.submit',
    'renewals.plan',
    'requirements.read',
    'requirements.change',
    'staffing.read',
    'staffing.change',
    'staffing.package',
    ...deciding,
    'stocktakes.read',
    'stocktakes.run',
    'stocktakes.count',
    ...borrowing,
    'loans.handle',
  ],
  head: [
    ...reading,
    'archive.request',
    ...pressing,
    'messages.read',
    'requirements.read',
    'staffing.read',
    ...deciding,
    'stocktakes.read',
    'stocktakes.count',
    ...borrowing,
  ],
  steward: [...reading, 'archive.request', ...pressing, 'messages.read', ...deciding, 'stocktakes.count', ...borrowing],
  holder: [
    ...registry,
    'archive.read',
    'archive.attach',
    'reminders.read',
    'reminders.respond',
    'renewals.read',
    'renewals.submit',
    ...deciding,
    ...borrowing,
  ],
  auditor: [
    ...reading,
    'imports.read',
    'reminders.read',
    'messages.read',
    'ledger.read',
    'requirements.read',
    'approvals.read',
    'staffing.read',
    'stocktakes.read',
    'loans.read',
  ],
  project: [
    ...registry,
    'statistics.read',
    'forecasts.read',
    'requirements.read',
    'staffing.read',
    'staffing.change',
    'staffing.package',
    'approvals.read',
    'approvals.request',
    ...borrowing,
  ],
}
