import type { AccountRecord } from '@chizheng/contract'
import { type Actor, mayEverywhere, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { companySettings, knownPeople, peopleSeeingBeyond } from '../../people/index.ts'
import { demandInvite } from '../policy.ts'
import { type Account, accountSnapshot, invitedAccount } from '../rules/account.ts'
import { activate, type Invitation, inviteTo, isOver } from '../rules/invitation.ts'
import { accountById, lockAccounts, noteSignIn, saveAccount } from '../store/accounts.ts'
import { deleteInvitation, invitationBy, replaceInvitations, takeInvitation } from '../store/invitations.ts'
import { addAccount } from './accounts.ts'
import { accountRecord } from './list.ts'
import { namesFor } from './names.ts'
import { hashPassword, passwordWords, refuseWeakPassword } from './passwords.ts'
import { actorOf, type SignInPlace, sessionOf, sessionRecord, startSession } from './sessions.ts'
import type { SignedIn } from './sign-in.ts'
import { newToken, tokenHash } from './tokens.ts'

/** A link that was just made: its token is given out once and kept as a hash. */
interface MadeInvitation {
  readonly token: string
  readonly expiresAt: string
}

/** @throws Refusal `username_taken`, `not_found`, `person_has_left`, `person_bound_already` */
export async function inviteAccount(
  context: Context,
  actor: Actor,
  input: Pick<Account, 'username' | 'displayName' | 'grants' | 'personId'>,
): Promise<{ account: AccountRecord; invitation: MadeInvitation }> {
  const account = invitedAccount(newId(), input, context.clock.now().toISOString())
  const invitation = await inTransaction(context.db, async (tx) => {
    await addAccount(tx, actor, account, null)
    return await makeInvitation(context, tx, actor, account)
  })
  return { account: await accountRecord(context, actor, account.id), invitation }
}

/**
 * A new link; the one before opens nothing any more.
 *
 * @throws Refusal `not_found`, `forbidden`, `invitation_used`, `account_disabled`
 */
export async function renewInvitation(context: Context, actor: Actor, accountId: string): Promise<MadeInvitation> {
  return await inTransaction(context.db, async (tx) => {
    const account = (await lockAccounts(tx, { ids: [accountId] })).find(({ id }) => id === accountId)
    if (account === undefined) throw new Refusal('not_found')
    await refuseInvitingBy(actor, tx, account)
    return await makeInvitation(context, tx, actor, account)
  })
}

/** @throws Refusal `not_found`, `forbidden` unless the actor may invite to the account */
async function refuseInvitingBy(actor: Actor, tx: Tx, account: Account): Promise<void> {
  const { personId } = account
  const [person] = personId === null ? [] : await knownPeople(tx, { ids: [personId] })
  demandInvite(actor, account, person?.unitId ?? null)
  if (personId === null || mayEverywhere(actor, 'accounts.manage')) return
  // A link must not open more than its maker sees.
  const beyond = await peopleSeeingBeyond(tx, [personId], reachOf(actor, 'accounts.invite'))
  if (beyond.has(personId)) throw new Refusal('forbidden', { permission: 'accounts.manage', everywhere: true })
}

async function makeInvitation(context: Context, tx: Tx, actor: Actor, account: Account): Promise<MadeInvitation> {
  const at = context.clock.now()
  const invitation = inviteTo(account, at)
  const token = newToken()
  await replaceInvitations(tx, [{ invitation, tokenHash: tokenHash(token) }])
  const { expiresAt } = invitation
  const after = { ...accountSnapshot(account, await namesFor(tx, account)), invitedUntil: expiresAt }
  await append(tx, actor, at, [{ action: 'account.invited', subject: { type: 'account', id: account.id }, after }])
  return { token, expiresAt }
}

/** @throws Refusal `not_found` when there is no such account or no invitation to it, `forbidden` */
export async function withdrawInvitation(context: Context, actor: Actor, accountId: string): Promise<void> {
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    const account = await accountById(tx, accountId)
    if (account === null) throw new Refusal('not_found')
    await refuseInvitingBy(actor, tx, account)
    if (!(await deleteInvitation(tx, accountId))) throw new Refusal('not_found')
    const after = accountSnapshot(account, await namesFor(tx, account))
    await append(tx, actor, at, [
      { action: 'account.invitation_withdrawn', subject: { type: 'account', id: accountId }, after },
    ])
  })
}

/** Whose account the link opens. @throws Refusal `invitation_invalid` */
async function openInvitation(context: Context, token: string): Promise<{ account: Account; invitation: Invitation }> {
  const invitation = await invitationBy(context.db, tokenHash(token))
  const account = invitation && (await accountById(context.db, invitation.accountId))
  if (!invitation || !account?.enabled || isOver(invitation, context.clock.now())) {
    throw new Refusal('invitation_invalid')
  }
  return { account, invitation }
}

/** What the invited is told before they choose a password. @throws Refusal `invitation_invalid` */
export async function readInvitation(context: Context, token: string) {
  const { account, invitation } = await openInvitation(context, token)
  const { username, displayName } = account
  const { name: companyName } = await companySettings(context.db)
  const words = await passwordWords(context.db, { username, displayName, companyName })
  return { companyName, username, displayName, expiresAt: invitation.expiresAt, passwordWords: words }
}

/** The invited chooses a password and is signed in. @throws Refusal `invitation_invalid`, `password_weak` */
export async function acceptInvitation(
  context: Context,
  input: { readonly token: string; readonly password: string },
  place: SignInPlace,
): Promise<SignedIn> {
  const { account: known } = await openInvitation(context, input.token)
  await refuseWeakPassword(context.db, input.password, known)
  const passwordHash = await hashPassword(input.password)
  const at = context.clock.now()
  const { account, token } = await inTransaction(context.db, async (tx) => {
    // The account before its invitation, as whoever disables it does: else two would wait for each other.
    const [before] = (await lockAccounts(tx, { ids: [known.id] })).filter(({ id }) => id === known.id)
    const invitation = await takeInvitation(tx, tokenHash(input.token))
    if (invitation === null || before === undefined) throw new Refusal('invitation_invalid')
    const after = activate(before, invitation, at)
    await saveAccount(tx, after, passwordHash, at)
    await append(tx, actorOf(after), at, [
      {
        action: 'account.activated',
        subject: { type: 'account', id: after.id },
        before: { passwordSetAt: null },
        after: accountSnapshot(after, await namesFor(tx, after)),
      },
    ])
    await noteSignIn(tx, after, at)
    return { account: after, token: await startSession(context, tx, after, place) }
  })
  return { token, session: await sessionRecord(context, await sessionOf(context.db, account, token)) }
}
