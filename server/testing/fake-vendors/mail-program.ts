/** The SMTP server as a program of its own, told what to do by whoever started it: `mail-process.ts`. */
import { type FakeMail, type MailSecurity, startFakeMail } from './mail.ts'
import type { Order } from './mail-process.ts'

const [security, port] = process.argv.slice(2) as [MailSecurity, string]
const mail: FakeMail = await startFakeMail(security, Number(port))

process.on('message', ({ id, faults, await: awaits, act }: Order) => {
  mail.faults.push(...faults)
  if (awaits) void mail.nextSend().then(() => process.send?.({ reached: awaits }))
  if (act) mail[act]()
  const { arrived, wrong, asked } = mail
  process.send?.({ id, arrived, wrong, asked })
})
process.on('disconnect', () => process.exit())
process.send?.({ port: mail.port })
