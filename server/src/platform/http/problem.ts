import { type ErrorCode, errorStatus } from '@chizheng/contract'
import { texts } from '@chizheng/texts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import { StorageFault } from '../files/index.ts'
import type { Log } from '../log/index.ts'
import { languageOf } from './language.ts'

/** Members of a problem document that a refusal's details never replace. */
const own = new Set(['type', 'title', 'status', 'code', 'detail', 'instance'])

/** Faults the web framework finds by itself, as codes of the contract. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_json',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_NOT_FOUND: 'not_found',
  FST_REQ_FILE_TOO_LARGE: 'file_too_large',
  FST_PARTS_LIMIT: 'payload_too_large',
  FST_FILES_LIMIT: 'payload_too_large',
  FST_FIELDS_LIMIT: 'payload_too_large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media',
  FST_PROTO_VIOLATION: 'invalid_input',
  FST_UNDER_PRESSURE: 'busy',
  FST_ERR_REOPENED_CLOSE_SERVER: 'busy',
}

/** The database has no connection to give, is starting, or is stopping, or others were faster time after time: later it works. */
const busyCodes = new Set([
  '53300',
  '55P03',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '40001',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
])
/** The driver's own errors of a lost or missing connection have no code. */
const busyMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/
/** Text with NUL or half of a pair in it: no database keeps that, however often it is sent. */
const unkeepableCodes = new Set(['22021', '22P05'])
const noSpaceCodes = new Set(['ENOSPC', 'EDQUOT', '53100'])
/** What somebody must put right who is not the client. */
const logged: ReadonlySet<ErrorCode> = new Set(['internal', 'no_space', 'storage_unavailable'])

/** Sends any error as a problem document (RFC 9457) in the reader's language; logs those that no client is to blame for. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const refusal = asRefusal(error)
  const details = { err: error, request: request.id, route: request.routeOptions.url }
  if (logged.has(refusal.code)) log.error(details, 'a request failed')
  else if (refusal.code === 'busy') log.warn(details, 'a request was put off')
  const status = errorStatus[refusal.code]
  const sentences = texts[languageOf(request)].errors
  const members = Object.fromEntries(Object.entries(refusal.details).filter(([name]) => !own.has(name)))
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      ...members,
      type: `urn:chizheng:refusal:${refusal.code}`,
      title: sentences[refusal.code]({}),
      status,
      code: refusal.code,
      detail: sentences[refusal.code](refusal.details),
      instance: request.id,
    })
}

/** The refusal an error stands for; `internal` for a defect. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StorageFault) return new Refusal('storage_unavailable')
  const { code, statusCode, message, syscall } = error as Partial<FastifyError & NodeJS.ErrnoException>
  const known = frameworkCodes[code ?? '']
  if (known) return new Refusal(known)
  if (statusCode === 429)
    return new Refusal('too_many_requests', { seconds: (error as { seconds?: number }).seconds ?? 60 })
  if (noSpaceCodes.has(code ?? '')) return new Refusal('no_space')
  // The socket of the embedded database is a file, which is not there while it starts.
  const isBusy =
    busyCodes.has(code ?? '') || busyMessages.test(message ?? '') || (code === 'ENOENT' && syscall === 'connect')
  if (isBusy) return new Refusal('busy')
  if (unkeepableCodes.has(code ?? '')) return new Refusal('invalid_input')
  if (error instanceof URIError) return new Refusal('not_found')
  if (statusCode === 400) return new Refusal('invalid_json')
  return new Refusal('internal')
}
