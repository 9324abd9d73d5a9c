import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../platform/context/index.ts'
import { sessionLimits } from './actions/sessions.ts'

const name = 'chizheng_session'

/** The session's token a browser sent, or null. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  return request.cookies[name] || null
}

/** Gives the browser its session: out of reach of scripts, not sent along from other sites, and only over https where there is https. */
export function setSessionCookie(context: Context, reply: FastifyReply, token: string): void {
  reply.setCookie(name, token, { ...cookieOf(context), maxAge: sessionLimits.absoluteDays * 24 * 3_600 })
}

export function clearSessionCookie(context: Context, reply: FastifyReply): void {
  reply.clearCookie(name, cookieOf(context))
}

function cookieOf(context: Context) {
  const secure = context.settings.publicUrl?.startsWith('https://') ?? false
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
}
