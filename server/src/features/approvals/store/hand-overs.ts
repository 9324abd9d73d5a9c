import type { ApprovalKind, DeciderKind } from '@chizheng/contract'
import type { Place } from '../../../kernel/actor.ts'
import type { Decider } from '../../../kernel/approval.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { HandOver } from '../rules/request.ts'
import type { StepKey } from '../rules/standing.ts'

/** One that is not over, with the step and where its request is now. */
export interface OpenHandOver extends HandOver {
  readonly of: StepKey
  readonly decider: Decider
  readonly place: Place
  readonly kind: ApprovalKind
}

interface Row extends HandOver {
  readonly requestId: string
  readonly position: number
  readonly decider: DeciderKind
  readonly stepUnitId: string | null
  readonly stepPersonId: string | null
  readonly kind: ApprovalKind
  readonly unitId: string | null
  readonly aboutId: string | null
}

/** Of open requests: those that came to this person, and those that these accounts gave. */
export async function openHandOvers(
  db: Db,
  whose: { readonly personId: string | null; readonly principalIds: readonly string[] },
): Promise<OpenHandOver[]> {
  const { rows } = await sql<Row>`
    select h.id, h.principal_id as "principalId", h.principal_label as "principalName", h.person_id as "personId", h.reason,
      h.handed_over_at as at, h.request_id as "requestId", h.position, s.decider, s.unit_id as "stepUnitId",
      s.person_id as "stepPersonId", r.subject_kind as kind, r.person_id as "aboutId",
      case when r.person_id is null then r.unit_id else p.unit_id end as "unitId"
    from approval_hand_over h
      join approval_step s on s.request_id = h.request_id and s.position = h.position and s.state = 'open'
      join approval_request r on r.id = h.request_id
      left join person p on p.id = r.person_id
    where h.ended_at is null
      and (h.person_id = ${whose.personId}::uuid or h.principal_id = any(${whose.principalIds}::uuid[]))
    order by h.handed_over_at, h.id limit 1000`.execute(db)
  return rows.map(({ requestId, position, decider, stepUnitId, stepPersonId, unitId, aboutId, ...one }) => ({
    ...one,
    of: { requestId, position },
    decider:
      decider === 'hr' || decider === 'head'
        ? { kind: decider, unitId: stepUnitId }
        : { kind: decider, personId: stepPersonId! },
    place: { unitId, personId: aboutId },
  }))
}

export async function insertHandOver(tx: Tx, { requestId, position }: StepKey, one: HandOver): Promise<void> {
  await sql`
    insert into approval_hand_over (id, request_id, position, principal_id, principal_label, person_id, reason, handed_over_at)
    values (${one.id}::uuid, ${requestId}::uuid, ${position}, ${one.principalId}::uuid, ${one.principalName},
      ${one.personId}::uuid, ${one.reason}, ${one.at}::timestamptz)`.execute(tx)
}

/** Those of a request that is held, which are over now. */
export async function endHandOvers(tx: Tx, requestId: string, at: Date): Promise<void> {
  await sql`
    update approval_hand_over set ended_at = ${at.toISOString()}::timestamptz
    where request_id = ${requestId}::uuid and ended_at is null`.execute(tx)
}
