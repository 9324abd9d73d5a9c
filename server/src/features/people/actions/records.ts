import type { CompanyRecord, OrgUnitRecord, PersonRecord, TimelineEntry } from '@chizheng/contract'
import { type Actor, demand, may, type Place, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { changesOf } from '../../../platform/ledger/index.ts'
import type { PeopleSeams } from '../people-listener.ts'
import { placeOf } from '../policy.ts'
import { presentChange, presentCompany, presentPerson, presentUnits } from '../present.ts'
import { visibleUnits } from '../rules/org-units.ts'
import type { Person } from '../rules/person.ts'
import { stewardOf } from '../rules/steward.ts'
import { readCompany } from '../store/company.ts'
import { allUnits, peopleByUnit } from '../store/org-units.ts'
import { peopleBy, personById } from '../store/people.ts'

/** A person as the contract shows them. @throws Refusal `not_found` */
export async function personRecord(db: Db, seams: PeopleSeams, actor: Actor, id: string): Promise<PersonRecord> {
  const person = await seenPerson(db, actor, id)
  const units = await allUnits(db)
  const unit = units.find((one) => one.id === person.unitId) ?? null
  const counts = await seams.credentialCounts(db, [id])
  return presentPerson(actor, person, { unit, steward: stewardOf(person, units) }, counts.get(id))
}

/** A person who leaves the screen on paper; without the counts that lists have. @throws Refusal `not_found`, `forbidden` */
export async function printedPerson(db: Db, actor: Actor, id: string): Promise<PersonRecord> {
  const person = await seenPerson(db, actor, id)
  demand(actor, 'credentials.export', placeOf(person))
  const units = await allUnits(db)
  const unit = units.find((one) => one.id === person.unitId) ?? null
  return presentPerson(actor, person, { unit, steward: stewardOf(person, units) }, undefined)
}

/** The person, if the actor may see them. @throws Refusal `not_found` with the details */
export async function seenPerson(db: Db, actor: Actor, id: string, details: object = {}): Promise<Person> {
  const person = await personById(db, id)
  if (person === null) throw new Refusal('not_found', { ...details })
  demand(actor, 'people.read', placeOf(person), { ...details })
  return person
}

/** The timeline of a person and their credentials, newest first. @throws Refusal `not_found` */
export async function personTimeline(
  db: Db,
  actor: Actor,
  id: string,
  page: { limit: number; before?: string | undefined },
): Promise<{ rows: TimelineEntry[]; more: boolean }> {
  const place = placeOf(await seenPerson(db, actor, id))
  return await timelineFor(db, actor, place, { personId: id }, page)
}

/** A page of a timeline at that place, without what the reader may not see of it: the archive has a right of its own. */
export async function timelineFor(
  db: Db,
  actor: Actor,
  place: Place,
  about: { personId: string } | { credentialId: string },
  page: { limit: number; before?: string | undefined },
): Promise<{ rows: TimelineEntry[]; more: boolean }> {
  const changes = await changesOf(
    db,
    { ...about, ...(may(actor, 'archive.read', place) ? {} : { without: 'document' }) },
    { limit: page.limit + 1, ...(page.before === undefined ? {} : { before: page.before }) },
  )
  return { rows: changes.slice(0, page.limit).map(presentChange), more: changes.length > page.limit }
}

/** The organisation tree as the contract shows it, parents before children: what the actor sees of it. */
export async function unitRecords(db: Db, actor: Actor): Promise<OrgUnitRecord[]> {
  const reach = reachOf(actor, 'people.read')
  const [units, company, people] = [await allUnits(db), await readCompany(db), await peopleByUnit(db, reach)]
  const named = reach.all ? [] : await peopleBy(db, { ids: reach.personIds })
  const visible = visibleUnits(
    units,
    reach,
    named.map(({ unitId }) => unitId),
  )
  return presentUnits(actor, { units, visible }, company.rootUnitId, people)
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
