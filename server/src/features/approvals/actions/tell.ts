import type { TemplateData, Way } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { type HandOver, isBarred, openStep, type Request } from '../rules/request.ts'
import type { ApprovalSeams, Member } from '../seams.ts'
import { deputiesOf, membersFor, withAccounts } from './deciders.ts'
import { handOversInForce } from './standings.ts'

const ways: readonly Way[] = ['inbox', 'mail', 'chat']

type Stage = TemplateData<'approval_waiting'>['stage']

const nameOf = ({ accountId, personId }: Member): string => personId ?? accountId
const to = ({ accountId, personId }: Member) => (personId === null ? { accountId } : { personId })
const credentialsOf = ({ credentialId }: Request): string[] => (credentialId === null ? [] : [credentialId])

/** Tells whoever decides the open step, and their deputies, in the transaction that makes it so; each once for a stage. */
export async function tellWaiting(
  context: Context,
  seams: ApprovalSeams,
  tx: Tx,
  request: Request,
  {
    stage,
    note = null,
    besides = [],
  }: { readonly stage: Stage; readonly note?: string | null; readonly besides?: readonly Member[] },
): Promise<void> {
  const step = openStep(request)
  if (step === null) return
  const [today, { decider }] = [context.clock.today(), step]
  const barred = (keys: readonly string[]): boolean => isBarred(request, decider, keys)
  const members = await membersFor(seams, tx, decider, barred)
  const deputies = await deputiesOf(seams, tx, { members, decider, isBarred: barred }, today)
  const receivers = await receiversOf(seams, tx, request)
  const all = new Map([...members, ...deputies, ...receivers, ...besides].map((one) => [nameOf(one), one]))
  const often = stage === 'pushed' ? `:${today}` : ''
  const orders = [...all.values()].map(
    (one): MessageOrder<'approval_waiting'> => ({
      key: `approval:${request.id}:${step.position}:${stage}${often}:${nameOf(one)}`,
      template: 'approval_waiting',
      to: to(one),
      ways,
      data: {
        requestId: request.id,
        what: request.subject.kind,
        title: request.title,
        requesterName: request.requestedBy.label,
        stage,
        dueOn: step.dueOn!,
        note: note ?? (stage === 'new' ? request.reason : null),
      },
      credentialIds: credentialsOf(request),
    }),
  )
  await queueMessages(tx, context, orders)
}

/** With whom the open step is. */
async function receiversOf(seams: ApprovalSeams, tx: Tx, request: Request): Promise<readonly Member[]> {
  const given = openStep(request)?.handedOver ?? null
  if (given === null) return []
  const inForce = await handOversInForce(seams, tx, { personId: given.personId, principalIds: [] })
  return inForce.some(({ id }) => id === given.id) ? await withAccounts(seams, tx, [given.personId]) : []
}

/** Tells whom a step was handed over to, by whom and why. */
export async function tellReceiver(
  context: Context,
  tx: Tx,
  request: Request,
  { id, personId, principalName, reason }: HandOver,
): Promise<void> {
  await queueMessages(tx, context, [
    {
      key: `approval:${request.id}:handed_over:${id}`,
      template: 'approval_waiting',
      to: { personId },
      ways,
      data: {
        requestId: request.id,
        what: request.subject.kind,
        title: request.title,
        requesterName: request.requestedBy.label,
        stage: 'handed_over',
        dueOn: openStep(request)!.dueOn!,
        note: `${principalName}：${reason}`,
      },
      credentialIds: credentialsOf(request),
    } satisfies MessageOrder<'approval_waiting'>,
  ])
}

/** Tells who asked how it ended, or that nobody decides. */
export async function tellRequester(
  context: Context,
  tx: Tx,
  request: Request,
  told: {
    readonly outcome: TemplateData<'approval_told'>['outcome']
    readonly byName: string
    readonly note: string | null
  },
): Promise<void> {
  const [account, person] = ['account:', 'person:'].map((kind) =>
    request.requesterKeys.find((key) => key.startsWith(kind))?.slice(kind.length),
  )
  const step = openStep(request)?.position ?? 0
  await queueMessages(tx, context, [
    {
      key: `approval:${request.id}:${told.outcome}:${step}:requester`,
      template: 'approval_told',
      to: person === undefined ? { accountId: account! } : { personId: person },
      ways,
      data: { requestId: request.id, what: request.subject.kind, title: request.title, ...told },
      credentialIds: credentialsOf(request),
    } satisfies MessageOrder<'approval_told'>,
  ])
}
