import { z } from 'zod'
import { engagementSchema, projectDocumentSchema } from './engagements.ts'
import {
  daySchema,
  idParams,
  idSchema,
  listOf,
  nameSchema,
  okSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './fields.ts'
import { unitRef, unitScopes } from './people.ts'
import { route } from './route.ts'
import { slotSchema } from './slots.ts'

const tag = 'projects'

/** 工程类别: the professions a constructor is registered in, with decoration and supervision beside them. */
export const projectKinds = [
  'building',
  'decoration',
  'municipal',
  'highway',
  'railway',
  'airport',
  'port',
  'water',
  'mechanical',
  'mining',
  'communication',
  'supervision',
  'other',
] as const
export type ProjectKind = (typeof projectKinds)[number]

/** 投标, 中标, 在建, 停工, 竣工验收, 未中标. */
export const projectStates = ['tender', 'won', 'running', 'stopped', 'accepted', 'lost'] as const
export type ProjectState = (typeof projectStates)[number]

const noteSchema = z.string().trim().min(2).max(500).nullable().default(null)

const projectFields = z.strictObject({
  /** Number of the tender or the project; no two projects have the same. */
  code: z.string().trim().min(1).max(80).nullable().default(null),
  name: nameSchema,
  kind: z.enum(projectKinds),
  /** The legal entity that bids and contracts. */
  entityId: idSchema,
  /** The unit that runs it; null: the legal entity itself. */
  unitId: idSchema.nullable().default(null),
  place: z.string().trim().min(1).max(200).nullable().default(null),
  areaM2: z.number().int().min(1).max(100_000_000).nullable().default(null),
  contractWanYuan: z.number().min(0.01).max(100_000_000).multipleOf(0.01).nullable().default(null),
  startsOn: daySchema,
  /** The last day, included. */
  endsOn: daySchema,
})
const runsForward = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean => startsOn <= endsOn
const endsBefore = { path: ['endsOn'], message: 'ends before it begins' }
export type ProjectInput = z.output<typeof projectFields>

const projectRef = z.object({ id: idSchema, name: z.string() })

const projectBase = projectFields.omit({ entityId: true, unitId: true }).extend({
  id: idSchema,
  version: versionSchema,
  state: z.enum(projectStates),
  /** Since when. */
  stateOn: daySchema,
  entity: projectRef,
  unit: unitRef.nullable(),
})

const projectRowSchema = projectBase.extend({
  /** Places of all slots, and how many of them somebody has. */
  places: z.number().int(),
  engaged: z.number().int(),
})
export type ProjectRow = z.infer<typeof projectRowSchema>

export const projectSchema = projectBase.extend({
  stateNote: z.string().nullable(),
  slots: z.array(slotSchema),
  /** Those in force first, then the latest. */
  engagements: z.array(engagementSchema),
  documents: z.array(projectDocumentSchema),
  can: z.object({
    change: z.boolean(),
    /** States it can be moved to. */
    states: z.array(z.enum(projectStates)),
    remove: z.boolean(),
  }),
})
export type ProjectRecord = z.infer<typeof projectSchema>

/** What is moved to them says why, or by which record: 验收记录, 停工令. */
export const statesWithNote: readonly ProjectState[] = ['stopped', 'accepted']

const versioned = z.strictObject({ version: versionSchema })
const versionInUrl = z.object({ version: z.coerce.number().int().min(1) })
const projectErrors = ['not_found', 'project_code_taken'] as const
const changed = ['not_found', 'changed_meanwhile'] as const

const projectFilter = z.object({
  /** Words of name, number or place; pinyin. */
  q: z.string().trim().max(100).optional(),
  state: listOf(z.enum(projectStates)).optional(),
  kind: listOf(z.enum(projectKinds)).optional(),
  entity: idSchema.optional(),
  unit: idSchema.optional(),
  unitScope: z.enum(unitScopes).default('below'),
  /** Those of which a day lies within. */
  from: daySchema.optional(),
  to: daySchema.optional(),
})
export type ProjectFilter = z.infer<typeof projectFilter>
export const projectSorts = ['name', 'starts', 'ends', 'updated'] as const
export type ProjectSort = (typeof projectSorts)[number]

export const projectRoutes = {
  listProjects: route({
    method: 'GET',
    path: '/api/projects',
    access: 'staffing.read',
    place: 'narrowed',
    tag,
    summary: 'Projects of the units within reach, a page at a time.',
    query: projectFilter.extend({
      sort: z.enum(projectSorts).default('starts'),
      order: z.enum(['asc', 'desc']).default('desc'),
      ...pageQuery.shape,
    }),
    response: pageOf(projectRowSchema).extend({
      /** How many there are of each state, whatever state was asked for. */
      states: z.record(z.enum(projectStates), z.number().int()),
      can: z.object({ create: z.boolean() }),
    }),
  }),
  readProject: route({
    method: 'GET',
    path: '/api/projects/:id',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary: 'One project with its slots.',
    params: idParams,
    response: projectSchema,
    errors: ['not_found'],
  }),
  createProject: route({
    method: 'POST',
    path: '/api/projects',
    access: 'staffing.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a project, in whatever state it is already.',
    body: projectFields
      .extend({ state: z.enum(projectStates).default('tender'), stateOn: daySchema.optional(), stateNote: noteSchema })
      .refine(runsForward, endsBefore),
    response: projectSchema,
    errors: [...projectErrors, 'project_day_unfit', 'project_note_missing'],
  }),
  changeProject: route({
    method: 'PUT',
    path: '/api/projects/:id',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Changes its facts; its state has a route of its own.',
    params: idParams,
    body: projectFields.extend(versioned.shape).refine(runsForward, endsBefore),
    response: projectSchema,
    errors: [...projectErrors, 'changed_meanwhile'],
  }),
  moveProject: route({
    method: 'POST',
    path: '/api/projects/:id/state',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Moves it to another state, with what follows from that in the same transaction.',
    params: idParams,
    body: z.strictObject({
      version: versionSchema,
      to: z.enum(projectStates),
      /** The day it became so. */
      on: daySchema,
      note: noteSchema,
      /** Of a bid that is won: reservations that become engagements by the notice, which the note names. */
      beginIds: z.array(idSchema).max(400).default([]),
    }),
    response: projectSchema,
    errors: [
      ...changed,
      'project_state_unfit',
      'project_day_unfit',
      'project_note_missing',
      'project_still_engaged',
      'person_locked',
      'person_has_left',
    ],
  }),
  removeProject: route({
    method: 'DELETE',
    path: '/api/projects/:id',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Takes a project away that nobody was ever engaged for.',
    params: idParams,
    query: versionInUrl,
    response: okSchema,
    errors: [...changed, 'project_in_use'],
  }),
} as const
