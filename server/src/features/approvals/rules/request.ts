import type { ApprovalDecision, ApprovalState, ApprovalStepState, ApprovalSubject } from '@chizheng/contract'
import type { Decider } from '../../../kernel/approval.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Deputyship, decides, type Standing, type StepKey } from './standing.ts'

export interface Decided {
  readonly at: string
  readonly by: string
  readonly byId: string
  /** Whose deputy decided. */
  readonly forName: string | null
  readonly comment: string | null
  /** SHA-256 of the snapshot it was made on. */
  readonly seen: string
}

/** 转交: a step that one person gave to another, who decides it in their place. */
export interface HandOver {
  readonly id: string
  /** The account that gave it. */
  readonly principalId: string
  readonly principalName: string
  readonly personId: string
  readonly reason: string
  readonly at: string
}

export interface Step {
  readonly position: number
  readonly decider: Decider
  readonly workingDays: number
  readonly state: ApprovalStepState
  readonly openedOn: Day | null
  readonly dueOn: Day | null
  readonly decided: Decided | null
  /** Of the open step; not over, whether or not it is in force. */
  readonly handedOver: HandOver | null
}

export interface Request {
  readonly id: string
  readonly version: number
  readonly subject: ApprovalSubject
  readonly title: string
  readonly personId: string | null
  readonly unitId: string | null
  readonly credentialId: string | null
  readonly reason: string
  readonly requestedBy: { readonly id: string; readonly label: string }
  readonly requestedAt: string
  readonly requesterKeys: readonly string[]
  readonly beneficiaryKeys: readonly string[]
  /** Of everybody who decided a step, and in whose place. */
  readonly decidedKeys: readonly string[]
  readonly state: ApprovalState
  readonly closedAt: string | null
  /** As it was requested, and as it is in lists. */
  readonly seenAtRequest: string
  readonly seen: string
  readonly steps: readonly Step[]
}

export const openStep = (request: Request): Step | null => request.steps.find(({ state }) => state === 'open') ?? null

export const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key))

/**
 * Whether somebody of these keys must leave a step to others: who asked, whom it serves (but for their own consent), and who decided
 * another step. Two approvers are two different people, neither the requester (facts/hr-domain.md, section 3).
 */
export function isBarred(request: Request, decider: Decider, keys: readonly string[]): boolean {
  if (decider.kind === 'holder') return shares(keys, request.requesterKeys)
  return shares(keys, [...request.requesterKeys, ...request.beneficiaryKeys, ...request.decidedKeys])
}

const isStep = (key: StepKey, request: Request, step: Step): boolean =>
  key.requestId === request.id && key.position === step.position

/** Whether the step is theirs, and they have not handed it over. */
const has = (standing: Standing, request: Request, step: Step): boolean =>
  decides(standing, step.decider) && !standing.without.some((key) => isStep(key, request, step))

/** How somebody decides the open step: by what they are, in somebody's place, or (null) not at all. */
export function rightToDecide(
  request: Request,
  own: Standing,
  deputyships: readonly Deputyship[],
): { readonly as: Deputyship | null } | null {
  const step = openStep(request)
  if (request.state !== 'open' || step === null || isBarred(request, step.decider, own.keys)) return null
  if (has(own, request, step)) return { as: null }
  // Consent is given by the holder and nobody else.
  if (step.decider.kind === 'holder') return null
  const as = deputyships.find(
    ({ standing, only }) =>
      (only === null || isStep(only, request, step)) &&
      has(standing, request, step) &&
      !isBarred(request, step.decider, standing.keys),
  )
  return as === undefined ? null : { as }
}

export interface Verdict {
  readonly decision: ApprovalDecision
  readonly comment: string | null
  readonly seen: string
  readonly at: string
  readonly by: { readonly id: string; readonly label: string; readonly keys: readonly string[] }
  readonly as: Pick<Deputyship, 'principalName' | 'standing'> | null
}

/** When the step that comes next is due, from its working days. */
export type DueIn = (workingDays: number) => { readonly openedOn: Day; readonly dueOn: Day }

/** The open step with its verdict, and what follows: the next step, or the end. @throws Refusal `approval_comment_missing` */
export function decide(before: Request, verdict: Verdict, dueIn: DueIn): Request {
  const step = openStep(before)
  if (before.state !== 'open' || step === null) throw new Refusal('approval_over')
  if (verdict.decision === 'refused' && verdict.comment === null) throw new Refusal('approval_comment_missing')
  const decided: Decided = {
    at: verdict.at,
    by: verdict.by.label,
    byId: verdict.by.id,
    forName: verdict.as?.principalName ?? null,
    comment: verdict.comment,
    seen: verdict.seen,
  }
  const steps = before.steps.map((one) =>
    one === step ? { ...one, state: verdict.decision, decided, handedOver: null } : one,
  )
  const keys = [...verdict.by.keys, ...(verdict.as?.standing.keys ?? [])]
  const after = {
    ...before,
    seen: verdict.seen,
    decidedKeys: [...new Set([...before.decidedKeys, ...keys])],
  }
  if (verdict.decision === 'refused') return end({ ...after, steps }, 'refused', verdict.at)
  const opened = openNext(steps, dueIn)
  return opened === null ? end({ ...after, steps }, 'approved', verdict.at) : { ...after, steps: opened }
}

/** The steps with the first waiting one open; null when none waits. */
export function openNext(steps: readonly Step[], dueIn: DueIn): Step[] | null {
  const next = steps.find(({ state }) => state === 'waiting')
  if (next === undefined) return null
  return steps.map((one) => (one === next ? { ...one, state: 'open', ...dueIn(next.workingDays) } : one))
}

function end(request: Request, state: ApprovalState, at: string): Request {
  const left = request.steps.map(
    (one): Step =>
      one.state === 'open' || one.state === 'waiting' ? { ...one, state: 'dropped', handedOver: null } : one,
  )
  return { ...request, state, closedAt: at, steps: left }
}

/** Whether somebody has decided: consent that who asked gave by asking is no decision. */
export function hasBegun({ steps, requestedBy }: Request): boolean {
  return steps.some(({ decided }) => decided !== null && decided.byId !== requestedBy.id)
}

/** @throws Refusal `approval_over`, `approval_not_yours`, `approval_begun` */
export function recall(before: Request, keys: readonly string[], at: string): Request {
  if (before.state !== 'open') throw new Refusal('approval_over')
  if (!shares(keys, before.requesterKeys)) throw new Refusal('approval_not_yours')
  if (hasBegun(before)) throw new Refusal('approval_begun')
  return end(before, 'recalled', at)
}

/** Who asked for it. */
export const isRequester = (request: Request, keys: readonly string[]): boolean => shares(keys, request.requesterKeys)
