/**
 * The catalogue: credential types, professions, official platforms and the words that recognise them, as data.
 *
 * Every value comes from the YAML files of this workspace with its source and its confidence. What is exported here was
 * checked when it was built; nothing is read from disk at run time. A company's own types and changes are not here: they
 * live in its database and are laid over these by the credential rules.
 */
import generated from './catalogue.gen.json' with { type: 'json' }
import type { Catalogue } from './schema.ts'

export type { QualificationLevelData, QualificationStandardData, Qualifications } from './qualification-schema.ts'
export { brokenReferences } from './references.ts'
export type {
  AgeLimit,
  Catalogue,
  Category,
  Confidence,
  ContinuingEducation,
  CredentialType,
  Ladder,
  NumberPattern,
  Phrase,
  Platform,
  ProvinceChanges,
  ProvinceOverride,
  Recognition,
  RenewalWindow,
  RetentionRule,
} from './schema.ts'
export { catalogueSchema, credentialTypeSchema, regexSchema } from './schema.ts'
export type { StaffingAsk, StaffingCertificate, StaffingStandards } from './staffing-schema.ts'

/** The shipped catalogue. Held to `catalogueSchema` and `brokenReferences` by the build, not again at every start. */
export const shippedCatalogue = generated as unknown as Catalogue
