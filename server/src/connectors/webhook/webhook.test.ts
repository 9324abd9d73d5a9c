import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { receiverSecret, startFakeReceiver } from '../../../testing/fake-vendors/index.ts'
import type { OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { webhookResolving } from './channel.ts'
import { webhook } from './index.ts'
import { allowedBy, isPublic } from './inside.ts'
import { signatureOf } from './signature.ts'

const insideHosts = ['127.0.0.1']
const signingSecret = receiverSecret
const status = (number: number, kind: RefusalCase['class'], headers?: Record<string, string>): RefusalCase => ({
  what: `HTTP ${number}`,
  fault: { kind: 'answer', status: number, body: '', ...(headers ? { headers } : {}) },
  class: kind,
  code: `http_${number}`,
})

channelContract(
  webhook,
  async () => {
    const vendor = await startFakeReceiver(() => new Date('2026-11-30T02:00:00Z'))
    const elsewhere = { url: 'http://127.0.0.1:2/hook', insideHosts }
    return {
      vendor,
      settings: { url: `${vendor.url}/hook`, insideHosts },
      secrets: { signingSecret },
      to: 'system',
      message: {},
      elsewhere,
    }
  },
  {
    failing: 'retry',
    statusAlone: true,
    refusals: [
      status(301, 'retry', { location: 'http://127.0.0.1:2/' }),
      status(400, 'retry'),
      status(401, 'retry'),
      status(404, 'retry'),
      status(410, 'channel'),
      status(504, 'retry'),
    ],
  },
)

describe('the signature', () => {
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
  it.each([
    [id, 1_614_265_330, '{"test": 2432232314}', 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='],
    [
      'msg_cert0001',
      1_767_323_045,
      '{"type":"certificate.expiring","timestamp":"2026-01-02T03:04:05.000Z","data":{"id":"cert_01","days":30}}',
      'v1,tspDKP7G0olgkZYkYpElAac2z6VjODUo56q+RoWZWWk=',
    ],
  ])('of %s is the published one', (message, time, body, signature) => {
    expect(signatureOf(receiverSecret, message, time, body)).toBe(signature)
  })

  it.each([
    '',
    'whsec_',
    'whsec_c2hvcnQ=',
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  ])('%j is no secret', (secret) => {
    expect(signatureOf(secret, id, 1, '')).toBeNull()
  })
})

// Where an event must never go, in every way such an address can be written.
const inside = [
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.9.9.9',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:169.254.169.254',
  '0:0:0:0:0:ffff:0a00:0001',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::10.0.0.1',
  '2002:7f00:1::',
  '2001:db8::1',
  '2001::1',
  '',
  'localhost',
  '127.1',
  '2130706433',
] as const
const outside = [
  '8.8.8.8',
  '223.5.5.5',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '2400:3200::1',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
]

describe('an address', () => {
  it.each(inside)('%j is inside', (address) => expect(isPublic(address)).toBe(false))
  it.each(outside)('%j is outside', (address) => expect(isPublic(address)).toBe(true))

  it.each([
    [['10.1.2.0/24'], '10.1.2.9', true],
    [['10.1.2.0/24'], '10.1.3.9', false],
    [['10.1.2.0/24'], '::ffff:10.1.2.9', true],
    [['10.1.2.3'], '10.1.2.3', true],
    [['fd00::/8'], 'fd12::1', true],
    [['10.1.2.0/99'], '10.1.2.3', false],
    [[], '10.1.2.3', false],
  ])('%j allow %s: %s', (entries, address, isAllowed) => {
    expect(allowedBy(entries).isAddress(address)).toBe(isAllowed)
  })
})

const signal = new AbortController().signal
const message: OutgoingMessage = {
  key: 'event:1',
  address: null,
  title: 't',
  text: 'x',
  html: null,
  link: null,
  sms: null,
  payload: { type: 'certificate.expiring', data: { days: 30 } },
}
const forbidden = { outcome: 'refused', class: 'channel', code: 'inside_address' }

describe('a receiver inside the network', () => {
  const sendTo = (url: string, addresses: readonly string[], allow: string[] = []) =>
    webhookResolving(async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
      .open({ settings: { url, insideHosts: allow }, secrets: { signingSecret } }, outsideAt())
      .send(message, signal)

  it.each([
    ['http://127.0.0.1:2/', []],
    ['http://[::1]:2/', []],
    ['https://2130706433/', []],
    ['https://0x7f.1/', []],
    ['https://hook.example.com/', ['10.0.0.5']],
    ['https://hook.example.com/', ['::ffff:169.254.169.254']],
    ['https://hook.example.com/', ['8.8.8.8', '127.0.0.1']],
  ])('%s at %j is not connected to', async (url, addresses) => {
    expect(await sendTo(url, addresses)).toMatchObject(forbidden)
  })

  it('is reached when an administrator named it, by the address it was looked up at and no other', async () => {
    const vendor = await startFakeReceiver(() => new Date('2026-11-30T02:00:00Z'))
    const { port } = new URL(vendor.url)
    let asked = 0
    // A name that leads inside at the second look.
    const definition = webhookResolving(async () => [{ address: ++asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
    const open = (insideHosts: string[]) =>
      definition.open(
        { settings: { url: `http://localhost:${port}/`, insideHosts }, secrets: { signingSecret } },
        outsideAt(),
      )
    expect(await open(['localhost']).send(message, signal)).toMatchObject({ outcome: 'accepted' })
    expect(asked).toBe(1)
    expect(await open(['127.0.0.0/8']).send({ ...message, key: 'b' }, signal)).toMatchObject(forbidden)
    await vendor.close()
  })

  it('is not reached by a redirect', async () => {
    let reached = 0
    const there = createServer((_request, response) => {
      reached++
      response.end()
    })
    await new Promise<void>((done) => there.listen(0, '127.0.0.1', done))
    const vendor = await startFakeReceiver(() => new Date('2026-11-30T02:00:00Z'))
    const location = `http://127.0.0.1:${(there.address() as AddressInfo).port}/`
    vendor.faults.push({ kind: 'answer', status: 307, body: '', headers: { location } })
    const channel = webhook.open(
      { settings: { url: vendor.url, insideHosts }, secrets: { signingSecret } },
      outsideAt(),
    )
    expect(await channel.send(message, signal)).toMatchObject({ class: 'retry', code: 'http_307' })
    expect(reached).toBe(0)
    there.close()
    await vendor.close()
  })

  it.each(['http://hook.example.com/', 'ftp://hook.example.com/', 'https://name:word@hook.example.com/', 'nonsense'])(
    '%s is not an address',
    async (url) => {
      expect(await sendTo(url, ['8.8.8.8'])).toMatchObject({ class: 'channel', code: 'bad_address' })
    },
  )

  it('a name that leads nowhere is for later', async () => {
    expect(await sendTo('https://hook.example.com/', [])).toMatchObject({ class: 'retry', code: 'name_not_found' })
  })
})

it('a new secret and the one before sign side by side until its day is over', async () => {
  const vendor = await startFakeReceiver(() => new Date('2026-11-30T02:00:00Z'))
  const signingSecret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  const open = (until: string) => {
    const secrets = { signingSecret, signingSecretBefore: receiverSecret, signingSecretBeforeUntil: until }
    return webhook.open({ settings: { url: vendor.url, insideHosts }, secrets }, outsideAt())
  }
  expect(await open('2026-12-01T02:00:00Z').send(message, signal)).toMatchObject({ outcome: 'accepted' })
  expect(await open('2026-11-30T01:00:00Z').send({ ...message, key: 'b' }, signal)).toMatchObject({ code: 'http_401' })
  await vendor.close()
})

it('an event that is too large is never sent', async () => {
  const channel = webhook.open(
    { settings: { url: 'https://hook.example.com/', insideHosts }, secrets: { signingSecret } },
    outsideAt(),
  )
  const payload = { data: 'x'.repeat(21_000) }
  expect(await channel.send({ ...message, payload }, signal)).toMatchObject({ class: 'message', code: 'too_large' })
})
