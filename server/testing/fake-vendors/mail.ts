import { readFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { FakeVendor, Fault } from './vendor.ts'

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

/** The certificate of the mail server, which is its own authority; for tests on this machine alone. */
export const localCertificate = fixture('localhost.cert.pem')

export const mailbox = { username: 'notice@zheng.example.com', password: 'mail-app-password' }

export type MailStage = 'AUTH' | 'MAIL FROM' | 'RCPT TO' | 'DATA'

/** A refusal with the server's number at that point of the conversation. */
export function mailAnswer(at: MailStage, status: number, words: string): Fault {
  return { kind: 'answer', status, body: { at, words } }
}

export type MailSecurity = 'tls' | 'starttls' | 'none'

export interface FakeMail extends FakeVendor {
  readonly port: number
  /** Ends our side of every connection, and hears on. */
  endOurSides(): void
  /** From now on does not end our side when the other one is ended. */
  keepOurSides(): void
}

/** A real SMTP server on this machine; port 0: any that is free. It wants to be signed in to, takes everything, and fails as told. */
export async function startFakeMail(security: MailSecurity, at = 0): Promise<FakeMail> {
  const sockets = new Set<Socket>()
  let told: (() => void)[] = []

  /** The fault of this mail, when it is one of that point; what is to be answered. */
  function failing(at: MailStage): Error | null {
    const fault = fake.faults[0]
    if (fault?.kind !== 'answer') return null
    const { at: where, words } = fault.body as { at: MailStage; words: string }
    if (where !== at) return null
    fake.faults.shift()
    return Object.assign(new Error(words), { responseCode: fault.status })
  }
  const begin = (): Fault | undefined => {
    for (const tell of told) tell()
    told = []
    const fault = fake.faults[0]
    return fault === undefined || fault.kind === 'answer' ? undefined : fake.faults.shift()
  }
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy()
  }

  const server = new SMTPServer({
    secure: security === 'tls',
    ...(security === 'none' ? { disabledCommands: ['STARTTLS'], allowInsecureAuth: true } : {}),
    key: fixture('localhost.key.pem'),
    cert: localCertificate,
    onConnect(_session, done) {
      fake.asked.push('CONNECT')
      done()
    },
    onAuth({ username, password }, _session, done) {
      const fault = failing('AUTH')
      if (fault) return done(fault)
      const isRight = username === mailbox.username && password === mailbox.password
      const refusal = Object.assign(new Error(`authentication failed for ${password}`), { responseCode: 535 })
      return isRight ? done(null, { user: username ?? '' }) : done(refusal)
    },
    onMailFrom({ address }, _session, done) {
      fake.asked.push('MAIL FROM')
      if (address !== mailbox.username) fake.wrong.push(`from ${address}`)
      done(failing('MAIL FROM'))
    },
    onRcptTo(_address, _session, done) {
      const fault = failing('RCPT TO')
      if (fault) return done(fault)
      if (fake.faults[0]?.kind === 'cut before' || fake.faults[0]?.kind === 'silence before') {
        const cut = begin()
        return cut?.kind === 'cut before' ? hangUp() : undefined
      }
      return done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refusal = failing('DATA')
        if (refusal) return done(refusal)
        const text = Buffer.concat(chunks).toString('utf8')
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        for (const header of ['Message-ID: <', 'Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All']) {
          if (!text.includes(header)) fake.wrong.push(`without ${header}`)
        }
        if (recipients.length !== 1) fake.wrong.push('one recipient')
        fake.arrived.push({ to: recipients.join(), text })
        const fault = begin()
        if (fault?.kind === 'cut after') return hangUp()
        return fault === undefined ? done() : undefined
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((done) => server.listen(at, '127.0.0.1', () => done()))
  const { port } = server.server.address() as AddressInfo
  const fake = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    arrived: [],
    wrong: [],
    faults: [],
    asked: [],
    nextSend: () => new Promise((done) => told.push(done)),
    close: () =>
      new Promise((done) => {
        hangUp()
        server.close(() => done())
      }),
    endOurSides: () => {
      for (const socket of sockets) socket.end()
    },
    keepOurSides: () => {
      for (const socket of sockets) {
        socket.allowHalfOpen = true
        socket.end = () => socket
      }
    },
  } as FakeMail
  return fake
}
