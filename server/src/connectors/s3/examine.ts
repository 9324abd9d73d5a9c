import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { OperatorFault } from '../../platform/fault/index.ts'
import { type BucketAddress, type ClientOptions, createBucketClient } from './client.ts'
import { storageFault } from './faults.ts'

/** Beyond this a clock is worth setting, although requests are corrected by the service's. */
const worthSettingMs = 60_000

/** One look at a bucket. Those after it make sense when it has succeeded; deleting does when writing has. */
export interface BucketStep {
  readonly name: 'reach' | 'write' | 'read' | 'delete'
  /** What was found. @throws OperatorFault with the way to mend it. */
  look(): Promise<string>
}

/** Whether the product can do in the bucket what it must: reaches it, writes a small object of its own, reads it, deletes it. */
export function bucketSteps(address: BucketAddress, options: ClientOptions = {}): readonly BucketStep[] {
  const client = createBucketClient(address, options)
  const key = `doctor/${randomBytes(12).toString('hex')}`
  const sent = randomBytes(1_000)
  const ask = async (...[request]: Parameters<typeof client.send>): Promise<Buffer> => {
    try {
      const { response, patience } = await client.send(request)
      return Buffer.from(await patience.during(response.arrayBuffer()))
    } catch (error) {
      throw storageFault(error, address)
    }
  }
  return [
    {
      name: 'reach',
      async look() {
        await ask({ method: 'GET', key: '', query: { 'list-type': '2', 'max-keys': '1', prefix: address.prefix } })
        refuseClock(client.clockAheadMs())
        return `${address.bucket} at ${address.endpoint}`
      },
    },
    {
      name: 'write',
      async look() {
        const digest = (name: string, form: 'hex' | 'base64'): string => createHash(name).update(sent).digest(form)
        const content = { bytes: sent.length, sha256: digest('sha256', 'hex'), md5: digest('md5', 'base64') }
        await ask({ method: 'PUT', key, content: { ...content, open: () => Readable.from([sent]) } })
        return `${sent.length} bytes`
      },
    },
    {
      name: 'read',
      async look() {
        const read = await ask({ method: 'GET', key, headers: { range: 'bytes=500-' } })
        if (read.equals(sent.subarray(500))) return 'as written'
        throw new OperatorFault(
          '从存储桶读回的内容与写入的不同。请检查存储服务及其间的代理。',
          'What was read from the bucket is not what was written. Check the storage service and the proxies before it.',
        )
      },
    },
    {
      name: 'delete',
      async look() {
        await ask({ method: 'DELETE', key })
        return 'as asked'
      },
    },
  ]
}

function refuseClock(aheadMs: number): void {
  const seconds = Math.round(Math.abs(aheadMs) / 1_000)
  if (Math.abs(aheadMs) <= worthSettingMs) return
  throw new OperatorFault(
    `存储服务与本机的时钟相差 ${seconds} 秒，请校准本机时钟。`,
    `The clocks of the storage service and of this machine are ${seconds} s apart; set this machine’s.`,
  )
}
