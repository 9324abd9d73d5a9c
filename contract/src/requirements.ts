import { z } from 'zod'
import { confidences } from './catalogue.ts'
import { daySchema, idParams, idSchema, nameSchema, okSchema, versionSchema } from './fields.ts'
import { unitRef, unitScopes } from './people.ts'
import { failureSchema, requirementSchema } from './requirement-language.ts'
import { route } from './route.ts'

const tag = 'requirements'
const count = z.number().int()
const can = z.object({ change: z.boolean() })

/** Requirements a company keeps, posts it names, qualifications it holds. */
export const mostRequirements = 200
export const mostPosts = 500

const storedRequirementSchema = z.object({
  id: idSchema,
  version: versionSchema,
  name: z.string(),
  requirement: requirementSchema,
  /** Posts that ask for it. */
  posts: count,
})
export type StoredRequirement = z.infer<typeof storedRequirementSchema>

const postSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** As it stands with people: case and outer spaces do not count. */
  name: z.string(),
  requirementId: idSchema,
  requirementName: z.string(),
  /** People on it within reach. */
  people: count,
})
export type Post = z.infer<typeof postSchema>

const requirementInput = z.strictObject({ name: nameSchema, requirement: requirementSchema })
const postInput = z.strictObject({ name: nameSchema.max(100), requirementId: idSchema })
const versioned = z.object({ version: versionSchema })
const versionInUrl = z.object({ version: z.coerce.number().int().min(1) })

/** Of people on posts that ask for something: how many meet it. Rates are in per cent with one decimal; null: nobody is on any. */
const compliance = { people: count, met: count, rate: z.number().nullable() }

/** Somebody on a post without meeting what it asks for. */
const postGapSchema = z.object({
  personId: idSchema,
  name: z.string(),
  employeeNumber: z.string().nullable(),
  unit: unitRef.nullable(),
  postId: idSchema,
  postName: z.string(),
  failure: failureSchema,
})
export type PostGap = z.infer<typeof postGapSchema>

/** What a level of a qualification standard asks for: a number of people, or a figure nobody here can check. */
export const demandKinds = ['constructors', 'titles', 'sites', 'workers', 'director'] as const
export type DemandKind = (typeof demandKinds)[number]

const countedPerson = z.object({
  id: idSchema,
  name: z.string(),
  /** The place the person is counted for: a profession, a role; empty for any. */
  place: z.string(),
  /** Without this person one place stays empty. */
  essential: z.boolean(),
  /** The last day the person counts, from this day on; null: no end known. */
  until: daySchema.nullable(),
})

const demandSchema = z.object({
  kind: z.enum(demandKinds),
  /** The standard's own words; null where it gives only figures. */
  text: z.string().nullable(),
  /** Whether authorities still check it, and the key of the rule that says so. */
  checked: z.boolean(),
  basis: z.string().nullable(),
  /** People asked for; null: the number is not known here. */
  need: count.nullable(),
  have: count,
  /** Places that stay empty, by what they ask for. */
  short: z.array(z.object({ place: z.string(), count })),
  /** So many places share only these people. */
  blocking: z
    .object({
      seats: count,
      places: z.array(z.string()),
      people: z.array(z.object({ id: idSchema, name: z.string() })),
    })
    .nullable(),
  people: z.array(countedPerson),
  /** People who could be counted and are not needed. */
  spare: count,
  /** Counted today, not on the day asked about: who leaves, or what ends. */
  lost: z.array(z.object({ id: idSchema, name: z.string(), failure: failureSchema })),
})
export type QualificationDemand = z.infer<typeof demandSchema>

const levelSchema = z.object({
  standardId: z.string(),
  level: z.string(),
  isLowest: z.boolean(),
  held: z.boolean(),
  confidence: z.enum(confidences),
  notes: z.string().nullable(),
  scope: z.string().nullable(),
  netAssetsWanYuan: z.number().nullable(),
  performance: z.string().nullable(),
  sources: z.array(z.string()),
  demands: z.array(demandSchema),
  /** Whether every demand with a known number is met; `checked` of those that authorities check. */
  met: z.object({ all: z.boolean(), checked: z.boolean() }),
})
export type QualificationLevel = z.infer<typeof levelSchema>

const standardSchema = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  sequence: z.string(),
  standard: z.string(),
  confidence: z.enum(confidences),
  levels: z.array(z.string()),
})
export type QualificationStandard = z.infer<typeof standardSchema>

/** `each`: whoever holds two certificates counts for both demands (the usual reading); `once`: for one of them alone. */
export const countings = ['each', 'once'] as const
export type Countings = (typeof countings)[number]
const entityQuery = { entity: idSchema, on: daySchema.optional(), counting: z.enum(countings).default('each') }

export const requirementRoutes = {
  listRequirements: route({
    method: 'GET',
    path: '/api/requirements',
    access: 'requirements.read',
    place: 'anywhere',
    tag,
    summary: 'The requirements the company keeps, by name.',
    response: z.object({ rows: z.array(storedRequirementSchema), can }),
  }),
  createRequirement: route({
    method: 'POST',
    path: '/api/requirements',
    access: 'requirements.change',
    place: 'company',
    tag,
    status: 201,
    summary: 'Keeps a requirement under a name.',
    body: requirementInput,
    response: storedRequirementSchema,
    errors: ['requirement_name_taken', 'requirement_unknown_type', 'too_many_requirements'],
  }),
  changeRequirement: route({
    method: 'PUT',
    path: '/api/requirements/:id',
    access: 'requirements.change',
    place: 'company',
    tag,
    summary: 'Changes name and content; every post that asks for it asks for the new.',
    params: idParams,
    body: requirementInput.extend(versioned.shape),
    response: storedRequirementSchema,
    errors: ['not_found', 'changed_meanwhile', 'requirement_name_taken', 'requirement_unknown_type'],
  }),
  removeRequirement: route({
    method: 'DELETE',
    path: '/api/requirements/:id',
    access: 'requirements.change',
    place: 'company',
    tag,
    summary: 'Takes a requirement away that no post asks for.',
    params: idParams,
    query: versionInUrl,
    response: okSchema,
    errors: ['not_found', 'changed_meanwhile', 'requirement_in_use'],
  }),
  listPosts: route({
    method: 'GET',
    path: '/api/posts',
    access: 'requirements.read',
    place: 'narrowed',
    tag,
    summary: 'Posts that ask for something, and the posts people have that ask for nothing yet.',
    response: z.object({
      rows: z.array(postSchema),
      /** At most 50, those with most people first. */
      without: z.array(z.object({ name: z.string(), people: count })),
      can,
    }),
  }),
  createPost: route({
    method: 'POST',
    path: '/api/posts',
    access: 'requirements.change',
    place: 'company',
    tag,
    status: 201,
    summary: 'Says what a post asks for.',
    body: postInput,
    response: postSchema,
    errors: ['not_found', 'post_name_taken', 'too_many_requirements'],
  }),
  changePost: route({
    method: 'PUT',
    path: '/api/posts/:id',
    access: 'requirements.change',
    place: 'company',
    tag,
    summary: 'Changes a post.',
    params: idParams,
    body: postInput.extend(versioned.shape),
    response: postSchema,
    errors: ['not_found', 'changed_meanwhile', 'post_name_taken'],
  }),
  removePost: route({
    method: 'DELETE',
    path: '/api/posts/:id',
    access: 'requirements.change',
    place: 'company',
    tag,
    summary: 'A post asks for nothing any more.',
    params: idParams,
    query: versionInUrl,
    response: okSchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  postCompliance: route({
    method: 'GET',
    path: '/api/posts/compliance',
    access: 'requirements.read',
    place: 'narrowed',
    tag,
    summary: 'How many of the people on posts within reach meet what their post asks for, by unit and by post.',
    query: z.object({ on: daySchema.optional() }),
    response: z.object({
      on: daySchema,
      ...compliance,
      byUnit: z.array(
        z.object({ unitId: idSchema.nullable(), unitScope: z.enum(unitScopes), name: z.string(), ...compliance }),
      ),
      byPost: z.array(z.object({ postId: idSchema, name: z.string(), ...compliance })),
    }),
  }),
  listPostGaps: route({
    method: 'GET',
    path: '/api/posts/gaps',
    access: 'requirements.read',
    place: 'narrowed',
    tag,
    summary: 'People on a post without meeting what it asks for, by name; `next` goes on from there.',
    query: z.object({
      post: idSchema.optional(),
      unit: z.union([idSchema, z.literal('none')]).optional(),
      unitScope: z.enum(unitScopes).default('below'),
      on: daySchema.optional(),
      after: idSchema.optional(),
      size: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({ rows: z.array(postGapSchema), next: idSchema.nullable() }),
    errors: ['not_found'],
  }),
  listQualifications: route({
    method: 'GET',
    path: '/api/qualifications',
    access: 'requirements.read',
    place: 'company',
    tag,
    summary: 'The shipped qualification standards, our legal entities, and which level each of them holds.',
    response: z.object({
      entities: z.array(z.object({ id: idSchema, name: z.string() })),
      standards: z.array(standardSchema),
      held: z.array(z.object({ entityId: idSchema, standardId: z.string(), level: z.string() })),
      sources: z.record(z.string(), z.string()),
      can,
    }),
  }),
  holdQualification: route({
    method: 'PUT',
    path: '/api/qualifications/held',
    access: 'requirements.change',
    place: 'company',
    tag,
    summary: 'Says which level of a standard a legal entity holds; null: none.',
    body: z.strictObject({ entityId: idSchema, standardId: z.string().max(80), level: z.string().max(40).nullable() }),
    response: okSchema,
    errors: ['not_found'],
  }),
  qualificationStanding: route({
    method: 'GET',
    path: '/api/qualifications/standing',
    access: 'requirements.read',
    place: 'company',
    tag,
    summary:
      'The demands of the qualifications a legal entity holds, or of all levels of one standard, against its staff on a day.',
    query: z.object({ ...entityQuery, standard: z.string().max(80).optional() }),
    response: z.object({ on: daySchema, levels: z.array(levelSchema) }),
    errors: ['not_found'],
  }),
} as const
