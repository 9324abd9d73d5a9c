import type { ApprovalRecord, ApprovalRow } from '@chizheng/contract'
import { accountKey, may } from '../../kernel/actor.ts'
import type { Decider } from '../../kernel/approval.ts'
import { type Day, daysBetween } from '../../kernel/day.ts'
import { hasBegun, isRequester, openStep, type Request, rightToDecide } from './rules/request.ts'
import type { Reader } from './rules/standing.ts'
import type { Attachment, Snapshot, StoredEvent } from './store/history.ts'

/** The words that stand for ids, and who reads them on which day. */
export interface Reading {
  readonly reader: Reader
  readonly today: Day
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly unitId: string | null }>
  readonly units: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly path: string }>
}

function ownerOf(decider: Decider, { people, units }: Reading): ApprovalRecord['steps'][number]['decider'] {
  return {
    kind: decider.kind,
    unit: 'unitId' in decider ? (units.get(decider.unitId ?? '')?.name ?? null) : null,
    person: 'personId' in decider ? (people.get(decider.personId)?.name ?? null) : null,
  }
}

export function presentRow(request: Request, reading: Reading): ApprovalRow {
  const { reader, people, units, today } = reading
  const right = rightToDecide(request, reader.own, reader.deputyships)
  const person = people.get(request.personId ?? '')
  const unit = units.get((person === undefined ? request.unitId : person.unitId) ?? '')
  const step = openStep(request)
  const isOpen = request.state === 'open'
  const mine = isRequester(request, reader.own.keys)
  const handedOver = step?.handedOver ?? null
  const isGiver = handedOver !== null && reader.own.keys.includes(accountKey(handedOver.principalId))
  const mayAsk = may(reader.actor, 'approvals.request')
  return {
    id: request.id,
    version: request.version,
    subject: request.subject,
    credentialId: request.credentialId,
    title: request.title,
    person: person === undefined ? null : { id: person.id, name: person.name },
    unit: unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path },
    reason: request.reason,
    requestedBy: request.requestedBy.label,
    requestedAt: request.requestedAt,
    state: request.state,
    closedAt: request.closedAt,
    step:
      step === null
        ? null
        : {
            position: step.position,
            of: request.steps.length,
            decider: ownerOf(step.decider, reading),
            since: step.openedOn!,
            dueOn: step.dueOn!,
            daysLeft: daysBetween(today, step.dueOn!),
          },
    seen: request.seen,
    deputyFor: right?.as?.principalName ?? null,
    handedOver:
      handedOver === null
        ? null
        : {
            by: handedOver.principalName,
            to: people.get(handedOver.personId)?.name ?? '',
            reason: handedOver.reason,
            at: handedOver.at,
          },
    can: {
      decide: right !== null,
      handOver: right?.as === null && step?.decider.kind !== 'holder' && (handedOver === null || isGiver),
      takeBack: isGiver,
      recall: isOpen && mine && !hasBegun(request),
      push: isOpen && mine,
      comment: isOpen && mayAsk,
      attach: isOpen && (mine || right !== null),
    },
  }
}

export interface Shown {
  readonly now: { readonly sha256: string; readonly body: Snapshot }
  readonly atRequest: Snapshot
  readonly isGone: boolean
  readonly events: readonly StoredEvent[]
  readonly attachments: readonly Attachment[]
}

export function presentRecord(request: Request, reading: Reading, shown: Shown): ApprovalRecord {
  const snapshot = (sha256: string, { title, facts, risks }: Snapshot) => ({
    sha256,
    title,
    facts: [...facts],
    risks: [...risks],
  })
  const { now, atRequest, isGone, events, attachments } = shown
  const pushed = events.findLast(({ once }) => once === `pushed:${reading.today}`)
  return {
    ...presentRow(request, reading),
    // What is decided on is what is shown here.
    seen: now.sha256,
    snapshot: snapshot(now.sha256, now.body),
    atRequest: request.seenAtRequest === now.sha256 ? null : snapshot(request.seenAtRequest, atRequest),
    isGone,
    steps: request.steps.map(({ position, decider, state, openedOn, dueOn, decided }) => ({
      position,
      decider: ownerOf(decider, reading),
      state,
      since: openedOn,
      dueOn,
      decidedAt: decided?.at ?? null,
      decidedBy: decided?.by ?? null,
      decidedFor: decided?.forName ?? null,
      comment: decided?.comment ?? null,
      seen: decided?.seen ?? null,
    })),
    history: events.map(({ id, at, kind, by, forName, text, attachmentId }) => ({
      id,
      at,
      kind,
      by,
      forName,
      text,
      attachmentId,
    })),
    attachments: attachments.map(({ requestId, ...one }) => one),
    pushedToday: pushed === undefined ? null : { at: pushed.at, by: pushed.by },
  }
}
