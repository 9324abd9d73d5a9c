import { z } from 'zod'
import {
  daySchema,
  idParams,
  idSchema,
  instantSchema,
  listOf,
  pageOf,
  pageQuery,
  reasonSchema,
  remarkSchema,
  versionSchema,
} from './fields.ts'
import { route } from './route.ts'

const tag = 'people'

/** Kinds of identity document; the forms are in the facts on identity standards. */
export const idKinds = [
  'resident',
  'hmt_residence',
  'hm_permit',
  'tw_permit',
  'foreigner_residence',
  'passport',
  'other',
] as const
/** Whether the number we hold is usable: only `valid` numbers bind people. */
export const idStates = ['valid', 'invalid', 'lost_precision', 'missing'] as const
export const employmentStates = ['active', 'leaving', 'left'] as const
export const sexes = ['male', 'female'] as const
export type IdKind = (typeof idKinds)[number]
export type IdState = (typeof idStates)[number]
export type EmploymentState = (typeof employmentStates)[number]
export type Sex = (typeof sexes)[number]

/** Whether a unit stands for everything below it as well. */
export const unitScopes = ['below', 'only'] as const
export type UnitScope = (typeof unitScopes)[number]

export const unitRef = z.object({ id: idSchema, name: z.string(), path: z.string() })

export const personRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  employeeNumber: z.string().nullable(),
  idMasked: z.string().nullable(),
  idState: z.enum(idStates),
  phoneMasked: z.string().nullable(),
  unit: unitRef.nullable(),
  post: z.string().nullable(),
  employmentState: z.enum(employmentStates),
  credentialCount: z.number().int(),
  expiredCount: z.number().int(),
  /** The next day something of this person's is due; null when nothing is. */
  nextDueOn: daySchema.nullable(),
  /** Who pays their social insurance: one of our legal entities, or, without an id, somebody else by name; null: not known. */
  insuredWith: z.object({ id: idSchema.nullable(), name: z.string() }).nullable(),
})
export type PersonRow = z.infer<typeof personRowSchema>

export const personSchema = personRowSchema.extend({
  version: versionSchema,
  idKind: z.enum(idKinds).nullable(),
  bornOn: daySchema.nullable(),
  sex: z.enum(sexes).nullable(),
  email: z.string().nullable(),
  hiredOn: daySchema.nullable(),
  leftOn: daySchema.nullable(),
  remarks: z.string().nullable(),
  /** Who looks after this person's certificates: the one who was named, else the nearest head upwards. */
  steward: z.object({ id: idSchema, name: z.string(), named: z.boolean() }).nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  can: z.object({
    change: z.boolean(),
    reveal: z.boolean(),
    /** Register a credential of theirs. */
    register: z.boolean(),
    /** See their archive. */
    archive: z.boolean(),
    /** Take what they hold away on paper or as a file. */
    export: z.boolean(),
  }),
})
export type PersonRecord = z.infer<typeof personSchema>

/** What a clerk types about a person. A number that is not valid is kept as typed and marked, never silently mended. */
const personInput = z.object({
  name: z.string().trim().min(1).max(100),
  idNumber: z.string().trim().max(40).nullable().optional(),
  employeeNumber: z.string().trim().max(40).nullable().optional(),
  phone: z.string().trim().max(60).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  unitId: idSchema.nullable().optional(),
  post: z.string().trim().max(100).nullable().optional(),
  sex: z.enum(sexes).nullable().optional(),
  employmentState: z.enum(employmentStates).optional(),
  hiredOn: daySchema.nullable().optional(),
  leftOn: daySchema.nullable().optional(),
  remarks: remarkSchema.nullable().optional(),
  /** Names the steward; null leaves it to the head. */
  stewardId: idSchema.nullable().optional(),
  /** Who pays their social insurance: one of our legal entities, or somebody else by name; neither: not known. */
  insuredWithId: idSchema.nullable().optional(),
  insuredWithName: z.string().trim().max(200).nullable().optional(),
})
export type PersonInput = z.infer<typeof personInput>

export const personSorts = ['name', 'unit', 'nextDue', 'credentials', 'updated'] as const

export const personFilter = z.object({
  /** Name, pinyin, pinyin initials, employee number or whole ID number. */
  q: z.string().trim().max(100).optional(),
  /** An org unit and everything below it, or `none`. */
  unit: z.union([idSchema, z.literal('none')]).optional(),
  /** `only` leaves out the units below it. */
  unitScope: z.enum(unitScopes).default('below'),
  employment: listOf(z.enum(employmentStates)).optional(),
  idState: listOf(z.enum(idStates)).optional(),
  /** Whether somebody holds a credential that counts. */
  holds: z.enum(['none', 'some']).optional(),
  /** Who pays their social insurance: one of our legal entities, `elsewhere`, or `none` where it is not known. */
  insured: z.union([idSchema, z.enum(['elsewhere', 'none'])]).optional(),
  /** Those whom a bulk change left as they were, for a reason or because it was stopped. */
  skippedBy: idSchema.optional(),
})
export type PeopleFilter = z.infer<typeof personFilter>
const personOrder = {
  sort: z.enum(personSorts).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
}

/** One line of a timeline: what was done to a person or a credential, by whom, when. */
export const timelineEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  by: z.object({ id: z.string(), label: z.string() }),
  /** Changed fields: what stood there before and after; masked where the field is. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown().nullable(), after: z.unknown().nullable() })),
  reason: z.string().nullable(),
  /** Hex of the entry's leaf in the ledger. */
  leaf: z.string(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
export const timelineQuery = z.object({
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export const peopleRoutes = {
  listPeople: route({
    method: 'GET',
    path: '/api/people',
    access: 'people.read',
    place: 'narrowed',
    tag,
    summary: 'People, filtered, sorted and paged.',
    query: personFilter.extend(pageQuery.shape).extend(personOrder),
    response: pageOf(personRowSchema),
  }),
  exportPeople: route({
    method: 'POST',
    path: '/api/people/export.xlsx',
    access: 'credentials.export',
    place: 'narrowed',
    tag,
    summary: 'The filtered people as a workbook, sorted as asked; ID numbers masked. The reason goes into the ledger.',
    body: z.object({ filter: personFilter, ...personOrder, reason: reasonSchema }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    errors: ['export_reason_missing'],
  }),
  readPerson: route({
    method: 'GET',
    path: '/api/people/:id',
    access: 'people.read',
    place: 'record',
    tag,
    summary: 'One person.',
    params: idParams,
    response: personSchema,
    errors: ['not_found'],
  }),
  createPerson: route({
    method: 'POST',
    path: '/api/people',
    access: 'people.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a person.',
    body: personInput,
    response: personSchema,
    errors: ['id_number_taken', 'employee_number_taken', 'not_found', 'person_has_left'],
  }),
  changePerson: route({
    method: 'PATCH',
    path: '/api/people/:id',
    access: 'people.change',
    place: 'record',
    tag,
    summary: 'Changes a person; refuses when somebody else did meanwhile.',
    params: idParams,
    body: personInput.partial().extend({ version: versionSchema }),
    response: personSchema,
    errors: ['not_found', 'changed_meanwhile', 'id_number_taken', 'employee_number_taken', 'person_has_left'],
  }),
  revealPerson: route({
    method: 'POST',
    path: '/api/people/:id/reveal',
    access: 'people.reveal',
    place: 'record',
    tag,
    perMinute: 30,
    summary: 'Shows an ID or phone number in full; the reason goes into the ledger.',
    params: idParams,
    body: z.object({ field: z.enum(['id_number', 'phone']), reason: reasonSchema }),
    response: z.object({ value: z.string() }),
    errors: ['not_found', 'reveal_reason_missing'],
  }),
  personTimeline: route({
    method: 'GET',
    path: '/api/people/:id/timeline',
    access: 'people.read',
    place: 'record',
    tag,
    summary: 'Everything that happened to a person and their credentials, newest first.',
    params: idParams,
    query: timelineQuery,
    response: z.object({ rows: z.array(timelineEntrySchema), more: z.boolean() }),
    errors: ['not_found'],
  }),
} as const
