import type { ApprovalState, ApprovalStepState, ApprovalSubject, DeciderKind } from '@chizheng/contract'
import type { Decider } from '../../../kernel/approval.ts'
import type { Day } from '../../../kernel/day.ts'
import { copyInto, type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type HandOver, openStep, type Request, type Step } from '../rules/request.ts'

interface RequestRow {
  id: string
  version: number
  subject: ApprovalSubject
  title: string
  person_id: string | null
  unit_id: string | null
  credential_id: string | null
  reason: string
  requested_by: string
  requested_by_label: string
  requested_at: string
  requester_keys: string[]
  beneficiary_keys: string[]
  decided_keys: string[]
  state: ApprovalState
  closed_at: string | null
  seen_at_request: string
  seen: string
}

interface StepRow {
  request_id: string
  position: number
  decider: DeciderKind
  unit_id: string | null
  person_id: string | null
  working_days: number
  state: ApprovalStepState
  opened_on: Day | null
  due_on: Day | null
  decided_at: string | null
  decided_by: string | null
  decided_by_label: string | null
  decided_for_label: string | null
  comment: string | null
  seen: string | null
  handed_over: HandOver | null
}

function toDecider({ decider, unit_id, person_id }: Pick<StepRow, 'decider' | 'unit_id' | 'person_id'>): Decider {
  return decider === 'hr' || decider === 'head'
    ? { kind: decider, unitId: unit_id }
    : { kind: decider, personId: person_id! }
}

function toStep(row: StepRow): Step {
  return {
    position: row.position,
    decider: toDecider(row),
    workingDays: row.working_days,
    state: row.state,
    openedOn: row.opened_on,
    dueOn: row.due_on,
    decided:
      row.decided_at === null
        ? null
        : {
            at: row.decided_at,
            by: row.decided_by_label!,
            byId: row.decided_by!,
            forName: row.decided_for_label,
            comment: row.comment,
            seen: row.seen!,
          },
    handedOver: row.handed_over,
  }
}

/** What of a subject is its record's id, within its kind. */
function subjectId(subject: ApprovalSubject): string {
  switch (subject.kind) {
    case 'give_up_credential':
      return subject.credentialId
    case 'loan':
      return subject.loanId
    case 'extend_loan':
      return subject.extensionId
  }
}

const columns = sql.raw(`id, version, subject, title, person_id, unit_id, credential_id, reason, requested_by,
  requested_by_label, requested_at, requester_keys, beneficiary_keys, decided_keys, state, closed_at, seen_at_request, seen`)

/** The requests of these ids that there are, with their steps, in the order of the ids given. */
export async function requestsById(db: Db, ids: readonly string[]): Promise<Request[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<RequestRow>`
    select ${columns} from approval_request where id = any(${ids}::uuid[])`.execute(db)
  return await withSteps(db, rows, ids)
}

/** The request, locked until the transaction ends. It is the first thing that whoever changes one takes. */
export async function lockRequest(tx: Tx, id: string): Promise<Request | null> {
  const { rows } = await sql<RequestRow>`
    select ${columns} from approval_request where id = ${id}::uuid for update`.execute(tx)
  return (await withSteps(tx, rows, [id]))[0] ?? null
}

async function withSteps(db: Db, rows: readonly RequestRow[], order: readonly string[]): Promise<Request[]> {
  const { rows: steps } = await sql<StepRow>`
    select s.request_id, s.position, s.decider, s.unit_id, s.person_id, s.working_days, s.state, s.opened_on, s.due_on, s.decided_at,
      s.decided_by, s.decided_by_label, s.decided_for_label, s.comment, s.seen,
      case when h.id is not null then json_build_object('id', h.id, 'principalId', h.principal_id, 'principalName',
        h.principal_label, 'personId', h.person_id, 'reason', h.reason,
        'at', to_char(h.handed_over_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as handed_over
    from approval_step s
      left join approval_hand_over h on h.request_id = s.request_id and h.position = s.position and h.ended_at is null
    where s.request_id = any(${rows.map(({ id }) => id)}::uuid[]) order by s.request_id, s.position`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return order.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    return [toRequest(row, steps.filter(({ request_id }) => request_id === id).map(toStep))]
  })
}

function toRequest(row: RequestRow, steps: readonly Step[]): Request {
  return {
    id: row.id,
    version: row.version,
    subject: row.subject,
    title: row.title,
    personId: row.person_id,
    unitId: row.unit_id,
    credentialId: row.credential_id,
    reason: row.reason,
    requestedBy: { id: row.requested_by, label: row.requested_by_label },
    requestedAt: row.requested_at,
    requesterKeys: row.requester_keys,
    beneficiaryKeys: row.beneficiary_keys,
    decidedKeys: row.decided_keys,
    state: row.state,
    closedAt: row.closed_at,
    seenAtRequest: row.seen_at_request,
    seen: row.seen,
    steps,
  }
}

const unitOf = (decider: Decider): string | null => ('unitId' in decider ? decider.unitId : null)
const personOf = (decider: Decider): string | null => ('personId' in decider ? decider.personId : null)

/** @returns false when one about the same subject is open; then nothing was written. */
export async function insertRequest(tx: Tx, request: Request): Promise<boolean> {
  const step = openStep(request)
  const { rows } = await sql`
    insert into approval_request (id, subject_kind, subject_id, subject, title, person_id, unit_id, credential_id, reason,
      requested_by, requested_by_label, requested_at, requester_keys, beneficiary_keys, decided_keys, state, closed_at,
      seen_at_request, seen, step_position, step_decider, step_unit_id, step_person_id, step_due_on)
    values (${request.id}::uuid, ${request.subject.kind}, ${subjectId(request.subject)}::uuid,
      ${JSON.stringify(request.subject)}::jsonb, ${request.title}, ${request.personId}::uuid, ${request.unitId}::uuid,
      ${request.credentialId}::uuid, ${request.reason}, ${request.requestedBy.id}, ${request.requestedBy.label},
      ${request.requestedAt}::timestamptz, ${request.requesterKeys}::text[], ${request.beneficiaryKeys}::text[],
      ${request.decidedKeys}::text[], ${request.state}, ${request.closedAt}::timestamptz, ${request.seenAtRequest},
      ${request.seen}, ${step?.position ?? null}::smallint, ${step?.decider.kind ?? null}::text,
      ${step === null ? null : unitOf(step.decider)}::uuid, ${step === null ? null : personOf(step.decider)}::uuid,
      ${step?.dueOn ?? null}::date)
    on conflict (subject_kind, subject_id) where state = 'open' do nothing returning id`.execute(tx)
  if (rows.length === 0) return false
  await copyInto(tx, 'approval_step', request.steps, (one) => ({
    request_id: request.id,
    position: one.position,
    decider: one.decider.kind,
    unit_id: unitOf(one.decider),
    person_id: personOf(one.decider),
    working_days: one.workingDays,
    state: one.state,
    opened_on: one.openedOn,
    due_on: one.dueOn,
    decided_at: one.decided?.at ?? null,
    decided_by: one.decided?.byId ?? null,
    decided_by_label: one.decided?.by ?? null,
    decided_for_label: one.decided?.forName ?? null,
    comment: one.decided?.comment ?? null,
    seen: one.decided?.seen ?? null,
  }))
  return true
}

/** Writes a request that is locked; its version becomes the next. */
export async function saveRequest(tx: Tx, after: Request): Promise<void> {
  const step = openStep(after)
  await sql`
    update approval_request set version = version + 1, decided_keys = ${after.decidedKeys}::text[], state = ${after.state},
      closed_at = ${after.closedAt}::timestamptz, seen = ${after.seen}, step_position = ${step?.position ?? null}::smallint,
      step_decider = ${step?.decider.kind ?? null}::text,
      step_unit_id = ${step === null ? null : unitOf(step.decider)}::uuid,
      step_person_id = ${step === null ? null : personOf(step.decider)}::uuid, step_due_on = ${step?.dueOn ?? null}::date
    where id = ${after.id}::uuid`.execute(tx)
  for (const one of after.steps) {
    await sql`
      update approval_step set state = ${one.state}, opened_on = ${one.openedOn}::date, due_on = ${one.dueOn}::date,
        decided_at = ${one.decided?.at ?? null}::timestamptz, decided_by = ${one.decided?.byId ?? null}::text,
        decided_by_label = ${one.decided?.by ?? null}::text, decided_for_label = ${one.decided?.forName ?? null}::text,
        comment = ${one.decided?.comment ?? null}::text, seen = ${one.decided?.seen ?? null}::text
      where request_id = ${after.id}::uuid and position = ${one.position}`.execute(tx)
  }
}

/** The open request about a subject, if there is one. */
export async function openAbout(db: Db, subject: ApprovalSubject): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from approval_request
    where subject_kind = ${subject.kind} and subject_id = ${subjectId(subject)}::uuid and state = 'open'`.execute(db)
  return rows[0]?.id ?? null
}
