import { createHash, createHmac } from 'node:crypto'

export interface SignedCall {
  readonly host: string
  readonly service: string
  readonly body: string
  readonly contentType: string
  /** Seconds since the epoch. */
  readonly timestamp: number
  readonly secretId: string
  readonly secretKey: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The `Authorization` of a call by TC3-HMAC-SHA256; the content type must be sent exactly as it is signed. */
export function authorizationOf(call: SignedCall): string {
  const { host, service, body, contentType, timestamp, secretId, secretKey } = call
  const names = 'content-type;host'
  const request = ['POST', '/', '', `content-type:${contentType}\nhost:${host}\n`, names, sha256(body)].join('\n')
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}
