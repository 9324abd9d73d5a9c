import { accessRoutes, bulkAccountRoutes, secondFactorRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/context/index.ts'
import { type App, type Identify, serve } from '../../platform/http/index.ts'
import type { PeopleListener } from '../people/index.ts'
import { changeAccountOf, changePassword, createAccount } from './actions/accounts.ts'
import { accountsFromPeople, previewAccounts } from './actions/from-people.ts'
import {
  acceptInvitation,
  inviteAccount,
  readInvitation,
  renewInvitation,
  withdrawInvitation,
} from './actions/invitations.ts'
import { invitationLinks } from './actions/links.ts'
import { accountPage } from './actions/list.ts'
import { liftLock } from './actions/locks.ts'
import { askRenewals } from './actions/renewal.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  readSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from './actions/second-factor.ts'
import {
  type AccountSession,
  endOtherSessions,
  endSession,
  endSessionsOf,
  openSessions,
  sessionRecord,
  signOut,
  useSession,
} from './actions/sessions.ts'
import { setUp } from './actions/set-up.ts'
import { type Origin, type SignedIn, signIn } from './actions/sign-in.ts'
import { clearSessionCookie, deviceTokenOf, sessionTokenOf, setDeviceCookie, setSessionCookie } from './cookie.ts'
import { deviceOf } from './rules/device.ts'
import { hasAccounts } from './store/accounts.ts'

export function routes(app: App, context: Context, listener: PeopleListener): void {
  const { db } = context
  const welcome = (reply: FastifyReply, { token, session }: SignedIn) => {
    setSessionCookie(context, reply, token)
    return session
  }

  serve(app, accessRoutes.readSetup, async () => ({ needed: !(await hasAccounts(db)) }))
  serve(app, accessRoutes.setUp, async ({ body, request, reply }) =>
    welcome(reply, await setUp(context, listener, body, originOf(request))),
  )
  serve(app, accessRoutes.signIn, async ({ body, request, reply }) => {
    const signedIn = await signIn(context, body, originOf(request))
    const session = welcome(reply, signedIn)
    setDeviceCookie(context, reply, signedIn.device)
    return session
  })
  serve(app, accessRoutes.readInvitation, ({ body }) => readInvitation(context, body.token))
  serve(app, accessRoutes.acceptInvitation, async ({ body, request, reply }) =>
    welcome(reply, await acceptInvitation(context, body, originOf(request))),
  )
  serve(app, accessRoutes.readSession, async ({ request }) =>
    sessionRecord(context, await ownSession(context, request)),
  )
  serve(app, accessRoutes.signOut, async ({ actor, request, reply }) => {
    await signOut(context, actor, sessionTokenOf(request)!)
    clearSessionCookie(context, reply)
  })
  serve(app, accessRoutes.changePassword, async ({ body, request }) => {
    await changePassword(context, await ownSession(context, request), body, originOf(request))
    return { ok: true as const }
  })

  serve(app, secondFactorRoutes.readSecondFactor, async ({ request }) =>
    readSecondFactor(db, await ownSession(context, request)),
  )
  serve(app, secondFactorRoutes.beginSecondFactor, async ({ body, request }) =>
    beginSecondFactor(context, await ownSession(context, request), body.password, originOf(request)),
  )
  serve(app, secondFactorRoutes.confirmSecondFactor, async ({ body, request }) =>
    confirmSecondFactor(context, await ownSession(context, request), body.code),
  )
  serve(app, secondFactorRoutes.renewRecoveryCodes, async ({ body, request }) =>
    renewRecoveryCodes(context, await ownSession(context, request), body.password, originOf(request)),
  )
  serve(app, secondFactorRoutes.endSecondFactor, async ({ body, request }) => {
    await endSecondFactor(context, await ownSession(context, request), body, originOf(request))
    return { ok: true as const }
  })
  serve(app, secondFactorRoutes.resetSecondFactor, ({ params, body, actor }) =>
    resetSecondFactor(context, actor, params.id, body.reason),
  )

  serve(app, accessRoutes.listSessions, async ({ request }) => ({
    rows: await openSessions(db, await ownSession(context, request)),
  }))
  serve(app, accessRoutes.endOtherSessions, async ({ request }) =>
    endOtherSessions(context, await ownSession(context, request)),
  )
  serve(app, accessRoutes.endSession, ({ params, actor }) => endSession(context, actor, params.id))

  serve(app, accessRoutes.listAccounts, ({ query, actor }) => accountPage(context, actor, query))
  serve(app, accessRoutes.createAccount, ({ body, actor }) => createAccount(context, actor, body))
  serve(app, accessRoutes.changeAccount, ({ params, body, actor }) => changeAccountOf(context, actor, params.id, body))
  serve(app, accessRoutes.inviteAccount, ({ body, actor }) => inviteAccount(context, actor, body))
  serve(app, accessRoutes.renewInvitation, ({ params, actor }) => renewInvitation(context, actor, params.id))
  serve(app, accessRoutes.withdrawInvitation, ({ params, actor }) => withdrawInvitation(context, actor, params.id))
  serve(app, bulkAccountRoutes.previewAccounts, ({ body, actor }) => previewAccounts(context, actor, body))
  serve(app, bulkAccountRoutes.accountsFromPeople, ({ body, actor }) => accountsFromPeople(context, actor, body))
  serve(app, bulkAccountRoutes.invitationLinks, ({ body, actor, request }) =>
    invitationLinks(context, actor, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, bulkAccountRoutes.askRenewals, ({ body, actor }) => askRenewals(context, actor, body))
  serve(app, accessRoutes.liftLock, ({ params, actor }) => liftLock(context, actor, params.id))
  serve(app, accessRoutes.endAccountSessions, ({ params, actor }) => endSessionsOf(context, actor, params.id))
}

/** Who is asking, for the http platform. */
export function identifyWith(context: Context): Identify {
  return async (request) => {
    const token = sessionTokenOf(request)
    return token === null ? null : await useSession(context.db, token, request.ip)
  }
}

function originOf(request: FastifyRequest): Origin {
  const browser = deviceOf(request.headers['user-agent'] ?? '')
  return { address: request.ip, device: deviceTokenOf(request), browser }
}

/** The session a request came in; it may have ended since the door was passed. */
async function ownSession(
  context: Context,
  request: FastifyRequest,
): Promise<AccountSession & { readonly token: string }> {
  const token = sessionTokenOf(request)
  const session = token === null ? null : await useSession(context.db, token, request.ip)
  if (token === null || session === null) throw new Refusal('not_signed_in')
  return { ...session, token }
}
