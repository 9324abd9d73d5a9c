import { localCertificate, mailbox } from '../../../../testing/fake-vendors/index.ts'

const { username } = mailbox

/** Settings of the mail server on this machine. */
export const settingsOf = (port: number, changes = {}) => ({
  host: 'localhost',
  port,
  security: 'starttls' as 'starttls' | 'tls' | 'none',
  username: username as string | null,
  from: username,
  fromName: '持证通知',
  replyTo: null,
  perMinute: null,
  authority: localCertificate as string | null,
  verifyCertificate: true,
  ...changes,
})
