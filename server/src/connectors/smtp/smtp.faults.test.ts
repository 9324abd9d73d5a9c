import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailProcess, mailAnswer, mailbox, startMailProcess } from '../../../testing/fake-vendors/index.ts'
import type { Channel, OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { smtp } from './index.ts'
import { settingsOf } from './testing/settings.ts'

// Against a mail server in a process of its own: what it does to its sockets is done by another process's kernel calls, and it can be killed.
const { password } = mailbox

const refused = (at: Parameters<typeof mailAnswer>[0], status: number, kind: RefusalCase['class']): RefusalCase => ({
  what: `${status} at ${at}`,
  fault: mailAnswer(at, status, '4.7.1 in the words of the server'),
  class: kind,
  code: String(status),
  ...(status < 500 ? { retryAfterSeconds: 300 } : {}),
})

channelContract(
  smtp,
  async () => {
    const vendor = await startMailProcess('starttls')
    const elsewhere = settingsOf(2)
    return {
      vendor,
      settings: settingsOf(vendor.port),
      secrets: { password },
      to: 'zhangsan@example.com',
      message: {},
      elsewhere,
    }
  },
  {
    notHttp: true,
    refusals: [
      refused('RCPT TO', 550, 'address'),
      refused('RCPT TO', 551, 'address'),
      refused('RCPT TO', 553, 'address'),
      refused('RCPT TO', 450, 'retry'),
      refused('RCPT TO', 451, 'retry'),
      refused('RCPT TO', 452, 'retry'),
      // The server hangs up at once, and the library keeps nothing of what it said.
      { what: '421 at RCPT TO', fault: mailAnswer('RCPT TO', 421, 'closing'), class: 'unknown', code: 'ECONNECTION' },
      refused('DATA', 452, 'retry'),
      refused('DATA', 421, 'retry'),
      refused('DATA', 552, 'message'),
      refused('DATA', 554, 'message'),
      // The mailbox that signed in may not send as this one.
      refused('MAIL FROM', 553, 'channel'),
      refused('MAIL FROM', 501, 'channel'),
    ],
  },
)

const signal = new AbortController().signal
const message: OutgoingMessage = {
  key: 'digest:2026-11-30:p1',
  address: 'zhangsan@example.com',
  title: '证书到期提醒：张三',
  text: '一级建造师 2027-02-28 到期',
  html: null,
  link: null,
  sms: null,
  payload: null,
}
const accepted = { outcome: 'accepted' }
const inTheAir = { outcome: 'refused', class: 'unknown' }
const idsOf = ({ arrived }: MailProcess): (string | undefined)[] =>
  arrived.map(({ text }) => /^Message-ID: (.*)$/m.exec(text)?.[1])
/** Connections this process holds. */
const held = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

describe('a mail server', () => {
  let vendor: MailProcess
  let channel: Channel
  beforeAll(async () => {
    vendor = await startMailProcess('starttls')
    return () => vendor.close()
  })
  afterEach(async () => {
    await channel.close()
    await expect.poll(held, { timeout: 4_000 }).toBe(0)
  })
  const opened = (): Channel => {
    channel = smtp.open({ settings: settingsOf(vendor.port), secrets: { password } }, outsideAt())
    return channel
  }
  /** It has the mail and says nothing; the sending waits. */
  async function unanswered(): Promise<{ sending: Promise<object> }> {
    vendor.faults.push({ kind: 'silence after' })
    const reached = vendor.nextSend()
    await vendor.synced()
    const sending = opened().send(message, signal)
    await reached
    return { sending }
  }

  it('that is killed before it answers may have the mail; back again it gets the same one by the same channel', async () => {
    const { sending } = await unanswered()
    await vendor.synced()
    const [first] = idsOf(vendor).slice(-1)
    await vendor.kill()
    expect(await sending).toMatchObject(inTheAir)
    expect(await channel.send(message, signal)).toMatchObject({ outcome: 'refused', class: 'retry' })
    await vendor.start()
    expect(await channel.send(message, signal)).toMatchObject(accepted)
    await vendor.synced()
    expect(idsOf(vendor)).toEqual([first])
    expect(vendor.wrong).toEqual([])
  })

  it('that was restarted while nothing was sent is found again, whatever connections were kept', async () => {
    expect(await opened().send(message, signal)).toMatchObject(accepted)
    await vendor.kill()
    await vendor.start()
    expect(await channel.send(message, signal)).toMatchObject(accepted)
  })

  it('that ends its side of the line before it answers may have the mail, which is known at once', async () => {
    const { sending } = await unanswered()
    await vendor.act('endOurSides')
    expect(await sending).toMatchObject(inTheAir)
  })

  it('that ends its side of a line nobody uses is called anew', async () => {
    expect(await opened().send(message, signal)).toMatchObject(accepted)
    await vendor.act('endOurSides')
    await expect.poll(held).toBe(0)
    expect(await channel.send(message, signal)).toMatchObject(accepted)
  })

  it('that never ends its side holds nobody who stops', async () => {
    expect(await opened().send(message, signal)).toMatchObject(accepted)
    await vendor.act('keepOurSides')
    expect(held()).toBe(1)
    await channel.close()
    await expect.poll(held, { timeout: 4_000 }).toBe(0)
  })
})
