import { createHmac } from 'node:crypto'

/** One signature of Standard Webhooks v1 over `{id}.{timestamp}.{body}`; null when the secret is none. */
export function signatureOf(secret: string, id: string, timestamp: number, body: string): string | null {
  const key = keyOf(secret)
  if (key === null) return null
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/** `whsec_` and 24 to 64 bytes in base64. */
function keyOf(secret: string): Buffer | null {
  const form = /^whsec_([A-Za-z0-9+/]{32,88}={0,2})$/.exec(secret.trim())
  const key = Buffer.from(form?.[1] ?? '', 'base64')
  return key.length >= 24 && key.length <= 64 ? key : null
}
