/** Who pays somebody's social insurance: found by id, or by the name that was written, in a form as in a spreadsheet. */
import type { PersonInput } from '@chizheng/contract'
import { systemActor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { organisationKey, tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { legalEntities } from '../directory.ts'
import type { Insurer, Person } from '../rules/person.ts'
import { personSnapshot } from '../rules/snapshot.ts'
import { allUnits } from '../store/org-units.ts'
import { insuredElsewhere, lockPeople, savePeople } from '../store/people.ts'

/** People at a time. */
const chunk = 2_000

/** Reads a name as it is written: one of our legal entities, or somebody else. */
export async function insurerReader(db: Db): Promise<(written: string) => Insurer> {
  const byKey = new Map<string, Insurer>()
  for (const { id, name, names } of await legalEntities(db))
    for (const one of names) byKey.set(organisationKey(one), { id, name })
  return (written) => byKey.get(organisationKey(written)) ?? { id: null, name: tidy(written) }
}

/**
 * Who a clerk says it is; `undefined` keeps it. A name that is one of ours means that one.
 *
 * @throws Refusal `not_found` for an id that is none of our legal entities
 */
export async function insurerNamed(
  tx: Tx,
  { insuredWithId: id, insuredWithName: written }: Pick<Partial<PersonInput>, 'insuredWithId' | 'insuredWithName'>,
  kept: Insurer | null,
): Promise<Insurer | null> {
  if (id) {
    if (id === kept?.id) return kept
    const entity = (await legalEntities(tx)).find((one) => one.id === id)
    if (entity === undefined) throw new Refusal('not_found', { field: 'insuredWithId' })
    return { id, name: entity.name }
  }
  if (written) return (await insurerReader(tx))(written)
  const isSaid = id === null || (written !== undefined && kept?.id === null)
  return isSaid ? null : kept
}

/** People whose insurer was written before it was one of our companies are insured with that company from now on. */
export async function linkInsurers(context: Context, tx: Tx): Promise<void> {
  const meant = await insuredElsewhere(tx)
  if (meant.length === 0) return
  const read = await insurerReader(tx)
  const ids = meant.filter(({ name }) => read(name).id !== null).map(({ id }) => id)
  const paths = new Map((await allUnits(tx)).map(({ id, path }) => [id, path]))
  const snapshotOf = (person: Person) => personSnapshot(person, paths.get(person.unitId ?? '') ?? null)
  const at = context.clock.now()
  for (let start = 0; start < ids.length; start += chunk) {
    const linked = (await lockPeople(tx, ids.slice(start, start + chunk)))
      .filter(({ insuredWith }) => insuredWith?.id === null)
      .map((before) => ({
        before,
        after: { ...before, insuredWith: read(before.insuredWith!.name), updatedAt: at.toISOString() },
      }))
    await savePeople(
      tx,
      linked.map(({ after }) => after),
    )
    const entries = linked.map(({ before, after }) => ({
      action: 'person.insurer_recognised',
      subject: { type: 'person', id: after.id } as const,
      before: changedFields(snapshotOf(before), snapshotOf(after)) ?? {},
      after: snapshotOf(after),
    }))
    await append(tx, systemActor('registry'), at, entries)
  }
}
