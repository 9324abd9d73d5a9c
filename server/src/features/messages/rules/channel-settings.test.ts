import { describe, expect, it } from 'vitest'
import {
  type ChannelChange,
  type ChannelConfiguration,
  changeChannel,
  channelSnapshot,
  secretsMissing,
} from './channel-settings.ts'

const now = new Date('2026-11-30T02:00:00Z')
const robot: ChannelConfiguration = {
  kind: 'dingtalk_robot',
  name: '安全群',
  enabled: true,
  settings: { service: 'https://oapi.dingtalk.com' },
  secrets: { accessToken: 't', signSecret: 's' },
}
const mail: ChannelConfiguration = {
  kind: 'smtp',
  name: '邮件',
  enabled: true,
  settings: {
    host: 'smtp.example.com',
    port: 465,
    security: 'tls',
    username: 'a',
    verifyCertificate: true,
    authority: null,
    fromName: '',
  },
  secrets: { password: 'p' },
}
const missing = (before: ChannelConfiguration, change: ChannelChange) =>
  secretsMissing(before, changeChannel(before, change, now), change)

describe('a change of secrets', () => {
  it.each<[ChannelChange, Record<string, string>]>([
    [{}, { accessToken: 't', signSecret: 's' }],
    [{ secrets: {} }, { accessToken: 't', signSecret: 's' }],
    [{ secrets: { accessToken: 'new' } }, { accessToken: 'new', signSecret: 's' }],
    [{ secrets: { signSecret: null } }, { accessToken: 't' }],
    [{ secrets: { signSecret: undefined } }, { accessToken: 't', signSecret: 's' }],
  ])('%j leaves %j', (change, secrets) => {
    expect(changeChannel(robot, change, now).secrets).toEqual(secrets)
  })

  it('of a webhook keeps the one before for a day', () => {
    const hook: ChannelConfiguration = { ...robot, kind: 'webhook', settings: {}, secrets: { signingSecret: 'old' } }
    const after = changeChannel(hook, { secrets: { signingSecret: 'new' } }, now)
    expect(after.secrets).toEqual({
      signingSecret: 'new',
      signingSecretBefore: 'old',
      signingSecretBeforeUntil: '2026-12-01T02:00:00.000Z',
    })
    expect(channelSnapshot(after).secrets).toEqual(['signingSecret'])
    expect(changeChannel(after, { name: 'x' }, now).secrets).toEqual(after.secrets)
  })
})

describe('secrets must be given', () => {
  const settings = (changes: object): ChannelChange => ({ settings: { ...mail.settings, ...changes } })
  it.each<[ChannelConfiguration, ChannelChange, string[]]>([
    [robot, { secrets: { accessToken: null } }, ['accessToken']],
    [robot, { secrets: { signSecret: null } }, []],
    [robot, { settings: { service: 'https://elsewhere.example' } }, ['accessToken', 'signSecret']],
    [
      robot,
      { settings: { service: 'https://elsewhere.example' }, secrets: { accessToken: 'n', signSecret: null } },
      [],
    ],
    [mail, settings({ fromName: '持证' }), []],
    [mail, settings({ host: 'mail.attacker.example' }), ['password']],
    [mail, settings({ port: 25 }), ['password']],
    [mail, settings({ security: 'none' }), ['password']],
    [mail, settings({ verifyCertificate: false }), ['password']],
    [mail, { ...settings({ host: 'mail.example.com' }), secrets: { password: 'n' } }, []],
    [{ ...mail, secrets: {} }, settings({ username: null }), []],
    [{ ...mail, secrets: {} }, settings({}), ['password']],
  ])('%# of %j', (before, change, names) => {
    expect(missing(before, change)).toEqual(names)
  })
})
