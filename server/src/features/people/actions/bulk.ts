import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { mapInTurns, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import type { PeopleListener } from '../people-listener.ts'
import {
  type Completion,
  fillPlain,
  idFactsOf,
  joinCompletions,
  mayFillIdNumber,
  type NewPerson,
  settleEmployeeNumbers,
} from '../rules/bulk.ts'
import { concernsCredentials, employeeKey, type Person, readPersonName, readPhoneNumber } from '../rules/person.ts'
import { personSnapshot } from '../rules/snapshot.ts'
import { allUnits } from '../store/org-units.ts'
import { insertPeople, lockPeople, savePeople, takenEmployeeKeys } from '../store/people.ts'
import { idColumns, phoneColumns, searchColumns } from './columns.ts'
import { insurerReader } from './insurers.ts'
import { refusingTaken } from './refusals.ts'

/** People in one statement. Sealing so many takes about a tenth of a second; then other requests get their turn. */
const batch = 2_000

/**
 * Adds many people at once; their ids come back in the order of the people.
 *
 * An employee number that is somebody's already is kept in the remarks instead (see `settleEmployeeNumbers`).
 *
 * @throws Refusal `id_number_taken` when two of them have one valid ID number, or somebody in the registry has it.
 */
export async function addPeople(
  context: Context,
  tx: Tx,
  actor: Actor,
  people: readonly NewPerson[],
): Promise<string[]> {
  const paths = await unitPaths(tx)
  const insurerOf = await insurerReader(tx)
  const settled = settleEmployeeNumbers(people, await employeeKeysTaken(tx, people))
  const write = async (added: readonly Person[]): Promise<void> => {
    await refusingTaken(() => insertPeople(tx, added))
    const entries = added.map((person) => ({
      action: 'person.added',
      subject: { type: 'person', id: person.id } as const,
      after: personSnapshot(person, paths.get(person.unitId ?? '') ?? null),
    }))
    await append(tx, actor, context.clock.now(), entries)
  }
  const ids: string[] = []
  let writing = Promise.resolve()
  for (let start = 0; start < settled.length; start += batch) {
    // Sealed while the database writes the batch before. A fault of that one is met at the next await, not in between.
    const added = await mapInTurns(settled.slice(start, start + batch), (person) =>
      toPerson(context, person, insurerOf),
    )
    await writing
    writing = write(added)
    writing.catch(() => {})
    ids.push(...added.map((person) => person.id))
  }
  await writing
  return ids
}

/**
 * Fills in what people's records do not say yet; what they say stays. A person to whom nothing is added is not written.
 *
 * @throws Refusal `changed_meanwhile` when a version is another one now, `id_number_taken`.
 */
export async function completePeople(
  context: Context,
  tx: Tx,
  actor: Actor,
  completions: readonly Completion[],
  listener: PeopleListener,
): Promise<void> {
  const paths = await unitPaths(tx)
  const insurerOf = await insurerReader(tx)
  const joined = joinCompletions(completions)
  const taken = await employeeKeysTaken(
    tx,
    joined.map(({ fill }) => ({ employeeNumber: fill.employeeNumber ?? null })),
  )
  for (let start = 0; start < joined.length; start += batch) {
    const part = joined.slice(start, start + batch)
    const before = await lockVersions(tx, part)
    const changes = part.flatMap(({ id, fill }): Completed[] => {
      const person = before.get(id)!
      const after = { ...complete(context, person, fill, taken), ...insured(fill, insurerOf) }
      const snapshot = personSnapshot(after, paths.get(after.unitId ?? '') ?? null)
      const fields = changedFields(personSnapshot(person, paths.get(person.unitId ?? '') ?? null), snapshot)
      return fields === null ? [] : [{ person, after, snapshot, fields }]
    })
    await writeCompleted(context, tx, actor, changes)
    const concerned = changes.filter(({ person, after }) => concernsCredentials(person, after))
    if (concerned.length === 0) continue
    await listener.onPeopleChanged(
      context,
      tx,
      concerned.map(({ after }) => after.id),
    )
  }
}

interface Completed {
  readonly person: Person
  readonly after: Person
  readonly snapshot: ReturnType<typeof personSnapshot>
  readonly fields: Partial<ReturnType<typeof personSnapshot>>
}

async function writeCompleted(context: Context, tx: Tx, actor: Actor, changes: readonly Completed[]): Promise<void> {
  await refusingTaken(() =>
    savePeople(
      tx,
      changes.map(({ after }) => after),
    ),
  )
  const entries = changes.map(({ after, snapshot, fields }) => ({
    action: 'person.changed',
    subject: { type: 'person', id: after.id } as const,
    before: fields,
    after: snapshot,
  }))
  await append(tx, actor, context.clock.now(), entries)
}

type InsurerOf = Awaited<ReturnType<typeof insurerReader>>

const insured = ({ insuredWith }: Partial<NewPerson>, insurerOf: InsurerOf): Partial<Pick<Person, 'insuredWith'>> =>
  insuredWith ? { insuredWith: insurerOf(insuredWith) } : {}

function toPerson(context: Context, given: NewPerson, insurerOf: InsurerOf): Person {
  const id = newId()
  const at = context.clock.now().toISOString()
  const name = readPersonName(given.name)
  return {
    id,
    version: 1,
    name,
    employeeNumber: given.employeeNumber,
    ...searchColumns(name, given.employeeNumber),
    ...idColumns(context.secrets, id, idFactsOf(given)),
    ...phoneColumns(context.secrets, id, readPhoneNumber(given.phone)),
    indexVersion: context.secrets.indexVersion,
    email: given.email,
    unitId: given.unitId,
    post: given.post,
    sex: given.sex,
    bornOn: given.bornOn,
    employmentState: 'active',
    hiredOn: null,
    leftOn: null,
    remarks: given.remarks,
    steward: null,
    insuredWith: null,
    ...insured(given, insurerOf),
    createdAt: at,
    updatedAt: at,
  }
}

/** The person with the empty fields filled; an employee number that is taken is left out, and then remembered as taken. */
function complete(context: Context, person: Person, fill: Partial<NewPerson>, taken: Set<string>): Person {
  const { employeeNumber, ...plain } = fillPlain(person, fill)
  const isFree = employeeNumber && !taken.has(employeeKey(employeeNumber))
  if (isFree) taken.add(employeeKey(employeeNumber))
  const filled: Person = { ...person, ...plain, ...(isFree ? { employeeNumber } : {}) }
  const identity = mayFillIdNumber(person, fill) ? idColumns(context.secrets, person.id, idFactsOf(fill)) : {}
  const phone = person.phoneSealed === null ? readPhoneNumber(fill.phone ?? null) : null
  return {
    ...filled,
    ...searchColumns(filled.name, filled.employeeNumber),
    ...identity,
    ...(phone === null ? {} : phoneColumns(context.secrets, person.id, phone)),
    updatedAt: context.clock.now().toISOString(),
  }
}

async function lockVersions(tx: Tx, completions: readonly Completion[]): Promise<Map<string, Person>> {
  const people = await lockPeople(
    tx,
    completions.map(({ id }) => id),
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const { id, version } of completions) {
    if (byId.get(id)?.version !== version) throw new Refusal('changed_meanwhile', { personId: id })
  }
  return byId
}

async function employeeKeysTaken(tx: Tx, people: readonly Pick<NewPerson, 'employeeNumber'>[]): Promise<Set<string>> {
  const keys = people.flatMap(({ employeeNumber }) => (employeeNumber === null ? [] : [employeeKey(employeeNumber)]))
  return new Set(await takenEmployeeKeys(tx, keys))
}

async function unitPaths(tx: Tx): Promise<Map<string, string>> {
  return new Map((await allUnits(tx)).map((unit) => [unit.id, unit.path]))
}
