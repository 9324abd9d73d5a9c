import type { CompanyRecord, OrgUnitRecord, PersonRecord, TimelineEntry } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { changesOf } from '../../../platform/ledger/index.ts'
import type { PeopleSeams } from '../people-listener.ts'
import { presentChange, presentCompany, presentPerson, presentUnits } from '../present.ts'
import { readCompany } from '../store/company.ts'
import { allUnits, peopleByUnit, unitById } from '../store/org-units.ts'
import { personById } from '../store/people.ts'

/** A person as the contract shows them. @throws Refusal `not_found` */
export async function personRecord(db: Db, seams: PeopleSeams, actor: Actor, id: string): Promise<PersonRecord> {
  const person = await personById(db, id)
  if (person === null) throw new Refusal('not_found')
  const unit = person.unitId === null ? null : await unitById(db, person.unitId)
  const counts = await seams.credentialCounts(db, [id])
  return presentPerson(actor, person, unit, counts.get(id))
}

/** The timeline of a person and their credentials, newest first. @throws Refusal `not_found` */
export async function personTimeline(
  db: Db,
  id: string,
  page: { limit: number; before?: string | undefined },
): Promise<{ rows: TimelineEntry[]; more: boolean }> {
  if ((await personById(db, id)) === null) throw new Refusal('not_found')
  const changes = await changesOf(
    db,
    { personId: id },
    { limit: page.limit + 1, ...(page.before === undefined ? {} : { before: page.before }) },
  )
  return { rows: changes.slice(0, page.limit).map(presentChange), more: changes.length > page.limit }
}

/** The whole organisation tree as the contract shows it, parents before children. */
export async function unitRecords(db: Db, actor: Actor): Promise<OrgUnitRecord[]> {
  const [units, company, people] = [await allUnits(db), await readCompany(db), await peopleByUnit(db)]
  return presentUnits(actor, units, company.rootUnitId, people)
}

/** One unit as the contract shows it. @throws Refusal `not_found` */
export async function unitRecord(db: Db, actor: Actor, id: string): Promise<OrgUnitRecord> {
  const record = (await unitRecords(db, actor)).find((unit) => unit.id === id)
  if (record === undefined) throw new Refusal('not_found')
  return record
}

export async function companyRecord(context: Context, db: Db, actor: Actor): Promise<CompanyRecord> {
  return presentCompany(actor, await readCompany(db), context.settings.timeZone, context.clock.today())
}
