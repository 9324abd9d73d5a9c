import type { Proposal, ProposalAsked } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

/** What is kept of an answer; slots with the version they had. */
export interface ProposalAnswer
  extends Pick<Proposal, 'slots' | 'left' | 'people' | 'candidates' | 'result' | 'endings' | 'apart' | 'projects'> {
  readonly slotVersions: Readonly<Record<string, number>>
}

export interface KeptProposal {
  readonly id: string
  readonly version: number
  readonly state: 'open' | 'accepted'
  readonly asked: ProposalAsked
  readonly answer: ProposalAnswer
  readonly filled: number
  readonly places: number
  readonly madeAt: string
  readonly madeBy: string
  readonly acceptedAt: string | null
  readonly acceptedBy: string | null
}

const columns = sql`proposal.id, proposal.version, proposal.state, proposal.asked, proposal.answer, proposal.filled, proposal.places,
  proposal.made_at as "madeAt", proposal.made_by_label as "madeBy", proposal.accepted_at as "acceptedAt",
  proposal.accepted_by_label as "acceptedBy"`

export async function insertProposal(
  tx: Tx,
  { id, asked, answer, filled, places }: Pick<KeptProposal, 'id' | 'asked' | 'answer' | 'filled' | 'places'>,
  by: { readonly id: string; readonly label: string },
  at: Date,
): Promise<void> {
  await sql`
    with made as (
      insert into proposal (id, state, asked, answer, filled, places, made_by, made_by_label, made_at)
      values (${id}::uuid, 'open', ${JSON.stringify(asked)}::jsonb, ${JSON.stringify(answer)}::jsonb, ${filled}, ${places},
        ${by.id}, ${by.label}, ${at.toISOString()}::timestamptz)
      returning id
    )
    insert into proposal_project (project_id, proposal_id)
    select project_id, made.id from made, unnest(${asked.projectIds}::uuid[]) as project_id`.execute(tx)
}

export async function proposalById(db: Db, id: string): Promise<KeptProposal | null> {
  const found = await sql<KeptProposal>`select ${columns} from proposal where id = ${id}::uuid`.execute(db)
  return found.rows[0] ?? null
}

export async function lockProposal(tx: Tx, id: string): Promise<KeptProposal | null> {
  const found = await sql<KeptProposal>`select ${columns} from proposal where id = ${id}::uuid for update`.execute(tx)
  return found.rows[0] ?? null
}

/** The newest for a project. */
export async function proposalsFor(db: Db, projectId: string, limit: number): Promise<KeptProposal[]> {
  const found = await sql<KeptProposal>`
    select ${columns} from proposal_project join proposal on proposal.id = proposal_project.proposal_id
    where proposal_project.project_id = ${projectId}::uuid order by proposal.made_at desc, proposal.id desc limit ${limit}`.execute(
    db,
  )
  return found.rows
}

export async function saveAccepted(tx: Tx, id: string, byLabel: string, at: Date): Promise<void> {
  await sql`
    update proposal set state = 'accepted', version = version + 1, accepted_at = ${at.toISOString()}::timestamptz,
      accepted_by_label = ${byLabel} where id = ${id}::uuid`.execute(tx)
}

/** How many places of these slots are taken. */
export async function takenPlaces(db: Db, slotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ slotId: string; taken: number }>`
    select slot_id as "slotId", count(*) as taken from engagement
    where slot_id = any(${slotIds}::uuid[]) and state in ('reserved', 'active') group by slot_id`.execute(db)
  return new Map(found.rows.map(({ slotId, taken }) => [slotId, taken]))
}
