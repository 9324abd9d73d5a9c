import { shippedCatalogue } from '@chizheng/catalogue'
import type { ProjectSize, SlotTemplate } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { templateOf } from '../rules/templates.ts'
import { seenProject } from './project-records.ts'

const { staffing, sources: known } = shippedCatalogue

/** Slots for the user to confirm, by kind and size; nothing is kept. @throws Refusal `not_found` */
export async function slotTemplate(
  { db }: Context,
  actor: Actor,
  id: string,
  asked: { size?: ProjectSize | undefined; lifting: 'yes' | 'no' },
): Promise<SlotTemplate> {
  const project = await seenProject(db, actor, id)
  const { size, slots, ...rest } = templateOf(
    project,
    { size: asked.size ?? null, lifting: asked.lifting === 'yes' },
    staffing,
  )
  return {
    ...rest,
    size: { ...size, rule: size.rule && presentRule(size.rule) },
    slots: slots.map((slot) => ({ ...slot, sources: named(slot.sources) })),
  }
}

function presentRule({ note, text, confidence, sources }: (typeof staffing)['sizes'][number]) {
  return { note, text, confidence, sources: named(sources) }
}

const named = (keys: readonly string[]) => keys.map((key) => ({ key, text: known[key]! }))
