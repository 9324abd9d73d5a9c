import { z } from 'zod'
import { isNumberPattern } from './number-pattern.ts'
import { route } from './route.ts'

const tag = 'catalogue'

export const categories = ['registration', 'title', 'skill'] as const
export const confidences = ['high', 'medium', 'low'] as const
export const typeIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)

const months = z.number().int().min(1).max(1200).nullable()
const days = z.number().int().min(0).max(3650).nullable()

/** The part of a credential type that a company may set: a new type needs all of it, a shipped one any of it. */
export const typeFields = z.object({
  nameZh: z.string().trim().min(1).max(100),
  nameEn: z.string().trim().max(200),
  aliases: z.array(z.string().trim().min(1).max(100)).max(100),
  category: z.enum(categories),
  level: z.string().trim().max(40).nullable(),
  professions: z.array(z.string().trim().min(1).max(100)).max(200),
  issuingAuthority: z.string().trim().max(200).nullable(),
  registrationRequired: z.boolean(),
  employerBound: z.boolean(),
  validityMonths: months,
  reviewCycleMonths: months,
  renewalOpensDaysBefore: days,
  renewalClosesDaysBefore: days,
  hoursPerPeriod: z.number().int().min(0).max(10_000).nullable(),
  hoursPeriodMonths: months,
  ageLimitMax: z.number().int().min(16).max(120).nullable(),
  /** Regular expressions whose matching takes bounded time: `isNumberPattern`. */
  numberPatterns: z.array(z.string().max(200).refine(isNumberPattern)).max(20),
  verifyAt: z.array(z.string()).max(20),
  notes: z.string().trim().max(4000).nullable(),
})
export type TypeFields = z.infer<typeof typeFields>

/** Where the value of a field comes from. */
export const fieldOrigin = z.object({
  from: z.enum(['shipped', 'company', 'province']),
  /** Keys of `sources`, joined by 、; null for what the company says itself. */
  source: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
})

export const credentialTypeSchema = typeFields.extend({
  id: z.string(),
  /** shipped = from the product's catalogue; company = added here. */
  origin: z.enum(['shipped', 'company']),
  changedHere: z.boolean(),
  /** 0 when the company has changed nothing yet. */
  version: z.number().int().min(0),
  legacy: z.boolean(),
  /** Practice differs between provinces, whether or not the catalogue has the values of the company's own. */
  variesByProvince: z.boolean(),
  origins: z.record(z.string(), fieldOrigin),
  /** What the keys in the origins' `source` stand for: regulations, official pages. */
  sources: z.array(z.object({ key: z.string(), text: z.string() })),
  credentialCount: z.number().int(),
  can: z.object({ change: z.boolean(), remove: z.boolean() }),
})
export type CredentialTypeRecord = z.infer<typeof credentialTypeSchema>

export const credentialTypeRow = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  category: z.enum(categories),
  level: z.string().nullable(),
  professions: z.array(z.string()),
  validityMonths: months,
  reviewCycleMonths: months,
  employerBound: z.boolean(),
  registrationRequired: z.boolean(),
  origin: z.enum(['shipped', 'company']),
  changedHere: z.boolean(),
  legacy: z.boolean(),
  credentialCount: z.number().int(),
  aliases: z.array(z.string()),
})
export type CredentialTypeRow = z.infer<typeof credentialTypeRow>

const typeParams = z.object({ id: typeIdSchema })

export const catalogueRoutes = {
  listTypes: route({
    method: 'GET',
    path: '/api/credential-types',
    access: 'catalogue.read',
    place: 'narrowed',
    tag,
    summary: 'All credential types that apply here: shipped, changed and the company’s own.',
    response: z.object({ rows: z.array(credentialTypeRow) }),
  }),
  readType: route({
    method: 'GET',
    path: '/api/credential-types/:id',
    access: 'catalogue.read',
    place: 'narrowed',
    tag,
    summary: 'One type, each field with its origin, source and confidence.',
    params: typeParams,
    response: credentialTypeSchema,
    errors: ['not_found'],
  }),
  createType: route({
    method: 'POST',
    path: '/api/credential-types',
    access: 'catalogue.change',
    place: 'company',
    tag,
    status: 201,
    summary: 'Adds a type of the company’s own.',
    body: typeFields
      .partial()
      .extend({ id: typeIdSchema, nameZh: typeFields.shape.nameZh, category: typeFields.shape.category }),
    response: credentialTypeSchema,
    errors: ['type_id_taken'],
  }),
  changeType: route({
    method: 'PATCH',
    path: '/api/credential-types/:id',
    access: 'catalogue.change',
    place: 'company',
    tag,
    summary:
      'Changes a type for this company; the shipped value stays and can be restored. Deadlines of its credentials are computed again.',
    params: typeParams,
    body: z.object({
      version: z.number().int().min(0),
      changes: typeFields.partial(),
      restore: z.array(z.string()).max(40).default([]),
    }),
    response: credentialTypeSchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  removeType: route({
    method: 'DELETE',
    path: '/api/credential-types/:id',
    access: 'catalogue.change',
    place: 'company',
    tag,
    status: 204,
    summary: 'Removes a type of the company’s own that no credential uses.',
    params: typeParams,
    errors: ['not_found', 'type_in_use', 'type_shipped'],
  }),
  listPlatforms: route({
    method: 'GET',
    path: '/api/platforms',
    access: 'catalogue.read',
    place: 'anywhere',
    tag,
    summary: 'Official platforms where certificates can be checked.',
    response: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          nameZh: z.string(),
          url: z.string().nullable(),
          operator: z.string().nullable(),
          covers: z.string().nullable(),
          confidence: z.enum(confidences),
        }),
      ),
    }),
  }),
} as const
