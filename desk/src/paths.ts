/**
 * Every address of the desk. No other file writes one down.
 *
 * The query of a list is exactly the query its API route takes, so a link to a list with a filter is the filter.
 */

import { type Query, queryText } from './query-text.ts'

export type { Query } from './query-text.ts'

const id = encodeURIComponent

export const paths = {
  dashboard: () => '/',
  /** `next`: where to go on once signed in. */
  signIn: (next?: string) => `/sign-in${queryText({ next: next === '/' ? undefined : next })}`,
  setUp: (token?: string) => `/setup${queryText({ token })}`,
  /** Behind the `#`: browsers send that part nowhere. */
  invitation: (token: string) => `/invitation#${token}`,
  registry: (query: Query = {}) => `/credentials${queryText(query)}`,
  newCredential: (query: { person?: string } = {}) => `/credentials/new${queryText(query)}`,
  credential: (credentialId: string) => `/credentials/${id(credentialId)}`,
  people: (query: Query = {}) => `/people${queryText(query)}`,
  newPerson: () => '/people/new',
  person: (personId: string) => `/people/${id(personId)}`,
  dueDocuments: (query: Query = {}) => `/documents/due${queryText(query)}`,
  due: (query: Query = {}) => `/due${queryText(query)}`,
  renewals: (query: Query = {}) => `/renewals${queryText(query)}`,
  renewalPlan: (query: Query = {}) => `/renewals/plan${queryText(query)}`,
  renewalSteps: () => '/renewals/steps',
  renewalCalendar: (query: Query = {}) => `/renewals/calendar${queryText(query)}`,
  renewal: (renewalId: string) => `/renewals/${id(renewalId)}`,
  approvals: (query: Query = {}) => `/approvals${queryText(query)}`,
  stocktakes: (query: Query = {}) => `/stocktakes${queryText(query)}`,
  stocktake: (stocktakeId: string, query: Query = {}) => `/stocktakes/${id(stocktakeId)}${queryText(query)}`,
  approval: (requestId: string) => `/approvals/${id(requestId)}`,
  project: (projectId: string) => `/projects/${id(projectId)}`,
  projects: (query: Query = {}) => `/projects${queryText(query)}`,
  projectTimeline: (query: Query = {}) => `/projects/timeline${queryText(query)}`,
  loans: (query: Query = {}) => `/loans${queryText(query)}`,
  custodyCases: (query: Query = {}) => `/loans/cases${queryText(query)}`,
  loan: (loanId: string) => `/loans/${id(loanId)}`,
  proposal: (projectId: string) => `/projects/${id(projectId)}/proposal`,
  imports: (query: Query = {}) => `/imports${queryText(query)}`,
  newImport: () => '/imports/new',
  import: (importId: string, query: Query = {}) => `/imports/${id(importId)}${queryText(query)}`,
  catalogue: (query: Query = {}) => `/catalogue${queryText(query)}`,
  credentialType: (typeId: string) => `/catalogue/${id(typeId)}`,
  organisation: () => '/organisation',
  statistics: (query: Query = {}) => `/statistics${queryText(query)}`,
  messages: (query: Query = {}) => `/messages${queryText(query)}`,
  inbox: () => '/inbox',
  forecast: () => '/forecast',
  posts: (query: Query = {}) => `/posts${queryText(query)}`,
  qualifications: (query: Query = {}) => `/qualifications${queryText(query)}`,
  accounts: () => '/accounts',
  settings: () => '/settings',
  channels: () => '/settings/channels',
  messageSettings: () => '/settings/messages',
  reminders: () => '/settings/reminders',
  /** One's own account: password, devices. */
  account: () => '/account',
} as const

/** Addresses of files the server hands out; a plain link downloads them. */
export const downloads = {
  registry: () => '/api/credentials/export.xlsx',
  people: () => '/api/people/export.xlsx',
  document: (documentId: string) => `/api/documents/${id(documentId)}/file`,
  documentInline: (documentId: string) => `/api/documents/${id(documentId)}/file?inline=yes`,
  attachment: (attachmentId: string) => `/api/approval-attachments/${id(attachmentId)}/file?inline=yes`,
  projectDocument: (documentId: string) => `/api/project-documents/${id(documentId)}/file?inline=yes`,
  tenderPackage: (packageId: string) => `/api/tender-packages/${id(packageId)}/file`,
  importTemplate: () => '/api/imports/template.xlsx',
  failedRows: (importId: string) => `/api/imports/${id(importId)}/failed-rows.xlsx`,
  importFile: (importId: string) => `/api/imports/${id(importId)}/file`,
  apiReference: () => '/api/docs',
  health: () => '/api/health',
} as const
