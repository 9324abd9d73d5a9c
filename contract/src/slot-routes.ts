import { z } from 'zod'
import { idParams, idSchema, versionSchema } from './fields.ts'
import { projectSchema } from './projects.ts'
import { route } from './route.ts'
import { inOrder, lastDayFirst, mostSlots, projectSizes, slotFields, slotInput, slotTemplateSchema } from './slots.ts'

const tag = 'projects'
const versioned = z.strictObject({ version: versionSchema })
const versionInUrl = z.object({ version: z.coerce.number().int().min(1) })
const changed = ['not_found', 'changed_meanwhile'] as const

export const slotRoutes = {
  readSlotTemplate: route({
    method: 'GET',
    path: '/api/projects/:id/template',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary:
      'Slots that staffing standards ask of a project of its kind and size, with reasons and sources. Nothing is kept.',
    params: idParams,
    query: z.object({
      /** Instead of what area and contract sum say: floors, height and span are not known here. */
      size: z.enum(projectSizes).optional(),
      /** It has lifting machines. */
      lifting: z.enum(['yes', 'no']).default('no'),
    }),
    response: slotTemplateSchema,
    errors: ['not_found'],
  }),
  addSlots: route({
    method: 'POST',
    path: '/api/projects/:id/slots',
    access: 'staffing.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds slots behind those there are.',
    params: idParams,
    body: z.strictObject({ slots: z.array(slotInput).min(1).max(mostSlots) }),
    response: projectSchema,
    errors: ['not_found', 'too_many_slots', 'requirement_unknown_type'],
  }),
  changeSlot: route({
    method: 'PUT',
    path: '/api/project-slots/:id',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Changes a slot.',
    params: idParams,
    body: slotFields.extend(versioned.shape).refine(inOrder, lastDayFirst),
    response: projectSchema,
    errors: [...changed, 'requirement_unknown_type', 'slot_in_use'],
  }),
  removeSlot: route({
    method: 'DELETE',
    path: '/api/project-slots/:id',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Takes a slot away that nobody is engaged in.',
    params: idParams,
    query: versionInUrl,
    response: projectSchema,
    errors: [...changed, 'slot_in_use'],
  }),
  orderSlots: route({
    method: 'PUT',
    path: '/api/projects/:id/slots/order',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Puts the slots in another order: all of them, each once.',
    params: idParams,
    body: z.strictObject({ slotIds: z.array(idSchema).min(1).max(mostSlots) }),
    response: projectSchema,
    errors: changed,
  }),
} as const
