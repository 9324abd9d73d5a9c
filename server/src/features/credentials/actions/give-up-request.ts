/** Giving up a certificate as something that is asked for and approved: 放弃维护 by decision (product.md, compliance rate). */
import type { ApprovalFact, ApprovalRisk } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { PlannedStep, SubjectLook } from '../../../kernel/approval.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { knownPeople, orgTree } from '../../people/index.ts'
import { placeOf } from '../policy.ts'
import { typeNameOf } from '../present.ts'
import { demand as demandPossible, isPossible } from '../rules/lifecycle.ts'
import { credentialById, type StoredCredential } from '../store/credentials.ts'
import { giveUpByDecision } from './change.ts'
import { seenCredential } from './records.ts'
import { loadTypes } from './types.ts'

interface GiveUp {
  readonly kind: 'give_up_credential'
  readonly credentialId: string
}

const workingDays = 3

/**
 * Asked for by whoever sees the certificate and may ask; decided by the head of the holder's department, where there is one besides who
 * asks, then by HR. The holder is served by it and decides nothing.
 */
export const giveUpRequests = {
  async plan(
    context: Context,
    tx: Tx,
    actor: Actor,
    { credentialId }: GiveUp,
  ): Promise<{ look: SubjectLook; steps: PlannedStep[] }> {
    const credential = await seenCredential(tx, actor, credentialId)
    demand(actor, 'approvals.request', placeOf(credential))
    demandPossible('giveUp', credential)
    const { unitId } = credential.holder
    const steps: PlannedStep[] = [
      { decider: { kind: 'head', unitId }, workingDays, isOptional: true },
      { decider: { kind: 'hr', unitId }, workingDays, isOptional: false },
    ]
    return { look: await lookOf(context, tx, credential), steps }
  },

  async look(context: Context, db: Db, { credentialId }: GiveUp): Promise<SubjectLook | null> {
    const credential = await credentialById(db, credentialId)
    return credential === null || !isPossible('giveUp', credential) ? null : await lookOf(context, db, credential)
  },

  async approved(
    context: Context,
    tx: Tx,
    by: Actor,
    { credentialId }: GiveUp,
    request: { readonly version: number; readonly reason: string },
  ): Promise<void> {
    await giveUpByDecision(context, tx, by, credentialId, request)
  },

  async ended(): Promise<void> {},
}

async function lookOf(context: Context, db: Db, credential: StoredCredential): Promise<SubjectLook> {
  const { holder, period } = credential
  const [person] = await knownPeople(db, { ids: [holder.id] })
  const units = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  const typeName = typeNameOf(credential, (await loadTypes(db)).names)
  const employer = units.get(credential.employerUnitId ?? '')?.name ?? credential.employerName
  const values: readonly (readonly [ApprovalFact['kind'], string | null])[] = [
    ['type', typeName],
    ['profession', credential.profession],
    ['number', period.number?.shown ?? null],
    ['holder', holder.name],
    ['employee_number', holder.employeeNumber],
    ['unit', person?.unitName ?? null],
    ['employer', employer],
    ['valid_until', period.validUntil],
  ]
  return {
    title: `${[typeName, credential.profession].filter((word) => word).join(' ')} · ${holder.name}`,
    facts: values.flatMap(([kind, value]) => (value ? [{ kind, value }] : [])),
    risks: risksOf(credential, context.clock.today()),
    version: credential.version,
    place: { unitId: holder.unitId, personId: holder.id },
    beneficiaryIds: [holder.id],
    credentialId: credential.id,
  }
}

function risksOf({ state, period, registered, employerUnitId }: StoredCredential, today: string): ApprovalRisk[] {
  const risks: ApprovalRisk[] = []
  const isValid = state === 'held' && (period.noExpiry || (period.validUntil !== null && period.validUntil >= today))
  if (isValid) risks.push({ kind: 'still_valid', value: period.validUntil })
  if (registered === true && employerUnitId !== null) risks.push({ kind: 'registered_with_us', value: null })
  return risks
}
