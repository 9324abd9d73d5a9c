import { channelCreation } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { proposeSigningSecret, secretsOf, settingsOf, valuesOf, variablesOf } from './fields.ts'

describe('the form of a channel', () => {
  it('leaves out what is empty, reads numbers and lines, and keeps a switch', () => {
    const values = { host: ' smtp.example.com ', port: '465', username: '', perMinute: null, verifyCertificate: false }
    expect(settingsOf('smtp', values)).toEqual({ host: 'smtp.example.com', port: 465, verifyCertificate: false })
    expect(settingsOf('webhook', { url: 'https://a.example', insideHosts: ' a \n\n10.1.2.0/24' })).toEqual({
      url: 'https://a.example',
      insideHosts: ['a', '10.1.2.0/24'],
    })
  })

  it('shows lists a line each, and a new one with what is usual', () => {
    const channel = { name: 'OA', settings: { url: 'https://a.example', insideHosts: ['a', 'b'] } }
    expect(valuesOf('webhook', channel as never)).toMatchObject({ name: 'OA', insideHosts: 'a\nb' })
    expect(valuesOf('smtp', null)).toMatchObject({ security: 'tls', port: 465, verifyCertificate: true })
  })

  it('sends secrets that were typed or are to be taken away, and no others', () => {
    expect(secretsOf('dingtalk_robot', { accessToken: ' t ', signSecret: '' }, [])).toEqual({ accessToken: 't' })
    expect(secretsOf('dingtalk_robot', {}, ['signSecret'])).toEqual({ signSecret: null })
    expect(secretsOf('dingtalk_robot', { signSecret: 'new' }, ['signSecret'])).toEqual({ signSecret: 'new' })
  })

  it('reads variables by their lines', () => {
    expect(variablesOf('name=张三\n\n days＝30\nempty')).toEqual([
      { name: 'name', value: '张三' },
      { name: 'days', value: '30' },
      { name: 'empty', value: '' },
    ])
  })

  it('makes a secret the contract takes', () => {
    const body = { kind: 'webhook', name: 'OA', settings: { url: 'https://a.example/' } }
    const secrets = { signingSecret: proposeSigningSecret() }
    expect(channelCreation.safeParse({ ...body, secrets }).success).toBe(true)
  })
})
