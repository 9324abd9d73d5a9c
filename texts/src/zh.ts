/** Every word the product says in Chinese: a section a file, each of which exports both languages (`index.ts`). */
import { accessZh } from './access.ts'
import { accountsZh } from './accounts.ts'
import { archiveZh } from './archive.ts'
import { bulkZh } from './bulk.ts'
import { calendarsZh } from './calendars.ts'
import { catalogueZh } from './catalogue.ts'
import { commonZh } from './common.ts'
import { credentialZh } from './credential.ts'
import { dashboardZh } from './dashboard.ts'
import { deskErrorsZh } from './desk-errors.ts'
import { dueZh } from './due.ts'
import { errorsZh } from './errors.ts'
import { forecastZh } from './forecast.ts'
import { importFilesZh } from './import-files.ts'
import { importScreensZh } from './import-screens.ts'
import { importsZh } from './imports.ts'
import { loanWordsZh } from './loan-words.ts'
import { organisationZh } from './organisation.ts'
import { paletteZh } from './palette.ts'
import { peopleZh } from './people.ts'
import { registryZh } from './registry.ts'
import { renewalsZh } from './renewals.ts'
import { requirementWordsZh } from './requirement-words.ts'
import { requirementsZh } from './requirements.ts'
import { settingsZh } from './settings.ts'
import { shellZh } from './shell.ts'
import { statisticsZh } from './statistics.ts'
import { timelineZh } from './timeline.ts'
import { viewsZh } from './views.ts'

export const zh = {
  errors: { ...errorsZh, ...deskErrorsZh },
  common: commonZh,
  access: accessZh,
  registry: registryZh,
  dashboard: dashboardZh,
  people: peopleZh,
  palette: paletteZh,
  loans: loanWordsZh,
  timeline: timelineZh,
  archive: archiveZh,
  bulk: bulkZh,
  credential: credentialZh,
  due: dueZh,
  renewals: renewalsZh,
  requirementWords: requirementWordsZh,
  requirements: requirementsZh,
  settings: settingsZh,
  shell: shellZh,
  accounts: accountsZh,
  calendars: calendarsZh,
  catalogue: catalogueZh,
  forecast: forecastZh,
  importFiles: importFilesZh,
  importScreens: importScreensZh,
  imports: importsZh,
  organisation: organisationZh,
  statistics: statisticsZh,
  views: viewsZh,
} as const
