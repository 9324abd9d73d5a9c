import { Webhook } from 'standardwebhooks'
import { type FakeVendor, startVendor } from './vendor.ts'

export const receiverSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** A receiver of events that keeps to Standard Webhooks, by the published library: any signature that fits passes, an id is taken once. */
export async function startFakeReceiver(now: () => Date): Promise<FakeVendor> {
  const seen = new Set<string>()
  return await startVendor({
    isSend: () => true,
    answer({ headers, body, method }, self) {
      const id = String(headers['webhook-id'])
      const time = Number(headers['webhook-timestamp'])
      const right = new Webhook(receiverSecret).sign(id, new Date(time * 1_000), body)
      const isRight = String(headers['webhook-signature']).split(' ').includes(right)
      if (!isRight || Math.abs(time - now().getTime() / 1_000) > 300) return { status: 401, body: 'no' }
      if (method !== 'POST' || headers['content-type'] !== 'application/json') self.wrong.push('posted as JSON')
      if (id.includes('.')) self.wrong.push('an id without a dot')
      if (!seen.has(id)) self.arrived.push({ to: 'system', text: body })
      seen.add(id)
      return { status: 204, body: '' }
    },
  })
}
