import type { CompanyRecord } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import type { PeopleListener, PeopleSeams } from '../people-listener.ts'
import type { Company } from '../rules/company.ts'
import { unitNameKey } from '../rules/org-units.ts'
import { companySnapshot, unitSnapshot } from '../rules/snapshot.ts'
import { lockCompany, saveCompany } from '../store/company.ts'
import { allUnits, saveUnit } from '../store/org-units.ts'
import { addUnits, entitiesNamed, newUnit, nextPosition, placeAgain } from './org-units.ts'
import { companyRecord } from './records.ts'
import { refusingTaken } from './refusals.ts'

const subject = { type: 'company', id: 'company' } as const

/**
 * Names the company on the first run, and makes its legal entity the root of the organisation tree. A root that an earlier
 * import made gets the company's name.
 */
export async function foundCompany(
  context: Context,
  listener: PeopleListener,
  tx: Tx,
  actor: Actor,
  named: { name: string; province: string | null },
): Promise<void> {
  const company = await lockCompany(tx)
  const rootUnitId = await ensureRoot(context, listener, tx, actor, company, named.name)
  const founded = { ...company, name: tidy(named.name), province: named.province || null, rootUnitId }
  await renameRoot(context, tx, actor, founded, founded.name)
  await saveCompany(tx, founded, context.clock.now())
  await append(tx, actor, context.clock.now(), [
    { action: 'company.founded', subject, after: companySnapshot(founded) },
  ])
  await entitiesNamed(context, listener, tx)
}

/**
 * Changes name or province. The root unit is renamed along as long as it carries the company's name.
 *
 * @throws Refusal `changed_meanwhile` with the company as it is now in `current`.
 */
export async function changeCompany(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  input: { version: number; name?: string | undefined; province?: string | null | undefined },
): Promise<CompanyRecord> {
  await inTransaction(context.db, async (tx) => {
    const before = await lockCompany(tx)
    if (before.version !== input.version) {
      throw new Refusal('changed_meanwhile', { current: await companyRecord(context, tx, actor) })
    }
    const after: Company = {
      ...before,
      name: input.name === undefined ? before.name : tidy(input.name),
      province: input.province === undefined ? before.province : input.province || null,
    }
    const fields = changedFields(companySnapshot(before), companySnapshot(after))
    if (fields === null) return
    await saveCompany(tx, after, context.clock.now())
    await append(tx, actor, context.clock.now(), [
      { action: 'company.changed', subject, before: fields, after: companySnapshot(after) },
    ])
    if (after.name !== before.name) {
      await renameRoot(context, tx, actor, after, before.name)
      await entitiesNamed(context, seams.listener, tx)
    }
    if (after.province !== before.province) await seams.listener.onProvinceChanged(context, tx)
  })
  return await companyRecord(context, context.db, actor)
}

/** The root unit's id; makes the root when there is none yet. The caller holds the company's lock. */
export async function ensureRoot(
  context: Context,
  listener: PeopleListener,
  tx: Tx,
  actor: Actor,
  company: Company,
  name: string,
): Promise<string> {
  if (company.rootUnitId !== null) return company.rootUnitId
  const units = await allUnits(tx)
  const position = nextPosition(units, null)
  const root = newUnit({ id: newId(), parentId: null, name, legalEntity: true, creditCode: null, position })
  await addUnits(context, listener, tx, actor, units, [root])
  return root.id
}

/** Gives the root the company's name, if it was called `calledBefore` or was made before the company had a name. */
async function renameRoot(
  context: Context,
  tx: Tx,
  actor: Actor,
  company: Company,
  calledBefore: string,
): Promise<void> {
  const units = await allUnits(tx)
  const root = units.find((unit) => unit.id === company.rootUnitId)
  if (root === undefined || root.name === company.name) return
  if (root.name !== calledBefore && root.name !== unnamedCompany) return
  const after = { ...root, name: company.name, nameKey: unitNameKey(company.name) }
  await refusingTaken(() => saveUnit(tx, after, context.clock.now()))
  await placeAgain(
    tx,
    units,
    units.map((unit) => (unit.id === root.id ? after : unit)),
  )
  await append(tx, actor, context.clock.now(), [
    {
      action: 'org_unit.changed',
      subject: { type: 'org_unit', id: root.id },
      before: { name: root.name },
      after: unitSnapshot(after, null),
    },
  ])
}

/** What the root is called when something is imported before the company has a name. */
export const unnamedCompany = '本公司'
