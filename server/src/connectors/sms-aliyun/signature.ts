import { createHash, createHmac } from 'node:crypto'

/** One call of an Aliyun service in RPC style: everything in the query, the body empty. */
export interface RpcCall {
  readonly host: string
  readonly action: string
  readonly version: string
  readonly query: Readonly<Record<string, string>>
  readonly at: Date
  readonly nonce: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** RFC 3986: `encodeURIComponent` leaves five signs that Aliyun wants encoded. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The query as it is signed and sent: sorted by name. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.keys(query)
    .sort()
    .map((name) => `${encode(name)}=${encode(query[name]!)}`)
    .join('&')
}

/** Headers of the call, signed with ACS3-HMAC-SHA256 (Signature V3). `host` is signed and set by the client itself. */
export function signedHeaders(call: RpcCall): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': `${call.at.toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]!.trim()}\n`).join('')
  const request = ['POST', '/', canonicalQuery(call.query), lines, names.join(';'), sha256('')].join('\n')
  const toSign = `ACS3-HMAC-SHA256\n${sha256(request)}`
  const signature = createHmac('sha256', call.accessKeySecret).update(toSign).digest('hex')
  const { host: _setByTheClient, ...sent } = headers
  return {
    ...sent,
    authorization: `ACS3-HMAC-SHA256 Credential=${call.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`,
  }
}
