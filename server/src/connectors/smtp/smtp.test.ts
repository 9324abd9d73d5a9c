import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type FakeVendor, mailAnswer, mailbox, startFakeMail } from '../../../testing/fake-vendors/index.ts'
import type { Channel, OutgoingMessage } from '../../features/messages/index.ts'
import { outsideAt } from '../channel.contract.ts'
import { createGate } from './gate.ts'
import { smtp } from './index.ts'
import { settingsOf } from './testing/settings.ts'

const { password } = mailbox
const signal = new AbortController().signal
const message: OutgoingMessage = {
  key: 'digest:2026-11-30:p1',
  address: 'zhangsan@example.com',
  title: '证书到期提醒：张三',
  text: '一级建造师 2027-02-28 到期',
  html: '<p>一级建造师 2027-02-28 到期</p>',
  link: 'https://zheng.example.com/due',
  sms: null,
  payload: null,
}

const open: (FakeVendor | Channel)[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})
async function started(security: 'tls' | 'starttls' | 'none') {
  const vendor = await startFakeMail(security)
  open.push(vendor)
  return vendor
}
function opened(port: number, changes = {}, secret = password): Channel {
  const channel = smtp.open({ settings: settingsOf(port, changes), secrets: { password: secret } }, outsideAt())
  open.push(channel)
  return channel
}

describe('signing in', () => {
  it('a wrong password stops the channel, and is not told', async () => {
    const { port } = await started('starttls')
    const result = await opened(port, {}, 'wrong-password').send(message, signal)
    expect(result).toMatchObject({ class: 'channel', code: '535' })
    expect(JSON.stringify(result)).not.toContain('wrong-password')
  })

  it('put off by the server is for later', async () => {
    const vendor = await started('starttls')
    vendor.faults.push(mailAnswer('AUTH', 454, 'temporary authentication failure'))
    expect(await opened(vendor.port).send(message, signal)).toMatchObject({ class: 'retry', code: '454' })
  })
})

describe('encryption', () => {
  it('from the first byte', async () => {
    const vendor = await started('tls')
    expect(await opened(vendor.port, { security: 'tls' }).send(message, signal)).toMatchObject({ outcome: 'accepted' })
  })

  it('that is wanted and not offered stops the channel before anything is said', async () => {
    const vendor = await started('none')
    expect(await opened(vendor.port).send(message, signal)).toMatchObject({ class: 'channel' })
    expect(vendor.asked).toEqual(['CONNECT'])
  })

  it('by a certificate nobody vouches for stops the channel, unless it is chosen', async () => {
    const vendor = await started('starttls')
    expect(await opened(vendor.port, { authority: null }).send(message, signal)).toMatchObject({ class: 'channel' })
    const unchecked = opened(vendor.port, { authority: null, verifyCertificate: false })
    expect(await unchecked.send(message, signal)).toMatchObject({ outcome: 'accepted' })
  })

  it('is left out for a relay inside the company alone', async () => {
    const vendor = await started('none')
    expect(await opened(vendor.port, { security: 'none' }).send(message, signal)).toMatchObject({ outcome: 'accepted' })
  })
})

describe('a mail', () => {
  it('names its sender, holds text and HTML, and has the same Message-ID when it is sent again', async () => {
    const vendor = await started('starttls')
    const channel = opened(vendor.port, { replyTo: 'hr@example.com' })
    await channel.send(message, signal)
    await channel.send(message, signal)
    const [first, second] = vendor.arrived.map(({ text }) => text)
    const idOf = (mail: string | undefined) => /^Message-ID: (.*)$/m.exec(mail ?? '')?.[1]
    expect(idOf(first)).toMatch(/^<[0-9a-f]{40}@zheng\.example\.com>/)
    expect(idOf(second)).toBe(idOf(first))
    expect(first).toMatch(/^From: =\?UTF-8\?[BQ]\?.*<notice@zheng\.example\.com>/m)
    expect(first).toMatch(/^Reply-To: hr@example\.com/m)
    expect(first).toContain('multipart/alternative')
    expect(vendor.wrong).toEqual([])
  })

  it('a number of recipients hidden in an address, or a header in a title, reach nobody', async () => {
    const vendor = await started('starttls')
    const channel = opened(vendor.port)
    await channel.send({ ...message, address: 'a@example.com, b@example.com' }, signal)
    await channel.send({ ...message, title: 'x\r\nBcc: c@example.com' }, signal)
    expect(vendor.arrived.flatMap(({ to }) => to.split(','))).not.toContain('b@example.com')
    expect(vendor.arrived.map(({ to }) => to)).not.toContain('c@example.com')
    expect(vendor.arrived.at(-1)!.text).not.toMatch(/^Bcc/m)
    expect(vendor.wrong).toEqual([])
  })

  it('to a server that is no mail server is for later or the settings, never accepted', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    expect(await opened(port).send(message, signal)).toMatchObject({ outcome: 'refused' })
    server.close()
  })
})

describe('as many mails as the provider takes in a minute', () => {
  it('go through; the next is told how long to wait', () => {
    let now = 0
    const gate = createGate(2, () => new Date(now))
    const asked = [0, 10_000, 20_000, 60_001, 60_001].map((at) => {
      now = at
      return gate.secondsToWait()
    })
    expect(asked).toEqual([0, 0, 40, 0, 10])
    expect(createGate(null, () => new Date(0)).secondsToWait()).toBe(0)
  })

  it('the channel says so before anything is sent', async () => {
    const vendor = await started('starttls')
    const channel = opened(vendor.port, { perMinute: 1 })
    await channel.send(message, signal)
    expect(await channel.send(message, signal)).toMatchObject({ class: 'retry', code: 'rate', retryAfterSeconds: 60 })
    expect(vendor.arrived.length).toBe(1)
  })
})
