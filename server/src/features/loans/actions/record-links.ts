/** What the ledger keeps of links: who got a copy for how long, with whose agreement, and when it was ended. */
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import type { Link } from '../rules/link.ts'
import type { Loan } from '../rules/loan.ts'
import { endLinks } from '../store/links.ts'

function entryOf(loan: Loan, link: Link, action: 'loan.link_made' | 'loan.link_ended') {
  const { id, recipient, outside, consentOn, consent, expiresOn, endedAt } = link
  return {
    action,
    subject: { type: 'loan', id: loan.id },
    about: { personId: loan.holderId, credentialId: loan.credentialId },
    after: { loanState: loan.state, link: { id, recipient, outside, consentOn, consent, expiresOn, endedAt } },
    reason: recipient,
  } as const
}

export async function recordLinkMade(context: Context, tx: Tx, actor: Actor, loan: Loan, link: Link): Promise<void> {
  await append(tx, actor, context.clock.now(), [entryOf(loan, link, 'loan.link_made')])
}

/** Ends one link of a loan that is held, or all that are still open. */
export async function endAndRecord(
  context: Context,
  tx: Tx,
  actor: Actor,
  loan: Loan,
  of: { readonly id: string } | { readonly loanId: string },
): Promise<void> {
  const at = context.clock.now()
  const ended = await endLinks(tx, of, { at, label: actor.label })
  await append(
    tx,
    actor,
    at,
    ended.map((link) => entryOf(loan, link, 'loan.link_ended')),
  )
}
