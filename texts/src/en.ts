/** Every word the product says in English: a section a file, each of which exports both languages (`index.ts`). */
import { accessEn } from './access.ts'
import { accountsEn } from './accounts.ts'
import { archiveEn } from './archive.ts'
import { bulkEn } from './bulk.ts'
import { calendarsEn } from './calendars.ts'
import { catalogueEn } from './catalogue.ts'
import { commonEn } from './common.ts'
import { credentialEn } from './credential.ts'
import { dashboardEn } from './dashboard.ts'
import { deskErrorsEn } from './desk-errors.ts'
import { dueEn } from './due.ts'
import { errorsEn } from './errors.ts'
import { forecastEn } from './forecast.ts'
import { importFilesEn } from './import-files.ts'
import { importScreensEn } from './import-screens.ts'
import { importsEn } from './imports.ts'
import { loanWordsEn } from './loan-words.ts'
import { organisationEn } from './organisation.ts'
import { paletteEn } from './palette.ts'
import { peopleEn } from './people.ts'
import { registryEn } from './registry.ts'
import { renewalsEn } from './renewals.ts'
import { requirementWordsEn } from './requirement-words.ts'
import { requirementsEn } from './requirements.ts'
import { settingsEn } from './settings.ts'
import { shellEn } from './shell.ts'
import { statisticsEn } from './statistics.ts'
import { timelineEn } from './timeline.ts'
import { viewsEn } from './views.ts'

export const en = {
  errors: { ...errorsEn, ...deskErrorsEn },
  common: commonEn,
  access: accessEn,
  registry: registryEn,
  dashboard: dashboardEn,
  people: peopleEn,
  palette: paletteEn,
  loans: loanWordsEn,
  timeline: timelineEn,
  archive: archiveEn,
  bulk: bulkEn,
  credential: credentialEn,
  due: dueEn,
  renewals: renewalsEn,
  requirementWords: requirementWordsEn,
  requirements: requirementsEn,
  settings: settingsEn,
  shell: shellEn,
  accounts: accountsEn,
  calendars: calendarsEn,
  catalogue: catalogueEn,
  forecast: forecastEn,
  importFiles: importFilesEn,
  importScreens: importScreensEn,
  imports: importsEn,
  organisation: organisationEn,
  statistics: statisticsEn,
  views: viewsEn,
} as const
