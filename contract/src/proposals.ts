import { z } from 'zod'
import { deadlineKinds } from './credentials.ts'
import { projectRoles } from './engagements.ts'
import { daySchema, idParams, idSchema, versionSchema } from './fields.ts'
import { requirementSchema } from './requirement-language.ts'
import { route } from './route.ts'
import { staffingLimits, staffingResultSchema, staffingWeightsSchema } from './staffing-instance.ts'

/** What somebody who confirms a slot should know about how it was read. */
export const tenderNotes = [
  /** No number was said. */
  'count_assumed',
  /** The words left several types of certificate; any of them is proposed. */
  'type_open',
  /** Which certificate follows from the role alone. */
  'type_from_role',
  /** The profession is only said to be a fitting one. */
  'profession',
  /** Nothing was said that a certificate proves. */
  'nothing_asked',
  /** No other project meanwhile: the slot is exclusive. */
  'free',
  /** To be proved by papers, not by certificates. */
  'experience',
  'education',
  'insurance',
  'employed',
  'record',
] as const

const tenderNote = z.object({ kind: z.enum(tenderNotes), text: z.string() })
export type TenderNote = z.infer<typeof tenderNote>

const tenderSlot = z.object({
  role: z.enum(projectRoles),
  name: z.string(),
  count: z.number().int(),
  exclusive: z.boolean(),
  requirement: requirementSchema.nullable(),
  notes: z.array(tenderNote),
  /** Pieces of its sentences that were not understood. */
  unread: z.array(z.string()),
  /** The sentences it was read from. */
  source: z.string(),
})
export type TenderSlot = z.infer<typeof tenderSlot>

export const tenderReadingSchema = z.object({
  slots: z.array(tenderSlot),
  /** What belongs to no slot. */
  unread: z.array(z.string()),
})
export type TenderReading = z.infer<typeof tenderReadingSchema>

const tag = 'projects'

/** Characters of a tender's text that are read at once. */
export const mostTenderText = 10_000
/** Projects one proposal is made for. */
export const mostProposalProjects = 20

const proposalAsked = z.strictObject({
  projectIds: z.array(idSchema).min(1).max(mostProposalProjects),
  weights: staffingWeightsSchema,
  /** Who takes which slot in any case. */
  pinned: z
    .array(z.strictObject({ slotId: idSchema, personId: idSchema }))
    .max(staffingLimits.places)
    .default([]),
  /** People who take no slot. */
  excluded: z.array(idSchema).max(200).default([]),
  /** Whether to look for the best team of other people too. */
  secondBest: z.boolean().default(false),
})
export type ProposalAsked = z.output<typeof proposalAsked>

const proposedPerson = z.object({
  id: idSchema,
  name: z.string(),
  employeeNumber: z.string().nullable(),
  unitName: z.string().nullable(),
})
export type ProposedPerson = z.infer<typeof proposedPerson>

const proposedSlot = z.object({
  id: idSchema,
  projectId: idSchema,
  name: z.string(),
  role: z.enum(projectRoles),
  /** Places that were free when it was made. */
  count: z.number().int(),
  priority: z.number().int(),
  exclusive: z.boolean(),
  from: daySchema,
  to: daySchema,
  /** Who meets what it asks for, busy ones too. */
  eligible: z.number().int(),
})
export type ProposedSlot = z.infer<typeof proposedSlot>

/** A deadline of somebody in the team that falls into the slot. */
const proposedEnding = z.object({
  personId: idSchema,
  slotId: idSchema,
  credentialId: idSchema,
  typeName: z.string(),
  kind: z.enum(deadlineKinds),
  dueOn: daySchema,
  /** First and last day on which it is renewed; null: no bound known. */
  opensOn: daySchema.nullable(),
  closesOn: daySchema.nullable(),
})
export type ProposedEnding = z.infer<typeof proposedEnding>

const proposalBase = z.object({
  id: idSchema,
  version: versionSchema,
  state: z.enum(['open', 'accepted']),
  madeAt: z.string(),
  madeBy: z.string(),
  acceptedAt: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  projects: z.array(z.object({ id: idSchema, name: z.string(), from: daySchema, to: daySchema })),
  filled: z.number().int(),
  places: z.number().int(),
})

const proposalSchema = proposalBase.extend({
  asked: proposalAsked,
  slots: z.array(proposedSlot),
  /** Slots that ask for nothing, are full, or have no day within the project: nobody was looked for. */
  left: z.array(
    z.object({ slotId: idSchema, name: z.string(), why: z.enum(['asks_nothing', 'full', 'days_reversed']) }),
  ),
  /** Everybody who is named in the answer. */
  people: z.array(proposedPerson),
  /** How many people were asked. */
  candidates: z.number().int(),
  result: staffingResultSchema,
  endings: z.array(proposedEnding),
  /** Certificates of one person that are registered with different companies of ours, where the rules want one. */
  apart: z.array(z.object({ personId: idSchema, companies: z.array(z.string()) })),
  can: z.object({ accept: z.boolean() }),
})
export type Proposal = z.infer<typeof proposalSchema>

export const proposalTeams = ['best', 'second'] as const

export const proposalRoutes = {
  readTenderText: route({
    method: 'POST',
    path: '/api/tender-text',
    access: 'staffing.change',
    place: 'anywhere',
    tag,
    perMinute: 30,
    summary: 'Reads the staffing clause of a tender: slots to confirm, and what was not understood. Nothing is kept.',
    body: z.strictObject({ text: z.string().min(1).max(mostTenderText) }),
    response: tenderReadingSchema,
  }),
  listProposals: route({
    method: 'GET',
    path: '/api/proposals',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary: 'Proposals made for a project, newest first, at most 20.',
    query: z.object({ project: idSchema }),
    response: z.object({ rows: z.array(proposalBase), can: z.object({ propose: z.boolean() }) }),
    errors: ['not_found'],
  }),
  propose: route({
    method: 'POST',
    path: '/api/proposals',
    access: 'staffing.change',
    place: 'record',
    tag,
    status: 201,
    perMinute: 60,
    summary: 'Proposes a team for the free places of projects, from the people within reach, with its proof.',
    body: proposalAsked,
    response: proposalSchema,
    errors: ['not_found', 'project_state_unfit', 'proposal_nothing_asked', 'proposal_too_large'],
  }),
  readProposal: route({
    method: 'GET',
    path: '/api/proposals/:id',
    access: 'staffing.read',
    place: 'record',
    tag,
    summary: 'A proposal as it was made.',
    params: idParams,
    response: proposalSchema,
    errors: ['not_found'],
  }),
  acceptProposal: route({
    method: 'POST',
    path: '/api/proposals/:id/accept',
    access: 'staffing.change',
    place: 'record',
    tag,
    summary: 'Reserves its team, unless somebody in it was taken meanwhile.',
    params: idParams,
    body: z.strictObject({
      version: versionSchema,
      team: z.enum(proposalTeams).default('best'),
      /** The reservations end by themselves after this day. */
      reservedUntil: daySchema,
    }),
    response: proposalSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'proposal_accepted',
      'proposal_people_taken',
      'proposal_outdated',
      'proposal_days_unfit',
    ],
  }),
} as const
