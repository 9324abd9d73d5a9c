import type { BodyOf, ResponseOf, renewalRoutes, TemplateRow } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { costOf } from '../rules/case.ts'
import { templateFor } from '../rules/steps.ts'
import { saveTemplate, templatesOf } from '../store/templates.ts'

type Template = ResponseOf<(typeof renewalRoutes)['readTemplate']>

/** The steps of new cases of every type, in the order of the catalogue. */
export async function listTemplates({ db }: Context): Promise<TemplateRow[]> {
  const set = await templatesOf(db)
  return (await effectiveTypes(db)).map((type) => {
    const own = set.get(type.id)?.steps ?? []
    const steps = own.length > 0 ? own : templateFor(type, 'renewal')
    return {
      typeId: type.id,
      typeName: type.nameZh,
      isSet: own.length > 0,
      steps: steps.map(({ kind, label }) => ({ kind, label })),
      costFen: costOf({ steps }),
    }
  })
}

/** The steps of new cases of a type, with those of the catalogue beside them. @throws Refusal `not_found` */
export async function readTemplate({ db }: Context, typeId: string): Promise<Template> {
  const type = (await effectiveTypes(db)).find(({ id }) => id === typeId)
  if (type === undefined) throw new Refusal('not_found')
  const set = (await templatesOf(db)).get(typeId)
  const isSet = set !== undefined && set.steps.length > 0
  const renewal = templateFor(type, 'renewal')
  return {
    typeId,
    typeName: type.nameZh,
    version: set?.version ?? 0,
    isSet,
    steps: isSet ? [...set.steps] : renewal,
    shipped: { renewal, review: type.reviewCycleMonths === null ? null : templateFor(type, 'review') },
  }
}

/** @throws Refusal `not_found`, `changed_meanwhile` */
export async function setTemplate(
  context: Context,
  actor: Actor,
  typeId: string,
  { version, steps }: BodyOf<(typeof renewalRoutes)['setTemplate']>,
): Promise<Template> {
  const before = await readTemplate(context, typeId)
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    if (!(await saveTemplate(tx, typeId, { version, steps }, at))) throw new Refusal('changed_meanwhile')
    await append(tx, actor, at, [
      {
        action: 'renewal_steps.set',
        subject: { type: 'renewal_steps', id: typeId },
        before: { steps: before.steps },
        after: { steps },
      },
    ])
  })
  return await readTemplate(context, typeId)
}
