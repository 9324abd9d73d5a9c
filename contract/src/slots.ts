/** Slots of a project: a role with a number and what its people must meet; and those that standards ask for (配员标准). */
import { z } from 'zod'
import { confidences } from './catalogue.ts'
import { projectRoles } from './engagements.ts'
import { daySchema, idSchema, nameSchema, versionSchema } from './fields.ts'
import { requirementSchema } from './requirement-language.ts'

/** Projects a company keeps are as many as it likes; of one: */
export const mostSlots = 100
export const mostPlacesOfSlot = 100

export const slotFields = z.strictObject({
  role: z.enum(projectRoles),
  /** As people call it. */
  name: nameSchema.max(100),
  count: z.number().int().min(1).max(mostPlacesOfSlot).default(1),
  /** 1 is filled first. */
  priority: z.number().int().min(1).max(5).default(3),
  /** Its people do nothing else meanwhile: they are locked. Those of `lockingRoles` always are. */
  exclusive: z.boolean().default(false),
  /** What its people must meet on every day of it; null: nothing. */
  requirement: requirementSchema.nullable().default(null),
  /** A certificate may end within it when everything is met on its first day. */
  mayExpire: z.boolean().default(false),
  /** Its own days, where they are not those of the project. */
  fromOn: daySchema.nullable().default(null),
  toOn: daySchema.nullable().default(null),
})
export const inOrder = ({ fromOn, toOn }: { fromOn: string | null; toOn: string | null }): boolean =>
  fromOn === null || toOn === null || fromOn <= toOn
export const lastDayFirst = { path: ['toOn'], message: 'ends before it begins' }
export const slotInput = slotFields.refine(inOrder, lastDayFirst)
export type SlotInput = z.output<typeof slotInput>

export const slotSchema = z.object({
  id: idSchema,
  version: versionSchema,
  position: z.number().int(),
  ...slotFields.shape,
})
export type ProjectSlot = z.infer<typeof slotSchema>

/** 大型, 中型, 小型 of 建市〔2007〕171号. */
export const projectSizes = ['large', 'medium', 'small'] as const
export type ProjectSize = (typeof projectSizes)[number]

/** What decides: square metres, 10,000 yuan, the size, or the kind. */
export const templateNeeds = ['areaM2', 'contractWanYuan', 'size', 'kind'] as const
export type TemplateNeed = (typeof templateNeeds)[number]

const sourced = {
  /** The rule in its own words, Chinese. */
  text: z.string(),
  confidence: z.enum(confidences),
  sources: z.array(z.object({ key: z.string(), text: z.string() })),
}

const templateSlot = z.object({
  role: z.enum(projectRoles),
  name: z.string(),
  count: z.number().int(),
  priority: z.number().int(),
  exclusive: z.boolean(),
  requirement: requirementSchema.nullable(),
  /** No source tells the number for the whole country. */
  optional: z.boolean(),
  /** Which figure decided, and the bounds it lies in: from the first one on, below the second; null: the role alone. */
  because: z
    .object({
      by: z.enum(['areaM2', 'contractWanYuan']),
      value: z.number(),
      from: z.number(),
      below: z.number().nullable(),
    })
    .nullable(),
  /** What must be checked before it is used, Chinese. */
  caution: z.string().nullable(),
  ...sourced,
})
export type TemplateSlot = z.infer<typeof templateSlot>

export const slotTemplateSchema = z.object({
  size: z.object({
    /** null: nothing decides it. */
    is: z.enum(projectSizes).nullable(),
    /** `stated`: whoever asked said so. */
    by: z.enum(['stated', 'areaM2', 'contractWanYuan']).nullable(),
    rule: z.object({ note: z.string(), ...sourced }).nullable(),
  }),
  /** Lifting machines make a difference. */
  liftingMatters: z.boolean(),
  slots: z.array(templateSlot),
  /** What cannot be proposed yet, and what must be known for it. */
  undecided: z.array(
    z.object({ role: z.enum(projectRoles), name: z.string(), needs: z.array(z.enum(templateNeeds)).min(1) }),
  ),
})
export type SlotTemplate = z.infer<typeof slotTemplateSchema>
