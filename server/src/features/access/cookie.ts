import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../platform/context/index.ts'
import { sessionLimits } from './actions/sessions.ts'
import { knownDays } from './rules/throttle.ts'

const name = 'chizheng_session'
const deviceName = 'chizheng_device'

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

/** The token by which a browser is known where it signed in before, or null. It opens nothing. */
export function deviceTokenOf(request: FastifyRequest): string | null {
  const token = request.cookies[deviceName] ?? ''
  return /^[\w-]{43}$/.test(token) ? token : null
}

/** Makes the browser known where passwords are asked for; it stays known after signing out. */
export function setDeviceCookie(context: Context, reply: FastifyReply, token: string): void {
  reply.setCookie(deviceName, token, { ...cookieOf(context), path: '/api/session', maxAge: knownDays * 24 * 3_600 })
}

function cookieOf(context: Context) {
  const secure = context.settings.publicUrl?.startsWith('https://') ?? false
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
}
