import { z } from 'zod'
import { creditCodeFault } from './credit-code.ts'
import { idParams, idSchema, nameSchema, versionSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'company'

export const companySchema = z.object({
  version: versionSchema,
  name: z.string(),
  /** Where provincial practice differs, the rules of this province apply; null means the national rule. */
  province: z.string().nullable(),
  timeZone: z.string(),
  today: z.iso.date(),
  can: z.object({ change: z.boolean() }),
})
export type CompanyRecord = z.infer<typeof companySchema>

export const orgUnitSchema = z.object({
  id: idSchema,
  version: versionSchema,
  parentId: idSchema.nullable(),
  name: z.string(),
  /** A company of its own (法人). A branch (分公司) is not one. Employer-bound certificates never cross it. */
  legalEntity: z.boolean(),
  creditCode: z.string().nullable(),
  position: z.number().int(),
  /** Who leads it, and sees everybody in it and below. */
  head: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** People in it and below, of those the reader may see. */
  peopleCount: z.number().int(),
  can: z.object({ change: z.boolean(), move: z.boolean(), remove: z.boolean() }),
})
export type OrgUnitRecord = z.infer<typeof orgUnitSchema>

/** A unified social credit code; its check character must fit. */
export const creditCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/)
  .refine((code) => creditCodeFault(code) !== 'check', 'the check character does not fit')

export const companyRoutes = {
  readCompany: route({
    method: 'GET',
    path: '/api/company',
    access: 'company.read',
    place: 'anywhere',
    tag,
    summary: 'The company and its settings.',
    response: companySchema,
  }),
  changeCompany: route({
    method: 'PATCH',
    path: '/api/company',
    access: 'company.change',
    place: 'company',
    tag,
    summary: 'Changes the company’s name or province; deadlines follow the province.',
    body: z.object({
      version: versionSchema,
      name: nameSchema.optional(),
      province: z.string().trim().max(20).nullable().optional(),
    }),
    response: companySchema,
    errors: ['changed_meanwhile'],
  }),
  listOrgUnits: route({
    method: 'GET',
    path: '/api/org-units',
    access: 'people.read',
    place: 'narrowed',
    tag,
    summary: 'The organisation tree, parents before children: the units within reach and what is above them.',
    response: z.object({ rows: z.array(orgUnitSchema) }),
  }),
  createOrgUnit: route({
    method: 'POST',
    path: '/api/org-units',
    access: 'people.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a department, branch or company.',
    body: z.object({
      parentId: idSchema.nullable(),
      name: nameSchema,
      legalEntity: z.boolean().default(false),
      creditCode: creditCodeSchema.nullable().default(null),
    }),
    response: orgUnitSchema,
    errors: ['not_found', 'org_unit_name_taken'],
  }),
  changeOrgUnit: route({
    method: 'PATCH',
    path: '/api/org-units/:id',
    access: 'people.change',
    place: 'record',
    tag,
    summary: 'Renames or moves a unit, or names its head.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      parentId: idSchema.nullable().optional(),
      name: nameSchema.optional(),
      legalEntity: z.boolean().optional(),
      creditCode: creditCodeSchema.nullable().optional(),
      position: z.number().int().optional(),
      /** Names the head; null leaves the unit without one. */
      headId: idSchema.nullable().optional(),
    }),
    response: orgUnitSchema,
    errors: ['not_found', 'changed_meanwhile', 'org_unit_cycle', 'org_unit_name_taken', 'person_has_left'],
  }),
  removeOrgUnit: route({
    method: 'DELETE',
    path: '/api/org-units/:id',
    access: 'people.change',
    place: 'record',
    tag,
    status: 204,
    summary: 'Removes an empty unit.',
    params: idParams,
    errors: ['not_found', 'org_unit_not_empty'],
  }),
} as const
