/**
 * The log of the process: one JSON line per event, without personal data.
 *
 * Of an error (`err`) only what names no person is written. Below that are two nets: fields of a name that may hold a secret
 * are cut out wherever they stand near the top of the details, and any text, the message included, in which an ID number or a
 * phone number stands has it masked. Both are nets, not a licence: log ids, counts and codes.
 */
import { type DestinationStream, pino } from 'pino'
import { loggedError } from './error.ts'

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
  debug(details: object, message: string): void
}

const secretNames = [
  'password',
  'newPassword',
  'oldPassword',
  'token',
  'csrfToken',
  'secret',
  'key',
  'authorization',
  'cookie',
  'idNumber',
  'id_number',
  'phone',
  'mobile',
  'databaseUrl',
  'DATABASE_URL',
]

/** A log that writes to `destination` (standard output when absent). */
export function createLog(level: string, destination?: DestinationStream): Log {
  const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`])
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedError },
      redact: { paths, censor: '[cut]' },
      hooks: { streamWrite: maskPersonal },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  )
}

const idNumber = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])|(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g
const phoneNumber = /(?<![\dA-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\dA-Za-z])/g
const urlPassword = /(\w+:\/\/[^:@/\s"]+):[^@/\s"]+@/g

/** A line with every ID number, mainland mobile number and password of an address masked. */
export function maskPersonal(line: string): string {
  return line.replace(idNumber, '[number]').replace(phoneNumber, '[number]').replace(urlPassword, '$1:[cut]@')
}
