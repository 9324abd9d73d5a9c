/**
 * The form of the staffing standards of projects (项目配员标准): which posts a project of a kind and a size has, and by which source.
 */
import { z } from 'zod'

const text = z.string().min(1)
const texts = z.array(text)
const confidence = z.enum(['high', 'medium', 'low'])
const certificate = z.strictObject({ types: texts.min(1), professions: texts.default([]) })
const kinds = texts.min(1)

export const projectMeasures = ['areaM2', 'contractWanYuan'] as const
const measure = z.enum(projectMeasures)
/** Least of a large and of a medium project, included. Square metres, or 10,000 yuan. */
const bounds = z.strictObject({ large: z.number(), medium: z.number() })
const origin = { text, confidence, sources: texts.min(1) }
const post = { role: text, name: text, priority: z.int().min(1).max(5) }

const askSchema = z.union([
  z.strictObject({
    types: texts.min(1),
    orHigher: z.boolean().default(false),
    /** In the profession of the kind of project. */
    fitting: z.boolean().default(false),
  }),
  /** The safety certificate that the kind of project asks of a manager. */
  z.strictObject({ safetyOf: z.literal('manager') }),
])
const asks = z.array(askSchema).min(1)
/** All of them; of another size, others. */
const asksBySize = z.strictObject({ large: asks, medium: asks, small: asks })

export const staffingSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: text,
      /** Of constructors. */
      profession: text,
      safety: text,
    }),
  ),
  safety: z.array(
    z.strictObject({
      id: text,
      manager: certificate,
      officer: certificate,
      /** Of one officer at least where there are lifting machines; of the only one: `sole`. */
      lifting: certificate.nullable(),
      sole: certificate.nullable(),
      sources: texts.min(1),
    }),
  ),
  sizes: z.array(z.strictObject({ kinds, areaM2: bounds, contractWanYuan: bounds, note: text, ...origin })),
  officers: z.strictObject({
    ...post,
    /** Of the one who answers for lifting machines. */
    liftingName: text,
    exclusive: z.boolean(),
    caution: z.strictObject(origin),
    tiers: z.array(
      z.strictObject({
        kinds,
        measure,
        /** Rising; each from its figure on, included. */
        steps: z.array(z.strictObject({ from: z.number().min(0), officers: z.int().min(1) })).min(1),
        ...origin,
      }),
    ),
  }),
  /** More than the figure, not the figure itself. */
  directors: z.array(z.strictObject({ kinds, measure, above: z.number(), ...post, ...origin })),
  posts: z.array(
    z.strictObject({
      ...post,
      of: z.enum(['works', 'supervision']),
      exclusive: z.boolean(),
      /** No source tells the number for the whole country. */
      optional: z.boolean(),
      asks: z.union([asks, asksBySize]),
      ...origin,
    }),
  ),
})
export type StaffingStandards = z.infer<typeof staffingSchema>
export type StaffingAsk = z.infer<typeof askSchema>
export type StaffingCertificate = z.infer<typeof certificate>

interface Known {
  /** Professions of each type. */
  readonly types: ReadonlyMap<string, readonly string[]>
  readonly sources: Readonly<Record<string, string>>
}

/** Every reference that leads nowhere, and every ladder of figures that does not rise; empty when it is whole. */
export function staffingFaults(standards: StaffingStandards, known: Known): string[] {
  const { officers, posts, safety, sizes, directors } = standards
  const ids = new Set(safety.map(({ id }) => id))
  const certificates = safety.flatMap(({ manager, officer, lifting, sole }) =>
    [manager, officer, lifting, sole].filter((one) => one !== null),
  )
  const asked = posts.flatMap(({ asks: of }) => (Array.isArray(of) ? of : [...of.large, ...of.medium, ...of.small]))
  const named = [...certificates, ...asked.filter((ask) => 'types' in ask)].flatMap(({ types }) => types)
  const sourced = [...safety, ...sizes, ...officers.tiers, officers.caution, ...directors, ...posts]
  return [
    ...named.filter((id) => !known.types.has(id)).map((id) => `staffing: no type ${id}`),
    ...certificates.flatMap(({ types, professions }) =>
      professions
        .filter((one) => types.some((id) => !known.types.get(id)?.includes(one)))
        .map((one) => `staffing: no profession ${one} of ${types.join(', ')}`),
    ),
    ...standards.kinds.flatMap(({ kind, profession, safety: id }) => [
      ...(ids.has(id) ? [] : [`staffing ${kind}: no safety certificates ${id}`]),
      ...(known.types.get('constructor-1')?.includes(profession)
        ? []
        : [`staffing ${kind}: no profession ${profession}`]),
    ]),
    ...officers.tiers
      .filter(
        ({ steps }) => steps[0]?.from !== 0 || steps.some((step, at) => at > 0 && step.from <= steps[at - 1]!.from),
      )
      .map((tier) => `staffing: the steps by ${tier.measure} do not rise from 0`),
    ...sourced
      .flatMap(({ sources }) => sources)
      .filter((key) => !Object.hasOwn(known.sources, key))
      .map((key) => `staffing: no source ${key}`),
  ]
}
