import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '../../testing/fake-vendors/index.ts'
import type { Channel, ChannelDefinition, OutgoingMessage, Outside, SendResult } from '../features/messages/index.ts'

/** The vendor as the suite drives it; `FakeVendor` is one. */
interface Vendor {
  readonly arrived: { readonly to: string; readonly text: string }[]
  readonly wrong: string[]
  readonly faults: Fault[]
  readonly asked: string[]
  nextSend(): Promise<void>
  /** Of a vendor in a process of its own: hands faults over, and brings what happened there. */
  synced?(): Promise<void>
  close(): Promise<void>
}

export interface ChannelUnderTest {
  readonly vendor: Vendor
  readonly settings: unknown
  readonly secrets: Readonly<Record<string, string>>
  /** Where a message goes, as the vendor names it. */
  readonly to: string
  readonly message: Partial<OutgoingMessage>
  /** Somewhere nobody listens. */
  readonly elsewhere: unknown
}

/** One way of being refused: what the vendor does, and what the channel must make of it. */
export interface RefusalCase {
  readonly what: string
  readonly fault: Fault
  readonly class: 'retry' | 'address' | 'message' | 'channel' | 'unknown'
  readonly code: string
  readonly retryAfterSeconds?: number
}

export interface ContractOptions {
  readonly refusals: readonly RefusalCase[]
  /** What a failing gateway means; where a repeat does no harm it is tried again like any other. */
  readonly failing?: 'retry'
  /** The answer's body says nothing, so that only its beginning counts. */
  readonly statusAlone?: true
  /** It speaks something else than HTTP: what a status of HTTP means says nothing of it. */
  readonly notHttp?: true
}

const calm = (): AbortSignal => new AbortController().signal
const now = new Date('2026-11-30T02:00:00Z')

export function outsideAt(clock: () => Date = () => now): Outside {
  return { fetch, now: clock, random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) }
}

/** The obligations of every connector of a channel, against its vendor on this machine. */
export function channelContract<S>(
  definition: ChannelDefinition<S>,
  start: (clock: () => Date) => Promise<ChannelUnderTest>,
  { refusals, failing, statusAlone, notHttp }: ContractOptions,
): void {
  describe(definition.kind, () => {
    let under: ChannelUnderTest
    let channel: Channel
    const said: SendResult[] = []
    beforeAll(async () => {
      under = await start(() => now)
      channel = openAt(under.settings)
    })
    afterAll(async () => {
      await channel.close()
      await under.vendor.close()
    })

    const openAt = (settings: unknown): Channel =>
      definition.open({ settings: settings as S, secrets: under.secrets }, outsideAt())
    let count = 0
    const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
      key: `digest:2026-11-30:${++count}`,
      address: definition.addressing === null ? null : under.to,
      title: '证书到期提醒',
      text: `张三的一级建造师 2027-02-28 到期（${count}）`,
      html: null,
      link: 'https://zheng.example.com/due',
      sms: null,
      payload: null,
      ...under.message,
      ...changes,
    })
    const send = async (outgoing: OutgoingMessage, signal = calm(), by = channel): Promise<SendResult> => {
      await under.vendor.synced?.()
      const result = await by.send(outgoing, signal)
      await under.vendor.synced?.()
      said.push(result)
      return result
    }
    // What has no HTTP, or no body in its answers, has no such faults: there is nothing to skip.
    const ofHttp = notHttp ? () => {} : it
    const answersWithBody = !statusAlone && !notHttp
    const failingWith = async (fault: Fault): Promise<SendResult> => {
      under.vendor.faults.push(fault)
      return await send(message())
    }

    it('is accepted, in the form the vendor wants', async () => {
      const before = under.vendor.arrived.length
      expect(await send(message())).toMatchObject({ outcome: 'accepted' })
      expect(under.vendor.wrong).toEqual([])
      expect(under.vendor.arrived.slice(before).map(({ to }) => to)).toEqual([under.to])
    })

    it('a text that is too long is cut, or refused as never to be sent', async () => {
      const result = await send(message({ text: `${'一级建造师"（机电）\n'.repeat(3_000)}` }))
      if (result.outcome === 'refused') expect(result).toMatchObject({ class: 'message' })
      expect(under.vendor.wrong).toEqual([])
    })

    it.each(refusals)('$what: $class', async ({ fault, class: kind, code, retryAfterSeconds }) => {
      const result = await failingWith(fault)
      expect(result).toMatchObject({ outcome: 'refused', class: kind, code })
      expect('retryAfterSeconds' in result ? result.retryAfterSeconds : undefined).toBe(retryAfterSeconds)
    })

    ofHttp('too many requests and being away are for later, as late as the vendor says', async () => {
      const later = { outcome: 'refused', class: 'retry', retryAfterSeconds: 120 }
      const headers = { 'retry-after': '120' }
      expect(await failingWith({ kind: 'answer', status: 429, body: 'slow down', headers })).toMatchObject(later)
      expect(await failingWith({ kind: 'answer', status: 503, body: 'away', headers })).toMatchObject(later)
    })

    it.each(['cut before', 'cut after'] as const)('%s the answer, it is not known what was done', async (kind) => {
      expect(await failingWith({ kind })).toMatchObject({ outcome: 'refused', class: 'unknown' })
    })

    ofHttp('of a failing gateway it is not known what was done', async () => {
      const open = { outcome: 'refused', class: failing ?? 'unknown' }
      expect(await failingWith({ kind: 'answer', status: 500, body: '<html>' })).toMatchObject(open)
      expect(await failingWith({ kind: 'answer', status: 502, body: 'Bad Gateway' })).toMatchObject(open)
    })

    it.each(answersWithBody ? (['half', 'garbage'] as const) : [])('%s an answer says nothing', async (kind) => {
      expect(await failingWith({ kind })).toMatchObject({ outcome: 'refused', class: 'unknown' })
    })

    const silent = ['silence before', 'silence after', ...(answersWithBody ? (['slow'] as const) : [])] as const
    it.each(silent)('ends when it is told to, in the midst of %s', async (kind) => {
      under.vendor.faults.push({ kind })
      const stop = new AbortController()
      const reached = under.vendor.nextSend()
      const sending = send(message(), stop.signal)
      await reached
      stop.abort()
      expect(await sending).toMatchObject({ outcome: 'refused', class: 'unknown', code: 'aborted' })
    })

    it('does not begin when it is told to end before', async () => {
      const before = under.vendor.asked.length
      expect(await send(message(), AbortSignal.abort())).toMatchObject({ outcome: 'refused', class: 'retry' })
      expect(under.vendor.asked.length).toBe(before)
    })

    it('a vendor that is not there is for later', async () => {
      const away = openAt(under.elsewhere)
      expect(await send(message(), calm(), away)).toMatchObject({ outcome: 'refused', class: 'retry' })
      await away.close()
    })

    it('accepted, and the answer lost: a repeat is what the definition says', async () => {
      const before = under.vendor.arrived.length
      const once = message()
      under.vendor.faults.push({ kind: 'cut after' })
      const firstTriedAt = now
      expect(await send(once)).toMatchObject({ class: 'unknown' })
      if (definition.repeats === 'askable') {
        expect(await channel.wasAccepted!(once, firstTriedAt, calm())).not.toBe('not_accepted')
        return
      }
      expect(await send(once)).toMatchObject({ outcome: 'accepted' })
      expect(under.vendor.arrived.length - before).toBe(definition.repeats === 'dropped' ? 1 : 2)
    })

    it('says nothing secret in any of it', () => {
      const words = JSON.stringify(said)
      expect(said.length).toBeGreaterThan(5)
      for (const secret of Object.values(under.secrets)) expect(words).not.toContain(secret)
      expect(words).not.toMatch(/token-\d|Signature=|accesstoken/i)
    })
  })
}
