/**
 * The form of the catalogue: what a credential type, a platform and the words of recognition look like.
 *
 * Build and tests hold every YAML value to it; unknown fields are refused, so a misspelt name cannot pass unnoticed.
 * References between the parts (a source that exists, a platform that is listed) are checked by `references.ts`.
 */
import { z } from 'zod'
import { qualificationsSchema } from './qualification-schema.ts'
import { staffingSchema } from './staffing-schema.ts'

export const categoryNames = ['registration', 'title', 'skill'] as const
export const confidenceLevels = ['high', 'medium', 'low'] as const
export const statusNames = ['active', 'legacy', 'abolished'] as const

/** How sure the facts are: high = the rule's text or two sources; medium = one source; low = recollection or conflict. */
export const confidenceSchema = z.enum(confidenceLevels)
const months = z.int().min(1).max(1200)
const days = z.int().min(0).max(3650)
const hours = z.int().min(0).max(10_000)
const years = z.int().min(14).max(120)
const text = z.string().min(1)
const texts = z.array(text)
const typeId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)
const typeIds = z.array(typeId)

function compiles(regex: string): boolean {
  try {
    new RegExp(regex)
    return true
  } catch {
    return false
  }
}
export const regexSchema = text.refine(compiles, 'does not compile as a regular expression')

/** A form that numbers of the type take. For recognising and for warning of typing faults, never for rejecting. */
export const numberPatternSchema = z.strictObject({
  field: text,
  regex: regexSchema,
  exampleForm: text.nullable(),
  meaning: text.nullable(),
  /** official-rule, observed or recalled, with remarks. */
  evidence: text,
  confidence: confidenceSchema,
})

/** Days before the expiry on which the application window opens and closes; 0 = up to the last day; null = no rule known. */
export const renewalWindowSchema = z.strictObject({
  opensDaysBefore: days.nullable(),
  closesDaysBefore: days.nullable(),
  basis: text.nullable(),
})

/** Continuing education: hours of 45 minutes within one period. */
export const continuingEducationSchema = z.strictObject({
  hoursPerPeriod: hours.nullable(),
  periodMonths: months.nullable(),
  compulsory: hours.nullable(),
  elective: hours.nullable(),
  note: text.nullable(),
})

export const ageLimitSchema = z.strictObject({
  /** Full years (周岁) the holder must not exceed. */
  max: years.nullable(),
  min: years.nullable(),
  /** The limit is the statutory retirement age: 60 for men, `womenBase` for women, both as delayed since 2025. */
  retirement: z
    .strictObject({
      womenBase: z.union([z.literal(50), z.literal(55)]),
      /** A legal representative of the company is not bound by it. */
      exceptLegalRepresentative: z.boolean(),
    })
    .nullable(),
  /** No application is accepted in the last so many days before the limit. */
  applicationsCloseDaysBefore: days.nullable(),
  /** Beyond the limit a valid registration is void by itself, whatever date it prints. */
  endsValidity: z.boolean(),
  note: text.nullable(),
})

export const fieldConfidenceNames = [
  'validity',
  'renewalWindow',
  'continuingEducation',
  'ageLimit',
  'numberPatterns',
  'eCertificateUse',
] as const

/** What a province may do differently; nested fields hold only what differs. */
export const provinceChangesSchema = z
  .strictObject({
    validityMonths: months.nullable(),
    reviewCycleMonths: months.nullable(),
    renewalWindow: renewalWindowSchema.partial(),
    continuingEducation: continuingEducationSchema.partial(),
    ageLimit: ageLimitSchema.partial(),
    eCertificateUseDays: days.nullable(),
    notes: text.nullable(),
  })
  .partial()

export const provinceOverrideSchema = z.strictObject({
  province: text,
  changes: provinceChangesSchema,
  /** Key of the source index. */
  source: text,
  confidence: confidenceSchema,
})

/** One kind of certificate: the shipped one, or (in the same form) a company's own. */
export const credentialTypeSchema = z.strictObject({
  id: typeId,
  nameZh: text,
  nameEn: z.string(),
  aliases: texts,
  category: z.enum(categoryNames),
  level: text.nullable(),
  status: z.enum(statusNames),
  /** The professions a certificate of this type can name. Exactly one: the type itself says it, certificates need not. */
  professions: texts,
  /** The list above is not closed: what the certificate prints is kept. */
  professionsOpen: z.boolean(),
  professionNote: text.nullable(),
  /** Professions of earlier rules, still met in ledgers. */
  formerProfessions: texts,
  issuingAuthority: text.nullable(),
  registrationRequired: z.boolean(),
  /** Registered to, or issued through, one employing unit, and must match it. */
  employerBound: z.boolean(),
  /** null = no statutory expiry, or unknown where the confidence of `validity` is low. */
  validityMonths: months.nullable(),
  /** Periodic review (复审) inside the validity. */
  reviewCycleMonths: months.nullable(),
  renewalWindow: renewalWindowSchema,
  continuingEducation: continuingEducationSchema,
  ageLimit: ageLimitSchema,
  /** A downloaded e-certificate may be used for so many days; not the expiry. */
  eCertificateUseDays: days.nullable(),
  numberPatterns: z.array(numberPatternSchema),
  /** Sentences about what may not be held or used together. */
  incompatibleWith: texts,
  /** Platform ids. */
  verifyAt: texts,
  variesByProvince: z.boolean(),
  changedOverTime: texts,
  notes: text.nullable(),
  sources: texts,
  confidence: confidenceSchema,
  /** Overrides `confidence` for one field; null = nothing is claimed. */
  fieldConfidence: z.partialRecord(z.enum(fieldConfidenceNames), confidenceSchema.nullable()),
  provinceOverrides: z.array(provinceOverrideSchema),
})

/** An official place to check a certificate. None offers companies a documented API. */
export const platformSchema = z.strictObject({
  id: text,
  nameZh: text,
  nameEn: text,
  operator: text,
  /** As known; several lack a verified address. `url` is the first link in it. */
  address: text,
  url: z.url().nullable(),
  addressConfidence: confidenceSchema,
  types: typeIds,
  covers: texts,
  inputs: texts,
  captcha: text,
  returns: texts,
  publicApi: z.strictObject({ exists: z.boolean(), note: text }),
  notes: text.nullable(),
  sources: texts,
  confidence: confidenceSchema,
})

/** Words that name or narrow types. `types` are meant in the first place, `alsoTypes` when other evidence points to them. */
export const phraseSchema = z.strictObject({
  words: texts,
  types: typeIds,
  alsoTypes: typeIds,
  /**
   * name: enough to name a type; qualifier: only narrows what another word names; trade: names a type together with a
   * level; filler: says nothing, but only belongs to these types.
   */
  role: z.enum(['name', 'qualifier', 'trade', 'filler']),
})

export const recognitionSchema = z.strictObject({
  phrases: z.array(phraseSchema),
  /** More names of a type than the facts list. */
  moreAliases: z.record(typeId, texts),
  /** Levels as written → the `level` values of types that carry them. */
  levels: z.array(z.strictObject({ level: text, words: texts, typeLevels: texts })),
  /** Who issues what; every entry whose words occur in the issuer narrows. */
  issuers: z.array(z.strictObject({ words: texts, unless: texts, types: typeIds })),
  /** Parts of a number that tell types without a fixed form apart; the first that occurs counts. */
  numberHints: z.array(z.strictObject({ words: texts, types: typeIds })),
  categories: z.record(z.enum(categoryNames), texts),
  /** Endings a name may carry: 证, 证书, 注册证书, … */
  endings: texts,
  /** Words without meaning for the type. */
  fillers: texts,
  /** Names that say nothing: 证书, 上岗证, … */
  blankNames: texts,
  /** A remark or profession holding one of these is no certificate of the type: 培训, 准考, … */
  strangeWords: texts,
  /** Traditional and variant characters, each followed by its simplified form. */
  simplified: z.string().regex(/^(..)*$/u),
  /** Professions of titles that are abbreviations of one printed name. */
  titleProfessionAliases: z.record(text, texts),
})

/** How long a kind of document is kept. While its holder is employed it always is. */
export const retentionRuleSchema = z.strictObject({
  /** As the archive names its kinds: `scan`. */
  kind: text,
  /** From the holder's last day on. */
  monthsAfterLeaving: z.int().min(0).max(1200),
  /** At least so long from the day it was added; null = no such rule. */
  monthsAfterAdding: months.nullable(),
  basis: text,
  sources: texts,
  confidence: confidenceSchema,
})

/** Types in the order of their level, the lowest first: where "this level or higher" is asked, a later one stands in for an earlier. */
export const ladderSchema = z.strictObject({
  types: z.array(typeId).min(2),
  basis: text,
  sources: texts,
  confidence: confidenceSchema,
})

export const catalogueSchema = z.strictObject({
  version: text,
  /** The day up to which the facts were gathered. */
  asOf: z.iso.date(),
  types: z.array(credentialTypeSchema),
  professionAliases: z.record(text, texts),
  /** Short names that must never be mapped by themselves. */
  ambiguousAliases: z.record(text, typeIds),
  provinceAbbreviations: z.record(text, texts),
  bracketVariants: text,
  eLicenceTypes: z.array(z.strictObject({ code: text, nameZh: text, types: typeIds, confidence: confidenceSchema })),
  eLicenceCheck: text,
  sameUnitRules: z.array(z.strictObject({ types: typeIds, rule: text, source: text, confidence: confidenceSchema })),
  ladders: z.array(ladderSchema),
  platforms: z.array(platformSchema),
  recognition: recognitionSchema,
  retention: z.array(retentionRuleSchema),
  qualifications: qualificationsSchema,
  staffing: staffingSchema,
  sources: z.record(text, text),
})

export type Category = (typeof categoryNames)[number]
export type Confidence = z.infer<typeof confidenceSchema>
export type NumberPattern = z.infer<typeof numberPatternSchema>
export type RenewalWindow = z.infer<typeof renewalWindowSchema>
export type ContinuingEducation = z.infer<typeof continuingEducationSchema>
export type AgeLimit = z.infer<typeof ageLimitSchema>
export type ProvinceChanges = z.infer<typeof provinceChangesSchema>
export type ProvinceOverride = z.infer<typeof provinceOverrideSchema>
export type CredentialType = z.infer<typeof credentialTypeSchema>
export type Platform = z.infer<typeof platformSchema>
export type Phrase = z.infer<typeof phraseSchema>
export type RetentionRule = z.infer<typeof retentionRuleSchema>
export type Ladder = z.infer<typeof ladderSchema>
export type Recognition = z.infer<typeof recognitionSchema>
export type Catalogue = z.infer<typeof catalogueSchema>
