import { systemActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { foundCompany, type PeopleListener } from '../../people/index.ts'
import { accountSnapshot, newAccount } from '../rules/account.ts'
import { hasAccounts, insertAccount, noteSignIn } from '../store/accounts.ts'
import { deleteSetupLink, replaceSetupLink, takeSetupLink } from '../store/setup-link.ts'
import { hashPassword, refuseWeakPassword } from './passwords.ts'
import { actorOf, type SignInPlace, sessionOf, sessionRecord, startSession } from './sessions.ts'
import type { SignedIn } from './sign-in.ts'
import { newToken, tokenHash } from './tokens.ts'

const nobodyNamed = { unitPaths: new Map(), personName: null }

/**
 * The token of a new one-time link for the first run; earlier links are void. Null when an account exists.
 *
 * Made at every start while it is needed, so that a link lost in an old log opens nothing.
 */
export async function prepareSetUp(context: Context): Promise<string | null> {
  return await inTransaction(context.db, async (tx) => {
    if (await hasAccounts(tx)) {
      await deleteSetupLink(tx)
      return null
    }
    const token = newToken()
    await replaceSetupLink(tx, tokenHash(token), context.clock.now())
    return token
  })
}

/**
 * The first run: creates the administrator, names the company, and signs the administrator in.
 *
 * @throws Refusal `setup_done` when there is an account, `setup_link_invalid` for another token than the newest,
 * `password_weak`.
 */
export async function setUp(
  context: Context,
  listener: PeopleListener,
  input: {
    token: string
    companyName: string
    province: string | null
    username: string
    displayName: string
    password: string
  },
  place: SignInPlace,
): Promise<SignedIn> {
  if (await hasAccounts(context.db)) throw new Refusal('setup_done')
  await refuseWeakPassword(context.db, input.password, input)
  const passwordHash = await hashPassword(input.password)
  const at = context.clock.now()
  const grants = [{ role: 'admin', unitId: null }] as const
  const admin = newAccount(newId(), { ...input, grants, personId: null }, at.toISOString())
  const token = await inTransaction(context.db, async (tx) => {
    // Of two who use the link at once one finds it gone, and then that it is done.
    if (!(await takeSetupLink(tx, tokenHash(input.token)))) {
      throw new Refusal((await hasAccounts(tx)) ? 'setup_done' : 'setup_link_invalid')
    }
    await insertAccount(tx, admin, passwordHash)
    await append(tx, systemActor('set-up'), at, [
      {
        action: 'account.created',
        subject: { type: 'account', id: admin.id },
        after: accountSnapshot(admin, nobodyNamed),
      },
    ])
    const named = { name: input.companyName, province: input.province }
    await foundCompany(context, listener, tx, actorOf(admin), named)
    await noteSignIn(tx, admin, at)
    return await startSession(context, tx, admin, place)
  })
  return { token, session: await sessionRecord(context, await sessionOf(context.db, admin, token)) }
}
