import type { World } from '../../../../testing/index.ts'
import { type Day, day } from '../../../kernel/day.ts'
import { inTransaction, sql } from '../../../platform/db/index.ts'
import { type NewCredential, peopleListener, registerCredentials } from '../../credentials/index.ts'
import { addPeople, ensureOrgUnits, type NewPerson } from '../../people/index.ts'

/** The people of a small company; each name is their mailbox as well, and who is named without one has none. */
export interface Company {
  readonly unitId: string
  /** By name. */
  readonly ids: ReadonlyMap<string, string>
}

const newPerson = (name: string, unitId: string | null, hasMail: boolean): NewPerson => ({
  name,
  idNumber: null,
  idState: 'missing',
  idKind: null,
  employeeNumber: name,
  phone: null,
  email: hasMail ? `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@example.com` : null,
  unitId,
  post: null,
  sex: null,
  bornOn: null,
  remarks: null,
})

/** A department with a head, a steward of everybody in it, and these holders; somebody is HR. */
export async function company(
  w: World,
  holders: readonly string[],
  { without = [] as readonly string[], unit = '项目部', steward = true } = {},
): Promise<Company> {
  await w.as('hr').get('/api/session')
  return await inTransaction(w.context.db, async (tx) => {
    const units = await ensureOrgUnits(w.context, peopleListener, tx, w.actor('hr'), [unit])
    const unitId = units.get(unit)!
    const names = [`${unit}主任`, `${unit}管理员`, ...holders]
    const people = names.map((name) => newPerson(name, unitId, !without.includes(name)))
    const made = await addPeople(w.context, tx, w.actor('hr'), people)
    await sql`update org_unit set head_id = ${made[0]}::uuid where id = ${unitId}::uuid`.execute(tx)
    if (steward)
      await sql`update person set steward_id = ${made[1]}::uuid where id = any(${made.slice(2)}::uuid[])`.execute(tx)
    return { unitId, ids: new Map(names.map((name, index) => [name, made[index]!])) }
  })
}

let numbered = 0

/** A certificate that is valid until that day, with nothing else due. */
export const until = (personId: string, validUntil: string, over: Partial<NewCredential> = {}): NewCredential => ({
  personId,
  typeId: null,
  typeText: '上岗证',
  category: null,
  profession: null,
  level: null,
  number: `上岗${String(numbered++).padStart(6, '0')}`,
  issuer: null,
  issuedOn: null,
  validFrom: null,
  validUntil: day(validUntil),
  noExpiry: false,
  reviewedOn: null,
  reviewDueOn: null,
  registered: null,
  employerName: null,
  remarks: null,
  reviewCodes: [],
  importId: null,
  ...over,
})

export async function register(w: World, items: readonly NewCredential[]): Promise<readonly string[]> {
  return await inTransaction(w.context.db, (tx) => registerCredentials(w.context, tx, w.actor('hr'), items))
}

/** Who was told what in the messages of a day: `digest 张三 30×2 by inbox mail`, in order. */
export async function told(w: World, on: Day | string): Promise<string[]> {
  const found = await sql<{ line: string }>`
    select split_part(key, ':', 1) || ' ' || coalesce(person.name, 'HR') || ' '
      || coalesce((select string_agg(item ->> 'stage', ',' order by item ->> 'stage') from jsonb_array_elements(data -> 'items') as item), '')
      || ' by ' || string_agg(distinct way, ' ') as line
    from message left join person on person.id = message.person_id
    where split_part(key, ':', 2) = ${on} group by key, person.name, data order by 1`.execute(w.context.db)
  return found.rows.map(({ line }) => line)
}

/** A channel by which everybody with a mailbox can be told; nothing is sent by it. */
export async function mailChannel(w: World): Promise<void> {
  await sql`insert into message_channel (id, kind, name, enabled, settings, created_at, updated_at)
    values (gen_random_uuid(), 'smtp', '邮件', true, '{}', now(), now())`.execute(w.context.db)
}
