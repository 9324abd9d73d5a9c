import { z } from 'zod'
import { daySchema, idParams, idSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'projects'

/** A package is made by a job. Of an expired one the file is gone: it can be made again. */
export const packageStates = ['waiting', 'making', 'done', 'failed', 'cancelled', 'expired'] as const
export type PackageState = (typeof packageStates)[number]

const packageSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  state: z.enum(packageStates),
  purpose: z.string(),
  recipient: z.string(),
  /** Papers that are in it, of all that there are; while it is made. */
  done: z.number().int(),
  total: z.number().int(),
  /** Papers on the checklist that are missing; null until it was looked. */
  missing: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  /** Last day the file is kept, as the project stands now; null: none. */
  keptUntil: daySchema.nullable(),
  /** The day the file went. */
  expiredOn: daySchema.nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
})
export type TenderPackage = z.infer<typeof packageSchema>

export const packageRoutes = {
  listPackages: route({
    method: 'GET',
    path: '/api/projects/:id/packages',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary: 'Tender packages of a project, newest first, at most 20.',
    params: idParams,
    response: z.object({ rows: z.array(packageSchema), can: z.object({ make: z.boolean() }) }),
    errors: ['not_found'],
  }),
  makePackage: route({
    method: 'POST',
    path: '/api/projects/:id/packages',
    access: 'staffing.package',
    place: 'record',
    tag,
    status: 201,
    perMinute: 60,
    summary:
      'Has the papers of the people engaged for a project put together: team list, marked certificate copies, cover, checklist.',
    params: idParams,
    body: z.strictObject({
      purpose: z.string().trim().min(2).max(100),
      /** Who receives the personal data. */
      recipient: z.string().trim().min(2).max(200),
      /** How its people were told and agreed: 个人信息保护法 第二十三条. */
      consentNote: z.string().trim().min(2).max(500),
    }),
    response: packageSchema,
    errors: ['not_found', 'package_empty', 'package_in_making'],
  }),
  cancelPackage: route({
    method: 'POST',
    path: '/api/tender-packages/:id/cancel',
    access: 'staffing.package',
    place: 'record',
    tag,
    summary: 'Ends the making of a package.',
    params: idParams,
    response: packageSchema,
    errors: ['not_found', 'package_over'],
  }),
  downloadPackage: route({
    method: 'GET',
    path: '/api/tender-packages/:id/file',
    access: 'staffing.package',
    place: 'record',
    tag,
    summary: 'The package as a ZIP; each download is recorded.',
    params: idParams,
    download: ['application/zip'],
    errors: ['not_found', 'package_not_ready'],
  }),
} as const
