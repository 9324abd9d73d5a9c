/**
 * The types in force for this company: the shipped ones, what its province does differently, what it set itself, and its
 * own types.
 *
 * Laid over each other field by field, the company last. The shipped catalogue is never touched, so an upgrade brings new
 * facts for every field the company has not set. Each field says where its value comes from.
 */
import type { Confidence, CredentialType, ProvinceOverride } from '@chizheng/catalogue'
import type { TypeFields } from '@chizheng/contract'

/** The fields a company sets, by the names the contract gives them. */
export type TypeFieldName = keyof TypeFields

export interface FieldOrigin {
  readonly from: 'shipped' | 'province' | 'company'
  /** Keys of the source index, joined by 、; null for what the company says itself. */
  readonly source: string | null
  readonly confidence: Confidence | null
}

/** A credential type in force, with the origin of each of its fields. */
export interface EffectiveType extends CredentialType {
  readonly origins: Readonly<Record<TypeFieldName, FieldOrigin>>
}

/** A type of the company's own. */
export interface OwnType extends Partial<TypeFields> {
  readonly id: string
  readonly nameZh: string
  readonly category: CredentialType['category']
}

export interface CatalogueLayers {
  readonly shipped: readonly CredentialType[]
  readonly own?: readonly OwnType[]
  /** What the company set in shipped types: type id → the fields it set, and only those. */
  readonly changes?: ReadonlyMap<string, Partial<TypeFields>>
  /** The province whose practice applies; null or absent: the national rule. */
  readonly province?: string | null
}

/**
 * The types in force: shipped types in their order, then the company's own. An own type keeps its id even when a later
 * version ships a type under the same one: credentials refer to it, so the company's own stays.
 */
export function typesInForce({ shipped, own = [], changes, province = null }: CatalogueLayers): EffectiveType[] {
  const ownIds = new Set(own.map((type) => type.id))
  return [
    ...shipped
      .filter((type) => !ownIds.has(type.id))
      .map((type) => effectiveType(type, changes?.get(type.id) ?? {}, province)),
    ...own.map(ownType),
  ]
}

/** One shipped type as it applies to a company in a province. */
export function effectiveType(
  type: CredentialType,
  changes: Partial<TypeFields>,
  province: string | null,
): EffectiveType {
  const name = province?.replace(/(省|市|(壮族|回族|维吾尔)?自治区)$/, '')
  const override = type.provinceOverrides.find((candidate) => candidate.province === name)
  const inProvince = override === undefined ? type : withProvince(type, override)
  const set = definedFields(changes)
  return {
    ...inProvince,
    ...typeOfFields({ ...fieldsOf(inProvince), ...set }, inProvince),
    origins: {
      ...shippedOrigins(type),
      ...(override === undefined ? {} : provinceOrigins(override)),
      ...Object.fromEntries(Object.keys(set).map((name) => [name, fromCompany])),
    },
  }
}

/**
 * What a company sets in a shipped type after a change. A field that is set to what would apply here anyway is no setting of
 * the company's: it goes on following the catalogue and the province.
 */
export function companyChanges(
  { type, province }: { readonly type: CredentialType; readonly province: string | null },
  {
    before,
    changes,
    restore,
  }: {
    readonly before: Partial<TypeFields>
    readonly changes: Partial<TypeFields>
    /** Names of fields that are given back. */
    readonly restore: readonly string[]
  },
): Partial<TypeFields> {
  const here: Readonly<Record<string, unknown>> = fieldsOf(effectiveType(type, {}, province))
  const saysTheSame = ([name, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(here[name])
  const givenBack = new Set([
    ...restore,
    ...Object.entries(changes)
      .filter(saysTheSame)
      .map(([name]) => name),
  ])
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([name]) => !givenBack.has(name)))
}

/** Where the rule behind a deadline stands: in the type's national rule, in the province's, or in the company's. */
export function sourceOfField(type: CredentialType, field: TypeFieldName): 'type' | 'province' | 'company' {
  const from = (type as Partial<EffectiveType>).origins?.[field]?.from ?? 'shipped'
  return from === 'shipped' ? 'type' : from
}

/** The fields a company may set, as they stand in a type. */
export function fieldsOf(type: CredentialType): TypeFields {
  return {
    nameZh: type.nameZh,
    nameEn: type.nameEn,
    aliases: type.aliases,
    category: type.category,
    level: type.level,
    professions: type.professions,
    issuingAuthority: type.issuingAuthority,
    registrationRequired: type.registrationRequired,
    employerBound: type.employerBound,
    validityMonths: type.validityMonths,
    reviewCycleMonths: type.reviewCycleMonths,
    renewalOpensDaysBefore: type.renewalWindow.opensDaysBefore,
    renewalClosesDaysBefore: type.renewalWindow.closesDaysBefore,
    hoursPerPeriod: type.continuingEducation.hoursPerPeriod,
    hoursPeriodMonths: type.continuingEducation.periodMonths,
    ageLimitMax: type.ageLimit.max,
    numberPatterns: type.numberPatterns.map((pattern) => pattern.regex),
    verifyAt: type.verifyAt,
    notes: type.notes,
  }
}

const fromCompany: FieldOrigin = { from: 'company', source: null, confidence: null }

/** An own type knows what its fields say and nothing else; what they leave out is empty. */
function ownType(own: OwnType): EffectiveType {
  const fields: TypeFields = {
    ...fieldsOf(emptyType),
    ...definedFields(own),
    nameZh: own.nameZh,
    category: own.category,
  }
  const origins = Object.fromEntries(Object.keys(fields).map((name) => [name, fromCompany]))
  return {
    ...emptyType,
    ...typeOfFields(fields, emptyType),
    id: own.id,
    // without a list of professions, what is typed is kept
    professionsOpen: fields.professions.length === 0,
    origins: origins as Record<TypeFieldName, FieldOrigin>,
  }
}

/** Fields laid into a type. A number form the type knows keeps its meaning; a new one has none. */
function typeOfFields(fields: TypeFields, base: CredentialType): CredentialType {
  const { renewalOpensDaysBefore, renewalClosesDaysBefore, hoursPerPeriod, hoursPeriodMonths, ageLimitMax, ...same } =
    fields
  const hoursChanged =
    hoursPerPeriod !== base.continuingEducation.hoursPerPeriod ||
    hoursPeriodMonths !== base.continuingEducation.periodMonths
  return {
    ...base,
    ...same,
    renewalWindow: {
      ...base.renewalWindow,
      opensDaysBefore: renewalOpensDaysBefore,
      closesDaysBefore: renewalClosesDaysBefore,
    },
    continuingEducation: {
      ...base.continuingEducation,
      ...(hoursChanged ? { compulsory: null, elective: null } : {}),
      hoursPerPeriod,
      periodMonths: hoursPeriodMonths,
    },
    // a limit the company sets is a plain age: what the law adds to the shipped one does not go with it
    ageLimit:
      ageLimitMax === base.ageLimit.max
        ? base.ageLimit
        : { ...base.ageLimit, max: ageLimitMax, retirement: null, endsValidity: false },
    numberPatterns: fields.numberPatterns.map(
      (regex) =>
        base.numberPatterns.find((pattern) => pattern.regex === regex) ?? {
          field: 'number',
          regex,
          exampleForm: null,
          meaning: null,
          evidence: 'company',
          confidence: 'high',
        },
    ),
  }
}

function withProvince(type: CredentialType, { changes }: ProvinceOverride): CredentialType {
  const { renewalWindow, continuingEducation, ageLimit, ...plain } = changes
  return {
    ...type,
    ...definedFields(plain),
    renewalWindow: { ...type.renewalWindow, ...definedFields(renewalWindow ?? {}) },
    continuingEducation: { ...type.continuingEducation, ...definedFields(continuingEducation ?? {}) },
    ageLimit: { ...type.ageLimit, ...definedFields(ageLimit ?? {}) },
  }
}

function provinceOrigins({
  changes,
  source,
  confidence,
}: ProvinceOverride): Partial<Record<TypeFieldName, FieldOrigin>> {
  const origin: FieldOrigin = { from: 'province', source, confidence }
  const touched: [boolean, TypeFieldName[]][] = [
    [changes.validityMonths !== undefined, ['validityMonths']],
    [changes.reviewCycleMonths !== undefined, ['reviewCycleMonths']],
    [changes.notes !== undefined, ['notes']],
    [changes.renewalWindow?.opensDaysBefore !== undefined, ['renewalOpensDaysBefore']],
    [changes.renewalWindow?.closesDaysBefore !== undefined, ['renewalClosesDaysBefore']],
    [changes.continuingEducation?.hoursPerPeriod !== undefined, ['hoursPerPeriod', 'hoursPeriodMonths']],
    [changes.ageLimit !== undefined, ['ageLimitMax']],
  ]
  return Object.fromEntries(touched.filter(([is]) => is).flatMap(([, names]) => names.map((name) => [name, origin])))
}

function shippedOrigins(type: CredentialType): Record<TypeFieldName, FieldOrigin> {
  const source = type.sources.join('、')
  const of = (field?: keyof CredentialType['fieldConfidence']): FieldOrigin => {
    const own = field === undefined ? undefined : type.fieldConfidence[field]
    return { from: 'shipped', source, confidence: own === undefined ? type.confidence : own }
  }
  const plain = of()
  return {
    nameZh: plain,
    nameEn: plain,
    aliases: plain,
    category: plain,
    level: plain,
    professions: plain,
    issuingAuthority: plain,
    registrationRequired: plain,
    employerBound: plain,
    verifyAt: plain,
    notes: plain,
    validityMonths: of('validity'),
    reviewCycleMonths: of('validity'),
    renewalOpensDaysBefore: of('renewalWindow'),
    renewalClosesDaysBefore: of('renewalWindow'),
    hoursPerPeriod: of('continuingEducation'),
    hoursPeriodMonths: of('continuingEducation'),
    ageLimitMax: of('ageLimit'),
    numberPatterns: of('numberPatterns'),
  }
}

function definedFields<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

/** A type of which nothing is known: no validity, no review, no limits. */
export const emptyType: CredentialType = {
  id: '',
  nameZh: '',
  nameEn: '',
  aliases: [],
  category: 'skill',
  level: null,
  status: 'active',
  professions: [],
  professionsOpen: false,
  professionNote: null,
  formerProfessions: [],
  issuingAuthority: null,
  registrationRequired: false,
  employerBound: false,
  validityMonths: null,
  reviewCycleMonths: null,
  renewalWindow: { opensDaysBefore: null, closesDaysBefore: null, basis: null },
  continuingEducation: { hoursPerPeriod: null, periodMonths: null, compulsory: null, elective: null, note: null },
  ageLimit: {
    max: null,
    min: null,
    retirement: null,
    applicationsCloseDaysBefore: null,
    endsValidity: false,
    note: null,
  },
  eCertificateUseDays: null,
  numberPatterns: [],
  incompatibleWith: [],
  verifyAt: [],
  variesByProvince: false,
  changedOverTime: [],
  notes: null,
  sources: [],
  confidence: 'high',
  fieldConfidence: {},
  provinceOverrides: [],
}
