import { accessEn, accessZh } from './access.ts'
import { accountsEn, accountsZh } from './accounts.ts'
import { archiveEn, archiveZh } from './archive.ts'
import { bulkEn, bulkZh } from './bulk.ts'
import { catalogueEn, catalogueZh } from './catalogue.ts'
import { commonEn, commonZh } from './common.ts'
import { credentialEn, credentialZh } from './credential.ts'
import { dashboardEn, dashboardZh } from './dashboard.ts'
import { errorsEn, errorsZh } from './errors.ts'
import { importFilesEn, importFilesZh } from './import-files.ts'
import { importScreensEn, importScreensZh } from './import-screens.ts'
import { importsEn, importsZh } from './imports.ts'
import { organisationEn, organisationZh } from './organisation.ts'
import { paletteEn, paletteZh } from './palette.ts'
import { peopleEn, peopleZh } from './people.ts'
import { registryEn, registryZh } from './registry.ts'
import { settingsEn, settingsZh } from './settings.ts'
import { shellEn, shellZh } from './shell.ts'
import { statisticsEn, statisticsZh } from './statistics.ts'
import { timelineEn, timelineZh } from './timeline.ts'
import { viewsEn, viewsZh } from './views.ts'

export type { ErrorDetails } from './errors.ts'
export type { Translated } from './shape.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Every word the product says, by language. One file per section; each exports its Chinese and its English. */
export const texts = {
  'zh-CN': {
    errors: errorsZh,
    common: commonZh,
    access: accessZh,
    registry: registryZh,
    dashboard: dashboardZh,
    people: peopleZh,
    palette: paletteZh,
    timeline: timelineZh,
    archive: archiveZh,
    bulk: bulkZh,
    credential: credentialZh,
    settings: settingsZh,
    shell: shellZh,
    accounts: accountsZh,
    catalogue: catalogueZh,
    importFiles: importFilesZh,
    importScreens: importScreensZh,
    imports: importsZh,
    organisation: organisationZh,
    statistics: statisticsZh,
    views: viewsZh,
  },
  en: {
    errors: errorsEn,
    common: commonEn,
    access: accessEn,
    registry: registryEn,
    dashboard: dashboardEn,
    people: peopleEn,
    palette: paletteEn,
    timeline: timelineEn,
    archive: archiveEn,
    bulk: bulkEn,
    credential: credentialEn,
    settings: settingsEn,
    shell: shellEn,
    accounts: accountsEn,
    catalogue: catalogueEn,
    importFiles: importFilesEn,
    importScreens: importScreensEn,
    imports: importsEn,
    organisation: organisationEn,
    statistics: statisticsEn,
    views: viewsEn,
  },
} as const

/** The language to answer in: the first of ours that the reader prefers, Chinese when none is. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}
