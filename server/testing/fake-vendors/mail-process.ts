import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FakeMail, MailSecurity } from './mail.ts'
import type { Arrived, FakeVendor, Fault } from './vendor.ts'

/** What the program is told: faults that come next, to say when the next mail is reached, or something to do at once. */
export interface Order {
  readonly id: number
  readonly faults: readonly Fault[]
  readonly await?: number
  readonly act?: 'endOurSides' | 'keepOurSides'
}

type Answer =
  | { readonly reached: number }
  | { readonly id: number; readonly arrived: Arrived[]; readonly wrong: string[]; readonly asked: string[] }

/** An SMTP server in a process of its own. What it saw and what it is to do is exchanged by `synced`. */
export interface MailProcess extends FakeVendor, Pick<FakeMail, 'port'> {
  /** Hands over the faults that were pushed, and brings what has happened there. */
  synced(): Promise<void>
  act(what: NonNullable<Order['act']>): Promise<void>
  /** Ends it without a word. */
  kill(): Promise<void>
  /** Starts it again, empty, at the same port. */
  start(): Promise<void>
}

const program = fileURLToPath(new URL('./mail-program.ts', import.meta.url))

export async function startMailProcess(security: MailSecurity): Promise<MailProcess> {
  let child: ChildProcess
  let orders = 0
  const waiting = new Map<string, () => void>()
  const heard = (answer: Answer): void => {
    const key = 'reached' in answer ? `reached ${answer.reached}` : `order ${answer.id}`
    if (!('reached' in answer)) {
      for (const name of ['arrived', 'wrong', 'asked'] as const)
        (mail[name] as unknown[]).splice(0, Number.POSITIVE_INFINITY, ...answer[name])
    }
    waiting.get(key)?.()
    waiting.delete(key)
  }
  const tell = (order: Omit<Order, 'id' | 'faults'>): Promise<void> => {
    const id = ++orders
    const answered = new Promise<void>((done) => waiting.set(`order ${id}`, done))
    child.send({ id, faults: mail.faults.splice(0), ...order })
    return answered
  }
  let port = 0
  async function start(): Promise<void> {
    child = fork(program, [security, String(port)], {
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [first] = (await once(child, 'message')) as [{ port: number }]
    port = first.port
    child.on('message', heard)
  }
  async function kill(): Promise<void> {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  const mail = {
    arrived: [] as Arrived[],
    wrong: [] as string[],
    faults: [] as Fault[],
    asked: [] as string[],
    synced: () => tell({}),
    nextSend() {
      const awaits = ++orders
      const reached = new Promise<void>((done) => waiting.set(`reached ${awaits}`, done))
      void tell({ await: awaits })
      return reached
    },
    act: (what: NonNullable<Order['act']>) => tell({ act: what }),
    kill,
    start,
    close: kill,
  }
  await start()
  return { ...mail, port, url: `smtp://127.0.0.1:${port}` }
}
