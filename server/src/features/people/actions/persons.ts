import type { PersonInput, PersonRecord } from '@chizheng/contract'
import { type Actor, demand, demandEverywhere, may, systemActor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { beginningOf, type Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import type { Secrets } from '../../../platform/secrets/index.ts'
import { endEmploymentJob } from '../jobs.ts'
import type { PeopleSeams } from '../people-listener.ts'
import { mayChangeIn, placeOf } from '../policy.ts'
import {
  applyInput,
  concernsCredentials,
  leaves,
  leavesBy,
  type Person,
  readIdentity,
  readPhoneNumber,
} from '../rules/person.ts'
import { personSnapshot } from '../rules/snapshot.ts'
import { unitById } from '../store/org-units.ts'
import { holderOfIdNumber, insertPeople, lockPeople, personById, savePeople } from '../store/people.ts'
import { idColumns, idPlace, phoneColumns, phonePlace, searchColumns } from './columns.ts'
import { insurerNamed } from './insurers.ts'
import { namedPerson } from './named.ts'
import { personRecord } from './records.ts'
import { refusingTaken } from './refusals.ts'

/**
 * Adds a person.
 *
 * @throws Refusal `id_number_taken` when the valid ID number is somebody's, with `personId` where the actor sees them, `employee_number_taken`,
 * `not_found` when there is no such unit or steward, or none within the actor's reach, `forbidden` for nobody's unit, which takes
 * a right for the whole company; `person_has_left` of the steward.
 */
export async function createPerson(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  input: PersonInput,
): Promise<PersonRecord> {
  const today = context.clock.today()
  const at = context.clock.now()
  const id = newId()
  const plain = applyInput(null, input, today)
  demandUnit(actor, plain.unitId)
  const identity = readIdentity(input.idNumber ?? null, today)
  const alone: Person = {
    id,
    version: 1,
    ...plain,
    steward: null,
    insuredWith: null,
    ...searchColumns(plain.name, plain.employeeNumber),
    ...idColumns(context.secrets, id, identity),
    ...phoneColumns(context.secrets, id, readPhoneNumber(input.phone ?? null)),
    indexVersion: context.secrets.indexVersion,
    bornOn: identity.bornOn,
    sex: identity.sex ?? plain.sex,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  }
  await inTransaction(context.db, async (tx) => {
    const steward = await namedPerson(tx, actor, input.stewardId, { kept: null, field: 'stewardId' })
    const insuredWith = await insurerNamed(tx, input, null)
    const person = { ...alone, steward, insuredWith }
    const unitPath = await pathOfUnit(tx, person.unitId)
    await refuseTakenIdNumber(tx, actor, person)
    await refusingTaken(() => insertPeople(tx, [person]))
    await append(tx, actor, at, [
      { action: 'person.added', subject: { type: 'person', id }, after: personSnapshot(person, unitPath) },
    ])
    await awaitLeaving(context, tx, person)
  })
  return await personRecord(context.db, seams, actor, id)
}

/**
 * Changes the fields that the input names.
 *
 * @throws Refusal `changed_meanwhile` with the record as it is now in `current`, and those of `createPerson`.
 */
export async function changePerson(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  id: string,
  { version, ...input }: Partial<PersonInput> & { version: number },
): Promise<PersonRecord> {
  await inTransaction(context.db, async (tx) => {
    // The steward as well, so that of two who name each other neither waits for the other.
    const held = await lockPeople(tx, [id, ...(input.stewardId ? [input.stewardId] : [])])
    const before = held.find((person) => person.id === id)
    if (before === undefined) throw new Refusal('not_found')
    demand(actor, 'people.change', placeOf(before))
    if (input.stewardId === id) refuseOwnSteward()
    if (before.version !== version) {
      throw new Refusal('changed_meanwhile', { current: await personRecord(tx, seams, actor, id) })
    }
    const steward = await namedPerson(tx, actor, input.stewardId, { kept: before.steward, field: 'stewardId' })
    const insuredWith = await insurerNamed(tx, input, before.insuredWith)
    const after = { ...changed(context, before, input), steward, insuredWith }
    if (after.unitId !== before.unitId) demandUnit(actor, after.unitId)
    await save(context, seams, tx, actor, before, after)
  })
  return await personRecord(context.db, seams, actor, id)
}

/** Somebody whose last day has come has left. Safe to call twice, and when the day was moved. */
export async function endEmployment(context: Context, seams: Listening, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const [before] = await lockPeople(tx, [id])
    if (before === undefined || !leavesBy(before, context.clock.today())) return
    const after: Person = { ...before, employmentState: 'left', updatedAt: context.clock.now().toISOString() }
    await save(context, seams, tx, systemActor('registry'), before, after)
  })
}

/** Who hears of a change of people. */
export type Listening = Pick<PeopleSeams, 'listener' | 'onPeopleLeft'>

async function save(
  context: Context,
  { listener, onPeopleLeft }: Listening,
  tx: Tx,
  actor: Actor,
  before: Person,
  after: Person,
): Promise<void> {
  const { id } = after
  const snapshot = personSnapshot(after, await pathOfUnit(tx, after.unitId))
  const fields = changedFields(personSnapshot(before, await pathOfUnit(tx, before.unitId)), snapshot)
  if (fields === null && after.phoneSealed === before.phoneSealed && after.idSealed === before.idSealed) return
  if (after.idIndex !== before.idIndex) await refuseTakenIdNumber(tx, actor, after)
  await refusingTaken(() => savePeople(tx, [after]))
  await append(tx, actor, context.clock.now(), [
    { action: 'person.changed', subject: { type: 'person', id }, before: fields ?? {}, after: snapshot },
  ])
  if (concernsCredentials(before, after)) await listener.onPeopleChanged(context, tx, [id])
  if (leaves(before, after)) await onPeopleLeft(context, tx, actor, [id])
  await awaitLeaving(context, tx, after)
}

/** On the day that somebody leaves the state follows. A day that was moved replaces the one that was waited for. */
async function awaitLeaving(context: Context, tx: Tx, { id, employmentState, leftOn }: Person): Promise<void> {
  if (employmentState !== 'leaving' || leftOn === null || leftOn <= context.clock.today()) return
  const runAt = beginningOf(leftOn, context.settings.timeZone)
  await enqueue(tx, endEmploymentJob, { personId: id }, { key: id, runAt })
}

/** The person after the input. A number that says the same as before stays sealed as it is, so that nothing seems changed. */
function changed(context: Context, before: Person, input: Partial<PersonInput>): Person {
  const today = context.clock.today()
  const plain = applyInput(before, input, today)
  return {
    ...before,
    ...plain,
    ...searchColumns(plain.name, plain.employeeNumber),
    ...changedPhone(context.secrets, before, input.phone),
    ...changedIdentity(context.secrets, before, input.idNumber, plain.sex, today),
    indexVersion: context.secrets.indexVersion,
    updatedAt: context.clock.now().toISOString(),
  }
}

function changedPhone(secrets: Secrets, before: Person, typed: string | null | undefined): Partial<Person> {
  if (typed === undefined) return {}
  const phone = readPhoneNumber(typed)
  const kept = before.phoneSealed && secrets.open(phonePlace(before.id), before.phoneSealed)
  return (phone?.text ?? null) === kept ? {} : phoneColumns(secrets, before.id, phone)
}

function changedIdentity(
  secrets: Secrets,
  before: Person,
  typed: string | null | undefined,
  sex: Person['sex'],
  today: Day,
): Partial<Person> {
  if (typed === undefined) return {}
  const identity = readIdentity(typed, today)
  const kept = before.idSealed && secrets.open(idPlace(before.id), before.idSealed)
  if (identity.number === kept && identity.state === before.idState) return {}
  // A birth date read from the old number goes with it; one that was written down stays until a number says better.
  const written = before.idState === 'valid' ? null : before.bornOn
  return {
    ...idColumns(secrets, before.id, identity),
    bornOn: identity.bornOn ?? written,
    sex: identity.sex ?? sex,
  }
}

/** @throws Refusal `not_found` for a unit that the actor keeps no people in, `forbidden` for none. */
function demandUnit(actor: Actor, unitId: string | null): void {
  if (unitId === null) demandEverywhere(actor, 'people.change')
  else if (!mayChangeIn(actor, unitId)) throw new Refusal('not_found', { field: 'unitId' })
}

function refuseOwnSteward(): never {
  const message = 'nobody is their own steward'
  throw new Refusal('invalid_input', { errors: [{ path: 'stewardId', code: 'own', message }] })
}

/** Names the holder of a number before the database only says that there is one. */
/** Names the holder only to who sees them: to others that somebody has the number is all there is to tell. */
async function refuseTakenIdNumber(tx: Tx, actor: Actor, person: Person): Promise<void> {
  if (person.idState !== 'valid') return
  const holderId = await holderOfIdNumber(tx, person.idIndex!)
  if (holderId === null || holderId === person.id) return
  const holder = await personById(tx, holderId)
  const isSeen = holder !== null && may(actor, 'people.read', placeOf(holder))
  throw new Refusal('id_number_taken', isSeen ? { personId: holderId } : {})
}

async function pathOfUnit(tx: Tx, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null
  const unit = await unitById(tx, unitId)
  if (unit === null) throw new Refusal('not_found', { field: 'unitId' })
  return unit.path
}
