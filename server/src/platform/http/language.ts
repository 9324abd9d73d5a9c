import { type Language, preferredLanguage } from '@chizheng/texts'
import type { FastifyRequest } from 'fastify'

/** The language this reader wants answers in: Chinese unless they prefer English. */
export function languageOf(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language'])
}
