import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { openStep, type Request } from '../rules/request.ts'
import { type Event, insertEvent } from '../store/history.ts'

/**
 * What happened to a request, for its history and for the ledger, whose entry has the hash of what was seen and of what was attached.
 *
 * @returns false when it happens once only, and has happened: then nothing is written.
 */
export async function recordEvent(
  context: Context,
  tx: Tx,
  actor: Actor,
  request: Request,
  {
    action,
    files,
    ids,
    ...event
  }: Omit<Event, 'at' | 'by'> & {
    readonly action: string
    readonly files?: readonly string[]
    /** Of whom it names, for the ledger. */
    readonly ids?: Readonly<Record<string, string>>
  },
): Promise<boolean> {
  const at = context.clock.now()
  if (!(await insertEvent(tx, request.id, { ...event, at, by: actor.label }))) return false
  const { id, personId, credentialId, subject, state, seen } = request
  const after: Json = {
    subject: { ...subject },
    approvalState: state,
    step: openStep(request)?.position ?? null,
    seen,
    for: event.forName ?? null,
    ...ids,
  }
  await append(tx, actor, at, [
    {
      action,
      subject: { type: 'approval', id },
      about: { personId, credentialId },
      before: event.kind === 'requested' ? null : {},
      after,
      reason: event.said ?? null,
      files: files ?? [],
    },
  ])
  return true
}
