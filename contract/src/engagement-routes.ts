import { z } from 'zod'
import { maxAttachmentBytes } from './approvals.ts'
import {
  beginSchema,
  endSchema,
  engageSchema,
  moveDaysSchema,
  personEngagementSchema,
  projectDocumentKinds,
  replaceSchema,
} from './engagements.ts'
import { daySchema, idParams, idSchema } from './fields.ts'
import { unitRef, unitScopes } from './people.ts'
import { projectSchema, projectStates } from './projects.ts'
import { route } from './route.ts'

const tag = 'projects'
const locking = ['person_locked', 'lock_exception_unfit', 'person_has_left'] as const
const changed = ['not_found', 'changed_meanwhile', 'engagement_over'] as const
const proved = ['engagement_day_unfit'] as const

const barSchema = personEngagementSchema.omit({ version: true, slotId: true })

export const engagementRoutes = {
  engagePerson: route({
    method: 'POST',
    path: '/api/projects/:id/engagements',
    access: 'staffing.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Reserves somebody for the project, or engages them by the winning-bid notice or the contract.',
    params: idParams,
    body: engageSchema,
    response: projectSchema,
    errors: ['not_found', 'project_state_unfit', 'slot_full', ...proved, ...locking],
  }),
  beginEngagement: route({
    method: 'POST',
    path: '/api/engagements/:id/begin',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Engages who was reserved: the lock begins.',
    params: idParams,
    body: beginSchema,
    response: projectSchema,
    errors: [...changed, 'project_state_unfit', ...locking],
  }),
  moveEngagement: route({
    method: 'PUT',
    path: '/api/engagements/:id/days',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Moves its days, or until when it is reserved.',
    params: idParams,
    body: moveDaysSchema,
    response: projectSchema,
    errors: [...changed, ...proved, ...locking],
  }),
  endEngagement: route({
    method: 'POST',
    path: '/api/engagements/:id/end',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Ends it, with the reason and its evidence; a project manager only for the three reasons of the law.',
    params: idParams,
    body: endSchema,
    response: projectSchema,
    errors: [...changed, 'ending_reason_unfit', ...proved],
  }),
  replaceEngagement: route({
    method: 'POST',
    path: '/api/engagements/:id/replace',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Ends it and begins another person’s in one transaction, by a written hand-over.',
    params: idParams,
    body: replaceSchema,
    response: projectSchema,
    errors: [...changed, 'ending_reason_unfit', ...proved, ...locking],
  }),
  attachToProject: route({
    method: 'POST',
    path: '/api/projects/:id/documents',
    access: 'staffing.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a PDF or a picture that proves something about the project.',
    params: idParams,
    upload: { maxBytes: maxAttachmentBytes, fields: z.object({ kind: z.enum(projectDocumentKinds) }) },
    response: projectSchema.extend({ documentId: idSchema }),
    errors: [
      'not_found',
      'too_many_attachments',
      'file_empty',
      'file_too_large',
      'file_type_unknown',
      'storage_unavailable',
    ],
  }),
  downloadProjectDocument: route({
    method: 'GET',
    path: '/api/project-documents/:id/file',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary: 'The file, its digest checked.',
    params: idParams,
    query: z.object({ inline: z.enum(['yes', 'no']).default('no') }),
    download: ['application/octet-stream'],
    errors: ['not_found', 'file_missing', 'storage_unavailable'],
  }),
  personEngagements: route({
    method: 'GET',
    path: '/api/people/:id/engagements',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary: 'What a person is and was engaged in, the latest first.',
    params: idParams,
    response: z.object({
      rows: z.array(personEngagementSchema),
      /** The lock of today, if there is one. */
      lock: z.object({ projectId: idSchema, project: z.string(), until: daySchema.nullable() }).nullable(),
    }),
    errors: ['not_found'],
  }),
  projectTimeline: route({
    method: 'GET',
    path: '/api/projects/timeline',
    access: 'staffing.read',
    place: 'narrowed',
    tag,
    summary: 'People within reach who are engaged on a day of the period, by name, each with their engagements.',
    query: z.object({
      from: daySchema,
      to: daySchema,
      project: idSchema.optional(),
      unit: idSchema.optional(),
      unitScope: z.enum(unitScopes).default('below'),
      q: z.string().trim().max(100).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      size: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          person: z.object({ id: idSchema, name: z.string(), employeeNumber: z.string().nullable() }),
          unit: unitRef.nullable(),
          bars: z.array(
            barSchema.extend({ project: z.object({ id: idSchema, name: z.string(), state: z.enum(projectStates) }) }),
          ),
        }),
      ),
      total: z.number().int(),
    }),
    errors: ['invalid_input'],
  }),
} as const
